#pragma once

#include <span>
#include <vector>

#include "compose/flow.hpp"

namespace typeset {

/// The widths of the columns of a table or grid: the fixed ones as they are, the others by share of what is left.
/// Rounding is carried from column to column, so that they add up.
struct ColumnWidths {
    std::vector<base::Length> widths;
    base::Length gap;      ///< between neighbours
    base::Length excess;   ///< by how much fixed columns and gaps are wider than the room; all columns are alike then
    bool starved = false;  ///< columns by share have nothing left
};

ColumnWidths share_out(std::span<const compose::Column> columns, base::Length gap, base::Length room);

}  // namespace typeset
