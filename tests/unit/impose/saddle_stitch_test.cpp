#include "impose/saddle_stitch.hpp"

#include <numeric>

#include <catch2/catch.hpp>

using impose::saddle_stitch;
using impose::Spread;

namespace {

/// A folded sheet: four pages, from the one that is reached first to the one that is reached last.
struct Leaves {
    uint32_t outer_right, inner_left, inner_right, outer_left;
};

/// Lays the sheets into each other, the first one outside, folds them all, and turns the pages.
std::vector<uint32_t> read_folded(const std::vector<Spread>& sides) {
    std::vector<Leaves> sheets;
    sheets.reserve(sides.size() / 2);
    for (size_t front = 0; front + 1 < sides.size(); front += 2)
        // Turned along the short edge, the back's left half lies behind the front's right half.
        sheets.push_back({sides[front].right, sides[front + 1].left, sides[front + 1].right, sides[front].left});
    std::vector<uint32_t> pages;
    for (const Leaves& sheet : sheets) pages.insert(pages.end(), {sheet.outer_right, sheet.inner_left});
    for (size_t i = sheets.size(); i-- > 0;) pages.insert(pages.end(), {sheets[i].inner_right, sheets[i].outer_left});
    return pages;
}

}  // namespace

TEST_CASE("a folded booklet reads from the first page to the last") {
    for (uint32_t pages = 0; pages <= 64; pages += 4) {
        INFO(pages);
        const auto sides = saddle_stitch(pages);
        CHECK(sides.size() == pages / 2);
        std::vector<uint32_t> expected(pages);
        std::iota(expected.begin(), expected.end(), 0U);
        CHECK(read_folded(sides) == expected);
    }
}

TEST_CASE("the outermost sheet has the cover and the back") {
    CHECK(saddle_stitch(8) == std::vector<Spread>{{7, 0}, {1, 6}, {5, 2}, {3, 4}});
}
