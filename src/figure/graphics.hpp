#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "compose/graphic.hpp"
#include "document/document.hpp"

namespace figure {

/// What a figure in a line of text is drawn of, counted from its upper left corner. All ink lies within the size.
std::vector<document::Path> paths_of(const compose::Graphic& graphic, base::Size size);

}  // namespace figure
