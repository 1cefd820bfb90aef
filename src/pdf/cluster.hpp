#pragma once

#include <string_view>
#include <vector>

#include "base/range.hpp"
#include "document/document.hpp"

namespace pdf {

/// Glyphs that stand together for a stretch of text, in the order in which they are painted.
struct Cluster {
    base::Range glyphs;
    std::string_view text;
    friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// The clusters of a run. Glyphs without text are joined to a neighbour, so a text is empty only when the whole run's
/// is.
std::vector<Cluster> clusters(const document::GlyphRun& run, const document::Page& page);

}  // namespace pdf
