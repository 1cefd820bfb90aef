#pragma once

#include <vector>

#include "figure/picture.hpp"
#include "figure/row.hpp"

namespace figure {

/// What all of a timeline's rows share, with the form of each statement.
Scene make_scene(const compose::Timeline& timeline, const Lettering& lettering);

/// The chart of each group: one for all but those with an axis of their own, which goes on to the left of the others'
/// where that has room, at the same scale.
std::vector<Chart> charts_of(const Scene& scene, base::Length width);

/// The ticks of a group's chart. Months are ticked in years in which something in `groups` is known to the month.
std::vector<Tick> ticks_of(const Chart& chart, uint32_t group, const Scene& scene, const Measure& measure);

/// The statements before each lane, by group and lane; each row's follow one another.
std::vector<std::vector<uint32_t>> first_statements(const compose::Timeline& timeline);

}  // namespace figure
