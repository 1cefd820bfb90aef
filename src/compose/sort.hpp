#pragma once

#include <vector>

#include "compose/bindings.hpp"
#include "compose/languages.hpp"

namespace compose {

/// Puts nodes into the order that the `sort` children of an instruction ask for; equal ones stay as they were.
void sort_nodes(std::vector<pugi::xpath_node>& nodes, uint32_t instruction, Bindings& bindings, Languages& languages);

}  // namespace compose
