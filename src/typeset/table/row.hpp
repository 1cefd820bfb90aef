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
    uint32_t held = 1;         ///< in so many of its rows the content stands; no page break falls between these
};

/// The rows of a row group, set and measured.
struct RowGroup {
    std::vector<uint32_t> rows;                  ///< their blocks
    std::vector<SetCell> cells;                  ///< row by row
    std::vector<base::Length> heights;           ///< of each row's cells
    std::vector<bool> joined;                    ///< no page break falls between the row above and this one
    std::vector<std::vector<uint32_t>> passing;  ///< for each row, the cells from above that go on, empty, in it
};

/// Sets the cells of a group. Cells that span rows make the last of these high enough. Where the rows together would
/// not fit into `room`, pages may break below the content; a cell that alone would not fit no longer spans.
RowGroup set_rows(Stack& stack, const Grid& grid, const std::vector<base::Length>& columns, base::Length room);

/// Adds one row to the stack: a fragment, or several, with a warning, when it is higher than `room`.
void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, base::Length room);

}  // namespace typeset
