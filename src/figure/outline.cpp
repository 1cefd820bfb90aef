#include "figure/outline.hpp"

#include <algorithm>

namespace figure {

using base::Length;
using base::Point;
using document::Path;
using document::Verb;

namespace {

/// What of a convex outline lies on one side of the upright line at `x`.
std::vector<Point> cut_off(const std::vector<Point>& corners, Length x, bool keep_right) {
    const auto is_inside = [&](Point point) { return keep_right ? point.x >= x : point.x <= x; };
    std::vector<Point> kept;
    for (size_t i = 0; i < corners.size(); ++i) {
        const Point from = corners[i], to = corners[(i + 1) % corners.size()];
        if (is_inside(from)) kept.push_back(from);
        if (is_inside(from) == is_inside(to)) continue;
        const Length run = to.x - from.x;
        const int64_t sign = run.thousandths < 0 ? -1 : 1;
        kept.push_back({x, from.y + (to.y - from.y).scaled(sign * (x - from.x).thousandths, sign * run.thousandths)});
    }
    return kept;
}

void curve(Path& path, Point control_1, Point control_2, Point to) {
    path.verbs.push_back(Verb::curve);
    path.points.insert(path.points.end(), {control_1, control_2, to});
}

void line(Path& path, Point to) {
    path.verbs.push_back(Verb::line);
    path.points.push_back(to);
}

void move(Path& path, Point to) {
    path.verbs.push_back(Verb::move);
    path.points.push_back(to);
}

/// How far the handles of a curve reach that stands for a quarter of a circle.
Length handle(Length radius) { return radius.scaled(5523, 10000); }

}  // namespace

void add_polygon(Path& path, const std::vector<Point>& corners) {
    if (corners.size() < 3) return;
    move(path, corners.front());
    for (size_t i = 1; i < corners.size(); ++i) line(path, corners[i]);
    path.verbs.push_back(Verb::close);
}

void add_rectangle(Path& path, const base::Rect& area) {
    add_polygon(path,
                {area.origin, {area.right(), area.top()}, {area.right(), area.bottom()}, {area.left(), area.bottom()}});
}

void add_line(Path& path, Point from, Point to) {
    move(path, from);
    line(path, to);
}

void add_rounded(Path& path, const base::Rect& area, Length radius) {
    const Length l = area.left(), t = area.top(), r = area.right(), b = area.bottom();
    const Length away = radius - handle(radius);
    move(path, {l + radius, t});
    line(path, {r - radius, t});
    curve(path, {r - away, t}, {r, t + away}, {r, t + radius});
    line(path, {r, b - radius});
    curve(path, {r, b - away}, {r - away, b}, {r - radius, b});
    line(path, {l + radius, b});
    curve(path, {l + away, b}, {l, b - away}, {l, b - radius});
    line(path, {l, t + radius});
    curve(path, {l, t + away}, {l + away, t}, {l + radius, t});
    path.verbs.push_back(Verb::close);
}

void add_circle(Path& path, Point centre, Length radius) {
    add_rounded(path, {centre - Point{radius, radius}, {2 * radius, 2 * radius}}, radius);
}

void add_stroke(Path& path, const base::Rect& band, Length foot, Length width, Length lean) {
    std::vector<Point> corners{{foot, band.bottom()},
                               {foot + lean, band.top()},
                               {foot + lean + width, band.top()},
                               {foot + width, band.bottom()}};
    add_polygon(path, cut_off(cut_off(corners, band.left(), true), band.right(), false));
}

Path filled(base::Color color) {
    Path path;
    path.fill = color;
    return path;
}

Path stroked(base::Color color, Length width) {
    Path path;
    path.stroke = document::Stroke{color, width};
    return path;
}

}  // namespace figure
