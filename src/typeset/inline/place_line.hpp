#pragma once

#include <optional>

#include "typeset/inline/lines.hpp"
#include "typeset/inline/run_writer.hpp"

namespace typeset {

/// Where a line's box stands and how its text lies in it.
struct LinePlace {
    base::Point origin;  ///< top left corner
    base::Length width;  ///< indent taken off already
    compose::TextAlign align = compose::TextAlign::left;
    std::optional<document::Artifact> artifact;  ///< for marks that mean nothing to a reader
};

/// Puts a line's glyphs, underlines and link areas on the page. Answers the first inline with letters that do not lie
/// on the page.
std::optional<uint32_t> place_line(Context& context, const Lines& lines, uint32_t index, const LinePlace& place,
                                   document::Page& page);

/// Whether what fills an area can be seen, but for rounding.
bool lies_on(const base::Rect& area, base::Size page);

/// The width of a line's text as it would be placed, without the spaces at its end.
base::Length natural_width(Context& context, const Lines& lines, uint32_t line);

}  // namespace typeset
