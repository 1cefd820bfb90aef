#pragma once

#include <vector>

#include "compose/flow.hpp"

namespace typeset {

/// A cell and the grid slots it takes.
struct GridCell {
    uint32_t block = 0;
    uint32_t row = 0, rows = 1;  ///< counted within its row group
    uint32_t column = 0, columns = 1;
    friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// The cells of one row group in their slots, in the order of the flow.
struct Grid {
    std::vector<uint32_t> rows;  ///< their blocks
    std::vector<GridCell> cells;
    uint32_t columns = 0;
};

/// Gives each cell the first free slots of its row. Spans that leave the group or, when `columns` is not 0, the table
/// are cut to it.
Grid fill_grid(const compose::Flow& flow, base::Range rows, uint32_t columns);

}  // namespace typeset
