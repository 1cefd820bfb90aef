#include "figure/tile_grid.hpp"

#include <algorithm>
#include <array>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;

TileGrid::TileGrid(const compose::TileMap& map)
    : map_(map), pitch_{map.tile_size + map.column_gap, map.tile_size + map.row_gap} {
    if (map.tiles.empty()) return;
    const auto [left, right] = std::ranges::minmax(map.tiles, {}, &compose::Tile::column);
    const auto [top, bottom] = std::ranges::minmax(map.tiles, {}, &compose::Tile::row);
    first_column_ = left.column, first_row_ = top.row;
    columns_ = right.column - first_column_ + 1, rows_ = bottom.row - first_row_ + 1;
    groups_.resize(static_cast<size_t>(columns_ * rows_));
    for (uint32_t group = 0; group < map.groups.size(); ++group)
        for (uint32_t i = map.groups[group].tiles.begin; i < map.groups[group].tiles.end; ++i) {
            const Place place = place_of(map.tiles[i]);
            groups_[static_cast<size_t>(place.row * columns_ + place.column)] = group + 1;
        }
    // Outlines around the outermost tiles have room.
    Length widest;
    for (const compose::TileGroup& group : map.groups)
        if (group.stroke) widest = base::max(widest, group.stroke->width);
    if (widest > Length{}) inset_ = {(map.column_gap + widest) / 2 + Length{1}, (map.row_gap + widest) / 2 + Length{1}};
}

TileGrid::Place TileGrid::place_of(const compose::Tile& tile) const {
    return {tile.column - first_column_, tile.row - first_row_};
}

uint32_t TileGrid::group_at(Place place) const {
    if (place.column < 0 || place.row < 0 || place.column >= columns_ || place.row >= rows_) return 0;
    return groups_[static_cast<size_t>(place.row * columns_ + place.column)];
}

base::Size TileGrid::size() const {
    return {pitch_.x * columns_ - map_.column_gap + 2 * inset_.x, pitch_.y * rows_ - map_.row_gap + 2 * inset_.y};
}

Rect TileGrid::area_of(const compose::Tile& tile) const {
    const Place place = place_of(tile);
    return {{inset_.x + pitch_.x * place.column, inset_.y + pitch_.y * place.row}, {map_.tile_size, map_.tile_size}};
}

int64_t TileGrid::empty_rows(bool is_left, bool is_upper, int64_t columns) const {
    for (int64_t row = 0; row < rows_; ++row)
        for (int64_t column = 0; column < columns; ++column)
            if (group_at({is_left ? column : columns_ - 1 - column, is_upper ? row : rows_ - 1 - row}) != 0) return row;
    return rows_;
}

std::optional<Rect> TileGrid::corner(const std::function<bool(base::Size)>& is_good) const {
    for (const bool is_upper : {true, false})
        for (const bool is_left : {true, false})
            for (int64_t columns = columns_ - 1; columns > 0; --columns) {
                const int64_t rows = empty_rows(is_left, is_upper, columns);
                if (rows == 0) continue;
                const base::Size room{pitch_.x * columns - map_.column_gap - inset_.x,
                                      pitch_.y * rows - map_.row_gap - inset_.y};
                if (!is_good(room)) continue;
                const base::Size all = size();
                return Rect{
                    {is_left ? Length{} : all.width - room.width, is_upper ? Length{} : all.height - room.height},
                    room};
            }
    return std::nullopt;
}

Point TileGrid::crossing(Place place) const {
    return {inset_.x + pitch_.x * place.column - map_.column_gap / 2,
            inset_.y + pitch_.y * place.row - map_.row_gap / 2};
}

void TileGrid::add_edges(document::Path& path, uint32_t group, bool is_upright, std::vector<bool>& drawn) const {
    const int64_t lines = is_upright ? columns_ : rows_, length = is_upright ? rows_ : columns_;
    for (int64_t line = 0; line <= lines; ++line)
        for (int64_t at = 0; at < length; ++at) {
            const auto place = [&](int64_t across, int64_t along) {
                return is_upright ? Place{across, along} : Place{along, across};
            };
            const bool before = group_at(place(line - 1, at)) == group, after = group_at(place(line, at)) == group;
            const auto edge = static_cast<size_t>(line * length + at);
            if (before == after || drawn[edge]) continue;
            drawn[edge] = true;
            add_line(path, crossing(place(line, at)), crossing(place(line, at + 1)));
        }
}

std::vector<document::Path> TileGrid::outlines() const {
    std::vector<document::Path> paths;
    std::array<std::vector<bool>, 2> drawn;
    drawn[0].resize(static_cast<size_t>((rows_ + 1) * columns_));
    drawn[1].resize(static_cast<size_t>((columns_ + 1) * rows_));
    for (uint32_t group = 0; group < map_.groups.size(); ++group) {
        const auto& stroke = map_.groups[group].stroke;
        if (!stroke || map_.groups[group].tiles.empty()) continue;
        document::Path path;
        path.stroke = stroke;
        // So that corners are closed.
        path.stroke->cap = stroke->dashes.empty() ? document::LineCap::square : document::LineCap::butt;
        add_edges(path, group + 1, false, drawn[0]);
        add_edges(path, group + 1, true, drawn[1]);
        if (!path.verbs.empty()) paths.push_back(std::move(path));
    }
    return paths;
}

}  // namespace figure
