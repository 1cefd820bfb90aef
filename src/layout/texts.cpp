#include "layout/texts.hpp"

#include "base/white_space.hpp"

namespace layout {

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

TextRun text_run(pugi::xml_node node) {
    TextRun run{{}, node, 0, {}};
    for (; node && node.type() != pugi::node_element; node = node.next_sibling()) {
        if (!is_text(node)) continue;
        const std::string_view piece = node.value();
        if (base::is_blank(run.text) && !base::is_blank(piece))
            run.first = node, run.offset = piece.find_first_not_of(base::white_space);
        run.text += piece;
    }
    run.next = node;
    return run;
}

}  // namespace layout
