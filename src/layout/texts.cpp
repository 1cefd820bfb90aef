#include "layout/texts.hpp"

#include "layout/lexical.hpp"

namespace layout {

std::string normalized(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = spaces.find(c) != std::string_view::npos;
        if (!space)
            result += c;
        else if (result.empty() || result.back() != ' ')
            result += ' ';
    }
    return result;
}

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool is_blank(std::string_view text) { return text.find_first_not_of(spaces) == std::string_view::npos; }

TextRun text_run(pugi::xml_node node) {
    TextRun run{{}, node, 0, {}};
    for (; node && node.type() != pugi::node_element; node = node.next_sibling()) {
        if (!is_text(node)) continue;
        const std::string_view piece = node.value();
        if (is_blank(run.text) && !is_blank(piece)) run.first = node, run.offset = piece.find_first_not_of(spaces);
        run.text += piece;
    }
    run.next = node;
    return run;
}

}  // namespace layout
