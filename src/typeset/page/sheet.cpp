#include "typeset/page/sheet.hpp"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "typeset/page/change_bar.hpp"
#include "typeset/page/put_picture.hpp"

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

/// Of a row's parts that follow each other the first one stands for all.
bool begins_row(const std::vector<PlacedFragment>& fragments, size_t i) {
    return fragments[i].fragment->kind == FragmentKind::row && !fragments[i].continues;
}

}  // namespace

Length stack_up(std::vector<PlacedFragment>& placed, const std::vector<Fragment>& fragments, base::Range range,
                Length y, bool keeps_space, bool repeated) {
    bool in_first_row = true;
    for (uint32_t i = range.begin; i < range.end; ++i) {
        const Fragment& fragment = fragments[i];
        if (fragment.kind == FragmentKind::floating) continue;
        const Length height = height_on_page(fragments, range, i, in_first_row);
        in_first_row = in_first_row && !ends_row(fragments, i);
        if (std::exchange(keeps_space, true)) y += fragment.space;
        placed.push_back({&fragment, y, height, repeated, fragment.continued && i > range.begin});
        y += height;
    }
    return y;
}

std::vector<PlacedCell> Sheet::cells_from(const std::vector<PlacedFragment>& fragments, size_t first) const {
    size_t last = first;
    while (last + 1 < fragments.size() && fragments[last + 1].continues) ++last;
    const Row& top = galley_.rows[fragments[first].fragment->index];
    const Row& bottom = galley_.rows[fragments[last].fragment->index];
    const Length height = fragments[last].y + fragments[last].height - fragments[first].y;
    std::vector<PlacedCell> cells;
    for (uint32_t i = top.cells.begin; i < top.cells.end; ++i) {
        const Cell& cell = galley_.cells[i];
        cells.push_back({&cell, height + cell.below, {}, cell.starts && top.starts, cell.ends && bottom.ends});
    }
    for (size_t i = first; i <= last; ++i)
        for (const auto& [cell, content] : contents_of(galley_, *fragments[i].fragment)) {
            base::Range& here = cells[cell - top.cells.begin].fragments;
            here = {here.empty() ? content.begin : here.begin, content.end};
        }
    return cells;
}

std::optional<document::Artifact> Sheet::artifact(const PlacedFragment& placed) const {
    if (artifact_) return artifact_;
    return placed.repeated ? std::optional(document::Artifact::pagination) : std::nullopt;
}

void Sheet::backgrounds(const std::vector<PlacedFragment>& fragments, base::Point origin) {
    boxes(fragments, origin);
    for (size_t i = 0; i < fragments.size(); ++i)
        if (begins_row(fragments, i))
            cell_backgrounds(cells_from(fragments, i), fragments[i],
                             {origin.x + galley_.rows[fragments[i].fragment->index].x, origin.y});
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
            extent.bottom = placed.y + placed.height;
            extent.starts = extent.starts || is_edge(fragment, galley_.boxes[i], Edge::top);
            extent.ends = extent.ends || is_edge(fragment, galley_.boxes[i], Edge::bottom);
        }
    }
    for (const auto& [index, extent] : extents) {
        const Box& box_of = galley_.boxes[index];
        const Length width = box_of.width + room - context_.text_areas[box_of.page].width;
        const Rect area{{origin.x + box_of.x, origin.y + extent.top}, {width, extent.bottom - extent.top}};
        box(style(box_of.block), area, extent.starts, extent.ends);
        change_bar(box_of.block, origin.x + box_of.edge, area.top(), area.size.height);
    }
}

