#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "typeset/inline/choose.hpp"

namespace typeset {

/// Of a line that could hardly be worse.
constexpr int64_t worst_badness = 1'000'000;

/// How a line looks beside its neighbours. Justified, a tight one under a loose one is ugly; ragged, these are a full
/// line and ever shorter ones, and a margin with steps or wedges is ugly.
enum class Fitness : uint8_t { tight, decent, loose, very_loose };

/// Where the right margin goes from one ragged line to the next.
enum class Trend : uint8_t { even, outwards, inwards };

/// What came before a line, as far as it matters for the line's cost.
struct LineStart {
    uint32_t item = 0;  ///< where the line before ended; its own line's first item for the first line
    uint32_t line = 0;  ///< number of this line, from 0
    Fitness fitness = Fitness::decent;
    Trend trend = Trend::even;
    uint8_t hyphens = 0;  ///< how many lines ending in hyphens stand directly above

    /// Whether what follows costs the same as after the other.
    [[nodiscard]] bool goes_on_like(const LineStart& other) const {
        return fitness == other.fitness && trend == other.trend && hyphens == other.hyphens;
    }
};

struct LineCost {
    int64_t badness = 0, demerits = 0;
    Fitness fitness = Fitness::decent;
    Trend trend = Trend::even;
    uint8_t hyphens = 0;
    bool short_last = false;  ///< the paragraph's last line, and too short for one
    bool too_wide = false;    ///< as it would be shown
    bool hopeless = false;    ///< too wide even without the hyphen: so are all longer lines

    /// Where the next line starts, after this one from `start` to the item `end`.
    [[nodiscard]] LineStart next(const LineStart& start, uint32_t end) const {
        return {end, start.line + 1, fitness, trend, hyphens};
    }
};

/// Costs of lines between any two breaks of a paragraph, each found in constant time.
class LineCosts {
public:
    LineCosts(std::span<const Item> items, const LineShape& shape);

    [[nodiscard]] LineCost cost(const LineStart& start, uint32_t end) const;

private:
    struct Sum {
        base::Length width, space, stretch;
    };
    struct Measured {
        base::Length natural, space, stretch, available;
    };
    // The first item of the line after a break.
    [[nodiscard]] uint32_t line_after(uint32_t item) const;
    [[nodiscard]] Measured measure(const LineStart& start, uint32_t end) const;
    [[nodiscard]] int64_t ragged_badness(const Measured& line, Fitness& fitness) const;
    [[nodiscard]] static int64_t justified_badness(const Measured& line, Fitness& fitness);
    [[nodiscard]] int64_t neighbour_demerits(const LineStart& start, LineCost& cost) const;
    [[nodiscard]] bool is_short_last(const LineStart& start, const Measured& line) const;

    std::span<const Item> items_;
    LineShape shape_;
    std::vector<Sum> sums_;         // of boxes and glue before each item
    std::vector<uint32_t> resume_;  // of each item, the first from there on that is not glue
};

}  // namespace typeset
