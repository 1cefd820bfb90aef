#pragma once

#include <vector>

#include "figure/candidates.hpp"

namespace figure {

/// All words of a row in their places, with so many lines for words above the tracks and below.
struct Arrangement {
    uint32_t above = 0, below = 0;
    int cost = 0;
    std::vector<Candidate> labels;  ///< by mark
    bool is_cramped = false;        ///< keys stand on what they hide, since nothing has room
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
    [[nodiscard]] uint32_t lines() const { return above + below; }
};

/// A row with what it can look like: with few lines and dear places, or with more. Never none.
struct RowPlan {
    std::vector<RowMark> marks;
    uint32_t tracks = 1;
    std::vector<Arrangement> arrangements;
    friend bool operator==(const RowPlan&, const RowPlan&) = default;
};

/// What a line for words costs where there is room enough, in hundredths.
constexpr int least_line_price = 150;

RowPlan plan_row(const compose::TimelineRow& row, uint32_t first, base::Length later_than, const Chart& chart,
                 const Scene& scene);

/// The arrangement that is the cheapest where a line costs so much.
size_t cheapest(const RowPlan& plan, int line_price);

}  // namespace figure
