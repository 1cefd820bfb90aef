#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "typeset/inline/item.hpp"

namespace typeset {

/// The lines that a paragraph is to fill.
struct LineShape {
    base::Length width;
    base::Length indent;      ///< of the first line
    base::Length raggedness;  ///< ragged: how short a line may be before it looks bad, as badness 100
    base::Length short_word;  ///< a lone word that is shorter than this should not stand as the last line
    base::Length short_last;  ///< and no last line should be shorter than this
    bool justified = false;
    friend bool operator==(const LineShape&, const LineShape&) = default;
};

/// How far from its best form a line may be.
struct Tolerance {
    int64_t badness = 200;
    bool short_last = true;  ///< accept a last line that is too short
    bool overfull = false;   ///< accept a line that is too wide when there is no other
};

/// The items, rising, at which the lines of least total demerits end; the last is the last item, a forced penalty.
/// Nothing when some line would be worse than tolerated. Takes time in proportion to the paragraph's length.
std::optional<std::vector<uint32_t>> choose_breaks(std::span<const Item> items, const LineShape& shape,
                                                   Tolerance tolerance);

/// The total demerits of lines that end at `breaks`. For comparing ways to break a paragraph.
int64_t demerits(std::span<const Item> items, const LineShape& shape, std::span<const uint32_t> breaks);

}  // namespace typeset
