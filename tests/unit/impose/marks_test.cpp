#include <algorithm>

#include <catch2/catch.hpp>

#include "impose/impose.hpp"
#include "unit/impose/sample.hpp"

using base::Length;
using base::Point;
using base::points;
using base::Rect;
using document::Artifact;
using document::Document;
using document::Path;
using document::Verb;

namespace {

Path rectangle(Point from, Point to) {
    Path path{.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close},
              .points = {from, {to.x, from.y}, to, {from.x, to.y}}};
    path.fill = base::Color{1, 2, 3};
    return path;
}

/// A page of 100 pt by 200 pt, on whose sheet the page begins 8.504 + 14.172 pt from both edges.
Document small() { return sample::pages(1, {points(100), points(200)}); }
constexpr Length around{22676};

std::vector<Path> marks_on(const document::Page& page) {
    std::vector<Path> marks;
    for (const document::Item& item : page.items)
        if (item.belongs_to == decltype(item.belongs_to)(Artifact::page)) marks.push_back(std::get<Path>(item.what));
    return marks;
}

}  // namespace

TEST_CASE("the boxes of a sheet say where the page is, and where its bleed ends") {
    const document::Page page = impose::marks(small()).pages.at(0);
    CHECK(page.size == base::Size{points(100) + 2 * around, points(200) + 2 * around});
    CHECK(page.trim_box == Rect{{around, around}, {points(100), points(200)}});
    CHECK(page.bleed_box ==
          Rect{{Length{14172}, Length{14172}}, {points(100) + Length{17008}, points(200) + Length{17008}}});
    CHECK(std::get<document::GlyphRun>(page.items.at(0).what).origin ==
          Point{points(100) + around, points(200) + around});
}

TEST_CASE("crop marks stand on the lines to be cut, outside of the bleed") {
    Document report = small();
    report.pages[0].trim.bleed = points(10);
    const document::Page page = impose::marks(report).pages.at(0);
    const auto marks = marks_on(page);
    CHECK(marks.size() == 8);
    const Rect trim = page.trim_box.value(), bleed = page.bleed_box.value();
    for (const Path& mark : marks) {
        const Point from = mark.points.at(0), to = mark.points.at(1);
        const bool upright = from.x == to.x;
        CHECK((upright ? from.x == trim.left() || from.x == trim.right()
                       : from.y == trim.top() || from.y == trim.bottom()));
        for (const Point& end : mark.points)
            CHECK((upright ? end.y <= bleed.top() || end.y >= bleed.bottom()
                           : end.x <= bleed.left() || end.x >= bleed.right()));
    }
}

TEST_CASE("marks are those that the page asks for") {
    Document report = small();
    report.pages[0].trim.cross = true;
    CHECK(marks_on(impose::marks(report).pages.at(0)).size() == 20);
    report.pages[0].trim.crop = false;
    CHECK(marks_on(impose::marks(report).pages.at(0)).size() == 12);
    report.pages[0].trim = {points(5), false, false};
    const document::Page page = impose::marks(report).pages.at(0);
    CHECK(marks_on(page).empty());
    CHECK(page.size == base::Size{points(110), points(210)});
}

TEST_CASE("colours that reach the page's edge go on over it") {
    Document report = small();
    report.pages[0].trim.bleed = points(5);
    report.pages[0].items = {{rectangle({{}, points(50)}, {points(100), points(200)}), Artifact::background},
                             {rectangle({points(1), points(50)}, {points(99), points(199)}), Artifact::background}};
    const document::Page page = impose::marks(report).pages.at(0);
    const Rect bleed = page.bleed_box.value();
    const auto& reaches = std::get<Path>(page.items[0].what).points;
    CHECK(reaches[0] == Point{bleed.left(), points(50) + around});
    CHECK(reaches[2] == Point{bleed.right(), bleed.bottom()});
    const auto& inside = std::get<Path>(page.items[1].what).points;
    CHECK(inside[2] == Point{points(99) + around, points(199) + around});
}

TEST_CASE("no sheet is larger than PDF/A allows") {
    Document report = sample::pages(1, {points(14'390), points(100)});
    report.pages[0].trim = {points(14'400), true, true};
    const document::Page page = impose::marks(report).pages.at(0);
    CHECK(page.size == base::Size{points(14'400), points(110)});
    CHECK(Rect{{}, page.size}.contains(page.bleed_box.value()));
}

TEST_CASE("what leads to a page leads to where it is on its sheet") {
    Document report = small();
    report.outline.push_back({"Kapitel", 1, document::ElemId{1}, {0, {points(1), points(2)}}});
    report.destinations.emplace_back(document::ElemId{1}, document::Destination{0, {points(3), points(4)}});
    const Document printed = impose::marks(report);
    CHECK(printed.outline[0].destination.point == Point{points(1) + around, points(2) + around});
    CHECK(printed.destinations[0].second.point == Point{points(3) + around, points(4) + around});
    CHECK_FALSE(printed.printing.is_scaled);
}
