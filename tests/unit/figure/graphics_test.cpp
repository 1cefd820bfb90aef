#include "figure/graphics.hpp"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

namespace figure {
namespace {

using base::Length;
using base::points;
using base::Rect;
using base::Size;
using document::Path;

constexpr base::Color ink{20, 64, 95};

/// What a path's ink fills at most.
Rect ink_of(const Path& path) {
    Length left = path.points.front().x, right = left, top = path.points.front().y, bottom = top;
    for (const base::Point point : path.points) {
        left = base::min(left, point.x), right = base::max(right, point.x);
        top = base::min(top, point.y), bottom = base::max(bottom, point.y);
    }
    const Length half = path.stroke ? path.stroke->width / 2 : Length{};
    return {{left - half, top - half}, {right - left + 2 * half, bottom - top + 2 * half}};
}

bool lies_in(const Rect& area, Size size) {
    constexpr Length rounding{2};
    return area.left() >= -rounding && area.top() >= -rounding && area.right() <= size.width + rounding &&
           area.bottom() <= size.height + rounding;
}

size_t count(const Path& path, document::Verb verb) {
    return static_cast<size_t>(std::ranges::count(path.verbs, verb));
}

/// Rectangles of a path, each closed.
size_t bars(const std::vector<Path>& paths, bool is_filled) {
    size_t all = 0;
    for (const Path& path : paths)
        if (path.fill.has_value() == is_filled) all += count(path, document::Verb::close);
    return all;
}

TEST_CASE("a meter has as many segments as the whole, and fills those that are reached") {
    const Size size{points(60), points(5)};
    for (int value = 0; value <= 7; ++value) {
        const auto paths = paths_of(compose::Meter{double(value), 7, 7, Length{1800}, ink}, size);
        CHECK(bars(paths, true) == static_cast<size_t>(value));
        CHECK(bars(paths, false) == static_cast<size_t>(7 - value));
    }
}

TEST_CASE("segments are equally wide and parted by the gap") {
    const auto paths = paths_of(compose::Meter{3, 3, 3, points(3), ink}, {points(36), points(5)});
    REQUIRE(paths.size() == 1);
    // Outlined within: half a point of stroke on each side of ten points.
    std::vector<Length> edges;
    for (size_t i = 0; i < paths[0].points.size(); i += 2) edges.push_back(paths[0].points[i].x);
    const Length half{250};
    for (int64_t i = 0; i < 3; ++i) {
        CHECK(edges[static_cast<size_t>(2 * i)] == points(13) * i + half);
        CHECK(edges[static_cast<size_t>(2 * i + 1)] == points(13) * i + points(10) - half);
    }
}

TEST_CASE("a meter whose segments would be too narrow is one bar") {
    const auto paths = paths_of(compose::Meter{50, 100, 100, Length{1800}, ink}, {points(60), points(5)});
    CHECK(bars(paths, true) == 1);
    CHECK(bars(paths, false) == 1);
}

TEST_CASE("what is not quite nothing is seen, and what is not quite all lacks something") {
    const Size size{points(60), points(5)};
    const auto reached = [&](double value) {
        const auto paths = paths_of(compose::Meter{value, 1000, 0, {}, ink}, size);
        return paths.size() == 1 ? Length{} : ink_of(paths.back()).size.width;
    };
    CHECK(reached(0) == Length{});
    CHECK(reached(0.001) == points(1));
    CHECK(reached(500) == points(30));
    CHECK(reached(999.999) == points(59));
    CHECK(reached(1000) == points(60));
}

TEST_CASE("a missing number parts a sparkline") {
    const auto paths = paths_of(compose::Sparkline{{1.0, 2.0, std::nullopt, 0.0, 5.0}, ink}, {points(48), points(8)});
    REQUIRE(paths.size() == 2);
    // Two stretches of two numbers each; the last number is marked.
    CHECK(count(paths[0], document::Verb::move) == 2);
    CHECK(count(paths[0], document::Verb::line) == 2);
    CHECK(count(paths[1], document::Verb::close) == 1);
}

TEST_CASE("a number between gaps is a dot, and the last one known is marked") {
    const auto paths = paths_of(compose::Sparkline{{std::nullopt, 4.0, std::nullopt, 4.0, std::nullopt}, ink},
                                {points(48), points(8)});
    REQUIRE(paths.size() == 1);
    CHECK(count(paths[0], document::Verb::close) == 3);
    // All the same: in the middle.
    const Rect area = ink_of(paths[0]);
    CHECK(area.top() + area.size.height / 2 == points(4));
}

TEST_CASE("the least number is at the foot, and the largest at the top") {
    const auto paths = paths_of(compose::Sparkline{{-3.0, 10.0, 2.5}, ink}, {points(48), points(12)});
    const std::vector<base::Point>& line = paths[0].points;
    CHECK(line[0] == base::Point{Length{1400}, Length{10600}});
    CHECK(line[1] == base::Point{points(24), Length{1400}});
    CHECK(line.back().x == Length{46600});
}

TEST_CASE("nothing of a meter or a sparkline lies outside of it") {
    std::mt19937 random(20211130);
    const auto below = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
    for (int round = 0; round < 5000; ++round) {
        const Size size{Length{1 + below(200'000)}, Length{1 + below(30'000)}};
        const uint32_t whole = 1 + below(100);
        const compose::Meter meter{double(below(whole + 1)), double(whole), below(2) == 0 ? 0 : whole,
                                   Length{below(9'000)}, ink};
        compose::Sparkline line{{}, ink};
        for (uint32_t i = 0; i <= below(40); ++i)
            line.values.push_back(below(4) == 0 ? std::nullopt : std::optional(double(below(1000)) - 500));
        line.values.emplace_back(double(below(10)));
        if (below(3) == 0) line.values.emplace_back();
        INFO("round " << round);
        for (const compose::Graphic& graphic : {compose::Graphic(meter), compose::Graphic(line)}) {
            const auto paths = paths_of(graphic, size);
            REQUIRE_FALSE(paths.empty());
            for (const Path& path : paths) REQUIRE(lies_in(ink_of(path), size));
        }
    }
}

TEST_CASE("bars of a meter never touch") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const uint32_t whole = 1 + static_cast<uint32_t>(random() % 100);
        const Size size{Length{int64_t{10'000} + static_cast<int64_t>(random() % 400'000)}, points(5)};
        const Length gap{1 + static_cast<int64_t>(random() % 4'000)};
        const auto paths =
            paths_of(compose::Meter{double(random() % (whole + 1)), double(whole), whole, gap, ink}, size);
        std::vector<std::pair<Length, Length>> bars;
        for (const Path& path : paths)
            for (size_t i = 0; i + 1 < path.points.size(); i += 4)
                bars.emplace_back(path.points[i].x - path.stroke.value_or(document::Stroke{}).width / 2,
                                  path.points[i + 1].x + path.stroke.value_or(document::Stroke{}).width / 2);
        if (bars.size() != whole) continue;  // one bar
        std::ranges::sort(bars);
        for (size_t i = 1; i < bars.size(); ++i) REQUIRE(bars[i - 1].second <= bars[i].first + Length{1});
    }
}

}  // namespace
}  // namespace figure
