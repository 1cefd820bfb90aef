#include <algorithm>

#include "figure/marks.hpp"
#include "figure/outline.hpp"

namespace figure {

using base::Color;
using base::Length;
using base::Point;
using base::Rect;
using document::Path;

namespace {

/// How much of the pitch a stroke fills, in thousandths, at so many thousandths of the way from left to right.
int64_t stroke_share(Look look, int64_t way) {
    switch (look) {
    case Look::growing:
        return 50 + way * 450 / 1000;
    case Look::thinning:
        return 60 + way * 440 / 1000;
    case Look::to_solid:
        return 60 + way;
    case Look::thickening:
        return 70 + 800 * way * square_root(square_root(way * 1000) * 1000) / 1'000'000;
    case Look::receding:
        return stroke_share(Look::thickening, 1000 - way);
    default:
        return 500;
    }
}

bool is_mirrored(Look look) { return look == Look::thickening || look == Look::receding; }

/// How far a stroke at 55° leans in a band.
Length lean_of(const Rect& band, Look look) {
    const Length lean = band.size.height.scaled(7002, 10000);
    return is_mirrored(look) ? -lean : lean;
}

struct Painter {
    const Mark& mark;
    Length middle;
    const Sizes& sizes;
    const compose::TimelinePalette& palette;
    std::vector<Path> paths{};

    [[nodiscard]] Color color() const {
        if (mark.form.tone == Tone::passed) return palette.passed;
        return mark.form.tone == Tone::expected ? palette.expected : palette.done;
    }
    [[nodiscard]] Rect area(const PlacedPiece& piece) const {
        return {{piece.left, middle - mark.height / 2}, {piece.right - piece.left, mark.height}};
    }

    /// The strokes of a hatching, which begin on multiples of the pitch from its right end: there they are looked at.
    void hatch(const PlacedPiece& piece) {
        const Rect band = area(piece);
        const Length lean = lean_of(band, piece.look), pitch = sizes.pitch();
        Path strokes = filled(color());
        for (Length foot = band.right() - base::max(lean, Length{}) - pitch; foot > band.left() - 2 * pitch - lean;
             foot -= pitch)
            add_share(strokes, band, foot, lean, piece.look);
        if (lean > Length{})
            for (Length foot = band.right() - lean; foot < band.right(); foot += pitch)
                add_share(strokes, band, foot, lean, piece.look);
        paths.push_back(std::move(strokes));
    }

    void add_share(Path& strokes, const Rect& band, Length foot, Length lean, Look look) const {
        const Length from_left = foot + lean / 2 - band.left();
        const Length width = base::max(band.size.width, Length{1});
        const int64_t way = std::clamp<int64_t>(from_left.thousandths * 1000 / width.thousandths, 0, 1000);
        const Length stroke = sizes.pitch().scaled(std::min<int64_t>(stroke_share(look, way), 1000), 1000);
        add_stroke(strokes, band, foot, stroke, lean);
    }

    /// The lines above and below a hatching.
    void edges(const PlacedPiece& piece) {
        const Length width = sizes.scaled(42);
        const Rect band = area(piece);
        Path lines = filled(color());
        add_rectangle(lines, {band.origin, {band.size.width, width}});
        add_rectangle(lines, {{band.left(), band.bottom() - width}, {band.size.width, width}});
        paths.push_back(std::move(lines));
    }

    /// An outline within its area, so that no line goes over its date.
    void outline(const PlacedPiece& piece, Length width, const std::vector<Length>& dashes, bool is_filled,
                 document::LineCap cap = document::LineCap::butt) {
        Path path = stroked(color(), width);
        path.stroke->dashes = dashes;
        path.stroke->cap = cap;
        if (is_filled) path.fill = palette.ground;
        Rect inner = area(piece);
        inner = {inner.origin + Point{width / 2, width / 2}, {inner.size.width - width, inner.size.height - width}};
        add_contour(path, piece, inner);
        paths.push_back(std::move(path));
    }

    void add_contour(Path& path, const PlacedPiece& piece, const Rect& area) const {
        const Length middle_x = area.left() + area.size.width / 2;
        const Length slope = base::min(area.size.width / 4, sizes.scaled(460));
        if (piece.contour == Contour::rhomb)
            add_polygon(
                path,
                {{area.left(), middle}, {middle_x, area.top()}, {area.right(), middle}, {middle_x, area.bottom()}});
        else if (piece.contour == Contour::trapezoid)
            add_polygon(path, {{area.left() + slope, area.top()},
                               {area.right() - slope, area.top()},
                               {area.right(), area.bottom()},
                               {area.left(), area.bottom()}});
        else if (piece.look == Look::capsule)
            add_rounded(path, area, area.size.height / 2);
        else
            add_rectangle(path, area);
    }

    void solid(const PlacedPiece& piece) {
        Path path = filled(color());
        add_contour(path, piece, area(piece));
        paths.push_back(std::move(path));
    }

