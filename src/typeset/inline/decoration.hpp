#pragma once

#include <vector>

#include "typeset/context.hpp"

namespace typeset {

/// From left to right on a page.
struct Stretch {
    base::Length from, to;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Where an underline lies under text in a style.
struct DecorationPlace {
    base::Length top, bottom;  ///< below the text's baseline
};

/// Fonts place their underlines for typewriters' pages, close and heavy: ours lies further down and is thinner.
DecorationPlace underline_place(const text::FaceMetrics& metrics, base::Length size);

/// Where a line goes through text in a style: through the middle of its small letters.
DecorationPlace line_through_place(const text::FaceMetrics& metrics, base::Length size);

/// What the underline of a word that begins at `start` spares: where its letters reach down to it, with some room on
/// either side (CSS Text Decoration 4, `text-decoration-skip-ink`).
std::vector<Stretch> descents(Context& context, const Typeface& typeface, const text::ShapedWord& word,
                              base::Length start, DecorationPlace place);

/// What is left of a stretch beside rising others, but for scraps.
std::vector<Stretch> spared(Stretch whole, const std::vector<Stretch>& gaps, base::Length scrap);

/// The stretches as one path.
document::Path decoration_path(const std::vector<Stretch>& stretches, base::Length top, base::Length bottom,
                               base::Color color);

}  // namespace typeset
