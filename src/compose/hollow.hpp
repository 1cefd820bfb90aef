#pragma once

#include <vector>

#include "compose/draft.hpp"

namespace compose {

/// Of each block, whether there is nothing in it to tell: a rule, a paragraph of breaks alone, a table without head and
/// rows, a `div` or `section` of nothing else. It has its place on the page and none in the structure. A cell or an
/// item tells something by being there.
std::vector<bool> find_hollow(const Draft& draft);

}  // namespace compose
