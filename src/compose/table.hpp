#pragma once

#include <cstdint>
#include <vector>

#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// A cell and where it stands in its table.
struct GridCell {
    uint32_t block = 0;
    uint32_t row = 0, column = 0, rows = 1, columns = 1;
    friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// The cells of a table in order, placed as HTML places them: each in the first column of its row that no cell
/// from above reaches into. A cell never reaches beyond its row group.
struct Grid {
    std::vector<GridCell> cells;
    uint32_t rows = 0, columns = 0;
};
Grid grid(const Flow& flow, uint32_t table);

/// Gives a table without column widths equal shares; reports cells beyond the columns declared.
void settle_columns(Draft& draft, uint32_t table, const Grid& grid, diag::Sink& sink);

/// Writes into each data cell's attributes the header cells of its columns and rows (ISO 32000-1, table 349).
void tie_cells(Draft& draft, const Grid& grid);

}  // namespace compose
