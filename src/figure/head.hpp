#pragma once

#include <vector>

#include "figure/charts.hpp"

namespace figure {

/// Words in an axis' head, which keep off each other and off the as-of line.
struct HeadWords {
    Line line;
    base::Point baseline;  ///< from the head's upper edge
    Source source;
    friend bool operator==(const HeadWords&, const HeadWords&) = default;
};

/// The head of a chart: the as-of day, years, months, periods.
struct Head {
    base::Length height;
    base::Length top;      ///< of years, where the as-of line begins
    base::Length ticks;    ///< the lower edge of years, where finer ticks begin
    base::Length periods;  ///< the lower edge of months
    std::vector<HeadWords> words;
    std::vector<Tick> marks;
    friend bool operator==(const Head&, const Head&) = default;
};

/// `with_as_of`: the day is told; else the line alone goes through it. `with_periods`: the periods are.
Head head_of(const Chart& chart, uint32_t group, const Scene& scene, const Measure& measure, bool with_as_of,
             bool with_periods);

}  // namespace figure
