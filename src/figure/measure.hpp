#pragma once

#include <string_view>

#include "base/length.hpp"
#include "compose/style.hpp"

namespace figure {

/// How far the ink of a style's words reaches.
struct Metrics {
    base::Length size;             ///< an em
    base::Length ascent, descent;  ///< of common letters with their accents, above and below the baseline
    base::Length cap_height;
    friend bool operator==(const Metrics&, const Metrics&) = default;
};

/// What figures ask of whoever shapes words.
class Measure {
public:
    Measure() = default;
    virtual ~Measure() = default;
    Measure(const Measure&) = delete;
    Measure& operator=(const Measure&) = delete;

    /// That of words with spaces between them is the sum of theirs and the spaces'.
    [[nodiscard]] virtual base::Length width(std::string_view text, compose::TextStyleId style) const = 0;
    [[nodiscard]] virtual Metrics metrics(compose::TextStyleId style) const = 0;
};

}  // namespace figure
