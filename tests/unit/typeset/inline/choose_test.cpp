#include "typeset/inline/choose.hpp"

#include <catch2/catch.hpp>

using namespace typeset;
using base::points;

namespace {

/// Words of given widths with word spaces of 3 pt between them, as a paragraph's items.
std::vector<Item> words(const std::vector<int64_t>& widths) {
    std::vector<Item> items;
    for (const int64_t width : widths) {
        if (!items.empty()) items.push_back({ItemKind::glue, false, 0, {}, points(3), penalty::free, 0, points(2)});
        items.push_back({ItemKind::box, false, 0, {}, points(width), penalty::free, 0});
    }
    items.push_back({ItemKind::penalty, false, 0, {}, {}, penalty::forced, 0});
    return items;
}

LineShape ragged(int64_t width) {
    LineShape shape;
    shape.width = points(width);
    shape.raggedness = points(20);
    shape.short_word = points(30);
    shape.short_last = points(10);
    return shape;
}

LineShape justified(int64_t width) {
    LineShape shape = ragged(width);
    shape.justified = true;
    return shape;
}

constexpr Tolerance any{INT64_MAX, true, true};

std::vector<uint32_t> chosen(const std::vector<Item>& items, const LineShape& shape, Tolerance tolerance = any) {
    const auto breaks = choose_breaks(items, shape, tolerance);
    REQUIRE(breaks);
    return *breaks;
}

}  // namespace

TEST_CASE("a paragraph that fits is one line") {
    CHECK(chosen(words({20, 20, 20}), ragged(100)) == std::vector<uint32_t>{5});
}

TEST_CASE("ragged lines are evened out, where filling each in turn would leave a gap") {
    // Greedy: 40 40 | 10 | 90: a line of 10. Better: 40 | 40 10 | 90.
    CHECK(chosen(words({40, 40, 10, 90}), ragged(90)) == std::vector<uint32_t>{1, 5, 7});
}

TEST_CASE("a lone short word is kept off the last line when the line above can spare one") {
    CHECK(chosen(words({30, 30, 30, 20}), ragged(96)) == std::vector<uint32_t>{3, 7});
    CHECK(chosen(words({30, 30, 30, 50}), ragged(96)) == std::vector<uint32_t>{5, 7});
}

TEST_CASE("a last line of short words is kept from being shorter than it should") {
    LineShape shape = ragged(96);
    CHECK(chosen(words({30, 30, 22, 5, 5}), shape) == std::vector<uint32_t>{5, 9});
    shape.short_last = points(15);
    CHECK(chosen(words({30, 30, 22, 5, 5}), shape) == std::vector<uint32_t>{3, 9});
    CHECK_FALSE(choose_breaks(words({90, 5, 5}), shape, {INT64_MAX, false, false}));
    CHECK(choose_breaks(words({90, 5, 5}), shape, {INT64_MAX, true, false}));
}

TEST_CASE("ragged lines that grow shorter and shorter cost more than the same in another order") {
    const std::vector<uint32_t> one_word_each{1, 3, 5, 7};
    const int64_t wedge = demerits(words({98, 90, 84, 50}), ragged(100), one_word_each);
    const int64_t ripple = demerits(words({98, 84, 90, 50}), ragged(100), one_word_each);
    CHECK(wedge > ripple);
    CHECK(demerits(words({84, 90, 98, 50}), ragged(100), one_word_each) == wedge);
}

TEST_CASE("a justified line may be a little too wide, as spaces shrink by a fifth") {
    CHECK(chosen(words({32, 32, 31}), justified(100)) == std::vector<uint32_t>{5});
    CHECK(chosen(words({32, 32, 31}), ragged(100)).size() == 2);
    CHECK(chosen(words({32, 32, 32}), justified(100)).size() == 2);
}

TEST_CASE("a forced break ends its line however short it is") {
    std::vector<Item> items = words({20, 20, 20});
    items[1] = {ItemKind::penalty, false, 0, {}, {}, penalty::forced, 0};
    CHECK(chosen(items, ragged(100)) == std::vector<uint32_t>{1, 5});
}

TEST_CASE("a space where no line may end does not end one") {
    std::vector<Item> items = words({60, 60, 60});
    items[3].cost = penalty::forbidden;
    CHECK(chosen(items, ragged(130)) == std::vector<uint32_t>{1, 5});
}

TEST_CASE("the first line is shorter by its indent") {
    LineShape shape = ragged(43);
    CHECK(chosen(words({20, 20, 20, 20}), shape) == std::vector<uint32_t>{3, 7});
    shape.indent = points(10);
    CHECK(chosen(words({20, 20, 20, 20}), shape).front() == 1);
}

TEST_CASE("a word wider than the line is refused or, at last, stands alone") {
    const std::vector<Item> items = words({20, 120, 20});
    CHECK_FALSE(choose_breaks(items, ragged(100), {INT64_MAX, true, false}));
    CHECK(chosen(items, ragged(100)) == std::vector<uint32_t>{1, 3, 5});
}

TEST_CASE("more demerits than can be counted are worse than fewer") {
    std::vector<Item> items = words({50, 50, 50, 50, 50});
    for (size_t i = 1; i < items.size() - 1; i += 2) items[i] = {ItemKind::penalty, false, 0, {}, {}, 2'000'000'000, 0};
    CHECK(chosen(items, ragged(100)).size() == 3);
    CHECK(demerits(items, ragged(100), std::vector<uint32_t>{1, 3, 5, 7, 9}) == INT64_MAX);
}

TEST_CASE("lines beyond the tolerance are refused") {
    CHECK_FALSE(choose_breaks(words({20, 90, 20}), ragged(100), {800, true, false}));
    CHECK(choose_breaks(words({60, 90, 20}), ragged(100), {800, true, false}));
}

TEST_CASE("no more than two lines running end in hyphens") {
    // Each word fills a line and a half; hyphens would stand at every line's end.
    std::vector<Item> items;
    for (int i = 0; i < 5; ++i) {
        if (i > 0) items.push_back({ItemKind::glue, false, 0, {}, points(3), penalty::free, 0, points(2)});
        items.push_back({ItemKind::box, false, 0, {}, points(45), penalty::free, 0});
        items.push_back({ItemKind::penalty, true, 0, {}, points(3), 100, 1});
        items.push_back({ItemKind::box, false, 0, {}, points(48), penalty::free, 0});
    }
    items.push_back({ItemKind::penalty, false, 0, {}, {}, penalty::forced, 0});
    int running = 0, most = 0;
    for (const uint32_t at : chosen(items, ragged(102))) {
        running = items[at].ends_in_hyphen ? running + 1 : 0;
        most = std::max(most, running);
    }
    CHECK(most <= 2);
}

TEST_CASE("demerits are those that the choice was made by") {
    const std::vector<Item> items = words({40, 40, 10, 90});
    const std::vector<uint32_t> greedy{3, 5, 7}, best = chosen(items, ragged(90));
    CHECK(demerits(items, ragged(90), best) < demerits(items, ragged(90), greedy));
}

TEST_CASE("nothing has no lines") { CHECK(chosen({}, ragged(100)).empty()); }
