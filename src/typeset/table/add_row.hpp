#pragma once

#include "typeset/table/row.hpp"

namespace typeset {

/// Adds one row to the stack: a fragment, or several where pages may break inside it. One that should be whole and is
/// higher than a page is divided with a warning.
void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, const RowFrame& frame);

}  // namespace typeset