void Sheet::cell_backgrounds(const std::vector<PlacedCell>& cells, const PlacedFragment& row, base::Point origin) {
    for (const PlacedCell& placed : cells) {
        const Cell& cell = *placed.cell;
        const Rect area{{origin.x + cell.x, origin.y + row.y}, {cell.width, placed.height}};
        box(style(cell.block), area, placed.starts, placed.ends);
        change_bar(cell.block, area.left(), area.top(), area.size.height);
        backgrounds(in_cell(placed, row), origin);
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

void Sheet::change_bar(uint32_t block, Length edge, Length top, Length height) {
    const std::optional<compose::ChangeBar>& bar = style(block).change_bar;
    if (!bar || height <= Length{}) return;
    for (const Shape& shape : shapes_of(*bar, edge, top, height)) {
        page_.items.push_back({shape.path, artifact_.value_or(document::Artifact::layout)});
        if (!lies_on(shape.extent, page_.size)) complain_of_lost(block, context_.flow.blocks[block].span, "change bar");
    }
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

std::vector<PlacedFragment> Sheet::in_cell(const PlacedCell& cell, const PlacedFragment& row) const {
    std::vector<PlacedFragment> placed;
    Length y = row.y + (cell.starts ? cell.cell->drop : Length{});
    const uint32_t repeat =
        cell.starts || cell.fragments.empty() ? no_index : galley_.inner[cell.fragments.begin].repeat;
    if (repeat != no_index) y = stack_up(placed, galley_.inner, galley_.repeats[repeat].fragments, y, false, true);
    stack_up(placed, galley_.inner, cell.fragments, y, cell.starts, row.repeated);
    return placed;
}

void Sheet::content(const std::vector<PlacedFragment>& fragments, base::Point origin) {
    for (size_t i = 0; i < fragments.size(); ++i) {
        const PlacedFragment& placed = fragments[i];
        if (placed.fragment->kind == FragmentKind::line) line(placed, origin);
        if (placed.fragment->kind == FragmentKind::figure) picture(placed, origin);
        if (!begins_row(fragments, i)) continue;
        const Length x = galley_.rows[placed.fragment->index].x;
        for (const PlacedCell& cell : cells_from(fragments, i))
            content(in_cell(cell, placed), {origin.x + x, origin.y});
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
            // On the first line's baseline.
            const Length drop = baseline(fragment.height) - baseline(galley_.lines.lines[marker.line].height);
            put(marker.line,
                {{origin.x + marker.x, top + drop}, marker.width, compose::TextAlign::left, artifact(placed)},
                fragment.block);
        }
    put(fragment.index,
        {{origin.x + paragraph.x + indent, top}, paragraph.width - indent, paragraph.align, artifact(placed)},
        fragment.block);
}

void Sheet::put(uint32_t line, const LinePlace& place, uint32_t block) {
    const std::optional<uint32_t> lost = place_line(context_, galley_.lines, line, place, page_);
    if (context_.narrow.hold(block)) return;
    const uint32_t overfull = galley_.lines.lines[line].overfull;
    if (lost) {
        const compose::Inline& item = context_.flow.inlines[*lost];
        complain_of_lost(block, item.span, item.kind == compose::InlineKind::drawing ? "drawing" : "text");
    } else if (overfull > 0)
        context_.sink.report(diag::Code::overfull_line, galley_.lines.overfull[overfull - 1].span,
                             galley_.lines.overfull[overfull - 1].message);
}

// All that is drawn is of one leaf: it is one figure to who has it read aloud.
void Sheet::picture(const PlacedFragment& placed, base::Point origin) {
    const uint32_t block = placed.fragment->block;
    const PicturePlace& place = galley_.pictures[placed.fragment->index];
    const figure::Picture& picture = context_.pictures[place.picture];
    const base::Point corner{origin.x + place.x, origin.y + placed.y};
    const compose::Block& of = context_.flow.blocks[block];
    put_picture(context_, picture, {corner, owner_of(artifact(placed), of.elem), of.span}, page_);
    if (!lies_on({corner, picture.size}, page_.size) && !context_.is_told_high(block))
        complain_of_lost(block, of.span, "figure");
}

// Once of each paragraph whose letters would not be seen.
void Sheet::complain_of_lost(uint32_t block, diag::Span at, std::string_view what) {
    if (context_.off_the_page.hold(block)) return;
    context_.off_the_page.add({block, block + 1});
    context_.sink.report(diag::Code::oversized_content, at, fmt::format("the {} does not lie on the page", what));
}

}  // namespace typeset
