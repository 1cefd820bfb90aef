#include "layout/attributes.hpp"

#include <algorithm>
#include <array>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/scope.hpp"
#include "layout/value_templates.hpp"

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

std::vector<std::string_view> missing_attributes(pugi::xml_node element, const ElementEntry& entry) {
    std::vector<std::string_view> missing;
    for (const AttributeEntry& each : entry.attributes) {
        const std::string_view name = attribute_text(each.name);
        if (each.required && !element.attribute(std::string(name).c_str())) missing.push_back(name);
    }
    return missing;
}

/// The attribute that a misspelt one must mean: the nearest, where it is not given as well.
std::string_view free_name(pugi::xml_node element, pugi::xml_attribute misspelt, const ElementEntry& entry) {
    const std::string_view nearest = diag::nearest(misspelt.name(), names_of_attributes(entry));
    return element.attribute(std::string(nearest).c_str()) ? std::string_view() : nearest;
}

/// Without it nothing can be done with the element.
bool is_needed(const AttributeEntry& attribute) {
    const ValueType type = form_of(attribute).type;
    return attribute.required || type == ValueType::expression || type == ValueType::nodes ||
           type == ValueType::template_ || type == ValueType::pattern;
}

}  // namespace

AttributeReader::Result AttributeReader::read(pugi::xml_node element, const ElementEntry& entry) const {
    Result result;
    std::vector<std::string_view> missing = missing_attributes(element, entry);
    for (const pugi::xml_attribute attribute : element.attributes()) {
        if (!is_passed_over(attribute)) read(element, attribute, entry, missing, result);
    }
    result.complete = result.complete && missing.empty();
    for (const std::string_view name : missing)
        sink_.report(Code::missing_attribute, documents_.span(element),
                     quoted(entry.name) + " has no attribute " + quoted(name));
    return result;
}

bool AttributeReader::is_passed_over(pugi::xml_attribute attribute) const {
    const std::string_view name = attribute.name();
    if (is_for_the_parser(name, attribute.value())) return true;
    // The language in force is the node's own affair, and HTML leaves `data-` to everyone.
    const bool is_copied = variables_ == nullptr;
    return is_copied && (name == "xmlns" || name.starts_with("xml:") || name.starts_with("data-"));
}

void AttributeReader::read(pugi::xml_node element, pugi::xml_attribute attribute, const ElementEntry& entry,
                           std::vector<std::string_view>& missing, Result& result) const {
    if (read_as(attribute.name(), element, attribute, entry, result)) return;
    // One that is misspelt is not missing, too.
    const std::string_view meant = diag::nearest(attribute.name(), missing);
    report_unknown(element, attribute, entry, meant);
    std::erase(missing, meant);
    if (variables_ != nullptr)
        read_as(meant.empty() ? free_name(element, attribute, entry) : meant, element, attribute, entry, result);
}

bool AttributeReader::read_as(std::string_view name, pugi::xml_node element, pugi::xml_attribute attribute,
                              const ElementEntry& entry, Result& result) const {
    const diag::Span span = documents_.value_span(element, attribute, 0);
    if (const AttributeEntry* own = find_attribute(entry, name)) {
        auto read = value(element, attribute, form_of(*own));
        result.complete = result.complete && (read || !is_needed(*own));
        if (read) result.attributes.push_back({own->name, *std::move(read), span});
        return true;
    }
    const auto property = own_property(entry, name);
    if (!property) return false;
    if (auto read = value(element, attribute, form_of(layout::entry(*property))))
        result.declarations.push_back({*property, *std::move(read), span});
    return true;
}

std::optional<Value> AttributeReader::value(pugi::xml_node element, pugi::xml_attribute attribute,
                                            const ValueForm& form) const {
    switch (form.type) {
    case ValueType::expression:
    case ValueType::nodes:
        return expression(element, attribute, form.type, *variables_);
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

std::optional<Value> AttributeReader::expression(pugi::xml_node element, pugi::xml_attribute attribute, ValueType type,
                                                 xml::Variables& variables) const {
    const auto span_at = [&](size_t offset) { return documents_.value_span(element, attribute, offset); };
    auto compiled = xml::compile(attribute.value(), span_at, variables, sink_);
    if (!compiled) return std::nullopt;
    if (type == ValueType::nodes && compiled->type != xml::XPathType::nodes) {
        sink_.report(Code::invalid_value, span_at(0),
                     "the expression gives " + std::string(words_for(compiled->type)) + ", where nodes are needed");
        return std::nullopt;
    }
    return *std::move(compiled);
}

std::optional<Value> AttributeReader::template_value(pugi::xml_node element, pugi::xml_attribute attribute,
                                                     const ValueForm& form) const {
    auto split = variables_ == nullptr ? literal_template(attribute.value()) : split_template(attribute.value());
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
        auto compiled = xml::compile(piece.text, span_at, *variables_, sink_);
        complete = complete && compiled;
        if (compiled) parts.emplace_back(*std::move(compiled));
    }
    return complete ? std::optional<Value>(std::move(parts)) : std::nullopt;
}

std::optional<Value> AttributeReader::path_pattern(pugi::xml_node element, pugi::xml_attribute attribute) const {
    const std::string_view text = trim(attribute.value());
    if (!text.starts_with('/')) {
        report_fault(element, attribute,
                     {attribute.value(), quoted(text) + " is not an absolute path",
                      "begin it with `/`, such as `/programme-area`"});
        return std::nullopt;
    }
    // Asked before a source and its variables are there.
    xml::Variables none;
    return expression(element, attribute, ValueType::nodes, none);
}

void AttributeReader::report_unknown(pugi::xml_node element, pugi::xml_attribute attribute, const ElementEntry& entry,
                                     std::string_view meant) const {
    const std::string_view name = attribute.name();
    const std::vector<std::string_view> known = names_of_attributes(entry);
    std::string hint = meant.empty() ? diag::suggest(name, known) : diag::suggest(name, std::array{meant});
    if (name == "xmlns") hint = "the layout language has no namespace";
    if (name == "lang" && find_attribute(entry, "xml:lang") != nullptr) hint = "did you mean `xml:lang`?";
    if (name == "id" && entry.kind == Kind::note) hint = "notes that say the same are one: name the cell";
    if (hint.empty() && find_property(name)) hint = "properties stand in a `style`";
    if (hint.empty() && variables_ == nullptr && !known.empty()) hint = "it takes " + one_of(known);
    sink_.report(Code::unknown_attribute, documents_.span(element, attribute),
                 quoted(entry.name) + " has no attribute " + quoted(name), hint);
}

void AttributeReader::report_fault(pugi::xml_node element, pugi::xml_attribute attribute,
                                   const ValueFault& fault) const {
    const auto offset = static_cast<size_t>(fault.at.data() - attribute.value());
    sink_.report(Code::invalid_value, documents_.value_span(element, attribute, offset), fault.message, fault.hint);
}

}  // namespace layout
