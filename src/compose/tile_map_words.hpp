#pragma once

#include <string>

#include "compose/languages.hpp"
#include "compose/tile_map_text.hpp"

namespace compose {

/// What a tile map shows, in words: what it is of, then category after category its tiles. The layout's own words,
/// where it has any.
std::string alternative_of(const ToldTileMap& told, Languages& languages);
/// What a tile's fill and corner say.
std::string state_of(const ToldTile& tile, const ToldTileMap& told, Languages& languages);

}  // namespace compose
