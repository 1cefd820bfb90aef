#pragma once

#include "base/length.hpp"

namespace base {

/// A position on a page, from its top left corner: x grows to the right, y downwards.
struct Point {
    Length x, y;
    friend constexpr auto operator<=>(const Point&, const Point&) = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

struct Size {
    Length width, height;
    friend constexpr auto operator<=>(const Size&, const Size&) = default;
};

struct Rect {
    Point origin;
    Size size;
    friend constexpr auto operator<=>(const Rect&, const Rect&) = default;

    [[nodiscard]] constexpr Length left() const { return origin.x; }
    [[nodiscard]] constexpr Length top() const { return origin.y; }
    [[nodiscard]] constexpr Length right() const { return origin.x + size.width; }
    [[nodiscard]] constexpr Length bottom() const { return origin.y + size.height; }
    [[nodiscard]] constexpr bool contains(const Rect& other) const {
        return left() <= other.left() && top() <= other.top() && other.right() <= right() && other.bottom() <= bottom();
    }
};

/// One value for each side of a box, in CSS's order.
template <class T>
struct Sides {
    T top, right, bottom, left;
    friend constexpr auto operator<=>(const Sides&, const Sides&) = default;
};

}  // namespace base
