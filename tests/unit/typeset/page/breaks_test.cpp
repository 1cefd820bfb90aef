#include "typeset/page/breaks.hpp"

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
    return choose_page_breaks(fragments, repeats, [](uint32_t, uint32_t) { return 50_pt; });
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
