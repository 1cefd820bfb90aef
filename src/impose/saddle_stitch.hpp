#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace impose {

/// The pages, from 0, that lie beside each other on a side of a sheet.
struct Spread {
    uint32_t left = 0, right = 0;
    friend bool operator==(const Spread&, const Spread&) = default;
};

/// The sides of all sheets, the outermost sheet first, each with its front and then its back, for so many pages: a
/// multiple of four. Turned along the short edge, the sheets lie in each other and are folded.
std::vector<Spread> saddle_stitch(uint32_t pages);

}  // namespace impose
