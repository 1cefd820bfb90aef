#pragma once

#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Numbers the tables whose captions ask for it, in reading order, and turns the numbers asked for into text.
void settle_table_numbers(Draft& draft, diag::Sink& sink);

}  // namespace compose
