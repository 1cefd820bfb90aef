#pragma once

#include <string_view>

#include "layout/value_fault.hpp"

namespace layout {

/// CSS's `grid-column`: `2`, `span 2`, `1 / 3`, `2 / span 2`, `span 2 / -1`.
Reading<GridColumn> read_grid_column(std::string_view text);

}  // namespace layout