    void dots(const PlacedPiece& piece) {
        Path path = filled(palette.leader);
        const Length y = middle + sizes.row / 2 - sizes.scaled(60);
        for (Length x = piece.left + sizes.scaled(34); x <= piece.right - sizes.scaled(34); x += sizes.scaled(190))
            add_circle(path, {x, y}, sizes.scaled(34));
        paths.push_back(std::move(path));
    }

    [[nodiscard]] std::vector<Length> dashes() const { return {sizes.scaled(130), sizes.scaled(80)}; }
    [[nodiscard]] std::vector<Length> points() const { return {Length{}, sizes.line(2400)}; }

    void piece(const PlacedPiece& part) {
        const Length thick = sizes.line(1500), thin = sizes.line(600);
        switch (part.look) {
        case Look::solid:
            return solid(part);
        case Look::hollow:
            return outline(part, mark.form.tall ? thick : sizes.line(1000), {}, true);
        case Look::faint:
            return outline(part, thin, {}, true);
        case Look::dashed:
            return outline(part, sizes.line(1200), dashes(), true);
        case Look::dotted:
            return outline(part, sizes.line(1200), points(), true, document::LineCap::round);
        case Look::capsule:
            if (mark.form.sign == compose::Sign::inferred)
                return outline(part, sizes.line(1200), points(), true, document::LineCap::round);
            return outline(part, sizes.line(1200), mark.form.tone == Tone::expected ? std::vector<Length>{} : dashes(),
                           true);
        case Look::dots:
            return dots(part);
        case Look::hatched:
            edges(part);
            return hatch(part);
        case Look::growing:
            outline(part, sizes.line(500), {}, true);
            return hatch(part);
        default:
            return hatch(part);
        }
    }

    /// It goes on: past its band, without a right edge.
    void arrow() {
        const Length from = mark.right - sizes.arrow() - sizes.overshoot(), neck = mark.right - sizes.arrow();
        const Length half = mark.height / 2, width = sizes.scaled(42), head = half + sizes.scaled(90);
        Path ground = filled(palette.ground), shape = filled(color());
        add_rectangle(ground, {{from, middle - half}, {neck - from, mark.height}});
        add_rectangle(shape, {{from, middle - half}, {neck - from, width}});
        add_rectangle(shape, {{from, middle + half - width}, {neck - from, width}});
        add_polygon(shape, {{neck, middle - head}, {mark.right, middle}, {neck, middle + head}});
        paths.push_back(std::move(ground));
        paths.push_back(std::move(shape));
    }

    /// A hard edge: no later than here.
    void flag() {
        const Length edge = mark.right - sizes.pennant(), top = middle - sizes.row / 2, pole = sizes.scaled(75);
        Path shape = filled(color());
        add_rectangle(shape, {{edge - pole, top}, {pole, middle + mark.height / 2 - top}});
        add_polygon(shape, {{edge, top}, {mark.right, top + sizes.scaled(135)}, {edge, top + sizes.scaled(270)}});
        paths.push_back(std::move(shape));
    }

    /// One event that happens in one of its pieces.
    void joints() {
        Path line = stroked(color(), sizes.line(600));
        line.stroke->dashes = {sizes.scaled(60), sizes.scaled(60)};
        for (size_t i = 1; i < mark.pieces.size(); ++i)
            if (mark.pieces[i - 1].right < mark.pieces[i].left)
                add_line(line, {mark.pieces[i - 1].right, middle}, {mark.pieces[i].left, middle});
        if (!line.verbs.empty()) paths.push_back(std::move(line));
    }

    /// Chevrons in the ground's colour: it begins before the axis, or ends after it.
    /// What has passed is struck out: in grey, red is no sign.
    void strike_out() {
        Path line = stroked(palette.passed, sizes.line(1200));
        const Rect whole = area(mark.pieces.front());
        const Length right = mark.pieces.back().right;
        add_line(line, {whole.left(), whole.bottom()}, {right, whole.top()});
        paths.push_back(std::move(line));
    }

    void beyond(Length tip, bool to_left) {
        const Length half = mark.height / 2, depth = to_left ? sizes.beyond() / 2 : -sizes.beyond() / 2;
        Path chevron = filled(palette.ground);
        chevron.stroke = document::Stroke{color(), sizes.line(800)};
        add_polygon(chevron, {{tip, middle},
                              {tip + depth, middle - half},
                              {tip + depth * 2, middle - half},
                              {tip + depth, middle},
                              {tip + depth * 2, middle + half},
                              {tip + depth, middle + half}});
        paths.push_back(std::move(chevron));
    }
};

}  // namespace

std::vector<Path> paths_of(const Mark& mark, Length middle, const Sizes& sizes,
                           const compose::TimelinePalette& palette) {
    Painter painter{mark, middle, sizes, palette};
    for (const PlacedPiece& piece : mark.pieces) painter.piece(piece);
    if (mark.form.joined) painter.joints();
    if (mark.form.arrow) painter.arrow();
    if (mark.form.flag) painter.flag();
    if (mark.form.tone == Tone::passed) painter.strike_out();
    if (mark.from_before) painter.beyond(mark.left, true);
    if (mark.goes_beyond) painter.beyond(mark.right, false);
    return std::move(painter.paths);
}

}  // namespace figure
