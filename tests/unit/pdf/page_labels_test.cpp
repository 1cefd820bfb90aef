#include "pdf/page_labels.hpp"

#include <catch2/catch.hpp>

using pdf::LabelRange;

namespace {

std::vector<LabelRange> ranges_of(const std::vector<std::string>& labels) {
    std::vector<document::Page> pages(labels.size());
    for (size_t i = 0; i < labels.size(); ++i) pages[i].label = labels[i];
    return pdf::label_ranges(pages);
}

}  // namespace

TEST_CASE("labels that count on make one range") {
    struct Case {
        std::vector<std::string> labels;
        std::vector<LabelRange> expected;
    };
    const auto given = GENERATE(values<Case>({
        {{"1", "2", "3"}, {{0, "", 'D', 1}}},
        {{"i", "ii", "iii", "iv", "1", "2"}, {{0, "", 'r', 1}, {4, "", 'D', 1}}},
        {{"A-9", "A-10"}, {{0, "A-", 'D', 9}}},
        {{"5", "7"}, {{0, "", 'D', 5}, {1, "", 'D', 7}}},
        {{"007"}, {{0, "00", 'D', 7}}},
        {{"Omslag", "Omslag", ""}, {{0, "Omslag", 0, 1}, {2, "", 0, 1}}},
        {{"iiii"}, {{0, "iiii", 0, 1}}},
        {{"0"}, {{0, "0", 0, 1}}},
        {{}, {}},
    }));
    CHECK((ranges_of(given.labels) == given.expected));
}
