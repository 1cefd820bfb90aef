#include "pdf/page_labels.hpp"

#include <catch2/catch.hpp>

using pdf::LabelRange;

namespace {

std::vector<LabelRange> ranges_of(const std::vector<uint32_t>& numbers) {
    std::vector<document::Page> pages(numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) pages[i].number = numbers[i];
    return pdf::label_ranges(pages);
}

}  // namespace

TEST_CASE("numbers that count on make one range") {
    struct Case {
        std::vector<uint32_t> numbers;
        std::vector<LabelRange> expected;
    };
    const auto given = GENERATE(values<Case>({
        {{1, 2, 3}, {{0, 1}}},
        {{1, 2, 1, 2}, {{0, 1}, {2, 1}}},
        {{5, 7}, {{0, 5}, {1, 7}}},
        {{}, {}},
    }));
    CHECK((ranges_of(given.numbers) == given.expected));
}

TEST_CASE("what a page is called stands in place of its number, for it alone") {
    std::vector<document::Page> pages(4);
    for (uint32_t i = 0; i < 4; ++i) pages[i].number = i + 1;
    pages[1].label = "blank";
    CHECK((pdf::label_ranges(pages) == std::vector<LabelRange>{{0, 1}, {1, 2, "blank"}, {2, 3}}));
}
