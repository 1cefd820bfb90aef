#pragma once

#include <vector>

#include "figure/head.hpp"
#include "figure/lanes.hpp"
#include "figure/legend.hpp"

namespace figure {

/// The room that a figure has: its height on the page where it begins, and on further ones.
struct Frame {
    base::Length width, first_height, further_height;
    friend auto operator<=>(const Frame&, const Frame&) = default;
};

/// A lane on a page.
struct PlacedLane {
    uint32_t plan = 0;
    base::Length top;
    LaneBox box;
};

/// The head of a group's chart on a page, or a group's title where it needs no head.
struct PlacedHead {
    uint32_t group = 0;
    base::Length top;
    Head head;
    std::vector<Line> title{};
    base::Length title_baseline{};  ///< of its first line
    base::Length title_leading{};   ///< from one to the next
};

/// A mark whose words stand in the list below the lanes.
struct Keyed {
    uint32_t plan = 0, row = 0, mark = 0;
};

struct PagePlan {
    std::vector<PlacedHead> heads;
    std::vector<PlacedLane> lanes;
    base::Length chart_end;  ///< below it stand keys and legend
    base::Length height;
    std::vector<Keyed> keyed;
    bool has_legend = false;
};

/// What is laid on pages.
struct Plan {
    const Scene& scene;
    Heads& heads;
    const std::vector<Chart>& charts;
    const std::vector<LanePlan>& lanes;
    const std::vector<compose::Sign>& signs;
};

/// The list below the lanes, and the legend; both may be empty.
List key_list(const std::vector<Keyed>& keyed, const Plan& plan, base::Length width);
List legend_list(const Plan& plan, base::Length width);
/// Room between the lanes and what stands below them.
base::Length list_gap(const Scene& scene);

/// On one page, with as few lines for words as that takes; else on several, with room for words.
std::vector<PagePlan> paginate(const Plan& plan, const Frame& frame);

}  // namespace figure
