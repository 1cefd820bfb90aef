#pragma once

#include <vector>

#include "typeset/block/stack.hpp"

namespace typeset {

/// A cell's content, set to its width.
struct SetCell {
    uint32_t block = 0;
    uint32_t row = 0, rows = 1;  ///< counted in its row group
    base::Length x, width;
    base::Length height;       ///< of its border box, as high as its content needs
    base::Range fragments;     ///< in Galley::inner
    base::Length space_after;  ///< margins below the content
    uint32_t held = 1;         ///< in so many of its rows the content stands; no page break falls between these
};

/// A row, as high as its cells.
struct SetRow {
    uint32_t block = 0;
    base::Range cells;  ///< that begin in it, in RowGroup::cells
    base::Length height;
    bool joined = false;            ///< no page break falls between the row above and this one
    std::vector<uint32_t> passing;  ///< the cells from above that go on, empty, in it
};

/// The rows of a row group, set and measured.
struct RowGroup {
    std::vector<SetRow> rows;
    std::vector<SetCell> cells;  ///< row by row
};

/// Sets the cells of a row group between the edges of the table's columns, one more than there are columns. Cells that
/// span rows make the last of these high enough. Where the rows together would not fit into `room`, pages may break
/// below the content; a cell that alone would not fit no longer spans.
RowGroup set_rows(Stack& stack, uint32_t group, const std::vector<base::Length>& edges, base::Length room);

/// Adds one row to the stack: a fragment, or several, with a warning, when it is higher than `room`.
void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, base::Length room);

}  // namespace typeset
