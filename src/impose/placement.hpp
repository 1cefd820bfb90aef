#pragma once

#include "document/document.hpp"

namespace impose {

/// A positive fraction.
struct Scale {
    int64_t numerator = 1, denominator = 1;
    friend bool operator==(const Scale&, const Scale&) = default;
    friend bool operator<(const Scale& a, const Scale& b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    }
};

/// The largest scale in which a page fits into a box.
Scale scale_to_fit(base::Size page, base::Size box);

/// How a page lies on a sheet: scaled, then moved.
struct Placement {
    Scale scale{};
    base::Point origin{};  ///< of the page's upper left corner, on the sheet
    friend bool operator==(const Placement&, const Placement&) = default;

    [[nodiscard]] base::Length operator()(base::Length length) const {
        return length.scaled(scale.numerator, scale.denominator);
    }
    [[nodiscard]] base::Point operator()(base::Point point) const {
        return origin + base::Point{(*this)(point.x), (*this)(point.y)};
    }
    [[nodiscard]] base::Rect operator()(const base::Rect& area) const;
};

/// A page in the middle of a box, as large as it has room for and the scale allows.
Placement fitted(base::Size page, const base::Rect& box, Scale most);

/// Puts what stands on a page onto a sheet, over what is there.
void put(const document::Page& page, const Placement& placement, document::Page& sheet);

}  // namespace impose
