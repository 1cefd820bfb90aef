#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/path_data.hpp"

namespace layout {
namespace {

/// The whole ellipse that an arc is part of.
struct Ellipse {
    double radius_x, radius_y, cosine, sine;  ///< of its rotation
    PlanePoint center{};

    [[nodiscard]] PlanePoint at(double x, double y) const {
        return {center.x + cosine * radius_x * x - sine * radius_y * y,
                center.y + sine * radius_x * x + cosine * radius_y * y};
    }
    /// The point in the plane where the ellipse is a circle of radius 1.
    [[nodiscard]] PlanePoint flattened(PlanePoint point) const {
        const double x = point.x - center.x, y = point.y - center.y;
        return {(cosine * x + sine * y) / radius_x, (cosine * y - sine * x) / radius_y};
    }
};

/// Through both points; radii too small for that grow.
Ellipse ellipse_of(PlanePoint from, const Arc& arc, PlanePoint to) {
    const double angle = arc.rotation * std::numbers::pi / 180;
    Ellipse ellipse{std::abs(arc.radius_x), std::abs(arc.radius_y), std::cos(angle), std::sin(angle)};
    ellipse.center = {(from.x + to.x) / 2, (from.y + to.y) / 2};
    const PlanePoint half = ellipse.flattened(from);
    const double length = half.x * half.x + half.y * half.y;
    if (length > 1) {
        ellipse.radius_x *= std::sqrt(length);
        ellipse.radius_y *= std::sqrt(length);
        return ellipse;
    }
    const double shift = (arc.large == arc.sweep ? -1 : 1) * std::sqrt((1 - length) / length);
    ellipse.center = ellipse.at(shift * half.y, -shift * half.x);
    return ellipse;
}

}  // namespace

void add_arc(Outline& outline, PlanePoint from, const Arc& arc, PlanePoint to) {
    if (from == to) return;
    if (arc.radius_x == 0 || arc.radius_y == 0) return outline.line(to);
    const Ellipse ellipse = ellipse_of(from, arc, to);
    const PlanePoint begin = ellipse.flattened(from), end = ellipse.flattened(to);
    const double first = std::atan2(begin.y, begin.x);
    double turn = std::atan2(end.y, end.x) - first;
    if (arc.sweep && turn < 0) turn += 2 * std::numbers::pi;
    if (!arc.sweep && turn > 0) turn -= 2 * std::numbers::pi;
    // A curve stands for at most a quarter of the ellipse.
    const int count = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2) - 1e-9)));
    const double step = turn / count, handle = 4.0 / 3 * std::tan(step / 4);
    for (int i = 0; i < count; ++i) {
        const double a = first + step * i, b = a + step;
        const PlanePoint reached = i + 1 == count ? to : ellipse.at(std::cos(b), std::sin(b));
        outline.curve(ellipse.at(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                      ellipse.at(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), reached);
    }
}

}  // namespace layout
