#pragma once

#include <cstdint>

#include "compose/draft.hpp"

namespace compose {

/// Writes into the attributes of a table's cells which header cells they have (ISO 32000-1, table 349): of columns
/// those above, of rows those of the same rows. The grid is settled and the cells have their elements.
void tie_cells(Draft& draft, uint32_t table);

}  // namespace compose
