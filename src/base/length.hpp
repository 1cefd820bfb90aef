#pragma once

#include <compare>
#include <cstdint>

namespace base {

/// A length in thousandths of a PostScript point (1 pt = 1/72 in).
/// An integer, so that sums are exact and the same on every machine.
struct Length {
    int64_t thousandths = 0;

    friend constexpr auto operator<=>(const Length&, const Length&) = default;

    constexpr Length& operator+=(Length other) { return thousandths += other.thousandths, *this; }
    constexpr Length& operator-=(Length other) { return thousandths -= other.thousandths, *this; }

    friend constexpr Length operator+(Length a, Length b) { return {a.thousandths + b.thousandths}; }
    friend constexpr Length operator-(Length a, Length b) { return {a.thousandths - b.thousandths}; }
    friend constexpr Length operator-(Length a) { return {-a.thousandths}; }
    friend constexpr Length operator*(Length a, int64_t factor) { return {a.thousandths * factor}; }
    friend constexpr Length operator*(int64_t factor, Length a) { return a * factor; }
    /// Rounds half away from zero, so that mirrored lengths stay mirrored.
    friend constexpr Length operator/(Length a, int64_t divisor) { return a.scaled(1, divisor); }

    /// This length times `numerator / denominator` (a positive denominator), rounded half away from zero.
    [[nodiscard]] constexpr Length scaled(int64_t numerator, int64_t denominator) const {
        const int64_t product = thousandths * numerator;
        const int64_t half = denominator / 2;
        return {(product + (product < 0 ? -half : half)) / denominator};
    }
};

constexpr Length points(int64_t whole) { return {whole * 1000}; }

/// For messages.
constexpr double in_points(Length length) { return static_cast<double>(length.thousandths) / 1000; }

constexpr Length max(Length a, Length b) { return a < b ? b : a; }
constexpr Length min(Length a, Length b) { return b < a ? b : a; }

}  // namespace base
