#pragma once

#include "typeset/block/stack.hpp"

namespace typeset {

/// Stacks a table: what stands above it, then its rows, each a fragment. Rows that cannot stand on one page are cut
/// between lines, with a warning.
void stack_table(Stack& stack, uint32_t table, Strip strip);

}  // namespace typeset
