#include "figure/tile_map.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "figure/tile_grid.hpp"
#include "figure/timelines.hpp"

namespace figure {
namespace {

using base::Length;
using base::points;
using base::Rect;

compose::TileMap empty_map() {
    compose::TileMap map;
    map.style = id_of(Style::label);
    map.column_gap = map.row_gap = points(2);
    map.ground = {255, 255, 255};
    map.categories.push_back({words("good"), base::Color{20, 64, 95}, std::nullopt});
    return map;
}

void add(compose::TileMap& map, uint32_t column, uint32_t row, std::string_view label, std::string_view text = "") {
    compose::Tile tile{column, row};
    tile.label = words(label);
    tile.words = words(text);
    map.tiles.push_back(tile);
    map.groups.assign(1, {{0, static_cast<uint32_t>(map.tiles.size())}, std::nullopt});
}

Picture draw(const compose::TileMap& map, diag::Sink& sink, base::Size room = {points(500), points(700)}) {
    return draw_tile_map(map, room, SquareMeasure(), sink);
}

/// Their words, by the baseline's height.
std::vector<const Text*> texts(const Picture& picture, Subject subject, uint32_t index) {
    std::vector<const Text*> found;
    for (const Item& item : picture.items)
        if (const Text* text = std::get_if<Text>(&item);
            text != nullptr && text->subject == subject && text->index == index)
            found.push_back(text);
    return found;
}

Rect area_of(const Text& text) {
    const SquareMeasure measure;
    const Metrics metrics = measure.metrics(text.style);
    return {{text.origin.x, text.origin.y - metrics.ascent},
            {measure.width(text.text, text.style), metrics.ascent + metrics.descent}};
}

bool meet(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

TEST_CASE("tiles stand on their grid, counted from the first column and row that have one") {
    compose::TileMap map = empty_map();
    add(map, 3, 5, "A");
    add(map, 4, 7, "B");
    const TileGrid grid(map);
    CHECK(grid.size() == base::Size{points(74), points(112)});
    CHECK(grid.area_of(map.tiles[0]) == Rect{{}, {points(36), points(36)}});
    CHECK(grid.area_of(map.tiles[1]) == Rect{{points(38), points(76)}, {points(36), points(36)}});
}

TEST_CASE("the legend stands in the first corner with room for it") {
    compose::TileMap map = empty_map();
    for (uint32_t i = 0; i < 4; ++i) add(map, i, i, "A");
    diag::Sink sink;
    const Picture picture = draw(map, sink);
    CHECK_FALSE(sink.has_errors());
    CHECK(picture.size.height == TileGrid(map).size().height);
    const auto legend = texts(picture, Subject::legend, 0);
    REQUIRE(legend.size() == 1);
    // The upper left corner has a tile: the upper right one is taken.
    CHECK(legend.front()->origin.x >= points(38));
    CHECK(legend.front()->origin.y < points(36));
}

TEST_CASE("without a corner the legend stands below") {
    compose::TileMap map = empty_map();
    add(map, 0, 0, "A");
    diag::Sink sink;
    const Picture picture = draw(map, sink);
    CHECK(picture.size.height > points(36));
    CHECK(texts(picture, Subject::legend, 0).front()->origin.y > points(36));
    map.legend = compose::TileLegendPlace::none;
    CHECK(draw(map, sink).size.height == points(36));
}

TEST_CASE("the legend tells of what is used alone") {
    compose::TileMap map = empty_map();
    map.categories.push_back({words("better"), base::Color{0, 0, 0}, std::nullopt});
    map.flag = words("old");
    add(map, 0, 0, "A");
    diag::Sink sink;
    const Picture plain = draw(map, sink);
    CHECK(texts(plain, Subject::legend, 1).empty());
    CHECK(texts(plain, Subject::legend, 2).empty());
    map.tiles[0].category = 1;
    map.tiles[0].is_flagged = true;
    const Picture flagged = draw(map, sink);
    CHECK(texts(flagged, Subject::legend, 0).empty());
    CHECK(texts(flagged, Subject::legend, 1).size() == 1);
    CHECK(texts(flagged, Subject::legend, 2).size() == 1);
}

TEST_CASE("words without room in their tile are told, and all of them drawn") {
    for (const auto& [label, text, errors] :
         std::vector<std::tuple<std::string, std::string, size_t>>{{"A", "4 av 6", 0},
                                                                   {"A", "unpronounceable", 1},
                                                                   {"A", "one two three four five six", 1},
                                                                   {"LONGER THAN IT", "", 1},
                                                                   {"AB", "", 0}}) {
        compose::TileMap map = empty_map();
        add(map, 0, 0, label, text);
        diag::Sink sink;
        const Picture picture = draw(map, sink);
        INFO(label << ' ' << text);
        CHECK(sink.errors() == errors);
        std::string drawn;
        for (const Text* each : texts(picture, Subject::tile, 0)) drawn += each->text + ' ';
        CHECK(drawn == label + ' ' + text + (text.empty() ? "" : " "));
    }
}

TEST_CASE("a map that is too large is told") {
    compose::TileMap map = empty_map();
    add(map, 0, 0, "A");
    add(map, 9, 9, "B");
    diag::Sink sink;
    draw(map, sink, {points(300), points(300)});
    CHECK(sink.errors() == 2);
}

TEST_CASE("what two groups share is outlined once, and all of their edges are") {
    compose::TileMap map = empty_map();
    add(map, 0, 0, "A");
    add(map, 1, 0, "B");
    add(map, 1, 1, "C");
    const document::Stroke stroke{{}, points(1)};
    map.groups = {{{0, 1}, stroke}, {{1, 3}, stroke}};
    const auto outlines = TileGrid(map).outlines();
    REQUIRE(outlines.size() == 2);
    std::set<std::pair<base::Point, base::Point>> edges;
    size_t all = 0;
    for (const document::Path& path : outlines)
        for (size_t i = 0; i < path.points.size(); i += 2, ++all) edges.insert({path.points[i], path.points[i + 1]});
    // Four around the one and six around the other, of which they share one.
    CHECK(all == 9);
    CHECK(edges.size() == 9);
}

/// A map of any size, with words of any length.
compose::TileMap any_map(std::mt19937& random) {
    const auto below = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
    compose::TileMap map = empty_map();
    map.tile_size = Length{20'000 + below(40'000)};
    map.column_gap = Length{below(5'000)};
    map.row_gap = Length{below(5'000)};
    map.flag = words("older than six months");
    map.categories.push_back({words("inget svar alls har kommit"), std::nullopt, document::Stroke{{}, points(1)}});
    map.groups.clear();
    const uint32_t columns = 1 + below(9), rows = 1 + below(9);
    std::set<std::pair<uint32_t, uint32_t>> taken;
    for (uint32_t group = 0; group < 3; ++group) {
        const auto first = static_cast<uint32_t>(map.tiles.size());
        for (uint32_t i = 0; i < 1 + below(12); ++i) {
            compose::Tile tile{below(columns), below(rows), below(2)};
            if (!taken.insert({tile.column, tile.row}).second) continue;
            tile.label = words(std::string(1 + below(3), 'W'));
            if (below(3) != 0) tile.words = words(below(2) == 0 ? "4 av 6" : "ej beslutat");
            tile.is_flagged = below(4) == 0;
            map.tiles.push_back(tile);
        }
        compose::TileGroup made{{first, static_cast<uint32_t>(map.tiles.size())}, {}};
        if (below(2) == 0) made.stroke = document::Stroke{{}, Length{500 + below(1'500)}};
        map.groups.push_back(made);
    }
    return map;
}

TEST_CASE("tiles never overlap, words stay in their tile and off each other, and the legend off the tiles") {
    std::mt19937 random(211130);
    size_t fitting = 0, in_corners = 0;
    for (int round = 0; round < 3000; ++round) {
        const compose::TileMap map = any_map(random);
        diag::Sink sink;
        const Picture picture = draw(map, sink, {points(700), points(900)});
        const TileGrid grid(map);
        INFO("round " << round);
        for (size_t i = 0; i < map.tiles.size(); ++i) {
            REQUIRE(Rect{{}, picture.size}.contains(grid.area_of(map.tiles[i])));
            for (size_t other = 0; other < i; ++other)
                REQUIRE_FALSE(meet(grid.area_of(map.tiles[i]), grid.area_of(map.tiles[other])));
        }
        // What does not fit was told.
        if (sink.has_errors()) continue;
        ++fitting;
        for (uint32_t i = 0; i < map.tiles.size(); ++i) {
            const auto own = texts(picture, Subject::tile, i);
            for (size_t one = 0; one < own.size(); ++one) {
                REQUIRE(grid.area_of(map.tiles[i]).contains(area_of(*own[one])));
                for (size_t other = 0; other < one; ++other) {
                    // Lines of the same words stand as close as type does.
                    const bool is_label = other == 0;
                    if (is_label) REQUIRE_FALSE(meet(area_of(*own[one]), area_of(*own[other])));
                }
            }
        }
        for (uint32_t entry = 0; entry < 3; ++entry)
            for (const Text* text : texts(picture, Subject::legend, entry)) {
                REQUIRE(Rect{{}, picture.size}.contains(area_of(*text)));
                for (const compose::Tile& tile : map.tiles) REQUIRE_FALSE(meet(area_of(*text), grid.area_of(tile)));
                if (text->origin.y < grid.size().height) ++in_corners;
            }
    }
    CHECK(fitting > 1000);
    CHECK(in_corners > 1000);
}

TEST_CASE("outlines of groups stay in the picture and off the tiles") {
    std::mt19937 random(99);
    for (int round = 0; round < 2000; ++round) {
        const compose::TileMap map = any_map(random);
        const TileGrid grid(map);
        for (const document::Path& path : grid.outlines()) {
            const Length half = path.stroke->width / 2;
            for (const base::Point point : path.points) {
                REQUIRE(point.x - half >= Length{-1});
                REQUIRE(point.y - half >= Length{-1});
                REQUIRE(point.x + half <= grid.size().width + Length{1});
                REQUIRE(point.y + half <= grid.size().height + Length{1});
            }
        }
    }
}

}  // namespace
}  // namespace figure
