#include "xml/schema_message.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <libxml/xmlerror.h>

#include "base/white_space.hpp"
#include "diag/suggestion.hpp"
#include "xml/rows.hpp"
#include "xml/value_message.hpp"

namespace xml {
namespace {

using Words = std::vector<std::string>;

std::string suggest(std::string_view seen, const Words& names) {
    return diag::suggest(seen, std::vector<std::string_view>(names.begin(), names.end()));
}

size_t first_ink(pugi::xml_node text) { return std::string_view(text.value()).find_first_not_of(base::white_space); }

struct Subject {
    std::string element, attribute;  ///< as written
    Name attribute_name;
    /// "`date` of `stage`", or "`title`" where the element's own text is meant.
    [[nodiscard]] std::string name() const { return '`' + (attribute.empty() ? element : attribute) + '`'; }
    [[nodiscard]] Violation::At place() const { return attribute.empty() ? Violation::At::text : Violation::At::value; }
};

Subject subject_of(const SchemaError& error, pugi::xml_node element) {
    const pugi::xml_attribute attribute = attribute_named(element, error.attribute);
    return {element.name(), attribute ? attribute.name() : error.attribute.local, error.attribute};
}

Violation at_element(std::string message, std::string hint = {}) {
    return {Violation::At::element, {}, std::move(message), std::move(hint)};
}

Violation at_attribute(const Subject& subject, std::string message, std::string hint = {}) {
    return {Violation::At::attribute, subject.attribute_name, std::move(message), std::move(hint)};
}

Violation about_value(const SchemaError& error, const Subject& subject) {
    ValueMessage words = value_message(error, subject.name());
    // Where there is no text, there is none to point at.
    const bool is_empty = error.length == "0" && subject.attribute.empty();
    return {is_empty ? Violation::At::element : subject.place(), subject.attribute_name, std::move(words.message),
            std::move(words.hint)};
}

Violation not_expected(const SchemaError& error, const Subject& subject) {
    const Words& names = error.expected;
    if (error.kind == SchemaError::Kind::incomplete)
        return at_element(fmt::format("`{}` is not complete{}{}", subject.element, names.empty() ? "" : ", expected ",
                                      alternatives(names)));
    if (names.empty()) return at_element(fmt::format("`{}` is not expected here", subject.element));
    return at_element(fmt::format("`{}` is not expected here, expected {}", subject.element, alternatives(names)),
                      suggest(local_name(subject.element), names));
}

Violation unknown(const SchemaError& error, const Subject& subject) {
    const Words& names = error.allowed.values;
    if (subject.attribute.empty())
        return at_element(fmt::format("the schema knows no element `{}`", subject.element),
                          suggest(local_name(subject.element), names));
    return at_attribute(subject, fmt::format("the schema knows no attribute `{}`", subject.attribute),
                        suggest(local_name(subject.attribute), names));
}

Name instance_attribute(std::string local) { return {std::move(local), std::string(schema_instance_namespace)}; }

/// What `xsi:nil` and `xsi:type` ask for and may not.
std::optional<Violation> about_instance(const SchemaError& error, const Subject& subject) {
    const std::string& element = subject.element;
    switch (error.code) {
    case XML_SCHEMAV_CVC_ELT_3_1:
        return Violation{Violation::At::attribute, instance_attribute("nil"),
                         fmt::format("the schema does not let `{}` be nil", element), "leave out `xsi:nil`"};
    case XML_SCHEMAV_CVC_ELT_3_2_1:
        return Violation{
            Violation::At::text, {}, fmt::format("content in `{}`, which `xsi:nil` says to be empty", element), {}};
    case XML_SCHEMAV_CVC_ELT_3_2_2:
        return Violation{Violation::At::attribute, instance_attribute("nil"),
                         fmt::format("`{}` may not be nil, its value is fixed", element), "leave out `xsi:nil`"};
    case XML_SCHEMAV_CVC_ELT_4_1:
    case XML_SCHEMAV_CVC_ELT_4_2:
        return Violation{Violation::At::value, instance_attribute("type"),
                         fmt::format("the schema has no type `{}`", error.first),
                         suggest(local_name(error.first), error.allowed.values)};
    case XML_SCHEMAV_CVC_ELT_4_3:
        return Violation{
            Violation::At::value,
            instance_attribute("type"),
            fmt::format("`{}` may not be of the type `{}`", element, expanded_name(error.first).local),
            "expected a type derived from the one that the schema gives it, and not blocked there",
        };
    default:
        return std::nullopt;
    }
}

/// The rest in libxml2's words.
Violation as_it_says(const SchemaError& error, const Subject& subject) {
    std::string words(sentence(error));
    std::replace(words.begin(), words.end(), '\'', '`');
    return {subject.place(), subject.attribute_name, fmt::format("{} is not as the schema says", subject.name()),
            fmt::format("its validator says: {}", words)};
}

}  // namespace

std::string alternatives(const std::vector<std::string>& names) {
    constexpr size_t most = 12;
    const size_t count = std::min(names.size(), most);
    std::string result;
    for (size_t i = 0; i < count; ++i) {
        if (i > 0) result += i + 1 == names.size() ? " or " : ", ";
        result += '`' + names[i] + '`';
    }
    return names.size() > most ? result + " …" : result;
}

std::string listed(const std::vector<std::string>& parts) {
    const auto last = parts.end() - 1;
    return last == parts.begin() ? *last : fmt::format("{} and {}", fmt::join(parts.begin(), last, ", "), *last);
}

pugi::xml_node text_from(pugi::xml_node node) {
    while (node) {
        if (is_text(node) && first_ink(node) != std::string_view::npos) return node;
        node = node.next_sibling();
    }
    return {};
}

diag::Span ink_span(const Documents& documents, pugi::xml_node text) {
    return documents.text_span(text, first_ink(text));
}

std::string suggest(const Name& seen, const std::vector<Name>& expected) {
    Words locals;
    for (const Name& name : expected) locals.push_back(name.local);
    const std::string hint = namespace_hint(seen, expected);
    return hint.empty() ? suggest(seen.local, locals) : hint;
}

std::string namespace_hint(const Name& seen, const std::vector<Name>& expected) {
    for (const Name& name : expected)
        if (name.local == seen.local && name.namespace_ != seen.namespace_)
            return name.namespace_.empty()
                       ? fmt::format("expected `{}` in no namespace", name.local)
                       : fmt::format("expected `{}` in the namespace `{}`", name.local, name.namespace_);
    return {};
}

std::optional<Violation> violation_of(const SchemaError& error, pugi::xml_node element) {
    const Subject subject = subject_of(error, element);
    if (error.kind == SchemaError::Kind::consequence) return std::nullopt;
    if (error.kind == SchemaError::Kind::unknown) return unknown(error, subject);
    if (auto violation = about_instance(error, subject)) return violation;
    switch (error.code) {
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
    case XML_SCHEMAV_CVC_LENGTH_VALID:
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
    case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
    case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
    case XML_SCHEMAV_CVC_TOTALDIGITS_VALID:
    case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID:
    case XML_SCHEMAV_CVC_PATTERN_VALID:
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
    case XML_SCHEMAV_CVC_AU:
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_1:
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_2:
        return about_value(error, subject);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return at_element(
            fmt::format("`{}` lacks the attribute `{}`", subject.element, expanded_name(error.first).local));
    case XML_SCHEMAV_ELEMENT_CONTENT:
        return not_expected(error, subject);
    case XML_SCHEMAV_CVC_ELT_1:
        return at_element(fmt::format("`{}` is no root element of the schema", subject.element));
    case XML_SCHEMAV_CVC_ELT_2:
        return at_element(fmt::format("`{}` is abstract, another element stands for it", subject.element),
                          "expected an element of its substitution group");
    case XML_SCHEMAV_CVC_TYPE_2:
        return at_element(fmt::format("the type of `{}` is abstract", subject.element),
                          "name a type derived from it in `xsi:type`");
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return Violation{
            Violation::At::text, {}, fmt::format("text in `{}`, where none may stand", subject.element), {}};
    case XML_SCHEMAV_CVC_ELT_5_2_2_1:
        return at_element(fmt::format("an element in `{}`, whose content is fixed", subject.element));
    case XML_SCHEMAV_INTERNAL:
        return at_element(fmt::format("`{}` takes too long to hold to the schema", subject.element),
                          "simplify the pattern of its type; what comes after it was not looked at");
    default:
        return as_it_says(error, subject);
    }
}

}  // namespace xml
