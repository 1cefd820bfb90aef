#pragma once

#include <string>

#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Settles what everything in the body means: elements of the structure, a `content` leaf for each text, links and what
/// they lead to, header cells, the outline. Headers and footers of pages stay outside: they are artifacts. `language`:
/// the document's own.
void settle_structure(Draft& draft, const std::string& language, diag::Sink& sink);

}  // namespace compose
