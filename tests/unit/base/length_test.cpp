#include "base/length.hpp"

#include <catch2/catch.hpp>

using base::Length;
using namespace base::literals;

TEST_CASE("lengths add and multiply exactly") {
    CHECK(12_pt + Length{500} == Length{12500});
    CHECK(12_pt - 13_pt == Length{-1000});
    CHECK(3 * 2_pt == 6_pt);
    CHECK(-1_pt < 0_pt);
    CHECK(max(1_pt, 2_pt) == 2_pt);
    CHECK(min(1_pt, 2_pt) == 1_pt);
}

TEST_CASE("a scaled length is rounded half away from zero, on both sides alike") {
    CHECK(Length{5} / 2 == Length{3});
    CHECK(Length{-5} / 2 == Length{-3});
    CHECK(Length{4} / 3 == Length{1});
    CHECK(Length{-4} / 3 == Length{-1});
    CHECK((10_pt).scaled(2, 3) == Length{6667});
}
