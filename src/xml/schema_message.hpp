#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xml/schema_library.hpp"

namespace xml {

/// A violation in our words, and what it is about inside its element.
struct Violation {
    enum class At : uint8_t { element, attribute, value, text, child };
    At at = At::element;
    std::string attribute;  ///< its local name
    std::string message, hint;
};

/// Nothing for an error that only follows from another one. `names`: the element and attribute names of the schema, to
/// suggest.
std::optional<Violation> violation_of(const SchemaError& error, pugi::xml_node element,
                                      const std::vector<std::string>& names);

}  // namespace xml
