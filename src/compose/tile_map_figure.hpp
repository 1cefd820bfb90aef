#pragma once

#include "compose/draft.hpp"
#include "compose/tile_map_text.hpp"

namespace compose {

/// What a tile map is drawn of: its words in their styles. `style`: of the map's block. Complains of colours that
/// cannot be told apart, and of symbols that do not stand before their words.
TileMap make_tile_map(const ToldTileMap& told, ComputedId style, const Draft& draft, Cascade& cascade,
                      diag::Sink& sink);

}  // namespace compose
