#include "base/length.hpp"

#include <catch2/catch.hpp>

using base::Length;
using base::points;

TEST_CASE("lengths add and multiply exactly") {
    CHECK(points(12) + Length{500} == Length{12500});
    CHECK(points(12) - points(13) == Length{-1000});
    CHECK(3 * points(2) == points(6));
    CHECK(-points(1) < points(0));
    CHECK(max(points(1), points(2)) == points(2));
    CHECK(min(points(1), points(2)) == points(1));
}

TEST_CASE("a scaled length is rounded half away from zero, on both sides alike") {
    CHECK(Length{5} / 2 == Length{3});
    CHECK(Length{-5} / 2 == Length{-3});
    CHECK(Length{4} / 3 == Length{1});
    CHECK(Length{-4} / 3 == Length{-1});
    CHECK((points(10)).scaled(2, 3) == Length{6667});
}
