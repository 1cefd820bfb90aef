#pragma once

#include <string_view>
#include <vector>

#include "xml/census.hpp"
#include "xml/tokens.hpp"

namespace xml {

/// What a path begins at, as far as it is known before it is gone.
struct Start {
    double nodes = 1;
    std::string_view name = {};  ///< of all of them; empty: any
    double text = 0;             ///< bytes of a variable that is a text
    friend bool operator==(const Start&, const Start&) = default;
};

/// The name of what is no element, for a census.
constexpr std::string_view no_element = "@";

/// At least as many nodes as an expression looks at when it is evaluated at one node, and as many more as take the time
/// of its texts: nothing can interrupt pugixml once it evaluates. `starts`: the context node, then the variables in the
/// order of the expression's tokens.
double work(const std::vector<Token>& tokens, const std::vector<Start>& starts, const Census& census);

/// The same of making the text of a node of a name, piece after piece.
double work_of_text(std::string_view name, const Census& census);

}  // namespace xml
