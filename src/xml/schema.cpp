#include "xml/schema.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/suggestion.hpp"
#include "xml/identity.hpp"
#include "xml/schema_library.hpp"
#include "xml/schema_message.hpp"

namespace xml {
namespace {

using diag::Code;

/// One validation: what its steps share.
struct Validation {
    const Documents& documents;
    const Document& document;
    const CompiledSchema& schema;
    diag::Sink& sink;
    std::vector<std::string> names = {};       ///< of the schema's elements and attributes
    std::map<ElementPath, size_t> texts = {};  ///< how many texts of an element have been complained about
    std::set<ElementPath> complained = {};     ///< elements with a complaint
    std::set<std::string> dangling = {};       ///< references reported, as libxml2 words them
};

std::vector<std::string> names_in(const CompiledSchema& schema) {
    std::set<std::string> names;
    for (const Document* document : schema.documents)
        for (const pugi::xpath_node& name :
             document->tree.select_nodes("//*[local-name() = 'element' or local-name() = 'attribute']/@name"))
            names.insert(name.attribute().value());
    return {names.begin(), names.end()};
}

pugi::xml_attribute attribute_named(pugi::xml_node element, std::string_view local) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (name.substr(name.find(':') + 1) == local) return attribute;
    }
    return {};
}

/// The `number`-th text of an element, at its first character that is not white space.
diag::Span text_in(const Documents& documents, pugi::xml_node element, size_t number) {
    for (const pugi::xml_node child : element.children()) {
        if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata) continue;
        const size_t ink = std::string_view(child.value()).find_first_not_of(" \t\r\n");
        if (ink != std::string_view::npos && number-- == 0) return documents.text_span(child, ink);
    }
    return documents.span(element);
}

diag::Span place_of(Validation& validation, const SchemaError& error, const Violation& violation,
                    pugi::xml_node element) {
    const Documents& documents = validation.documents;
    switch (violation.at) {
    case Violation::At::attribute:
        if (const pugi::xml_attribute attribute = attribute_named(element, violation.attribute))
            return documents.span(element, attribute);
        break;
    case Violation::At::value:
        if (const pugi::xml_attribute attribute = attribute_named(element, violation.attribute))
            return documents.value_span(element, attribute, 0);
        break;
    case Violation::At::text:
        return text_in(documents, element, validation.texts[error.path]++);
    case Violation::At::child:
        if (const pugi::xml_node child =
                element.find_child([](pugi::xml_node node) { return node.type() == pugi::node_element; }))
            return documents.span(child);
        break;
    case Violation::At::element:
        break;
    }
    return documents.span(element);
}

diag::Span field_span(const Documents& documents, const KeySequence& sequence) {
    return sequence.field.attribute() ? documents.value_span(sequence.element, sequence.field.attribute(), 0)
                                      : documents.span(sequence.element);
}

std::string field_name(const IdentityConstraint& constraint) {
    const std::string& field = constraint.fields.front();
    return field.substr(field.find_last_of("@/:") + 1);
}

/// The constraint's name at the end of libxml2's message: "… of keyref 'r'."
std::string_view constraint_name(std::string_view message) {
    const size_t close = message.rfind('\'');
    const size_t open = close == std::string_view::npos || close == 0 ? close : message.rfind('\'', close - 1);
    return open == std::string_view::npos ? std::string_view() : message.substr(open + 1, close - open - 1);
}

/// libxml2's "['a', 'b']".
std::string as_libxml2_words(const std::vector<std::string>& values) {
    return fmt::format("['{}']", fmt::join(values, "', '"));
}

void report_duplicate(Validation& validation, const SchemaError& error, pugi::xml_node element) {
    const auto constraint = find_constraint(validation.schema.documents, constraint_name(error.message));
    const auto all = constraint ? key_sequences(*constraint, validation.document) : std::vector<KeySequence>();
    const auto self =
        std::find_if(all.begin(), all.end(), [&](const KeySequence& sequence) { return sequence.element == element; });
    if (self == all.end()) {
        validation.sink.report(Code::duplicate_identifier, validation.documents.span(element),
                               fmt::format("{} is given twice", error.first));
        return;
    }
    const auto first = std::find_if(all.begin(), all.end(),
                                    [&](const KeySequence& sequence) { return sequence.values == self->values; });
    auto& diagnostic = validation.sink.report(
        Code::duplicate_identifier, field_span(validation.documents, *self),
        fmt::format("the `{}` `{}` is given twice", field_name(*constraint), fmt::join(self->values, "`, `")));
    if (first != self) diagnostic.labels.push_back({field_span(validation.documents, *first), "first given here"});
}

std::string suggest_key(const Validation& validation, const IdentityConstraint& reference, const KeySequence& seen) {
    const auto key = find_constraint(validation.schema.documents, reference.refer);
    if (!key || seen.values.size() != 1) return {};
    const auto all = key_sequences(*key, validation.document);
    std::vector<std::string_view> values;
    values.reserve(all.size());
    for (const KeySequence& sequence : all) values.emplace_back(sequence.values.front());
    return diag::suggest(seen.values.front(), values);
}

