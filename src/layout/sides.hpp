#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace layout {

enum class Side : uint8_t { top, right, bottom, left };

/// Which of the one to four values of a shorthand is a side's (CSS 2.2, 8.3): a missing left one is as the right one, a
/// missing bottom as the top, a missing right as the top.
constexpr size_t part_of_side(size_t count, Side side) {
    constexpr std::array<std::array<uint8_t, 4>, 4> parts{{{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}}};
    return parts.at(count - 1)[static_cast<size_t>(side)];
}

}  // namespace layout
