#pragma once

#include <vector>

#include "figure/axis.hpp"
#include "figure/form.hpp"
#include "figure/sizes.hpp"

namespace figure {

/// A piece of a mark on paper. A ragged end is one that the piece has no edge at.
struct PlacedPiece {
    Look look = Look::solid;
    Contour contour = Contour::rectangle;
    base::Length left, right;
    friend bool operator==(const PlacedPiece&, const PlacedPiece&) = default;
};

/// A mark on paper, at no height yet.
struct Mark {
    Form form;
    std::vector<PlacedPiece> pieces;
    base::Length left, right;  ///< of all its ink, with arrow and flag
    base::Length height;       ///< of its body; a flag rises to the row's edge
    bool from_before = false;  ///< it begins before the axis
    bool goes_beyond = false;  ///< it ends after it
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// The mark of what has a place in time. An undated one is placed with its words: see `place_undated`.
Mark mark_of(const Form& form, const Axis& axis, const Sizes& sizes);
/// A capsule or a dotted line from `left` to `right`.
Mark undated_mark(const Form& form, base::Length left, base::Length right, const Sizes& sizes);

/// The mark with the middle of its row at height `middle`, in order of painting. Faint and hollow parts are filled with
/// the ground.
std::vector<document::Path> paths_of(const Mark& mark, base::Length middle, const Sizes& sizes,
                                     const compose::TimelinePalette& palette);

/// What its ink fills: its body, and its flag.
std::vector<base::Rect> areas_of(const Mark& mark, base::Length middle, const Sizes& sizes);
/// Its body, from end to end.
base::Rect area_of(const Mark& mark, base::Length middle, const Sizes& sizes);

}  // namespace figure
