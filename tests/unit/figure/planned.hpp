#pragma once

#include <string>
#include <vector>

#include "figure/charts.hpp"
#include "figure/lanes.hpp"
#include "figure/timelines.hpp"

/// A timeline's rows with the places of their words, to look at before they are painted.
struct Planned {
    Planned(const compose::Timeline& told, base::Length width, const figure::Measure& measure)
        : timeline(told),
          lettering(timeline, measure),
          scene(figure::make_scene(timeline, lettering)),
          charts(figure::charts_of(scene, width)),
          lanes(figure::plan_lanes(charts, scene)) {}
    Planned(const Planned&) = delete;
    Planned& operator=(const Planned&) = delete;

    compose::Timeline timeline;
    figure::Lettering lettering;
    figure::Scene scene;
    std::vector<figure::Chart> charts;
    std::vector<figure::LanePlan> lanes;

    [[nodiscard]] const figure::Arrangement& arrangement(const figure::RowPlan& row) const {
        return row.arrangements[figure::cheapest(row, figure::least_line_price)];
    }
};

/// What is wrong with a row as it is arranged: words that overlap or can be taken for another mark's.
std::vector<std::string> faults_of(const figure::RowPlan& row, const figure::Arrangement& arrangement,
                                   const figure::Chart& chart, const figure::Scene& scene);
