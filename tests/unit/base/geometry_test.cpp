#include "base/geometry.hpp"

#include <catch2/catch.hpp>

#include "base/range.hpp"

using base::points;

TEST_CASE("a rectangle contains what does not cross its sides") {
    const base::Rect page{{points(0), points(0)}, {points(100), points(200)}};
    CHECK(page.right() == points(100));
    CHECK(page.bottom() == points(200));
    CHECK(page.contains(page));
    CHECK(page.contains({{points(10), points(10)}, {points(90), points(190)}}));
    CHECK_FALSE(page.contains({{points(10), points(10)}, {points(90), points(190) + base::Length{1}}}));
    CHECK_FALSE(page.contains({{-points(1), points(0)}, {points(1), points(1)}}));
}

TEST_CASE("a range counts from its begin up to, not including, its end") {
    CHECK(base::Range{3, 5}.size() == 2);
    CHECK(base::Range{3, 3}.empty());
}
