#pragma once

#include "typeset/block/stack.hpp"

namespace typeset {

/// Draws a figure as wide as the strip and as high as a page lets it be, and adds its pictures: a fragment for each,
/// each on a page of its own.
void stack_figure(Stack& stack, uint32_t block, Strip strip);

}  // namespace typeset
