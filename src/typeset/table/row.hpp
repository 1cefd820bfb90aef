#pragma once

#include <vector>

#include "typeset/block/stack.hpp"
#include "typeset/table/grid.hpp"

namespace typeset {

/// A cell's content, set to its width.
struct SetCell {
    GridCell cell;
    base::Length x, width;
    base::Length height;       ///< of its border box, as high as its content needs
    base::Range fragments;     ///< in Galley::inner
    base::Length space_after;  ///< margins below the content
};

/// The rows of a row group, set and measured.
struct RowGroup {
    std::vector<uint32_t> rows;         ///< their blocks
    std::vector<SetCell> cells;         ///< row by row
    std::vector<base::Length> heights;  ///< of each row's cells
    std::vector<bool> joined;           ///< a cell reaches from the row above into this one
};

/// Sets the cells of a group. Cells that span rows make the last of these high enough; where the rows together would
/// not fit into `room`, they no longer span.
RowGroup set_rows(Stack& stack, const Grid& grid, const std::vector<base::Length>& columns, base::Length room);

/// Adds one row to the stack: a fragment, or several, with a warning, when it is higher than `room`.
void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, base::Length room);

}  // namespace typeset
