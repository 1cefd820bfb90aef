#pragma once

#include <cstdint>
#include <optional>

#include "text/font.hpp"

namespace text {

/// From left to right, in a face's units.
struct Extent {
    int32_t left = 0, right = 0;
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// How wide the part of a glyph's outline is that lies between two heights; y grows upwards from the baseline. Nothing
/// when none does.
std::optional<Extent> extent_between(const Face& face, uint16_t glyph, int32_t bottom, int32_t top);

}  // namespace text
