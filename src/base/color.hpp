#pragma once

#include <compare>
#include <cstdint>

namespace base {

/// An opaque sRGB colour, eight bits a channel.
struct Color {
    uint8_t red = 0, green = 0, blue = 0;
    friend constexpr auto operator<=>(const Color&, const Color&) = default;
};

}  // namespace base
