#pragma once

#include <span>
#include <vector>

#include "typeset/block/stack.hpp"

namespace typeset {

/// A cell's content, set to its width.
struct SetCell {
    uint32_t block = 0;
    uint32_t row = 0, rows = 1;  ///< counted in its row group
    base::Length x, width;
    base::Length height;    ///< of its border box, as high as its content needs
    base::Length drop;      ///< from its top to its content
    base::Length bottom;    ///< what stands below its content
    base::Range fragments;  ///< in Galley::inner
    uint32_t held = 1;      ///< in so many of its rows the content stands; no page break falls between these
    int32_t cost_after = break_cost::free;  ///< what its last block asks for: of a page break after it
    ForcedBreak forced_after = ForcedBreak::none;
};

/// A row, as high as its cells.
struct SetRow {
    uint32_t block = 0;
    base::Range cells;  ///< that begin in it, in RowGroup::cells
    base::Length height;
    base::Length edges;             ///< of its own box, above and below
    bool forced = false;            ///< a page begins with it
    bool parted = false;            ///< a page begins inside a cell that begins in it
    bool joined = false;            ///< no page break falls between the row above and this one
    std::vector<uint32_t> passing;  ///< the cells from above that go on, empty, in it
};

/// The rows of a row group or grid, set and measured.
struct RowGroup {
    std::vector<SetRow> rows;
    std::vector<SetCell> cells;  ///< row by row
    base::Length room;           ///< what a page has for rows
    base::Length above, below;   ///< what stands there with the first row, with the last one
};

/// What the rows of a table or grid are set into.
struct RowFrame {
    std::vector<Strip> columns;
    base::Length gap;   ///< between rows
    base::Length room;  ///< what a page has for a row
};

/// Sets the cells of a row group or grid. Cells that span rows make the last of these high enough, the last before a
/// forced break or before one inside a row. Where the rows together would not fit on a page, pages may break below the
/// content; a cell that alone would not fit no longer spans.
RowGroup set_rows(Stack& stack, uint32_t group, const RowFrame& frame);

/// The height of so many rows.
base::Length height_of(const RowGroup& group, uint32_t row, uint32_t rows);
/// What a page has for the cells of so many rows.
base::Length room_for(const RowGroup& group, uint32_t row, uint32_t rows);
/// The cells that begin in a row.
std::span<const SetCell> cells_of(const RowGroup& group, uint32_t row);

}  // namespace typeset
