#include "typeset/page/sheet.hpp"

#include <map>

namespace typeset {
namespace {

using base::Length;
using base::Rect;

/// What of a box lies on this page.
struct Extent {
    Length top, bottom;
    bool starts = false, ends = false;
};

std::vector<base::Point> corners(const Rect& area) {
    return {area.origin, {area.right(), area.top()}, {area.right(), area.bottom()}, {area.left(), area.bottom()}};
}

bool is_edge(const Fragment& fragment, const Box& box, Edge edge) {
    return fragment.kind == FragmentKind::edge && fragment.block == box.block &&
           fragment.index == static_cast<uint32_t>(edge);
}

}  // namespace

Length stack_up(std::vector<PlacedFragment>& placed, const std::vector<Fragment>& fragments, base::Range range,
                Length y, bool keep_first_space, bool repeated) {
    for (uint32_t i = range.begin; i < range.end; ++i) {
        if (i > range.begin || keep_first_space) y += fragments[i].space;
        placed.push_back({&fragments[i], y, repeated});
        y += fragments[i].height;
    }
    return y;
}

std::optional<document::Artifact> Sheet::artifact(const PlacedFragment& placed) const {
    if (artifact_) return artifact_;
    return placed.repeated ? std::optional(document::Artifact::pagination) : std::nullopt;
}

void Sheet::backgrounds(const std::vector<PlacedFragment>& fragments, base::Point origin) {
    boxes(fragments, origin);
    for (const PlacedFragment& placed : fragments)
        if (placed.fragment->kind == FragmentKind::row)
            cell_backgrounds(galley_.rows[placed.fragment->index], placed, origin);
}

// Boxes lie inside each other in the order of their numbers.
void Sheet::boxes(const std::vector<PlacedFragment>& fragments, base::Point origin) {
    if (fragments.empty()) return;
    const Length room = context_.text_areas[fragments.back().fragment->page].width;
    std::map<uint32_t, Extent> extents;
    for (const PlacedFragment& placed : fragments) {
        const Fragment& fragment = *placed.fragment;
        for (uint32_t i = fragment.box; i != no_index; i = galley_.boxes[i].parent) {
            Extent& extent = extents.try_emplace(i, Extent{placed.y, placed.y, false, false}).first->second;
            extent.bottom = placed.y + fragment.height;
            extent.starts = extent.starts || is_edge(fragment, galley_.boxes[i], Edge::top);
            extent.ends = extent.ends || is_edge(fragment, galley_.boxes[i], Edge::bottom);
        }
    }
    for (const auto& [index, extent] : extents) {
        const Box& box_of = galley_.boxes[index];
        const Length width = box_of.width + room - context_.text_areas[box_of.page].width;
        const Rect area{{origin.x + box_of.x, origin.y + extent.top}, {width, extent.bottom - extent.top}};
        box(style(box_of.block), area, extent.starts, extent.ends);
    }
}

void Sheet::cell_backgrounds(const Row& row, const PlacedFragment& placed, base::Point origin) {
    for (uint32_t i = row.cells.begin; i < row.cells.end; ++i) {
        const CellPart& cell = galley_.cells[i];
        const Rect area{{origin.x + row.x + cell.x, origin.y + placed.y}, {cell.width, cell.height}};
        box(style(cell.block), area, cell.starts, cell.ends);
        backgrounds(in_cell(cell, placed), {origin.x + row.x, origin.y});
    }
}

void Sheet::box(const compose::BlockStyle& style, Rect area, bool starts, bool ends) {
    if (area.size.width <= Length{} || area.size.height <= Length{}) return;
    if (style.background) fill(corners(area), *style.background, artifact_.value_or(document::Artifact::background));
    auto border = style.border;
    if (!starts) border.top.width = {};
    if (!ends) border.bottom.width = {};
    borders(area, border);
}

// Clockwise from the top. Where two colours meet, the corner is divided from its outer to its inner corner (CSS
// Backgrounds and Borders 3, 4.4); one colour fills it twice rather than leave a seam.
void Sheet::borders(const Rect& area, const base::Sides<compose::Border>& border) {
    const auto artifact = artifact_.value_or(document::Artifact::layout);
    const Length l = area.left(), t = area.top(), r = area.right(), b = area.bottom();
    const Length top = t + border.top.width, right = r - border.right.width;
    const Length bottom = b - border.bottom.width, left = l + border.left.width;
    const bool tl = border.top.color != border.left.color, tr = border.top.color != border.right.color;
    const bool br = border.bottom.color != border.right.color, bl = border.bottom.color != border.left.color;
    if (border.top.width > Length{})
        fill({{l, t}, {r, t}, {tr ? right : r, top}, {tl ? left : l, top}}, border.top.color, artifact);
    if (border.right.width > Length{})
        fill({{right, tr ? top : t}, {r, t}, {r, b}, {right, br ? bottom : b}}, border.right.color, artifact);
    if (border.bottom.width > Length{})
        fill({{bl ? left : l, bottom}, {br ? right : r, bottom}, {r, b}, {l, b}}, border.bottom.color, artifact);
    if (border.left.width > Length{})
        fill({{l, t}, {left, tl ? top : t}, {left, bl ? bottom : b}, {l, b}}, border.left.color, artifact);
}

void Sheet::fill(std::vector<base::Point> corners, base::Color color, document::Artifact kind) {
    using document::Verb;
    document::Path path;
    path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
    path.points = std::move(corners);
    path.fill = color;
    page_.items.push_back({path, kind});
}

std::vector<PlacedFragment> Sheet::in_cell(const CellPart& cell, const PlacedFragment& row) const {
    std::vector<PlacedFragment> placed;
    const compose::BlockStyle& look = style(cell.block);
    const Length top = cell.starts ? look.border.top.width + look.padding.top : Length{};
    stack_up(placed, galley_.inner, cell.fragments, row.y + top, cell.starts, row.repeated);
    return placed;
}

void Sheet::content(const std::vector<PlacedFragment>& fragments, base::Point origin) {
    for (const PlacedFragment& placed : fragments) {
        if (placed.fragment->kind == FragmentKind::line) line(placed, origin);
        if (placed.fragment->kind != FragmentKind::row) continue;
        const Row& row = galley_.rows[placed.fragment->index];
        for (uint32_t i = row.cells.begin; i < row.cells.end; ++i)
            content(in_cell(galley_.cells[i], placed), {origin.x + row.x, origin.y});
    }
}

void Sheet::line(const PlacedFragment& placed, base::Point origin) {
    const Fragment& fragment = *placed.fragment;
    const ParagraphPlace& paragraph = galley_.paragraphs[fragment.owner];
    const bool first = fragment.index == paragraph.lines.begin;
    const Length top = origin.y + placed.y;
    const Length indent = first ? paragraph.indent : Length{};
    if (first)
        for (uint32_t i = paragraph.markers.begin; i < paragraph.markers.end; ++i) {
            const Marker& marker = galley_.markers[i];
            // On the first line's baseline, which stands at three quarters of each.
            const Length drop = (fragment.height - galley_.lines.lines[marker.line].height) * 3 / 4;
            put(marker.line,
                {{origin.x + marker.x, top + drop}, marker.width, compose::TextAlign::left, artifact(placed)},
                fragment.block);
        }
    put(fragment.index,
        {{origin.x + paragraph.x + indent, top}, paragraph.width - indent, paragraph.align, artifact(placed)},
        fragment.block);
}

// Complains once of each paragraph whose letters would not be seen.
void Sheet::put(uint32_t line, const LinePlace& place, uint32_t block) {
    const std::optional<uint32_t> lost = place_line(context_, galley_.lines, line, place, page_);
    if (lost && context_.paragraphs_off_the_page.insert(block).second)
        context_.sink.report(diag::Code::oversized_content, context_.flow.inlines[*lost].span,
                             "the text does not lie on the page");
}

}  // namespace typeset
