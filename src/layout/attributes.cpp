#include <algorithm>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"
#include "layout/templates.hpp"

namespace layout {

using diag::Code;

namespace {

const AttributeEntry* find_attribute(const ElementEntry& entry, std::string_view name) {
    const auto found = std::find_if(entry.attributes.begin(), entry.attributes.end(),
                                    [&](const AttributeEntry& each) { return attribute_text(each.name) == name; });
    return found == entry.attributes.end() ? nullptr : &*found;
}

std::optional<Property> own_property(const ElementEntry& entry, std::string_view name) {
    const auto property = find_property(name);
    const bool own =
        property && std::find(entry.properties.begin(), entry.properties.end(), *property) != entry.properties.end();
    return own ? property : std::nullopt;
}

/// Declarations of namespaces, and where an editor finds the schema: they say nothing to us.
bool is_for_the_parser(std::string_view name, std::string_view value) {
    return name.starts_with("xmlns:") || (name == "xmlns" && value.empty()) || name == "xsi:schemaLocation" ||
           name == "xsi:noNamespaceSchemaLocation";
}

std::vector<std::string_view> names_of_attributes(const ElementEntry& entry) {
    std::vector<std::string_view> names;
    for (const AttributeEntry& each : entry.attributes) names.push_back(attribute_text(each.name));
    for (const Property each : entry.properties) names.push_back(layout::entry(each).name);
    return names;
}

}  // namespace

void Reader::read_attributes(pugi::xml_node element, const ElementEntry& entry, Node& node) {
    declarations_.clear();
    node.attributes.begin = static_cast<uint32_t>(layout_.attributes.size());
    for (const pugi::xml_attribute attribute : element.attributes()) {
        if (!is_for_the_parser(attribute.name(), attribute.value())) read_attribute(element, attribute, entry);
    }
    node.attributes.end = static_cast<uint32_t>(layout_.attributes.size());
    for (const AttributeEntry& each : entry.attributes) {
        const std::string name(attribute_text(each.name));
        if (!each.required || element.attribute(name.c_str())) continue;
        sink_.report(Code::missing_attribute, node.span, quoted(entry.name) + " has no attribute " + quoted(name));
    }
}

void Reader::read_attribute(pugi::xml_node element, pugi::xml_attribute attribute, const ElementEntry& entry) {
    const diag::Span span = documents_.value_span(element, attribute, 0);
    if (const AttributeEntry* own = find_attribute(entry, attribute.name())) {
        if (auto read = value(element, attribute, form_of(*own)))
            layout_.attributes.push_back({own->name, *std::move(read), span});
    } else if (const auto property = own_property(entry, attribute.name())) {
        if (auto read = value(element, attribute, form_of(layout::entry(*property))))
            declarations_.push_back({*property, *std::move(read), span});
    } else {
        report_unknown_attribute(element, attribute, entry);
    }
}

std::optional<Value> Reader::value(pugi::xml_node element, pugi::xml_attribute attribute, const ValueForm& form) {
    switch (form.type) {
    case ValueType::expression:
    case ValueType::nodes:
        return expression(element, attribute, form.type);
    case ValueType::template_:
        return template_value(element, attribute, form);
    case ValueType::pattern:
        return path_pattern(element, attribute);
    default:
        break;
    }
    Reading<Value> reading = read_value(attribute.value(), form);
    if (auto* fault = std::get_if<ValueFault>(&reading)) {
        report_fault(element, attribute, *fault);
        return std::nullopt;
    }
    return std::get<Value>(std::move(reading));
}

std::optional<Value> Reader::expression(pugi::xml_node element, pugi::xml_attribute attribute, ValueType type) {
    const auto span_at = [&](size_t offset) { return documents_.value_span(element, attribute, offset); };
    auto compiled = xml::Expression::compile(attribute.value(), span_at, scope_.variables(), sink_);
    if (!compiled) return std::nullopt;
    if (type == ValueType::nodes && compiled->type() != xml::Variables::Type::nodes) {
        sink_.report(Code::invalid_value, span_at(0),
                     "the expression gives " + std::string(words_for(compiled->type())) + ", where nodes are needed");
        return std::nullopt;
    }
    return *std::move(compiled);
}

std::optional<Value> Reader::template_value(pugi::xml_node element, pugi::xml_attribute attribute,
                                            const ValueForm& form) {
    auto split = split_template(attribute.value());
    auto* fault = std::get_if<ValueFault>(&split);
    const ValueFault empty{attribute.value(), "the value is empty", {}};
    const bool too_short = std::string_view(attribute.value()).size() < static_cast<size_t>(form.limits.minimum);
    if (fault != nullptr || too_short) {
        report_fault(element, attribute, fault != nullptr ? *fault : empty);
        return std::nullopt;
    }
    Template parts;
    bool complete = true;
    for (TemplatePiece& piece : std::get<std::vector<TemplatePiece>>(split)) {
        if (!piece.is_expression) {
            parts.emplace_back(std::move(piece.text));
            continue;
        }
        const auto span_at = [&](size_t offset) {
            return documents_.value_span(element, attribute, piece.offset + offset);
        };
        auto compiled = xml::Expression::compile(piece.text, span_at, scope_.variables(), sink_);
        complete = complete && compiled;
        if (compiled) parts.emplace_back(*std::move(compiled));
    }
    return complete ? std::optional<Value>(std::move(parts)) : std::nullopt;
}

std::optional<Value> Reader::path_pattern(pugi::xml_node element, pugi::xml_attribute attribute) {
    const std::string_view text = trim(attribute.value());
    if (!text.starts_with('/')) {
        report_fault(element, attribute,
                     {attribute.value(), quoted(text) + " is not an absolute path",
                      "begin it with `/`, such as `/programme-area`"});
        return std::nullopt;
    }
    if (!expression(element, attribute, ValueType::nodes)) return std::nullopt;
    return std::string(text);
}

void Reader::report_unknown_attribute(pugi::xml_node element, pugi::xml_attribute attribute,
                                      const ElementEntry& entry) {
    const std::string_view name = attribute.name();
    std::string hint = diag::suggest(name, names_of_attributes(entry));
    if (name == "xmlns") hint = "the layout language has no namespace";
    if (hint.empty() && find_property(name)) hint = "properties stand in a `style`";
    sink_.report(Code::unknown_attribute, documents_.span(element, attribute),
                 quoted(entry.name) + " has no attribute " + quoted(name), hint);
}

void Reader::report_fault(pugi::xml_node element, pugi::xml_attribute attribute, const ValueFault& fault) {
    const auto offset = static_cast<size_t>(fault.at.data() - attribute.value());
    sink_.report(Code::invalid_value, documents_.value_span(element, attribute, offset), fault.message, fault.hint);
}

}  // namespace layout
