#pragma once

#include <span>
#include <vector>

#include "compose/flow.hpp"

namespace typeset {

/// The widths of a table's columns: the fixed ones as they are, the others by share of what is left. Rounding is
/// carried from column to column, so that they add up.
struct ColumnWidths {
    std::vector<base::Length> widths;
    base::Length excess;   ///< by how much the fixed columns are wider than the room; they are narrowed then
    bool starved = false;  ///< columns by share have nothing left
};

ColumnWidths share_out(std::span<const compose::Column> columns, base::Length room);

}  // namespace typeset
