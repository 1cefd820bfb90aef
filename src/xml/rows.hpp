#pragma once

#include <vector>

#include "xml/namespace.hpp"

namespace xml {

using Names = std::vector<Name>;

bool is_element(pugi::xml_node node);
bool is_text(pugi::xml_node node);

/// The elements in an element.
std::vector<pugi::xml_node> child_elements(pugi::xml_node parent);

Names names_of(const std::vector<pugi::xml_node>& row);

}  // namespace xml
