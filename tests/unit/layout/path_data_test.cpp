#include "layout/path_data.hpp"

#include <cmath>

#include <catch2/catch.hpp>

namespace layout {
namespace {

using document::Verb;
using Points = std::vector<PlanePoint>;

Outline outline_of(std::string_view text) {
    const auto reading = read_path_data(text);
    const auto* fault = std::get_if<ValueFault>(&reading);
    INFO(text << ": " << (fault == nullptr ? "" : fault->message));
    REQUIRE(fault == nullptr);
    return std::get<Outline>(reading);
}

/// What is wrong, and how far into the text.
std::pair<std::string, size_t> fault_of(std::string_view text) {
    const auto reading = read_path_data(text);
    REQUIRE(std::holds_alternative<ValueFault>(reading));
    const auto& fault = std::get<ValueFault>(reading);
    return {fault.message, static_cast<size_t>(fault.at.data() - text.data())};
}

/// The middle of a curve.
PlanePoint middle(const Points& points, size_t begin) {
    const PlanePoint a = points[begin], b = points[begin + 1], c = points[begin + 2], d = points[begin + 3];
    return {(a.x + 3 * b.x + 3 * c.x + d.x) / 8, (a.y + 3 * b.y + 3 * c.y + d.y) / 8};
}

TEST_CASE("path data are read as SVG has them") {
    CHECK(outline_of("M1 2L3,4H5V6C1 1 2 2 3 3Z").points ==
          Points{{1, 2}, {3, 4}, {5, 4}, {5, 6}, {1, 1}, {2, 2}, {3, 3}});
    CHECK(outline_of("M1 2L3,4H5V6C1 1 2 2 3 3Z").verbs ==
          std::vector{Verb::move, Verb::line, Verb::line, Verb::line, Verb::curve, Verb::close});
    CHECK(outline_of(" m1-2l.5.5 -1,+1 h2 v-1 c1 0 2 0 3 1 z ").points ==
          Points{{1, -2}, {1.5, -1.5}, {.5, -.5}, {2.5, -.5}, {2.5, -1.5}, {3.5, -1.5}, {4.5, -1.5}, {5.5, -.5}});
}

TEST_CASE("after a move come lines, and after a close it goes on where that led") {
    CHECK(outline_of("M0 0 1 1 2 0").verbs == std::vector{Verb::move, Verb::line, Verb::line});
    CHECK(outline_of("m1 1 1 1").points == Points{{1, 1}, {2, 2}});
    const Outline two = outline_of("M1 1H2Zl1 1");
    CHECK(two.verbs == std::vector{Verb::move, Verb::line, Verb::close, Verb::move, Verb::line});
    CHECK(two.points == Points{{1, 1}, {2, 1}, {1, 1}, {2, 2}});
}

TEST_CASE("arcs become curves through their ellipse") {
    const Outline half = outline_of("M-1 0A1 1 0 0 1 1 0");
    REQUIRE(half.verbs == std::vector{Verb::move, Verb::curve, Verb::curve});
    CHECK(half.points[3].x == Approx(0).margin(1e-9));
    CHECK(half.points[3].y == Approx(-1));
    CHECK(half.points.back() == PlanePoint{1, 0});
    for (const size_t begin : {size_t{0}, size_t{3}}) {
        const PlanePoint on = middle(half.points, begin);
        CHECK(std::hypot(on.x, on.y) == Approx(1).epsilon(0.001));
    }
    // Large or small, clockwise or not: a quarter of a circle, or three.
    CHECK(outline_of("M1 0A1 1 0 0 1 0 1").verbs.size() == 2);
    CHECK(outline_of("M1 0A1 1 0 1 0 0 1").verbs.size() == 4);
    CHECK(middle(outline_of("M1 0A1 1 0 0 1 0 1").points, 0).x == Approx(std::sqrt(.5)).epsilon(0.001));
    CHECK(middle(outline_of("M1 0A1 1 0 0 0 0 1").points, 0).x == Approx(1 - std::sqrt(.5)).epsilon(0.001));
    // Flags need nothing between; radii that are too small grow; without a radius it is a line.
    CHECK(outline_of("M1 0a1 1 0 01-1 1").verbs.size() == 2);
    CHECK(outline_of("M-3 0A1 1 0 0 1 3 0").points[3].y == Approx(-3));
    CHECK(outline_of("M0 0A0 1 0 0 1 3 0").verbs == std::vector{Verb::move, Verb::line});
    CHECK(outline_of("M1 1A2 2 0 1 1 1 1").verbs == std::vector{Verb::move});
}

TEST_CASE("a number of a path may have an exponent") {
    CHECK(outline_of("M1e3-2.5E-1L+5e0+.5e+1").points == Points{{1000, -0.25}, {5, 5}});
    CHECK(outline_of("M1e-999 1").points == Points{{0, 1}});
}

TEST_CASE("what is wrong in path data is told at its place") {
    CHECK(fault_of("") == std::pair<std::string, size_t>{"the path is empty", 0});
    CHECK(fault_of("L1 1") == std::pair<std::string, size_t>{"a path begins with `M`", 1});
    CHECK(fault_of("M1") == std::pair<std::string, size_t>{"a number is missing in the path", 2});
    CHECK(fault_of("M1 1 Q2 2") == std::pair<std::string, size_t>{"`Q` is no command of a path", 5});
    CHECK(fault_of("M1 1Z2 2") == std::pair<std::string, size_t>{"`2` is no command of a path", 5});
    CHECK(fault_of("M1 1,,2 2") == std::pair<std::string, size_t>{"a number is missing in the path", 5});
    CHECK(fault_of("M1 1em") == std::pair<std::string, size_t>{"`e` is no command of a path", 4});
    CHECK(fault_of("M1 1e5") == std::pair<std::string, size_t>{"a number is too large", 3});
    CHECK(fault_of("M1 1e999") == std::pair<std::string, size_t>{"a number is too large", 3});
    CHECK(fault_of("M0 0A1 1 0 2 1 3 0") == std::pair<std::string, size_t>{"an arc's flag is 0 or 1", 11});
    CHECK(fault_of("M0 14401") == std::pair<std::string, size_t>{"a number is too large", 3});
}

}  // namespace
}  // namespace layout
