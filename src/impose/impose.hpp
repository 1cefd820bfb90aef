#pragma once

#include "document/document.hpp"

/// Pages for a printer: from a document another one, which says the same in the same order. What it means stays, so a
/// print file is as well tagged as the report that it is made of. Knows nothing of PDF's syntax.
namespace impose {

/// For both sides of a sheet: an even number of pages, and blank ones say so. `notice` holds their words.
document::Document duplex(document::Document document, const document::Page& notice);

/// Two pages beside each other on each side of a sheet, in an order that folded and stapled through the fold
/// (saddle-stitched) makes a booklet. The sheet is as large as the largest page turned, and pages are scaled down to
/// half of it: those of A4 to A5.
document::Document booklet(document::Document document, const document::Page& notice);

/// Each page on a larger sheet, with what shows where to cut it, and with colours that reach its edge going on over it.
document::Document marks(document::Document document);

/// Adds a document behind another one, whose outline it stands below at `depth`. An even number of pages before it lets
/// it begin with a right-hand one. Of both, the metadata of the first stay.
void gather(document::Document& all, document::Document next, uint32_t depth);

}  // namespace impose
