#pragma once

#include <cstdint>

#include "base/length.hpp"

namespace figure {

/// From hundredths of a millimetre.
constexpr base::Length hundredths_mm(int64_t count) { return base::Length{count * 720000}.scaled(1, 25400); }

/// The whole part of a square root: the same on every machine.
constexpr int64_t square_root(int64_t number) {
    int64_t low = 0, high = 3'037'000'499;
    while (low < high) {
        const int64_t middle = low + (high - low + 1) / 2;
        if (middle * middle <= number)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

constexpr base::Length words_gap = hundredths_mm(160);  ///< between labels
constexpr base::Length riser_gap = hundredths_mm(100);  ///< between leader lines

/// The measures of a drawing: they grow with the height of a row, and lines with its root, so that a poster's hatching
/// is no finer than its words.
struct Sizes {
    /// `words`: how high the ink of labels is, which blocks hold if their row lets them.
    explicit constexpr Sizes(base::Length row_height, base::Length words = {})
        : row(row_height),
          tall(base::max(row_height.scaled(81, 100),
                         base::min(row_height.scaled(92, 100), words + hundredths_mm(25)))) {}

    base::Length row;
    base::Length tall;  ///< of an event's block

    /// What is so many hundredths of a millimetre on the largest poster, whose rows are 6.65 mm high.
    [[nodiscard]] constexpr base::Length scaled(int64_t hundredths) const { return row.scaled(hundredths, 665); }
    /// The width of a line that is so many thousandths of a point there.
    [[nodiscard]] constexpr base::Length line(int64_t thousandths) const {
        const int64_t root = square_root(row.thousandths * 1'000'000 / full_row.thousandths);
        return base::Length{thousandths}.scaled(root, 1000);
    }

    [[nodiscard]] constexpr base::Length low() const { return row.scaled(45, 100); }  ///< of a stage's band
    [[nodiscard]] constexpr base::Length inset() const { return scaled(28); }         ///< so that two years never merge
    [[nodiscard]] constexpr base::Length pitch() const { return scaled(155); }        ///< of hatching
    [[nodiscard]] constexpr base::Length day() const { return row.scaled(72, 100); }  ///< width of a rhomb
    [[nodiscard]] constexpr base::Length ragged() const { return scaled(5600); }  ///< length of a beginning not known
    [[nodiscard]] constexpr base::Length grown() const { return scaled(3000); }   ///< length of what is done some time
    [[nodiscard]] constexpr base::Length overshoot() const { return scaled(260); }  ///< of an arrow past its band
    [[nodiscard]] constexpr base::Length arrow() const { return (low() / 2 + scaled(90)).scaled(5, 4); }
    [[nodiscard]] constexpr base::Length beyond() const { return scaled(260); }  ///< of a sign at an end of the axis
    [[nodiscard]] constexpr base::Length pennant() const { return scaled(360); }
    [[nodiscard]] constexpr base::Length gap() const { return scaled(180); }  ///< from a mark to the words right of it
    [[nodiscard]] constexpr base::Length left_gap() const { return scaled(150); }  ///< to the words left of it
    [[nodiscard]] constexpr base::Length cut() const { return scaled(530); }       ///< where years are left out

private:
    static constexpr base::Length full_row = hundredths_mm(665);
};

}  // namespace figure