/// libxml2 gives a line only, so all references with the value are reported at its first mention: they fail alike.
void report_dangling(Validation& validation, const SchemaError& error) {
    if (!validation.dangling.insert(error.message).second) return;
    const auto constraint = find_constraint(validation.schema.documents, constraint_name(error.message));
    const auto all = constraint ? key_sequences(*constraint, validation.document) : std::vector<KeySequence>();
    bool placed = false;
    for (const KeySequence& sequence : all) {
        if (as_libxml2_words(sequence.values) != error.second) continue;
        placed = true;
        validation.sink.report(Code::dangling_reference, field_span(validation.documents, sequence),
                               fmt::format("`{}` of `{}` names nothing that exists: `{}`", field_name(*constraint),
                                           sequence.element.name(), fmt::join(sequence.values, "`, `")),
                               suggest_key(validation, *constraint, sequence));
    }
    if (!placed)
        validation.sink.report(Code::dangling_reference, validation.documents.span(validation.document.root()),
                               fmt::format("`{}` names nothing that exists: {}", error.first, error.second));
}

/// A key without its field: said already where the attribute is missing or wrong.
void report_incomplete_key(Validation& validation, const SchemaError& error, pugi::xml_node element) {
    if (!validation.complained.contains(error.path))
        validation.sink.report(
            Code::schema_violation, validation.documents.span(element),
            fmt::format("`{}` lacks what the key `{}` is made of", element.name(), constraint_name(error.message)));
}

/// libxml2 takes a second xs:ID of the same name for a value that is not of its type: this tells the two apart.
bool is_doubled_id(const SchemaError& error) {
    const bool is_name = error.first.find_first_of(" \t\r\n:") == std::string::npos && !error.first.empty() &&
                         std::string_view("0123456789.-").find(error.first[0]) == std::string_view::npos;
    return error.message.find("atomic type 'xs:ID'") != std::string::npos && is_name;
}

/// The first element whose attribute of that name has the value.
pugi::xml_node first_with(const Document& document, std::string_view name, std::string_view value) {
    return document.tree.find_node([&](pugi::xml_node node) { return value == attribute_named(node, name).value(); });
}

bool says(const SchemaError& error, std::string_view words) { return error.message.find(words) != std::string::npos; }

void report_doubled_id(Validation& validation, const SchemaError& error, const Violation& violation,
                       pugi::xml_node element) {
    const diag::Span second = place_of(validation, error, violation, element);
    auto& diagnostic = validation.sink.report(Code::duplicate_identifier, second,
                                              fmt::format("the identifier `{}` is given twice", error.first));
    const pugi::xml_node first = first_with(validation.document, violation.attribute, error.first);
    if (!first) return;
    const diag::Span place = validation.documents.value_span(first, attribute_named(first, violation.attribute), 0);
    if (place != second) diagnostic.labels.push_back({place, "first given here"});
}

void report_violation(Validation& validation, const SchemaError& error) {
    const pugi::xml_node element = element_at(validation.document, error.path);
    if (says(error, "No match found for key-sequence")) return report_dangling(validation, error);
    if (says(error, "Duplicate key-sequence")) return report_duplicate(validation, error, element);
    if (says(error, "Not all fields of key")) return report_incomplete_key(validation, error, element);
    const auto violation = violation_of(error, element, validation.names);
    if (!violation) return;
    if (is_doubled_id(error)) return report_doubled_id(validation, error, *violation, element);
    validation.complained.insert(error.path);
    validation.sink.report(Code::schema_violation, place_of(validation, error, *violation, element), violation->message,
                           violation->hint);
}

/// A name in a schema that nothing declares: libxml2 says "The QName value '{…}x' does not resolve to a(n) …".
std::optional<std::string> unresolved(const std::string& message) {
    constexpr std::string_view before = "The QName value '", kind_before = "does not resolve to a(n) ";
    const size_t name = message.find(before), kind = message.find(kind_before);
    if (name == std::string::npos || kind == std::string::npos) return std::nullopt;
    std::string seen =
        message.substr(name + before.size(), message.find('\'', name + before.size()) - name - before.size());
    seen.erase(0, seen.rfind('}') + 1);
    std::string what = message.substr(kind + kind_before.size());
    what.erase(std::min(what.find_first_of(".\n"), what.size()));
    for (const std::string_view ending : {" definition", " declaration"})
        if (what.ends_with(ending)) what.erase(what.size() - ending.size());
    return fmt::format("no {} is named `{}`", what, seen);
}

std::string tidy(std::string message) {
    if (auto words = unresolved(message)) return *std::move(words);
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) message.pop_back();
    std::replace(message.begin(), message.end(), '\'', '`');
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z')
        message[0] = static_cast<char>(message[0] - 'A' + 'a');
    return message;
}

void report_broken(const Documents& documents, CompiledSchema& schema, const std::string& path, diag::Span named_at,
                   diag::Sink& sink) {
    if (std::exchange(schema.reported, true)) return;
    if (schema.errors.empty())
        sink.report(Code::broken_schema, named_at, fmt::format("`{}` cannot be used as a schema", path));
    for (const SchemaError& error : schema.errors) {
        const auto found = std::find_if(schema.documents.begin(), schema.documents.end(),
                                        [&](const Document* document) { return document->path == error.file; });
        const bool placed = error.placed && found != schema.documents.end();
        sink.report(Code::broken_schema, placed ? documents.span(element_at(**found, error.path)) : named_at,
                    tidy(error.message));
    }
}

}  // namespace

void validate(Documents& documents, const Document& document, const std::string& schema_path, diag::Span named_at,
              diag::Sink& sink) {
    auto& schema = documents.schemas()[schema_path];
    if (!schema) schema = std::make_shared<CompiledSchema>(compile_schema(documents, schema_path, named_at, sink));
    if (!schema->schema) return report_broken(documents, *schema, schema_path, named_at, sink);
    Validation validation{documents, document, *schema, sink};
    validation.names = names_in(*schema);
    for (const SchemaError& error : apply_schema(*schema, documents.files().text(document.file)))
        report_violation(validation, error);
}

}  // namespace xml
