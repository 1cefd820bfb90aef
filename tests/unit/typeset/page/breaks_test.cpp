#include "typeset/page/breaks.hpp"

#include <string_view>
#include <utility>

#include <catch2/catch.hpp>

#include "support/points.hpp"

using namespace support::literals;
using namespace typeset;
using base::Length;

namespace {

Fragment line(int32_t cost = break_cost::free, Length space = {}, Length height = 10_pt) {
    Fragment fragment;
    fragment.cost = cost;
    fragment.space = space;
    fragment.height = height;
    return fragment;
}

std::vector<PageShare> pages(const std::vector<Fragment>& fragments, const std::vector<Repeat>& repeats = {}) {
    return choose_page_breaks({fragments, repeats}, [](uint32_t, uint32_t) { return 50_pt; });
}

std::vector<uint32_t> ends(const std::vector<PageShare>& pages) {
    std::vector<uint32_t> result;
    result.reserve(pages.size());
    for (const PageShare& page : pages) result.push_back(page.fragments.end);
    return result;
}

using Ends = std::vector<uint32_t>;

}  // namespace

TEST_CASE("a page takes what fits") {
    CHECK(ends(pages(std::vector<Fragment>(12, line()))) == Ends{5, 10, 12});
    CHECK(pages({}).empty());
}

TEST_CASE("space counts between fragments, and is dropped at the top of a page") {
    CHECK(ends(pages(std::vector<Fragment>(9, line(break_cost::free, 10_pt)))) == Ends{2, 5, 8, 9});
}

TEST_CASE("a page ends at the cheapest break it reaches, the last of those") {
    std::vector<Fragment> fragments(8, line());
    fragments[5].cost = break_cost::lines;
    CHECK(ends(pages(fragments)).front() == 4);
    fragments[4].cost = break_cost::keep;
    CHECK(ends(pages(fragments)).front() == 3);
}

TEST_CASE("when every break costs, the least is taken") {
    std::vector<Fragment> fragments(8, line(break_cost::inside));
    fragments[2].cost = break_cost::lines;
    CHECK(ends(pages(fragments)).front() == 2);
}

TEST_CASE("a forced break ends the page, and space after it stays") {
    std::vector<Fragment> fragments(8, line(break_cost::free, 10_pt));
    fragments[2].forced = ForcedBreak::page;
    const auto result = pages(fragments);
    CHECK(ends(result) == Ends{2, 4, 7, 8});
    CHECK(result[1].forced);
    CHECK_FALSE(result[2].forced);
}

TEST_CASE("a break to a right page leaves a blank one where it must") {
    std::vector<Fragment> fragments(3, line());
    fragments[1].forced = ForcedBreak::right;
    fragments[2].forced = ForcedBreak::right;
    const auto result = pages(fragments);
    REQUIRE(result.size() == 5);
    CHECK(result[1].fragments.empty());
    CHECK(result[2].fragments == base::Range{1, 2});
    CHECK(result[3].fragments.empty());
}

TEST_CASE("what is shown again takes its room") {
    std::vector<Fragment> fragments(12, line());
    for (size_t i = 1; i < fragments.size(); ++i) fragments[i].repeat = 0;
    CHECK(ends(pages(fragments, {{{0, 1}, 10_pt}})) == Ends{5, 9, 12});
}

TEST_CASE("a fragment higher than the page has one to itself") {
    const std::vector<Fragment> fragments{line(), line({}, {}, 80_pt), line()};
    const auto result = pages(fragments);
    CHECK(ends(result) == Ends{1, 2, 3});
    CHECK(result[1].overfull);
    CHECK_FALSE(result[0].overfull);
}

TEST_CASE("a page begins with the template of its first fragment") {
    std::vector<Fragment> fragments(4, line());
    fragments[2].page = fragments[3].page = 1;
    fragments[2].forced = ForcedBreak::page;
    const auto result = pages(fragments);
    CHECK(result[0].page_template == 0);
    CHECK(result[1].page_template == 1);
}

namespace {

/// Lines with floats: `F` stands for one, `|` for a line after a forced break, `h` for a line that keeps with the next.
std::vector<PageShare> pages_with(std::string_view lines, Length height, Length margin = {}) {
    std::vector<Fragment> fragments;
    std::vector<Float> floats;
    int32_t cost = break_cost::free;
    for (const char each : lines) {
        Fragment fragment = line(cost);
        if (each == 'F') {
            fragment = line(cost, {}, {});
            fragment.kind = FragmentKind::floating;
            fragment.index = base::size32(floats.size());
            floats.push_back({base::size32(fragments.size()), {}, height, margin, margin});
        }
        if (each == '|') fragment.forced = ForcedBreak::page;
        if (each != 'F') cost = each == 'h' ? break_cost::keep : break_cost::free;
        fragments.push_back(fragment);
    }
    return choose_page_breaks({fragments, {}, floats}, [](uint32_t, uint32_t) { return 50_pt; });
}

/// Of each page where its fragments end, and its floats.
using PageEnds = std::vector<std::pair<uint32_t, uint32_t>>;

PageEnds both_ends(const std::vector<PageShare>& pages) {
    PageEnds result;
    for (const PageShare& page : pages) result.emplace_back(page.fragments.end, page.floats.end);
    return result;
}

}  // namespace

TEST_CASE("a float stands on the page it is reached on, with what still fits above it") {
    CHECK(both_ends(pages_with("..F.....", 20_pt)) == PageEnds{{4, 1}, {8, 1}});
    CHECK(both_ends(pages_with("..F.", 20_pt, 5_pt)) == PageEnds{{3, 1}, {4, 1}});
}

TEST_CASE("a float without room waits for the next page, and later ones with it") {
    CHECK(both_ends(pages_with("....F...F..", 20_pt)) == PageEnds{{6, 0}, {10, 1}, {11, 2}});
    CHECK(both_ends(pages_with("....FF...", 30_pt)) == PageEnds{{7, 0}, {9, 1}, {9, 2}});
}

TEST_CASE("margins of floats collapse, and hold them off the text alone") {
    CHECK(both_ends(pages_with("FF", 22_pt, 6_pt)) == PageEnds{{2, 2}});
    CHECK(both_ends(pages_with("FF.", 20_pt, 6_pt)) == PageEnds{{2, 2}, {3, 2}});
}

TEST_CASE("floats that wait stand before a forced break, and below nothing at the end") {
    CHECK(both_ends(pages_with("....F|.", 20_pt)) == PageEnds{{5, 0}, {5, 1}, {7, 1}});
    CHECK(both_ends(pages_with("....FFF", 20_pt)) == PageEnds{{7, 0}, {7, 2}, {7, 3}});
    CHECK(both_ends(pages_with("F", 50_pt, 10_pt)) == PageEnds{{1, 1}});
}

TEST_CASE("text that belongs together does not part for a float") {
    CHECK(both_ends(pages_with("...hF.", 10_pt)) == PageEnds{{3, 0}, {6, 1}});
    // The float gives way.
    CHECK(both_ends(pages_with("hF....", 40_pt)) == PageEnds{{6, 0}, {6, 1}});
    // The text waits below it.
    CHECK(both_ends(pages_with("....Fh.", 40_pt)) == PageEnds{{5, 0}, {5, 1}, {7, 1}});
}

TEST_CASE("a fragment higher than the page stands below no float") {
    const auto result = pages_with("F.", 45_pt);
    CHECK(both_ends(result) == PageEnds{{1, 1}, {2, 1}});
    CHECK_FALSE(result[0].overfull);
    CHECK_FALSE(result[1].overfull);
}
