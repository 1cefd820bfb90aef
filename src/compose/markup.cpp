#include "compose/markup.hpp"

#include "layout/keywords.hpp"

namespace compose {
namespace {

using layout::AttributeName;

constexpr layout::AttributeKeywords<document::Scope> scopes{
    layout::Element::th, AttributeName::scope, {{"col", document::Scope::column}, {"row", document::Scope::row}}};

void set_attribute(Markup& markup, const layout::Attribute& attribute, Bindings& bindings, pugi::xpath_node context) {
    const layout::Value& value = attribute.value;
    switch (attribute.name) {
    case AttributeName::class_:
        markup.classes = std::get<layout::Words>(value);
        break;
    case AttributeName::id:
        markup.id = std::get<std::string>(value);
        break;
    case AttributeName::href:
        markup.href = bindings.text(attribute, context);
        break;
    case AttributeName::title:
        markup.title = bindings.text(attribute, context);
        break;
    case AttributeName::of:
        markup.is_reference = true;
        markup.of = bindings.text(attribute, context);
        break;
    case AttributeName::alt:
        markup.alt = bindings.text(attribute, context);
        break;
    case AttributeName::start:
        markup.start = std::get<int64_t>(value);
        break;
    case AttributeName::width:
        markup.width = std::get<layout::Dimensions>(value).front();
        break;
    case AttributeName::colspan:
        markup.column_span = static_cast<uint32_t>(std::get<int64_t>(value));
        break;
    case AttributeName::rowspan:
        markup.row_span = static_cast<uint32_t>(std::get<int64_t>(value));
        break;
    case AttributeName::scope:
        markup.scope = *scopes.keywords.find(std::get<std::string>(value));
        break;
    default:
        break;
    }
}

/// The words of a link stay where what it leads to was left out.
void unlink(Markup& markup) {
    markup.element = layout::Element::span;
    markup.href.clear();
    markup.title.clear();
}

}  // namespace

void set_attributes(Markup& markup, std::span<const layout::Attribute> attributes, Bindings& bindings,
                    pugi::xpath_node context) {
    for (const layout::Attribute& each : attributes) set_attribute(markup, each, bindings, context);
    if (bindings.omission().takes_target(markup.href)) unlink(markup);
}

}  // namespace compose
