#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "compose/tile_map.hpp"

namespace figure {

/// Where the tiles of a map stand, and where there are none.
class TileGrid {
public:
    explicit TileGrid(const compose::TileMap& map);

    [[nodiscard]] base::Size size() const;
    [[nodiscard]] base::Rect area_of(const compose::Tile& tile) const;
    /// The first corner without tiles whose room is found good: upper ones first, left ones first, wide ones first.
    [[nodiscard]] std::optional<base::Rect> corner(const std::function<bool(base::Size)>& is_good) const;
    /// The outlines of groups that have one, amid the gaps; what two share is drawn once.
    [[nodiscard]] std::vector<document::Path> outlines() const;

private:
    /// A place for a tile, counted from the map's first column and row.
    struct Place {
        int64_t column = 0, row = 0;
    };
    [[nodiscard]] Place place_of(const compose::Tile& tile) const;
    /// The group that has a tile there, counted from 1; 0: none has, or it lies outside.
    [[nodiscard]] uint32_t group_at(Place place) const;
    [[nodiscard]] int64_t empty_rows(bool is_left, bool is_upper, int64_t columns) const;
    /// The crossing of gaps at the upper left of a place.
    [[nodiscard]] base::Point crossing(Place place) const;
    /// Its edges to others, each a stretch of one tile, that no group before has drawn.
    void add_edges(document::Path& path, uint32_t group, bool is_upright, std::vector<bool>& drawn) const;

    const compose::TileMap& map_;
    int64_t first_column_ = 0, first_row_ = 0, columns_ = 0, rows_ = 0;
    base::Point pitch_, inset_;
    std::vector<uint32_t> groups_;  ///< by place
};

}  // namespace figure
