#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "figure/measure.hpp"
#include "figure/pages.hpp"
#include "figure/picture.hpp"

namespace figure {

/// A timeline as pictures, one for each page that it takes. Each statement that is drawn has its words beside its mark,
/// on a leader line, or in the list below. What is too high for a page or too narrow is told, and words too wide for
/// their place.
std::vector<Picture> draw(const compose::Timeline& timeline, const Frame& room, const Measure& measure,
                          diag::Sink& sink);

/// The legend alone, for a place of its own: of what `draw` uses in that width.
Picture draw_legend(const compose::Timeline& timeline, base::Length timeline_width, base::Length width,
                    const Measure& measure, diag::Sink& sink);

}  // namespace figure
