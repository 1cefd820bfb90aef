#include "compose/copy.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "compose/languages.hpp"
#include "diag/suggestion.hpp"
#include "layout/attributes.hpp"
#include "layout/texts.hpp"

namespace compose {
namespace {

using layout::Element;

std::vector<std::string_view> copied_names() {
    std::vector<std::string_view> names;
    for (const layout::ElementEntry& entry : layout::elements())
        if (layout::is_copied(entry.element)) names.push_back(entry.name);
    return names;
}

/// The element that may be copied, by its name.
std::optional<Element> find_copied(pugi::xml_node node) {
    const auto element = layout::find_element(node.name());
    return element && layout::is_copied(*element) ? element : std::nullopt;
}

class Copier {
public:
    Copier(Bindings& bindings, FlowBuilder& builder)
        : bindings_(bindings), builder_(builder), attributes_(bindings.documents(), bindings.sink(), nullptr) {}

    /// `language`: in force around the node.
    void copy(pugi::xml_node node, const std::string& language) {
        builder_.expansion().visit(1);
        if (builder_.expansion().has_ended()) return;
        if (layout::is_text(node)) return text(node, language);
        if (node.type() == pugi::node_document) return children(node, language);
        if (node.type() == pugi::node_element) element(node, language);
    }

private:
    void text(pugi::xml_node node, const std::string& language) {
        const std::string_view text = node.value();
        const size_t first = std::min(text.find_first_not_of(base::white_space), text.size());
        const xml::Documents& documents = bindings_.documents();
        builder_.text(text, language, documents.text_span(node, first));
    }

    void children(pugi::xml_node node, const std::string& language) {
        for (const pugi::xml_node child : node.children()) copy(child, language);
    }

    void element(pugi::xml_node node, const std::string& around) {
        const auto element = find_copied(node);
        if (!element) return report_unknown(node);
        const pugi::xml_attribute own = node.attribute("xml:lang");
        Markup markup{.element = *element, .language = around, .span = bindings_.documents().span(node)};
        if (own) markup.language = bindings_.language(node);
        set_attributes(markup, attributes_.read(node, layout::entry(*element)).attributes, bindings_, node);
        if (!builder_.open(markup)) return;
        children(node, markup.language);
        builder_.close();
    }

    /// What it holds has no place then, and is left out; only what is unknown in it as well is told now.
    void report_unknown(pugi::xml_node node) {
        static const std::vector<std::string_view> names = copied_names();
        std::string hint = diag::suggest(node.name(), names);
        bindings_.sink().report(diag::Code::unknown_markup, bindings_.documents().span(node),
                                fmt::format("`{}` is no element that can be copied", node.name()),
                                hint.empty() ? "use HTML's words: `p`, `ul`, `li`, `em`, `a`, `table` …"
                                             : std::move(hint));
        for (const pugi::xml_node inner : node.children())
            if (inner.type() == pugi::node_element) report_all_unknown(inner);
    }
    void report_all_unknown(pugi::xml_node node) {
        if (!find_copied(node)) return report_unknown(node);
        for (const pugi::xml_node inner : node.children())
            if (inner.type() == pugi::node_element) report_all_unknown(inner);
    }

    Bindings& bindings_;
    FlowBuilder& builder_;
    layout::AttributeReader attributes_;
};

}  // namespace

void copy(pugi::xpath_node node, Bindings& bindings, FlowBuilder& builder) {
    const pugi::xml_node owner = node.attribute() ? node.parent() : node.node();
    const std::string own = bindings.language(owner);
    const std::string& around = builder.language();
    const bool is_foreign = !own.empty() && primary_language(own) != primary_language(around);
    const std::string language = is_foreign ? own : around;
    if (node.attribute()) return builder.text(node.attribute().value(), language, bindings.value_place(node, 0));
    Copier(bindings, builder).copy(owner, language);
}

}  // namespace compose
