#pragma once

#include <cstdint>
#include <variant>

#include "compose/tile_map.hpp"
#include "compose/timeline.hpp"

namespace compose {

/// What a timeline's marks mean, in a place of its own.
struct TimelineLegend {
    uint32_t timeline = 0;  ///< in Flow::figures, of one that stands before it
    friend bool operator==(const TimelineLegend&, const TimelineLegend&) = default;
};

/// What is drawn from data: `figure` decides how.
using Figure = std::variant<Timeline, TimelineLegend, TileMap>;

}  // namespace compose
