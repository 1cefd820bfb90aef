#pragma once

#include <cstdint>

#include "compose/flow.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Settles the areas of a table, its row groups and cells, as HTML forms a table (HTML, 4.9.12.1): each cell begins in
/// the first column of its row that none from above takes, and its rows end with its row group. Before, a cell's area
/// holds the spans that it asks for. Columns that are not declared share the width.
///
/// Reports what HTML would let overlap, and cells beyond the columns declared.
void settle_grid(Flow& flow, uint32_t table, diag::Sink& sink);
/// Those of all tables, in headers and footers too.
void settle_grids(Flow& flow, diag::Sink& sink);

}  // namespace compose
