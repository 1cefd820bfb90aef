#pragma once

#include <vector>

#include "compose/style.hpp"
#include "document/document.hpp"

namespace typeset {

/// What is drawn, and how far it reaches.
struct Shape {
    document::Path path;
    base::Rect extent;
};

/// A change bar beside an edge, from `top` on, nearly so high: below it there is room before the next one.
std::vector<Shape> shapes_of(const compose::ChangeBar& bar, base::Length edge, base::Length top, base::Length height);

}  // namespace typeset
