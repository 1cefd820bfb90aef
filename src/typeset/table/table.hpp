#pragma once

#include "typeset/block/stack.hpp"

namespace typeset {

/// Stacks a table or grid: its rows, the cells where compose has placed them.
void stack_table(Stack& stack, uint32_t table, Strip strip);

}  // namespace typeset
