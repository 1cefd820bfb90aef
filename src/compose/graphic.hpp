#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/length.hpp"

/// Figures that stand in lines of text, as data: `figure` draws them.
namespace compose {

/// How much of a whole there is.
struct Meter {
    double value = 0, max = 1;  ///< 0 ≤ value ≤ max, max > 0
    uint32_t segments = 0;      ///< as many as the whole, where both are whole numbers; 0: the bar is one
    base::Length gap;           ///< between segments
    base::Color color;
    friend auto operator<=>(const Meter&, const Meter&) = default;
};

/// Numbers over time. What is missing has no number; one at least has.
struct Sparkline {
    std::vector<std::optional<double>> values;
    base::Color color;
    friend bool operator==(const Sparkline&, const Sparkline&) = default;
};

using Graphic = std::variant<Meter, Sparkline>;

}  // namespace compose
