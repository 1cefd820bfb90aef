#pragma once

#include "document/document.hpp"
#include "pdf/canvas.hpp"
#include "pdf/cid_font.hpp"
#include "pdf/marking.hpp"

namespace pdf {

/// Shows a glyph run, with the text that it stands for. Allots CIDs for what the fonts have not shown before.
void paint_run(Canvas& canvas, Marking& marking, const document::GlyphRun& run, const document::Page& page,
               FontTable& fonts, const text::Fonts& faces);

}  // namespace pdf
