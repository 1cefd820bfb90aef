#pragma once

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "layout/value_fault.hpp"

namespace layout {

/// A point of a drawing's plane, in user units.
struct PlanePoint {
    double x = 0, y = 0;
    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// An outline in a drawing's plane; points as in `document::Path`.
struct Outline {
    std::vector<document::Verb> verbs;
    std::vector<PlanePoint> points;
    friend bool operator==(const Outline&, const Outline&) = default;

    void move(PlanePoint to);
    void line(PlanePoint to);
    void curve(PlanePoint control_1, PlanePoint control_2, PlanePoint to);
    void close();
};

/// An ellipse's arc as SVG says it.
struct Arc {
    double radius_x = 0, radius_y = 0;
    double rotation = 0;  ///< of the ellipse, in degrees
    bool large = false, sweep = false;
};

/// Adds the arc from one point to another, as curves (SVG 2, B.2).
void add_arc(Outline& outline, PlanePoint from, const Arc& arc, PlanePoint to);

/// SVG's path data: `M`, `L`, `H`, `V`, `C`, `A`, `Z` and their small letters.
Reading<Outline> read_path_data(std::string_view text);

}  // namespace layout
