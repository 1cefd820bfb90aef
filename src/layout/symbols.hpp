#pragma once

#include "layout/layout.hpp"

namespace layout {

/// The symbol that a `symbol` node declares, its shapes scaled to its size. Without shapes of which nothing is seen.
Symbol make_symbol(const Layout& layout, uint32_t index);

}  // namespace layout
