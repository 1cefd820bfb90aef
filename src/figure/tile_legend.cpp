#include "figure/tile_legend.hpp"

#include <algorithm>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;
using base::Size;

void paint_tile(std::vector<Item>& items, const Rect& area, const compose::Category& category) {
    document::Path path;
    path.fill = category.fill;
    path.stroke = category.stroke;
    const Length half = category.stroke ? base::min(category.stroke->width, area.size.width / 4) / 2 : Length{};
    if (path.stroke) path.stroke->width = 2 * half;
    add_rectangle(path, {area.origin + Point{half, half}, {area.size.width - 2 * half, area.size.height - 2 * half}});
    if (path.fill || path.stroke) items.emplace_back(std::move(path));
}

Rect flag_area(const Rect& tile) {
    // Large enough to be seen in a legend.
    const Length side = base::max(tile.size.width / 4, base::min(base::points(4), tile.size.width / 2));
    return {{tile.right() - side, tile.top()}, {side, side}};
}

void paint_flag(std::vector<Item>& items, const Rect& tile, base::Color ink) {
    const Rect area = flag_area(tile);
    document::Path path = filled(ink);
    add_polygon(path, {area.origin, {area.right(), area.top()}, {area.right(), area.bottom()}});
    items.emplace_back(std::move(path));
}

TileLegend::TileLegend(const compose::TileMap& map, const Lettering& lettering) : map_(map), lettering_(lettering) {
    if (map.legend == compose::TileLegendPlace::none) return;
    for (uint32_t i = 0; i < map.categories.size(); ++i)
        if (std::ranges::find(map.tiles, i, &compose::Tile::category) != map.tiles.end())
            entries_.push_back({&map.categories[i], &map.categories[i].words, i});
    if (std::ranges::any_of(map.tiles, &compose::Tile::is_flagged))
        entries_.push_back({nullptr, &map.flag, base::size32(map.categories.size())});
    size_ = entries_.empty() ? Length{} : lettering.metrics(*entries_.front().words).size;
    side_ = size_ * 7 / 5;
}

/// What is longer no corner has room for, and trying each would take long.
bool TileLegend::is_short() const {
    constexpr size_t most = 1000;
    size_t letters = 0;
    for (const Entry& entry : entries_)
        for (const compose::Run& run : entry.words->runs) letters += run.text.size();
    return letters <= most;
}

/// On one line at least, so that a swatch always has its place.
std::vector<Line> TileLegend::lines_of(const Entry& entry, Length width) const {
    std::vector<Line> lines = lettering_.wrap(*entry.words, width - indent());
    if (lines.empty()) lines.push_back(lettering_.line_of(*entry.words));
    return lines;
}

Length TileLegend::height_of(size_t lines) const { return base::max(side_, leading() * static_cast<int64_t>(lines)); }

Size TileLegend::column(Length width) const {
    Size size{{}, -gap()};
    for (const Entry& entry : entries_) {
        const std::vector<Line> lines = lines_of(entry, width);
        for (const Line& line : lines) size.width = base::max(size.width, indent() + line.width);
        size.height += height_of(lines.size()) + gap();
    }
    return entries_.empty() ? Size{} : size;
}

TileLegend::Arrangement TileLegend::arrange(Length width) const {
    Length widest{1};
    for (const Entry& entry : entries_)
        widest = base::max(widest, indent() + lettering_.line_of(*entry.words).width + 2 * size_);
    const auto room = std::max<int64_t>(1, (width + 2 * size_).thousandths / widest.thousandths);
    const size_t columns = std::min<size_t>(static_cast<size_t>(room), entries_.size());
    return {(entries_.size() + columns - 1) / columns, columns > 1 ? widest : width};
}

Size TileLegend::columns(Length width) const {
    if (entries_.empty()) return {};
    const Arrangement arrangement = arrange(width);
    if (arrangement.rows == entries_.size()) return column(width);
    const size_t columns = (entries_.size() + arrangement.rows - 1) / arrangement.rows;
    return {arrangement.column_width * static_cast<int64_t>(columns) - 2 * size_,
            (height_of(1) + gap()) * static_cast<int64_t>(arrangement.rows) - gap()};
}

void TileLegend::paint(std::vector<Item>& items, const Entry& entry, Point corner,
                       const std::vector<Line>& lines) const {
    const Rect swatch{corner, {side_, side_}};
    if (entry.category != nullptr) {
        paint_tile(items, swatch, *entry.category);
    } else {
        paint_tile(items, swatch, {{}, map_.ground, document::Stroke{map_.ink, base::points(1) / 2}});
        paint_flag(items, swatch, map_.ink);
    }
    const Length cap = lettering_.metrics(*entry.words).cap_height;
    Point pen{corner.x + indent(), corner.y + (height_of(1) + cap) / 2};
    for (const Line& line : lines) {
        lettering_.place(items, line, pen, {Subject::legend, entry.index});
        pen.y += leading();
    }
}

void TileLegend::paint_column(std::vector<Item>& items, const Rect& room) const {
    Point corner = room.origin;
    for (const Entry& entry : entries_) {
        const std::vector<Line> lines = lines_of(entry, room.size.width);
        paint(items, entry, corner, lines);
        corner.y += height_of(lines.size()) + gap();
    }
}

void TileLegend::paint_columns(std::vector<Item>& items, const Rect& room) const {
    const Arrangement arrangement = entries_.empty() ? Arrangement{1, {}} : arrange(room.size.width);
    if (arrangement.rows == entries_.size()) return paint_column(items, room);
    for (size_t i = 0; i < entries_.size(); ++i) {
        const auto column = static_cast<int64_t>(i / arrangement.rows),
                   row = static_cast<int64_t>(i % arrangement.rows);
        const Point corner = room.origin + Point{arrangement.column_width * column, (height_of(1) + gap()) * row};
        paint(items, entries_[i], corner, {lettering_.line_of(*entries_[i].words)});
    }
}

}  // namespace figure
