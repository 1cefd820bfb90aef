#include <algorithm>
#include <array>
#include <utility>

#include "impose/impose.hpp"
#include "impose/placement.hpp"

namespace impose {
namespace {

using base::Length;
using base::Point;
using base::Rect;
using document::Page;
using document::Path;
using document::Verb;

// A mark 3 mm off the page at least, and 5 mm long: what is cut off may be a little askew.
constexpr Length nearest{8504}, mark_length{14172}, line_width{250};
/// Of a side of a page (ISO 19005-2, 6.1.13).
constexpr Length longest_side = base::points(14400);

/// How far from the page its sheet's parts are.
struct Around {
    Length bleed, marks, sheet;  ///< where marks begin, and where the sheet ends
};

/// What fits around the page on the largest sheet that there may be.
Around around(const Page& page) {
    const Length room = (longest_side - base::max(page.size.width, page.size.height)) / 2;
    const bool has_marks = page.trim.crop || page.trim.cross;
    const Length marks = base::max(page.trim.bleed, nearest);
    const Length sheet = has_marks ? marks + mark_length : page.trim.bleed;
    return {base::min(page.trim.bleed, room), base::min(marks, room), base::min(sheet, room)};
}

bool is_polygon(const Path& path) {
    return path.fill && std::ranges::none_of(path.verbs, [](Verb verb) { return verb == Verb::curve; });
}

Length bled(Length at, Length end, Length bleed) {
    if (at <= Length{}) return base::min(at, -bleed);
    return at >= end ? base::max(at, end + bleed) : at;
}

/// Colours behind the text and rules that reach the page's edge go on over it.
void bleed(Page& page, Length bleed) {
    for (document::Item& item : page.items) {
        auto* path = std::get_if<Path>(&item.what);
        if (path == nullptr || !is_polygon(*path) || !std::holds_alternative<document::Artifact>(item.belongs_to))
            continue;
        for (Point& point : path->points)
            point = {bled(point.x, page.size.width, bleed), bled(point.y, page.size.height, bleed)};
    }
}

void add(Page& sheet, std::vector<Verb> verbs, std::vector<Point> points) {
    Path path{.verbs = std::move(verbs), .points = std::move(points)};
    path.stroke = document::Stroke{.color = {}, .width = line_width};
    sheet.items.push_back({std::move(path), document::Artifact::page});
}

void add_line(Page& sheet, Point from, Point to) { add(sheet, {Verb::move, Verb::line}, {from, to}); }

/// Two lines at each corner, outside of the bleed.
void add_crop_marks(Page& sheet, const Rect& trim, const Around& around) {
    for (const Length x : {trim.left(), trim.right()})
        for (const Length y : {trim.top(), trim.bottom()}) {
            const int64_t left = x == trim.left() ? -1 : 1, up = y == trim.top() ? -1 : 1;
            add_line(sheet, {x + left * around.marks, y}, {x + left * around.sheet, y});
            add_line(sheet, {x, y + up * around.marks}, {x, y + up * around.sheet});
        }
}

/// A circle as SVG's readers and printers draw it, of four curves.
void add_circle(Page& sheet, Point middle, Length radius) {
    const Length k = radius.scaled(55228, 100000), r = radius, o;
    const std::array<Point, 13> offsets{{{r, o},
                                         {r, k},
                                         {k, r},
                                         {o, r},
                                         {-k, r},
                                         {-r, k},
                                         {-r, o},
                                         {-r, -k},
                                         {-k, -r},
                                         {o, -r},
                                         {k, -r},
                                         {r, -k},
                                         {r, o}}};
    std::vector<Point> points;
    points.reserve(offsets.size());
    for (const Point& offset : offsets) points.push_back(middle + offset);
    add(sheet, {Verb::move, Verb::curve, Verb::curve, Verb::curve, Verb::curve, Verb::close}, std::move(points));
}

/// One in the middle of each side.
void add_cross_marks(Page& sheet, const Rect& trim, const Around& around) {
    const Length arm = (around.sheet - around.marks) / 2, off = around.marks + arm;
    const Length x = trim.left() + trim.size.width / 2, y = trim.top() + trim.size.height / 2;
    for (const Point middle : {Point{x, trim.top() - off}, Point{trim.right() + off, y}, Point{x, trim.bottom() + off},
                               Point{trim.left() - off, y}}) {
        add_line(sheet, {middle.x - arm, middle.y}, {middle.x + arm, middle.y});
        add_line(sheet, {middle.x, middle.y - arm}, {middle.x, middle.y + arm});
        add_circle(sheet, middle, arm / 2);
    }
}

Page on_sheet(Page page, const Placement& placement, const Around& around) {
    bleed(page, around.bleed);
    Page sheet;
    sheet.size = {page.size.width + 2 * around.sheet, page.size.height + 2 * around.sheet};
    sheet.number = page.number;
    sheet.label = page.label;
    const Rect trim{placement.origin, page.size};
    sheet.trim_box = trim;
    sheet.bleed_box = {{trim.left() - around.bleed, trim.top() - around.bleed},
                       {page.size.width + 2 * around.bleed, page.size.height + 2 * around.bleed}};
    put(page, placement, sheet);
    if (page.trim.crop) add_crop_marks(sheet, trim, around);
    if (page.trim.cross) add_cross_marks(sheet, trim, around);
    return sheet;
}

}  // namespace

document::Document marks(document::Document document) {
    std::vector<Placement> placements;
    placements.reserve(document.pages.size());
    for (Page& page : document.pages) {
        const Around measures = around(page);
        placements.push_back({.origin = {measures.sheet, measures.sheet}});
        page = on_sheet(std::move(page), placements.back(), measures);
    }
    const auto move = [&](document::Destination& destination) {
        destination.point = placements.at(destination.page)(destination.point);
    };
    for (auto& entry : document.outline) move(entry.destination);
    for (auto& [elem, destination] : document.destinations) move(destination);
    document.printing.is_scaled = false;
    return document;
}

}  // namespace impose
