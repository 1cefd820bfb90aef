#pragma once

#include <string>

#include "compose/flow.hpp"

namespace compose {

/// The flow's body as text alone: a line a paragraph, an empty one between blocks, none between items of a list and
/// rows of a table. Links say where they lead; a figure says what it shows.
std::string plain_text(const Flow& flow);

}  // namespace compose
