#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/range.hpp"
#include "compose/words.hpp"

/// A map of tiles as compose hands it on: words that are ready, and how it looks. Where its legend stands is decided by
/// `figure`.
namespace compose {

/// What tiles have in common, and its words in the legend.
struct Category {
    Words words{};
    std::optional<base::Color> fill{};
    std::optional<document::Stroke> stroke{};
    friend bool operator==(const Category&, const Category&) = default;
};

struct Tile {
    uint32_t column = 0, row = 0;  ///< no two are in the same place
    uint32_t category = 0;         ///< in TileMap::categories
    Words label{};                 ///< its code
    Words words{};                 ///< below it: perhaps a symbol alone
    base::Color ink{};             ///< of the corner of one that is flagged
    bool is_dark = false;          ///< its words are set in their `inverse`
    bool is_flagged = false;
    diag::Span span{};
    friend bool operator==(const Tile&, const Tile&) = default;
};

/// Tiles that follow one another, perhaps with an outline around them.
struct TileGroup {
    base::Range tiles;  ///< in TileMap::tiles
    std::optional<document::Stroke> stroke{};
    friend bool operator==(const TileGroup&, const TileGroup&) = default;
};

enum class TileLegendPlace : uint8_t {
    corner,  ///< in one without tiles, or else below
    below,
    none
};

struct TileMap {
    std::vector<Category> categories;
    std::vector<Tile> tiles;
    std::vector<TileGroup> groups;  ///< all tiles, in their order
    Words flag{};                   ///< what a flagged tile's corner means
    std::vector<Symbol> symbols{};
    TextStyleId style{};  ///< of the map's words, where a line has none
    base::Color ink, ground;
    base::Length tile_size = base::points(36);
    base::Length column_gap{}, row_gap{};
    TileLegendPlace legend = TileLegendPlace::corner;
    diag::Span span{};
    friend bool operator==(const TileMap&, const TileMap&) = default;
};

}  // namespace compose
