#pragma once

#include <cstdint>

#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Settles the areas of a table, its row groups and cells, as HTML forms a table (HTML, 4.9.12.1): each cell begins in
/// the first column of its row that none from above takes, and its rows end with its row group. Before, a cell's area
/// holds the spans that it asks for. Columns that are not declared share the width.
///
/// Reports what HTML would let overlap, and rows that do not fill the columns declared, or else those of the first
/// row: PDF/UA wants all of the same length (ISO 14289-1, 7.5), and only the author knows which cell is lacking.
void settle_table_grid(Draft& draft, uint32_t table, diag::Sink& sink);
/// Those of all tables, in headers and footers too.
void settle_table_grids(Draft& draft, diag::Sink& sink);

}  // namespace compose
