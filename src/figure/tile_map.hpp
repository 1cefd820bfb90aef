#pragma once

#include "compose/tile_map.hpp"
#include "diag/diagnostic.hpp"
#include "figure/measure.hpp"
#include "figure/picture.hpp"

namespace figure {

/// A tile map as a picture, as wide as the room. Words that have no room in their tile or in the legend are told, and a
/// map that is wider or higher than its room; nothing is cut.
Picture draw_tile_map(const compose::TileMap& map, base::Size room, const Measure& measure, diag::Sink& sink);

}  // namespace figure
