#include "content/composed_form.hpp"

#include <functional>
#include <optional>
#include <utility>

#include "base/white_space.hpp"
#include "text/normalize.hpp"

namespace content {
namespace {

/// Nothing where it is composed. What has characters that are refused is told of when it is printed, as it stands.
std::optional<std::string> composed(std::string_view text) {
    auto made = text::to_nfc(text);
    return made && text::refused_characters(text).empty() ? std::move(made) : std::nullopt;
}

/// A text, or an attribute's value: with the node or element and where it stands.
template <class Value>
void compose(Value value, const std::function<diag::Span()>& place, diag::Sink& sink) {
    const auto made = composed(value.value());
    if (!made) return;
    sink.report(diag::Code::normalized_text, place(), "text was not in Unicode's composed form (NFC)");
    value.set_value(made->c_str());
}

bool is_composed(pugi::xml_node document) {
    struct : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& node) override {
            is_composed = !composed(node.value());
            for (const pugi::xml_attribute each : node.attributes())
                is_composed = is_composed && !composed(each.value());
            return is_composed;
        }
        bool is_composed = true;
    } walker;
    document.traverse(walker);
    return walker.is_composed;
}

class Composer : public pugi::xml_tree_walker {
public:
    Composer(const xml::Documents& documents, diag::Sink& sink) : documents_(documents), sink_(sink) {}

    bool for_each(pugi::xml_node& node) override {
        const std::string_view text = node.value();
        const size_t ink = std::min(text.find_first_not_of(base::white_space), text.size());
        compose(
            node, [&] { return documents_.text_span(node, ink); }, sink_);
        for (const pugi::xml_attribute each : node.attributes())
            compose(
                each, [&] { return documents_.value_span(node, each, 0); }, sink_);
        return true;
    }

private:
    const xml::Documents& documents_;
    diag::Sink& sink_;
};

}  // namespace

const xml::Document& in_composed_form(const xml::Document& document, xml::Documents& documents, diag::Sink& sink) {
    if (is_composed(document.tree.root())) return document;
    xml::Document& copy = documents.copy(document);
    Composer composer(documents, sink);
    copy.tree.traverse(composer);
    return documents.finish(copy);
}

}  // namespace content
