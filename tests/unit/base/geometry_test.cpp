#include "base/geometry.hpp"

#include <catch2/catch.hpp>

#include "base/range.hpp"

using namespace base::literals;

TEST_CASE("a rectangle contains what does not cross its sides") {
    const base::Rect page{{0_pt, 0_pt}, {100_pt, 200_pt}};
    CHECK(page.right() == 100_pt);
    CHECK(page.bottom() == 200_pt);
    CHECK(page.contains(page));
    CHECK(page.contains({{10_pt, 10_pt}, {90_pt, 190_pt}}));
    CHECK_FALSE(page.contains({{10_pt, 10_pt}, {90_pt, 190_pt + base::Length{1}}}));
    CHECK_FALSE(page.contains({{-1_pt, 0_pt}, {1_pt, 1_pt}}));
}

TEST_CASE("a range counts from its begin up to, not including, its end") {
    CHECK(base::Range{3, 5}.size() == 2);
    CHECK(base::Range{3, 3}.empty());
}
