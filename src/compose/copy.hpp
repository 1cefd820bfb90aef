#pragma once

#include "compose/bindings.hpp"
#include "compose/flow_builder.hpp"

namespace compose {

/// Copies a node of a source into the flow: text, and HTML's elements with all they contain, as the vocabulary has
/// them; only that values are taken as they stand. Elements of other names are `unknown_markup`; what they contain is
/// looked through all the same.
void copy(pugi::xpath_node node, Bindings& bindings, FlowBuilder& builder);

}  // namespace compose
