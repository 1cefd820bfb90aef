#pragma once

#include <vector>

#include "figure/labels.hpp"

namespace figure {

/// A line of a title, its baseline counted from the lane's upper edge.
struct TitleLine {
    Line line;
    base::Point baseline;
    friend bool operator==(const TitleLine&, const TitleLine&) = default;
};

struct LanePlan {
    uint32_t group = 0, lane = 0;  ///< which one it is
    uint32_t number = 0;           ///< counted through all groups
    uint32_t first_statement = 0;
    std::vector<TitleLine> title;
    base::Length title_height;  ///< its lines and room around them
    base::Length heading;       ///< of the line above its rows
    base::Length row_titles;    ///< width of the widest
    std::vector<RowPlan> rows;
    std::vector<std::vector<Line>> titles_of_rows;
    friend bool operator==(const LanePlan&, const LanePlan&) = default;
};

/// Lanes of all groups, each planned for itself.
std::vector<LanePlan> plan_lanes(const std::vector<Chart>& charts, const Scene& scene);

/// How a row is arranged at a price of a line, and how high it is.
struct RowBox {
    base::Length top, height;  ///< counted from the lane's upper edge
    base::Length tracks;       ///< the first track's upper edge, counted from the row's
    const Arrangement* arrangement = nullptr;
};
struct LaneBox {
    base::Length height;
    std::vector<RowBox> rows;
};
LaneBox box_of(const LanePlan& lane, int line_price, const Scene& scene);

/// From the end of row titles to the chart: room for a bracket.
base::Length row_title_gap(const Scene& scene);

}  // namespace figure
