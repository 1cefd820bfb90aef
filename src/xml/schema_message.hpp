#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xml/schema_library.hpp"

namespace xml {

/// A violation in our words, and what it is about inside its element.
struct Violation {
    enum class At : uint8_t { element, attribute, value, text };
    At at = At::element;
    Name attribute;
    std::string message, hint;
};

/// "`a`, `b` or `c`"; of many names the first few.
std::string alternatives(const std::vector<std::string>& names);

/// "a, b and c", at least one.
std::string listed(const std::vector<std::string>& parts);

/// The first of a text and what follows it that is more than white space; nothing when there is none.
pugi::xml_node text_from(pugi::xml_node node);

/// Where a text begins, white space left out.
diag::Span ink_span(const Documents& documents, pugi::xml_node text);

/// What was meant by a name where others are expected: one that is written alike, or is in another namespace.
std::string suggest(const Name& seen, const std::vector<Name>& expected);

/// Where a name is expected in another namespace: which. Else empty.
std::string namespace_hint(const Name& seen, const std::vector<Name>& expected);

/// Nothing for an error that only follows from another one.
std::optional<Violation> violation_of(const SchemaError& error, pugi::xml_node element);

}  // namespace xml
