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
    std::string attribute;  ///< its local name
    std::string message, hint;
};

/// The attribute that an error is about, by its local name; empty when it is about none.
std::string attribute_in(const SchemaError& error);

/// The element's attribute of that local name.
pugi::xml_attribute attribute_named(pugi::xml_node element, std::string_view local);

/// "`a`, `b` or `c`"; of many names the first few.
std::string alternatives(const std::vector<std::string>& names);

/// The `number`-th text of an element, at its first character that is not white space.
diag::Span ink_span(const Documents& documents, pugi::xml_node element, size_t number);

/// Nothing for an error that only follows from another one. `names`: the element and attribute names of the schema, to
/// suggest.
std::optional<Violation> violation_of(const SchemaError& error, pugi::xml_node element,
                                      const std::vector<std::string>& names);

}  // namespace xml
