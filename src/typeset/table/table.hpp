#pragma once

#include "typeset/block/stack.hpp"

namespace typeset {

/// Stacks a table: its rows, each a fragment, the cells where compose has placed them. Rows that cannot stand on one
/// page are cut between lines, with a warning.
void stack_table(Stack& stack, uint32_t table, Strip strip);

}  // namespace typeset
