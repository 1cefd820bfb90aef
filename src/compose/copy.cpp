#include "compose/copy.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "compose/languages.hpp"
#include "diag/suggestion.hpp"

namespace compose {
namespace {

using layout::Element;

/// HTML's elements; not `page-number` and its kind, which mean nothing in a source.
bool is_html(Element element) {
    return element >= Element::h1 && element != Element::page_number && element != Element::page_count;
}

std::vector<std::string_view> html_names() {
    std::vector<std::string_view> names;
    for (const layout::ElementEntry& entry : layout::elements())
        if (is_html(entry.element)) names.push_back(entry.name);
    return names;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (size_t at = text.find_first_not_of(' '); at < text.size();) {
        const size_t end = std::min(text.find(' ', at), text.size());
        found.emplace_back(text.substr(at, end - at));
        at = std::min(text.find_first_not_of(' ', end), text.size());
    }
    return found;
}

class Copier {
public:
    Copier(Bindings& bindings, FlowBuilder& builder) : bindings_(bindings), builder_(builder) {}

    /// `language`: in force around the node.
    void copy(pugi::xml_node node, const std::string& language) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            return builder_.text(node.value(), language, bindings_.documents().span(node.parent()));
        if (node.type() == pugi::node_document) return children(node, language);
        if (node.type() == pugi::node_element) element(node, language);
    }

private:
    void children(pugi::xml_node node, const std::string& language) {
        for (const pugi::xml_node child : node.children()) copy(child, language);
    }

    void element(pugi::xml_node node, const std::string& around) {
        const pugi::xml_attribute own = node.attribute("xml:lang");
        const std::string language = own ? std::string(bindings_.language(node)) : around;
        const auto element = layout::find_element(node.name());
        if (!element || !is_html(*element)) return report_unknown(node);
        if (*element == Element::a && !node.attribute("href"))
            bindings_.sink().report(diag::Code::unknown_markup, bindings_.documents().span(node), "`a` leads nowhere",
                                    "give it `href`");
        if (!builder_.open(markup(node, *element, language))) return;
        children(node, language);
        builder_.close();
    }

    /// What it holds has no place then, and is left out; only what is unknown in it as well is told now.
    void report_unknown(pugi::xml_node node) {
        static const std::vector<std::string_view> names = html_names();
        std::string hint = diag::suggest(node.name(), names);
        bindings_.sink().report(diag::Code::unknown_markup, bindings_.documents().span(node),
                                fmt::format("`{}` is no element that can be copied", node.name()),
                                hint.empty() ? "use HTML's words: `p`, `ul`, `li`, `em`, `a`, `table` …"
                                             : std::move(hint));
        for (const pugi::xml_node inner : node.children())
            if (inner.type() == pugi::node_element) report_all_unknown(inner);
    }
    void report_all_unknown(pugi::xml_node node) {
        const auto element = layout::find_element(node.name());
        if (!element || !is_html(*element)) return report_unknown(node);
        for (const pugi::xml_node inner : node.children())
            if (inner.type() == pugi::node_element) report_all_unknown(inner);
    }

    Markup markup(pugi::xml_node node, Element element, const std::string& language) {
        Markup made{.element = element, .language = language, .span = bindings_.documents().span(node)};
        made.classes = words(node.attribute("class").value());
        made.id = node.attribute("id").value();
        made.href = collapsed(node.attribute("href").value());
        made.title = collapsed(node.attribute("title").value());
        made.start = number(node, "start", 0, 1'000'000, 1);
        made.column_span = static_cast<uint32_t>(number(node, "colspan", 1, 1000, 1));
        made.row_span = static_cast<uint32_t>(number(node, "rowspan", 1, 1000, 1));
        const std::string_view scope = node.attribute("scope").value();
        if (scope == "row" || scope == "col")
            made.scope = scope == "row" ? document::Scope::row : document::Scope::column;
        return made;
    }

    int64_t number(pugi::xml_node node, const char* name, int64_t minimum, int64_t maximum, int64_t initial) {
        const pugi::xml_attribute attribute = node.attribute(name);
        if (!attribute) return initial;
        const std::string_view text = attribute.value();
        int64_t value = initial;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (fault == std::errc() && end == text.data() + text.size() && value >= minimum && value <= maximum)
            return value;
        bindings_.sink().report(diag::Code::invalid_value, bindings_.documents().span(node, attribute),
                                fmt::format("`{}` is no whole number from {} to {}", text, minimum, maximum));
        return initial;
    }

    Bindings& bindings_;
    FlowBuilder& builder_;
};

}  // namespace

void copy(pugi::xpath_node node, Bindings& bindings, FlowBuilder& builder) {
    const pugi::xml_node owner = node.attribute() ? node.parent() : node.node();
    const std::string_view own = bindings.language(owner);
    const std::string& around = builder.language();
    const bool is_foreign = !own.empty() && primary_language(own) != primary_language(around);
    const std::string language(is_foreign ? own : std::string_view(around));
    if (node.attribute()) return builder.text(node.attribute().value(), language, bindings.origin(node));
    Copier(bindings, builder).copy(owner, language);
}

}  // namespace compose
