#pragma once

#include <string_view>
#include <vector>

#include "xml/tokens.hpp"

namespace xml {

/// What the steps of a path begin at: a variable, by its name, or the context of the whole expression: empty.
using PathStart = std::string_view;

/// `left | right`
struct Union {
    size_t offset = 0;  ///< of the bar
    PathStart left, right;
    friend bool operator==(const Union&, const Union&) = default;
};

struct Paths {
    PathStart last;             ///< of the expression's last operand; as all others, when it is a union of one document
    std::vector<Union> unions;  ///< at any depth
};

/// Only a union can put nodes of several documents into one set: all other steps stay in the document that they begin
/// in, and within a predicate the context is of the path before it.
Paths paths_in(const std::vector<Token>& tokens);

}  // namespace xml
