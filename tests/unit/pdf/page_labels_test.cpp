#include "pdf/page_labels.hpp"

#include <catch2/catch.hpp>

using document::PageLabel;
using pdf::LabelRange;
using Style = document::PageLabel::Style;

namespace {

std::vector<LabelRange> ranges_of(const std::vector<PageLabel>& labels) {
    std::vector<document::Page> pages(labels.size());
    for (size_t i = 0; i < labels.size(); ++i) pages[i].label = labels[i];
    return pdf::label_ranges(pages);
}

PageLabel decimal(uint32_t number, std::string prefix = "") { return {std::move(prefix), Style::decimal, number}; }
PageLabel roman(uint32_t number) { return {"", Style::lower_roman, number}; }
PageLabel named(std::string name) { return {std::move(name), Style::none, 1}; }

}  // namespace

TEST_CASE("labels that count on make one range") {
    struct Case {
        std::vector<PageLabel> labels;
        std::vector<LabelRange> expected;
    };
    const auto given = GENERATE(values<Case>({
        {{decimal(1), decimal(2), decimal(3)}, {{0, decimal(1)}}},
        {{roman(1), roman(2), decimal(1), decimal(2)}, {{0, roman(1)}, {2, decimal(1)}}},
        {{roman(1), decimal(2)}, {{0, roman(1)}, {1, decimal(2)}}},
        {{decimal(9, "A-"), decimal(10, "A-"), decimal(11)}, {{0, decimal(9, "A-")}, {2, decimal(11)}}},
        {{decimal(5), decimal(7)}, {{0, decimal(5)}, {1, decimal(7)}}},
        {{named("Omslag"), named("Omslag"), named("")}, {{0, named("Omslag")}, {2, named("")}}},
        {{}, {}},
    }));
    CHECK((ranges_of(given.labels) == given.expected));
}
