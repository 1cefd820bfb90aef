#include "typeset/block/stack.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "typeset/block/figures.hpp"
#include "typeset/inline/place_line.hpp"
#include "typeset/table/table.hpp"

namespace typeset {
namespace {

using base::Length;
using compose::BlockKind;

bool has_box(const compose::BlockStyle& style) {
    const Length none_at_all;
    return style.background || style.change_bar || style.border.top.width > none_at_all ||
           style.border.right.width > none_at_all || style.border.bottom.width > none_at_all ||
           style.border.left.width > none_at_all;
}

ForcedBreak forced(compose::Break asked) {
    switch (asked) {
    case compose::Break::page:
        return ForcedBreak::page;
    case compose::Break::left:
        return ForcedBreak::left;
    case compose::Break::right:
        return ForcedBreak::right;
    default:
        return ForcedBreak::none;
    }
}

bool is_top_edge(const Fragment& fragment) {
    return fragment.kind == FragmentKind::edge && fragment.index == static_cast<uint32_t>(Edge::top);
}

Galley make_galley(Context& context, base::Range siblings, Length width, bool is_body) {
    Galley galley;
    Stack stack(context, galley, galley.fragments, 0, is_body);
    stack.blocks(siblings, {{}, width});
    galley.space_after = stack.pending_margin();
    return galley;
}

// Of the first of its cells that has one.
std::optional<Length> first_baseline_of_row(const Galley& galley, const Fragment& row) {
    for (const auto& [cell, fragments] : contents_of(galley, row))
        if (const auto inside = first_baseline(galley, galley.inner, fragments))
            return galley.cells[cell].drop + *inside;
    return std::nullopt;
}

// A break before line `line` leaves `line` lines here and the rest there.
int32_t line_cost(const compose::BlockStyle& style, std::span<const Line> lines, size_t line) {
    if (line == 0) return break_cost::free;
    const bool leaves_few = line < style.orphans || lines.size() - line < style.widows;
    return (leaves_few ? break_cost::lines : break_cost::free) +
           (lines[line - 1].word.empty() ? break_cost::free : break_cost::hyphen);
}

}  // namespace

Length height_of(const std::vector<Fragment>& fragments, base::Range range) {
    Length height;
    bool is_first = true;
    for (uint32_t i = range.begin; i < range.end; ++i) {
        if (fragments[i].kind == FragmentKind::floating) continue;
        height += fragments[i].height + (std::exchange(is_first, false) ? Length{} : fragments[i].space);
    }
    return height;
}

Length height_on_page(std::span<const Fragment> fragments, base::Range range, uint32_t i, bool in_first_row) {
    const Fragment& first = fragments[range.begin];
    const Length height = fragments[i].height;
    if (!in_first_row) return height;
    if (ends_row(fragments, i)) return height + first.more;
    if (i + 1 < range.end) return height;
    return first.continued && i == range.begin ? first.alone : height + first.lag;
}

Length height_at_top(const Galley& galley, std::span<const Fragment> fragments, base::Range range) {
    if (range.empty()) return {};
    Length height = height_repeated(galley, fragments[range.begin]);
    bool in_first_row = true;
    for (uint32_t i = range.begin; i < range.end; ++i) {
        if (fragments[i].kind == FragmentKind::floating) continue;
        height += height_on_page(fragments, range, i, in_first_row);
        if (i > range.begin) height += fragments[i].space;
        in_first_row = in_first_row && !ends_row(fragments, i);
    }
    return height;
}

Length space_between(Length above, Length below) { return max(max(above, below), {}) + min(min(above, below), {}); }

std::optional<Length> first_baseline(const Galley& galley, const std::vector<Fragment>& fragments, base::Range range) {
    Length y;
    for (uint32_t i = range.begin; i < range.end; ++i) {
        const Fragment& fragment = fragments[i];
        y += fragment.space;
        if (fragment.kind == FragmentKind::line) return y + baseline(fragment.height);
        if (fragment.kind == FragmentKind::row)
            if (const auto inside = first_baseline_of_row(galley, fragment)) return y + *inside;
        y += fragment.height;
    }
    return std::nullopt;
}

const compose::BlockStyle& Stack::style(uint32_t block) const {
    return context_.flow.style(context_.flow.blocks[block].style);
}

void Stack::blocks(base::Range siblings, Strip strip) {
    for (uint32_t i = siblings.begin; i < siblings.end; i = context_.flow.blocks[i].end) block(i, strip);
}

void Stack::block(uint32_t index, Strip strip) {
    if (is_body_ && style(index).at_foot && float_to_foot(index)) return;
    const Strip inside = open(index, strip);
    content(index, inside);
    close(index);
}

void Stack::content(uint32_t index, Strip strip) {
    const compose::Block& block = context_.flow.blocks[index];
    switch (block.kind) {
    case BlockKind::paragraph:
        return paragraph(index, strip);
    case BlockKind::list_item:
        return list_item(index, strip);
    case BlockKind::table:
    case BlockKind::grid:
        place_stray_markers(index);
        return stack_table(*this, index, strip);
    case BlockKind::figure:
        place_stray_markers(index);
        return stack_figure(*this, index, strip);
    default:
        return blocks({index + 1, block.end}, strip);
    }
}

void Stack::request_break(compose::Break asked) {
    if (asked == compose::Break::avoid)
        hold(break_cost::keep);
    else
        force(forced(asked));
}

// Breaks that meet are one; to a left or right page it is also to a page (CSS Fragmentation 3, 3.1).
void Stack::force(ForcedBreak asked) {
    if (asked == ForcedBreak::none || (asked == ForcedBreak::page && forced_ != ForcedBreak::none)) return;
    forced_ = asked;
}

void Stack::hold(int32_t cost) { cost_ = std::max(cost_, cost); }

Strip Stack::open(uint32_t index, Strip strip) {
    const compose::BlockStyle& block = style(index);
    const bool whole = block.break_inside != compose::Break::automatic;
    open_.push_back({index, box_, page_, whole ? base::size32(fragments_.size()) : no_index, strip.x});
    request_break(block.break_before);
    turn_to_page(index, strip);
    margin(block.margin.top);
    Strip inside{strip.x + block.margin.left, strip.width - block.margin.left - block.margin.right};
    if (has_box(block)) {
        const bool is_row = context_.flow.blocks[index].kind == BlockKind::row;
        const Length edge = is_row ? strip.x : open_.front().x;
        galley_.boxes.push_back({index, box_, page_, inside.x, inside.width, edge});
        box_ = base::size32(galley_.boxes.size() - 1);
    }
    top_edge(index, block.border.top.width + block.padding.top);
    inside.x += block.border.left.width + block.padding.left;
    inside.width -= block.border.left.width + block.padding.left + block.padding.right + block.border.right.width;
    if (inside.width <= Length{}) {
        context_.report_narrow(index, {index, context_.flow.blocks[index].end},
                               "margins and padding leave no width for the content");
        inside.width = strip.width > Length{} ? strip.width : stand_in_width;
    }
    return inside;
}

void Stack::turn_to_page(uint32_t index, Strip& strip) {
    if (!is_body_) return;
    const uint32_t page = context_.pages[index].own;
    strip.width += context_.text_areas[page].width - context_.text_areas[page_].width;
    page_ = page;
}

// Where what stands together of the block, up to a break that is asked for, is too high for any page, a break inside it
// costs no more than elsewhere: that of a heading from the block is not the lesser evil.
void Stack::keep_whole(uint32_t block, uint32_t from) {
    const auto count = base::size32(fragments_.size());
    for (uint32_t begin = from, end = from; begin < count; begin = end) {
        for (end = begin + 1; end < count && fragments_[end].forced == ForcedBreak::none;) ++end;
        keep_whole(block, {begin, end});
    }
}

void Stack::keep_whole(uint32_t block, base::Range inside) {
    const bool fits = height_of(fragments_, inside) <= page_height();
    const bool is_asked = style(block).break_inside == compose::Break::avoid;
    for (uint32_t i = inside.begin + 1; i < inside.end; ++i) {
        Fragment& fragment = fragments_[i];
        if (fits) fragment.cost = std::max(fragment.cost, break_cost::inside);
        if (is_asked && fragment.keeper == no_index) fragment.keeper = block;
    }
}

void Stack::edge(uint32_t block, Length height, Edge edge) {
    if (height <= Length{}) return;
    if (edge == Edge::bottom) hold(break_cost::forbidden);
    add(FragmentKind::edge, block, height).index = static_cast<uint32_t>(edge);
    if (edge == Edge::top) hold(break_cost::forbidden);
}

void Stack::top_edge(uint32_t block, Length height) {
    const uint32_t own = page_;
    if (is_body_) page_ = context_.pages[block].begins;
    edge(block, height, Edge::top);
    page_ = own;
}

// A break before what comes first in a box is one before the box (CSS Fragmentation 3, 3.1).
void Stack::break_before_boxes(uint32_t block) {
    Fragment& made = fragments_.back();
    uint32_t outermost = no_index;
    for (uint32_t i = base::size32(fragments_.size()) - 1; i-- > 0;) {
        const Fragment& above = fragments_[i];
        if (above.kind == FragmentKind::floating && above.forced == ForcedBreak::none) continue;
        if (!is_top_edge(above) || block >= context_.flow.blocks[above.block].end) break;
        outermost = i;
    }
    if (outermost == no_index) return;
    if (fragments_[outermost].forced == ForcedBreak::none || made.forced != ForcedBreak::page)
        fragments_[outermost].forced = made.forced;
    made.forced = ForcedBreak::none;
}

// A page that breaks nothing off keeps the space at its top.
Length Stack::height_above(bool after_forced_break) const {
    Length height, space = pending_margin();
    bool kept = after_forced_break || forced_ != ForcedBreak::none;
    size_t i = fragments_.size();
    for (; i > 0 && (is_top_edge(fragments_[i - 1]) || fragments_[i - 1].kind == FragmentKind::floating); --i) {
        const Fragment& above = fragments_[i - 1];
        kept = kept || above.forced != ForcedBreak::none;
        if (above.kind == FragmentKind::floating) continue;
        height += above.height + space;
        space = above.space;
    }
    return height + (kept || i == 0 ? space : Length{});
}

Length Stack::height_held_above() const {
    Length height, space = pending_margin();
    int32_t cost = cost_;
    bool begins_page = forced_ != ForcedBreak::none;
    size_t i = fragments_.size();
    for (; i > 0 && cost >= break_cost::lines && !begins_page; --i) {
        const Fragment& above = fragments_[i - 1];
        cost = above.cost;
        begins_page = above.forced != ForcedBreak::none;
        if (above.kind == FragmentKind::floating) continue;
        height += above.height + space;
        space = above.space;
    }
    return height + (begins_page || i == 0 ? space : Length{});
}

Length Stack::height_below() const {
    Length height;
    for (const Open& open : open_) height += style(open.block).padding.bottom + style(open.block).border.bottom.width;
    return height;
}

bool Stack::holds_last_fragment(uint32_t block) const {
    return !fragments_.empty() && fragments_.back().block >= block;
}

// A break after what comes last in a box is one after the box.
void Stack::bottom_edge(uint32_t block, Length height) {
    if (!holds_last_fragment(block)) return edge(block, height, Edge::bottom);
    const ForcedBreak after = std::exchange(forced_, ForcedBreak::none);
    page_ = fragments_.back().page;
    edge(block, height, Edge::bottom);
    forced_ = after;
}

void Stack::close(uint32_t index) {
    const compose::BlockStyle& block = style(index);
    const bool only_edge = !fragments_.empty() && fragments_.back().block == index &&
                           fragments_.back().kind == FragmentKind::edge && cost_ == break_cost::forbidden;
    bottom_edge(index, block.padding.bottom + block.border.bottom.width);
    if (only_edge) cost_ = break_cost::free;
    margin(block.margin.bottom);
    const Open before = open_.back();
    open_.pop_back();
    if (before.whole_from != no_index) keep_whole(index, before.whole_from);
    box_ = before.box;
    page_ = before.page;
    request_break(block.break_after);
}

Fragment& Stack::add(FragmentKind kind, uint32_t block, Length height) {
    Fragment fragment;
    fragment.kind = kind;
    fragment.block = block;
    fragment.height = height;
    fragment.box = box_;
    fragment.page = page_;
    fragment.space = pending_margin();
    if (!fragments_.empty() && fragments_.back().page != page_) force(ForcedBreak::page);
    fragment.forced = forced_;
    fragment.cost = cost_;
    margin_ = pull_ = {};
    cost_ = break_cost::free;
    forced_ = ForcedBreak::none;
    fragments_.push_back(fragment);
    if (fragment.forced != ForcedBreak::none) break_before_boxes(block);
    return fragments_.back();
}

void Stack::paragraph(uint32_t index, Strip strip) {
    const compose::Block& block = context_.flow.blocks[index];
    const compose::BlockStyle& look = style(index);
    if (block.inlines.empty()) return;
    const Length indent = indent_of(index, strip.width);
    const LineFrame frame{strip.width, indent, look.align, block.text_style, block.goes_on};
    const base::Range lines = break_lines(context_, block.inlines, frame, galley_.lines);
    if (lines.empty()) return;
    const uint32_t owner = base::size32(galley_.paragraphs.size());
    galley_.paragraphs.push_back({strip.x, strip.width, indent, look.align, lines, {}});
    for (uint32_t i = 0; i < lines.size(); ++i) {
        const std::span<const Line> all(galley_.lines.lines.data() + lines.begin, lines.size());
        line(index, owner, lines.begin + i, line_cost(look, all, i));
    }
}

// CSS would let the first words run out over what stands beside them.
Length Stack::indent_of(uint32_t paragraph, Length width) {
    const Length indent = style(paragraph).text_indent;
    if (indent < width) return indent;
    context_.report_narrow(paragraph, {paragraph, context_.flow.blocks[paragraph].end},
                           fmt::format("the `text-indent` of {} pt leaves no width in a first line of {} pt",
                                       in_points(indent), in_points(width)));
    return {};
}

void Stack::line(uint32_t block, uint32_t owner, uint32_t line, int32_t cost) {
    hold(cost);
    Fragment& fragment = add(FragmentKind::line, block, galley_.lines.lines[line].height);
    fragment.index = line;
    fragment.owner = owner;
    if (waiting_markers_.empty()) return;
    const uint32_t first = base::size32(galley_.markers.size());
    galley_.markers.insert(galley_.markers.end(), waiting_markers_.begin(), waiting_markers_.end());
    galley_.paragraphs[owner].markers = {first, base::size32(galley_.markers.size())};
    waiting_markers_.clear();
}

void Stack::list_item(uint32_t index, Strip strip) {
    marker(index, strip);
    blocks({index + 1, context_.flow.blocks[index].end}, strip);
    place_stray_markers(index);
}

// The marker hangs in the item's left padding; one that is too wide ends a quarter em before the text.
void Stack::marker(uint32_t index, Strip strip) {
    const compose::Block& block = context_.flow.blocks[index];
    const LineFrame frame{max(strip.width, base::points(1000)), {}, compose::TextAlign::left, block.text_style};
    const base::Range lines = break_lines(context_, block.inlines, frame, galley_.lines);
    if (lines.empty()) return;
    const Length padding = style(index).padding.left, gap = context_.flow.style(block.text_style).size / 4;
    const Length width = natural_width(context_, galley_.lines, lines.begin);
    const Length room = max(padding - gap, width);
    waiting_markers_.push_back({lines.begin, strip.x - max(padding, width + gap), room});
}

// Where no line follows for a marker to stand beside, it is a line of its own.
void Stack::place_stray_markers(uint32_t index) {
    const std::vector<Marker> strays = std::exchange(waiting_markers_, {});
    for (const Marker& stray : strays) {
        const uint32_t owner = base::size32(galley_.paragraphs.size());
        const base::Range lines{stray.line, stray.line + 1};
        galley_.paragraphs.push_back({stray.x, stray.width, {}, compose::TextAlign::left, lines, {}});
        line(index, owner, stray.line, break_cost::free);
        hold(break_cost::keep);
    }
}

Galley make_body(Context& context) {
    return make_galley(context, context.flow.body, context.text_areas.front().width, true);
}

Galley make_furniture(Context& context, base::Range siblings, Length width) {
    return make_galley(context, siblings, width, false);
}

}  // namespace typeset
