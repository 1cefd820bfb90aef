#include "xml/schema_error.hpp"

#include <algorithm>

#include <libxml/xmlerror.h>

namespace xml {
namespace {

using Kind = SchemaError::Kind;

bool contains(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

/// What stands between two words of a message, or an empty string.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const size_t begin = text.find(before);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = text.substr(begin + before.size());
    const size_t end = rest.find(after);
    return end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
}

/// What stands last in quotes: "… of keyref 'r'."
std::string last_quoted(std::string_view message) {
    const size_t close = message.rfind('\'');
    const size_t open = close == std::string_view::npos || close == 0 ? close : message.rfind('\'', close - 1);
    return open == std::string_view::npos ? std::string() : std::string(message.substr(open + 1, close - open - 1));
}

/// "Element 's', attribute '{…}lang': …"
Name attribute_in(std::string_view message) {
    constexpr std::string_view before = "', attribute '";
    const size_t begin = message.find(before), end = message.find("': ");
    if (begin == std::string_view::npos || end < begin) return {};
    return expanded_name(message.substr(begin + before.size(), end - begin - before.size()));
}

/// "Element '{…}s'…"
std::string subject_in(std::string_view message) {
    constexpr std::string_view before = "Element '";
    return message.starts_with(before) ? expanded_name(between(message, before, "'")).local : std::string();
}

/// "… Expected is one of ( a, {uri}b )."
std::vector<std::string> expected_in(std::string_view message) {
    std::vector<std::string> names;
    std::string_view list = between(message, "Expected is", ")");
    list.remove_prefix(std::min(list.find('('), list.size()));
    while (!list.empty()) {
        list.remove_prefix(std::min(list.find_first_not_of(" (,"), list.size()));
        const std::string_view name = list.substr(0, list.find_first_of(" ,"));
        if (!name.empty() && name != "..." && name.substr(0, 2) != "##") names.push_back(expanded_name(name).local);
        list.remove_prefix(name.size());
    }
    return names;
}

Kind kind_of(int code, std::string_view message) {
    if (code == XML_SCHEMAV_ELEMENT_CONTENT) return contains(message, "Missing child") ? Kind::incomplete : Kind::other;
    if (contains(message, "No match found for key-sequence")) return Kind::dangling_key;
    if (contains(message, "Duplicate key-sequence")) return Kind::duplicate_key;
    if (contains(message, "Not all fields of key")) return Kind::incomplete_key;
    if (contains(message, "No precomputed value")) return Kind::consequence;
    if (contains(message, "no corresponding namespace declaration")) return Kind::undeclared_prefix;
    if (contains(message, "demanded by the strict wildcard")) return Kind::unknown;
    if (contains(message, "atomic type 'xs:ID'")) return Kind::wrong_id;
    return contains(message, "does not resolve to a(n) ") ? Kind::unresolved_name : Kind::other;
}

/// "The QName value '{…}x' does not resolve to a(n) simple type definition."
void read_unresolved(SchemaError& error) {
    error.name = expanded_name(between(error.message, "The QName value '", "'")).local;
    constexpr std::string_view before = "does not resolve to a(n) ";
    error.type = error.message.substr(error.message.find(before) + before.size());
    error.type.erase(std::min(error.type.find_first_of(".\n"), error.type.size()));
    for (const std::string_view ending : {" definition", " declaration"})
        if (error.type.ends_with(ending)) error.type.erase(error.type.size() - ending.size());
}

}  // namespace

SchemaError read_error(int code, std::string message, std::string first, std::string second) {
    SchemaError error{
        .code = code, .message = std::move(message), .first = std::move(first), .second = std::move(second)};
    error.kind = kind_of(code, error.message);
    error.subject = subject_in(error.message);
    error.attribute = attribute_in(error.message);
    if (code == XML_SCHEMAV_ELEMENT_CONTENT) error.expected = expected_in(error.message);
    if (error.kind == Kind::dangling_key || error.kind == Kind::duplicate_key || error.kind == Kind::incomplete_key)
        error.constraint = expanded_name(last_quoted(error.message)).local;
    if (error.kind == Kind::unresolved_name)
        read_unresolved(error);
    else
        error.type = between(error.message, "type '", "'");
    error.length = between(error.message, "length of '", "'");
    if (!error.length.empty()) error.limit = last_quoted(error.message);
    return error;
}

std::string_view sentence(const SchemaError& error) {
    std::string_view message = error.message;
    if (const size_t colon = message.find("': "); colon != std::string_view::npos) message.remove_prefix(colon + 3);
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) message.remove_suffix(1);
    return message;
}

Name expanded_name(std::string_view written) {
    const size_t brace = written.rfind('}');
    if (brace == std::string_view::npos) return {std::string(written), {}};
    return {std::string(written.substr(brace + 1)), std::string(written.substr(1, brace - 1))};
}

}  // namespace xml
