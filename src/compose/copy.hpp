#pragma once

#include "compose/bindings.hpp"
#include "compose/markup.hpp"

namespace compose {

/// Copies a node of a source into the flow: text, and elements named by HTML with all they contain. Elements of other
/// names are `unknown_markup`; what they contain is looked through all the same.
void copy(pugi::xpath_node node, Bindings& bindings, FlowBuilder& builder);

}  // namespace compose
