#pragma once

#include <string>
#include <vector>

#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// The names that links lead to and that nothing has.
std::vector<std::string> names_without_place(const Draft& draft);

/// Holds links to what an archived document may lead to (`https:`, `mailto:`, a name of its own), names to be given
/// once, and finds what links and references inside the document lead to. `elem_of_phrase`: the structure element of
/// each phrase, or none.
void settle_links(Draft& draft, const std::vector<document::ElemId>& elem_of_phrase, diag::Sink& sink);

}  // namespace compose
