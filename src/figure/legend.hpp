#pragma once

#include <set>
#include <vector>

#include "figure/lanes.hpp"

namespace figure {

/// What a reader must know to read a mark: its shape, and that it has passed.
void add_signs(const Mark& mark, std::set<compose::Sign>& signs);

/// What is drawn, each kind once, in their order.
std::vector<compose::Sign> signs_of(const std::vector<LanePlan>& lanes, const std::vector<Chart>& charts,
                                    const Scene& scene);

/// Words under the lanes, in columns of equal width, each led by something.
struct Listed {
    std::vector<Line> lines;
    base::Point at;  ///< upper left corner
};
struct List {
    std::vector<Listed> entries;
    base::Length height;
};
/// `lead`: the room before the words of each.
List list_of(const std::vector<compose::Words>& words, base::Length lead, base::Length width, const Scene& scene);

/// The entries of the legend that are used.
std::vector<compose::LegendEntry> used_entries(const std::vector<compose::Sign>& signs, const Scene& scene);

/// The room that a sample of a mark takes.
base::Length sample_width(const Scene& scene);
/// A sample of what a sign looks like, its left edge and middle at a point.
std::vector<document::Path> sample(compose::Sign sign, base::Point at, const Scene& scene);

}  // namespace figure
