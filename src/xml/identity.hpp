#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/schema_library.hpp"

/// Identity constraints of XML Schema (key, unique, keyref) evaluated again on our tree, to find the places that
/// libxml2 does not tell.
namespace xml {

struct IdentityConstraint {
    std::string name, refer;  ///< `refer` of a keyref
    std::string scope;        ///< the element whose declaration holds it
    std::string selector;
    std::vector<std::string> fields;
};

std::optional<IdentityConstraint> find_constraint(const std::vector<const Document*>& schema, std::string_view name);

/// One selected node with the values of its fields, all there.
struct KeySequence {
    pugi::xml_node element;
    pugi::xpath_node field;  ///< the first field
    std::vector<std::string> values;
};

/// In document order.
std::vector<KeySequence> key_sequences(const IdentityConstraint& constraint, const Document& document);

}  // namespace xml
