#include "xml/schema_message.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <libxml/xmlerror.h>

#include "diag/suggestion.hpp"

namespace xml {
namespace {

using Names = std::vector<std::string>;

/// The values in libxml2's "'a', 'b'".
Names enumerated(std::string_view list) {
    Names values;
    for (size_t open = list.find('\''); open != std::string_view::npos;) {
        const size_t close = list.find('\'', open + 1);
        if (close == std::string_view::npos) break;
        values.emplace_back(list.substr(open + 1, close - open - 1));
        open = list.find('\'', close + 1);
    }
    return values;
}

std::string suggest(std::string_view seen, const Names& names) {
    return diag::suggest(seen, std::vector<std::string_view>(names.begin(), names.end()));
}

size_t first_ink(pugi::xml_node text) { return std::string_view(text.value()).find_first_not_of(" \t\r\n"); }

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

Violation about_value(const Subject& subject, std::string message, std::string hint = {}) {
    return {subject.place(), subject.attribute_name, std::move(message), std::move(hint)};
}

Violation not_enumerated(const SchemaError& error, const Subject& subject) {
    constexpr size_t few = 12;
    const Names values = enumerated(error.second);
    std::string hint = suggest(error.first, values);
    if (values.size() <= few) hint += (hint.empty() ? "expected " : " expected ") + alternatives(values);
    return about_value(subject, fmt::format("`{}` is not a value of {}", error.first, subject.name()), std::move(hint));
}

Violation not_expected(const SchemaError& error, const Subject& subject) {
    const Names& names = error.expected;
    if (error.kind == SchemaError::Kind::incomplete)
        return {Violation::At::element,
                {},
                fmt::format("`{}` is not complete, expected {}", subject.element, alternatives(names)),
                {}};
    if (names.empty())
        return {Violation::At::element, {}, fmt::format("`{}` is not expected here", subject.element), {}};
    return {Violation::At::element,
            {},
            fmt::format("`{}` is not expected here, expected {}", subject.element, alternatives(names)),
            suggest(local_name(subject.element), names)};
}

Violation unusual_length(const SchemaError& error, const Subject& subject) {
    if (error.length == "0")
        return {subject.attribute.empty() ? Violation::At::element : Violation::At::value,
                subject.attribute_name,
                subject.name() + " is empty",
                {}};
    return about_value(subject, fmt::format("the value of {} has {} characters, the schema says {}", subject.name(),
                                            error.length, error.limit));
}

/// The rest in libxml2's words.
Violation as_it_says(const SchemaError& error, const Subject& subject) {
    std::string words = fmt::format("{}: {}", subject.name(), sentence(error));
    std::replace(words.begin(), words.end(), '\'', '`');
    return about_value(subject, std::move(words));
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

pugi::xml_node text_from(pugi::xml_node node) {
    while (node) {
        const bool is_text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
        if (is_text && first_ink(node) != std::string_view::npos) return node;
        node = node.next_sibling();
    }
    return {};
}

diag::Span ink_span(const Documents& documents, pugi::xml_node text) {
    return documents.text_span(text, first_ink(text));
}

std::string suggest(const Name& seen, const std::vector<Name>& expected) {
    Names locals;
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
    switch (error.code) {
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
        return not_enumerated(error, subject);
    case XML_SCHEMAV_CVC_PATTERN_VALID:
        return about_value(subject, fmt::format("`{}` does not have the form of {}", error.first, subject.name()),
                           fmt::format("expected the pattern `{}`", error.second));
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
        return about_value(
            subject, fmt::format("`{}` is not a value of {}, expected {}", error.first, subject.name(), error.type));
    case XML_SCHEMAV_CVC_LENGTH_VALID:
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
        return unusual_length(error, subject);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return Violation{
            Violation::At::element,
            {},
            fmt::format("`{}` lacks the attribute `{}`", subject.element, expanded_name(error.first).local),
            {}};
    case XML_SCHEMAV_ELEMENT_CONTENT:
        return not_expected(error, subject);
    case XML_SCHEMAV_CVC_ELT_1:
        return Violation{
            Violation::At::element, {}, fmt::format("`{}` is no root element of the schema", subject.element), {}};
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return Violation{
            Violation::At::text, {}, fmt::format("text in `{}`, where none may stand", subject.element), {}};
    default:
        return as_it_says(error, subject);
    }
}

}  // namespace xml
