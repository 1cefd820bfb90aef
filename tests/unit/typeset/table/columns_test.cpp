#include "typeset/table/columns.hpp"

#include <catch2/catch.hpp>

#include "support/points.hpp"

using namespace support::literals;
using base::Length;
using compose::Column;
using typeset::share_out;

namespace {

constexpr Column fixed(Length width) { return {width, 0}; }
constexpr Column share(int64_t thousandths) { return {{}, thousandths}; }

}  // namespace

TEST_CASE("columns by share divide what the fixed ones leave") {
    const std::vector<Column> columns{fixed(40_pt), share(1000), share(2000)};
    CHECK(share_out(columns, {}, 100_pt).widths == std::vector{40_pt, 20_pt, 40_pt});
}

TEST_CASE("shares that do not come out even still add up") {
    const std::vector<Column> columns{share(1000), share(1000), share(1000)};
    const auto widths = share_out(columns, {}, Length{100}).widths;
    CHECK(widths[0] + widths[1] + widths[2] == Length{100});
}

TEST_CASE("fixed columns alone keep their widths") {
    const auto result = share_out(std::vector<Column>{fixed(40_pt), fixed(20_pt)}, {}, 100_pt);
    CHECK(result.widths == std::vector{40_pt, 20_pt});
    CHECK(result.excess == Length{});
    CHECK_FALSE(result.starved);
}

TEST_CASE("too much is told, and every column still has some width") {
    const auto wide = share_out(std::vector<Column>{fixed(80_pt), fixed(40_pt)}, {}, 100_pt);
    CHECK(wide.excess == 20_pt);
    CHECK(wide.widths == std::vector{50_pt, 50_pt});
    const auto starved = share_out(std::vector<Column>{fixed(100_pt), share(1000)}, {}, 100_pt);
    CHECK(starved.starved);
    CHECK(starved.widths == std::vector{50_pt, 50_pt});
}

TEST_CASE("gaps take of the room; where that is too small there are none") {
    const std::vector<Column> columns{fixed(40_pt), share(1000), share(1000)};
    const auto result = share_out(columns, 10_pt, 100_pt);
    CHECK(result.widths == std::vector{40_pt, 20_pt, 20_pt});
    CHECK(result.gap == 10_pt);
    const auto narrow = share_out(columns, 60_pt, 99_pt);
    CHECK(narrow.excess == 61_pt);
    CHECK(narrow.gap == Length{});
    CHECK(narrow.widths == std::vector{33_pt, 33_pt, 33_pt});
}
