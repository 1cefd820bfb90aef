#pragma once

#include "xml/expression.hpp"

namespace layout {

/// True for a number that is made of `count()` and `sum()`, of numbers, and of variables that are numbers: nothing else
/// of what they look at can be told from it.
bool is_aggregate(const xml::Expression& expression, const xml::Variables& variables);

}  // namespace layout
