#pragma once

#include <map>
#include <utility>
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

/// The heads of charts, each made when it is first asked for: all pages have the same ones.
class Heads {
public:
    Heads(const std::vector<Chart>& charts, const Scene& scene, const Measure& measure)
        : charts_(charts), scene_(scene), measure_(measure) {}

    /// `is_first`: on its page, where the as-of day and the periods are told; else the line alone goes through it.
    const Head& of(uint32_t group, bool is_first);

private:
    const std::vector<Chart>& charts_;
    const Scene& scene_;
    const Measure& measure_;
    std::map<std::pair<uint32_t, bool>, Head> made_{};
};

}  // namespace figure
