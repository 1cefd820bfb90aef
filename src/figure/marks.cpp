#include "figure/marks.hpp"

#include <algorithm>

namespace figure {

using base::Length;

namespace {

/// The least width that can be seen as a block.
Length least_width(const Sizes& sizes) { return sizes.scaled(110); }

/// How long a piece is of which one end is not known.
Length open_length(Look look, const Sizes& sizes) {
    if (look == Look::thinning) return sizes.ragged();
    return look == Look::thickening ? sizes.scaled(1200) : sizes.grown();
}

/// Left of the first line of a year that a ragged end would come near.
Length past_year_line(const Axis& axis, Length x, const Sizes& sizes) {
    const Length ragged = x - sizes.ragged();
    for (const Segment& segment : axis.segments) {
        const int end = year_of(segment.days.to - std::chrono::days(1)) + 1;
        const auto line = [&](int year) { return axis.at(first_of_year(year)); };
        int first = year_of(segment.days.from);
        while (first < end && line(first) <= ragged) ++first;
        if (first == end || line(first) >= x) continue;
        return base::min(ragged, line(first) - sizes.scaled(600));
    }
    return ragged;
}

/// A ragged end on the line of a year would say that it is known: it stands off to the left.
Length off_year_line(const Axis& axis, Length x, const Sizes& sizes) {
    const Length near = sizes.scaled(550);
    for (const Segment& segment : axis.segments)
        for (int year = year_of(segment.days.from); first_of_year(year) < segment.days.to; ++year) {
            const Length line = axis.at(first_of_year(year));
            if (line - near < x && x < line + near) return line - near;
        }
    return x;
}

Length left_of(const Piece& piece, Length right, const Axis& axis, const Sizes& sizes) {
    if (piece.from) return axis.at(*piece.from) + (piece.look == Look::thickening ? Length{} : sizes.inset());
    if (piece.look == Look::thinning) return past_year_line(axis, right, sizes);
    return off_year_line(axis, right - open_length(piece.look, sizes), sizes);
}

Length right_of(const Piece& piece, const Axis& axis, const Sizes& sizes, bool arrow) {
    if (piece.to) return axis.at(*piece.to);
    if (piece.look == Look::receding && piece.from)
        return base::min(axis.at(*piece.from) + open_length(piece.look, sizes), axis.right());
    return axis.right() - (arrow ? sizes.overshoot() + sizes.arrow() : Length{});
}

/// A rhomb's width is a sign's, whatever a day is wide; nothing is narrower than can be seen.
void widen(PlacedPiece& piece, const Sizes& sizes) {
    const Length wanted = piece.contour == Contour::rhomb ? sizes.day() : least_width(sizes);
    const Length width = piece.right - piece.left;
    if (piece.contour != Contour::rhomb && width >= wanted) return;
    const Length centre = piece.left + width / 2;
    piece.left = centre - wanted / 2;
    piece.right = piece.left + wanted;
}

PlacedPiece place(const Piece& piece, const Form& form, const Axis& axis, const Sizes& sizes) {
    PlacedPiece placed{piece.look, piece.contour, {}, right_of(piece, axis, sizes, form.arrow)};
    placed.left = left_of(piece, placed.right, axis, sizes);
    return placed;
}

/// Ends of events stand off from the ends of their dates; where two pieces meet, and at the as-of line, they do not.
void inset(std::vector<PlacedPiece>& pieces, const Form& form, const Sizes& sizes) {
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool meets_next = i + 1 < pieces.size() && form.pieces[i].to == form.pieces[i + 1].from;
        const bool meets_last = i > 0 && form.pieces[i - 1].to == form.pieces[i].from;
        if (meets_last && form.pieces[i].from) pieces[i].left -= sizes.inset();
        const bool ends_now = form.arrow || pieces[i].look == Look::to_solid;
        if (!meets_next && !ends_now && form.pieces[i].to) pieces[i].right -= sizes.inset();
    }
}

void keep_on(PlacedPiece& piece, const Axis& axis) {
    const Length width = piece.right - piece.left;
    if (piece.right <= axis.left()) piece.left = axis.left();
    if (piece.left >= axis.right()) piece.left = axis.right() - width;
    piece.left = base::max(piece.left, axis.left());
    piece.right = base::min(base::max(piece.right, piece.left + (width / 8)), axis.right());
}

void find_ends(Mark& mark, const Sizes& sizes) {
    mark.left = mark.pieces.front().left;
    mark.right = mark.pieces.front().right;
    for (const PlacedPiece& piece : mark.pieces) {
        mark.left = base::min(mark.left, piece.left);
        mark.right = base::max(mark.right, piece.right);
    }
    if (mark.form.arrow) mark.right += sizes.overshoot() + sizes.arrow();
    if (mark.form.flag) mark.right += sizes.pennant();
}

/// A season slopes by a part of a year, so that its sides say no month.
void slope(Mark& mark, const Axis& axis) {
    for (PlacedPiece& piece : mark.pieces) {
        if (piece.contour != Contour::trapezoid) continue;
        piece.left -= axis.year() * 4 / 100;
        piece.right += axis.year() * 4 / 100;
    }
}

}  // namespace

Mark mark_of(const Form& form, const Axis& axis, const Sizes& sizes) {
    Mark mark{form, {}, {}, {}, form.tall ? sizes.tall : sizes.low()};
    for (const Piece& piece : form.pieces) mark.pieces.push_back(place(piece, form, axis, sizes));
    inset(mark.pieces, form, sizes);
    slope(mark, axis);
    for (PlacedPiece& piece : mark.pieces) {
        widen(piece, sizes);
        keep_on(piece, axis);
    }
    const std::optional<Stretch> days = extent(form);
    mark.from_before = days && days->from < axis.segments.front().days.from;
    mark.goes_beyond = days && days->to > axis.segments.back().days.to;
    find_ends(mark, sizes);
    // Room for the sign of what lies outside of the axis.
    if (mark.from_before) mark.right = base::max(mark.right, mark.left + sizes.beyond());
    if (mark.goes_beyond) mark.left = base::min(mark.left, mark.right - sizes.beyond());
    return mark;
}

Mark undated_mark(const Form& form, Length left, Length right, const Sizes& sizes) {
    // Its words have descenders, which its outline must not underline.
    const Length height = base::max(sizes.tall, sizes.row - sizes.scaled(40));
    return {form, {{form.pieces.front().look, Contour::rectangle, left, right}}, left, right, height};
}

base::Rect area_of(const Mark& mark, Length middle, const Sizes& sizes) {
    const Length pennant = mark.form.flag ? sizes.pennant() : Length{};
    return {{mark.left, middle - mark.height / 2}, {mark.right - pennant - mark.left, mark.height}};
}

std::vector<base::Rect> areas_of(const Mark& mark, Length middle, const Sizes& sizes) {
    std::vector<base::Rect> areas{area_of(mark, middle, sizes)};
    if (!mark.form.flag) return areas;
    const Length pole = sizes.scaled(75), left = mark.right - sizes.pennant() - pole, top = middle - sizes.row / 2;
    areas.push_back({{left, top}, {mark.right - left, sizes.scaled(270)}});
    return areas;
}

}  // namespace figure
