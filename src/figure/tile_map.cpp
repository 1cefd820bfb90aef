#include "figure/tile_map.hpp"

#include <fmt/format.h>

#include "compose/timeline.hpp"
#include "figure/tile_grid.hpp"
#include "figure/tile_legend.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;
using base::Size;
using compose::Tile;

namespace {

/// The words of a map are set as those of timelines are.
compose::Timeline lettered(const compose::TileMap& map) {
    compose::Timeline words;
    words.label = words.key = map.style;
    words.symbols = map.symbols;
    words.palette.ground = map.ground;
    words.palette.done = map.ink;
    return words;
}

/// What stands in a tile: its code in the upper left corner, its words on as many lines as they need at the foot.
struct TileText {
    Line label;
    Point label_baseline;
    std::vector<Line> lines;
    Point first_baseline;
    Length leading;
    bool fits = true;
};

class TileMapPainter {
public:
    TileMapPainter(const compose::TileMap& map, const Measure& measure, diag::Sink& sink)
        : map_(map),
          sink_(sink),
          words_(lettered(map)),
          lettering_(words_, measure),
          grid_(map),
          legend_(map, lettering_) {}

    Picture paint(Size room) {
        picture_.size = {room.width, grid_.size().height};
        tiles();
        for (document::Path& path : grid_.outlines()) picture_.items.emplace_back(std::move(path));
        for (uint32_t i = 0; i < map_.tiles.size(); ++i) text(i);
        legend(room.width);
        report_size(room);
        report_words();
        return std::move(picture_);
    }

private:
    void tiles() {
        for (const Tile& tile : map_.tiles) {
            paint_tile(picture_.items, grid_.area_of(tile), map_.categories[tile.category]);
            if (tile.is_flagged) paint_flag(picture_.items, grid_.area_of(tile), tile.ink);
        }
    }

    [[nodiscard]] Length inset() const { return map_.tile_size / 11; }

    [[nodiscard]] TileText arrange(const Tile& tile) const {
        const Rect area = grid_.area_of(tile);
        const Length width = area.size.width - 2 * inset();
        const Metrics label = lettering_.metrics(tile.label), words = lettering_.metrics(tile.words);
        TileText text{lettering_.line_of(tile.label),
                      area.origin + Point{inset(), inset() + label.ascent},
                      lettering_.wrap(tile.words, width),
                      {},
                      words.size * 9 / 8};
        if (tile.words.empty() && tile.words.symbol) text.lines = {lettering_.line_of(tile.words)};
        const auto below = static_cast<int64_t>(text.lines.empty() ? 0 : text.lines.size() - 1);
        // How far a symbol goes beyond the capitals that it stands beside.
        const Length rise = tile.words.symbol
                                ? base::max((map_.symbols[*tile.words.symbol].size.height - words.cap_height) / 2, {})
                                : Length{};
        const Length fall = below == 0 ? base::max(rise, words.descent / 2) : words.descent / 2;
        text.first_baseline = {area.left() + inset(), area.bottom() - inset() - fall - text.leading * below};
        text.fits = text.label.width <= label_room(tile, area);
        for (const Line& line : text.lines) text.fits = text.fits && line.width <= width;
        const Length top = text.first_baseline.y - area.top() - base::max(words.ascent, words.cap_height + rise);
        const Length foot = inset() + label.ascent + label.descent;
        text.fits = text.fits && foot <= (text.lines.empty() ? area.size.height : top);
        return text;
    }

    /// Its code keeps clear of the corner.
    [[nodiscard]] Length label_room(const Tile& tile, const Rect& area) const {
        const Length right = tile.is_flagged ? flag_area(area).left() - inset() / 2 : area.right() - inset();
        return right - area.left() - inset();
    }

    void text(uint32_t index) {
        const Tile& tile = map_.tiles[index];
        const TileText text = arrange(tile);
        const Source source{Subject::tile, index};
        lettering_.place(picture_.items, text.label, text.label_baseline, source, tile.is_dark);
        Point baseline = text.first_baseline;
        for (const Line& line : text.lines) {
            lettering_.place(picture_.items, line, baseline, source, tile.is_dark);
            baseline.y += text.leading;
        }
        if (text.fits) return;
        if (!cramped_) cramped_ = index;
        ++cramped_count_;
    }

    void legend(Length width) {
        if (legend_.empty()) return;
        const auto fits = [this](Size room) {
            const Size size = legend_.column(room.width);
            return size.width <= room.width && size.height <= room.height;
        };
        if (map_.legend == compose::TileLegendPlace::corner && legend_.is_short())
            if (const std::optional<Rect> corner = grid_.corner(fits))
                return legend_.paint_column(picture_.items, *corner);
        const Size size = legend_.columns(width);
        const Point origin{{}, picture_.size.height + map_.tile_size / 4};
        legend_.paint_columns(picture_.items, {origin, {width, size.height}});
        picture_.size.height = origin.y + size.height;
        is_legend_wide_ = size.width > width;
    }

    void report(diag::Span span, const std::string& message, const std::string& hint) {
        sink_.report(diag::Code::oversized_content, span == diag::Span{} ? map_.span : span, message, hint);
    }

    void report_size(Size room) {
        if (grid_.size().width > room.width)
            report(map_.span,
                   fmt::format("the tile map is {} pt wide and has room for {} pt", in_points(grid_.size().width),
                               in_points(room.width)),
                   "give it a smaller `tile-size`, or more width");
        if (picture_.size.height > room.height)
            report(map_.span,
                   fmt::format("the tile map is {} pt high and has room for {} pt", in_points(picture_.size.height),
                               in_points(room.height)),
                   "give it a smaller `tile-size`, or a larger page");
    }

    void report_words() {
        if (is_legend_wide_)
            report(map_.span, "words in the legend of the tile map are wider than its place",
                   "say them in shorter words, or give them more width");
        if (!cramped_) return;
        const Tile& tile = map_.tiles[*cramped_];
        const size_t others = cramped_count_ - 1;
        report(tile.span,
               fmt::format("the words in the tile `{}` need more room than its {} pt{}", text_of(tile.label),
                           in_points(map_.tile_size),
                           others == 0   ? ""
                           : others == 1 ? ", and so do those in another one"
                                         : fmt::format(", and so do those in {} others", others)),
               "say less in it, in smaller type, or give the map a larger `tile-size`");
    }
    static std::string text_of(const compose::Words& words) {
        std::string text;
        for (const compose::Run& run : words.runs) text += run.text;
        return text;
    }

    const compose::TileMap& map_;
    diag::Sink& sink_;
    compose::Timeline words_;
    Lettering lettering_;
    TileGrid grid_;
    TileLegend legend_;
    Picture picture_;
    std::optional<uint32_t> cramped_;  ///< the first tile whose words have no room
    size_t cramped_count_ = 0;
    bool is_legend_wide_ = false;
};

}  // namespace

Picture draw_tile_map(const compose::TileMap& map, Size room, const Measure& measure, diag::Sink& sink) {
    return TileMapPainter(map, measure, sink).paint(room);
}

}  // namespace figure
