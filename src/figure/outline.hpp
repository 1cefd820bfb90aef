#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "document/document.hpp"

/// Outlines that marks are made of. Each adds to a path, so that all strokes of a hatching are one.
namespace figure {

void add_polygon(document::Path& path, const std::vector<base::Point>& corners);
void add_rectangle(document::Path& path, const base::Rect& area);
void add_line(document::Path& path, base::Point from, base::Point to);
void add_circle(document::Path& path, base::Point centre, base::Length radius);
/// With quarter circles at its corners.
void add_rounded(document::Path& path, const base::Rect& area, base::Length radius);

/// A slanting stroke across a band, cut off where the band begins and ends.
/// `foot` is its left end on the lower edge; it leans to the right by `lean`, or to the left where that is negative.
void add_stroke(document::Path& path, const base::Rect& band, base::Length foot, base::Length width, base::Length lean);

document::Path filled(base::Color color);
document::Path stroked(base::Color color, base::Length width);

}  // namespace figure
