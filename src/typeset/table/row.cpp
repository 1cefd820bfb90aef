#include "typeset/table/row.hpp"

#include <algorithm>
#include <numeric>

namespace typeset {
namespace {

using base::Length;

const compose::BlockStyle& style_of(Stack& stack, uint32_t block) {
    const compose::Flow& flow = stack.context().flow;
    return flow.style(flow.blocks[block].style);
}

// The content of a cell with its first margin: margins do not collapse through a cell (CSS 2.2, 8.3.1).
Length content_height(const Galley& galley, const SetCell& cell) {
    const base::Range range = cell.fragments;
    const Length before = range.empty() ? Length{} : galley.inner[range.begin].space;
    return before + height_of(galley.inner, range);
}

// The cell's place inside its border and padding.
Strip content_strip(Stack& stack, const SetCell& set) {
    const compose::BlockStyle& style = style_of(stack, set.block);
    const Length left = style.border.left.width + style.padding.left;
    const Length right = style.padding.right + style.border.right.width;
    const Strip strip{set.x + left, set.width - left - right};
    if (strip.width > Length{}) return strip;
    stack.context().report_narrow(set.block, stack.context().table,
                                  "the cell's padding leaves no width for its content");
    return {strip.x, stand_in_width};
}

// The headers of tables among a cell's content, which comes to stand from `begin` on.
void move_repeats(Galley& galley, const std::vector<Fragment>& content, uint32_t begin) {
    uint32_t moved = no_index;
    for (const Fragment& fragment : content) {
        if (fragment.repeat == no_index || fragment.repeat == moved) continue;
        moved = fragment.repeat;
        base::Range& header = galley.repeats[moved].fragments;
        header = {header.begin + begin, header.end + begin};
    }
}

Length edges_of(const compose::BlockStyle& style) {
    return style.border.top.width + style.padding.top + style.padding.bottom + style.border.bottom.width;
}

/// `around`: what stands above and below the cell on each page.
void set_content(Stack& stack, SetCell& set, Length around) {
    // Cells may hold tables, which add to the galley's list of inner fragments on their own.
    std::vector<Fragment> content;
    around += edges_of(style_of(stack, set.block));
    Stack inside(stack.context(), stack.galley(), content, stack.page(), false, around);
    inside.blocks({set.block + 1, stack.context().flow.blocks[set.block].end}, content_strip(stack, set));
    auto& inner = stack.galley().inner;
    set.fragments = {base::size32(inner.size()), base::size32(inner.size() + content.size())};
    move_repeats(stack.galley(), content, set.fragments.begin);
    inner.insert(inner.end(), content.begin(), content.end());
    set.bottom = inside.pending_margin();
    set.cost_after = inside.pending_cost();
    set.forced_after = inside.pending_break();
}

SetCell set_cell(Stack& stack, uint32_t block, uint32_t row, const std::vector<Strip>& columns, Length around) {
    const compose::GridArea& area = stack.context().flow.blocks[block].area;
    SetCell set;
    set.block = block;
    set.row = row;
    set.rows = set.held = area.rows;
    const Strip& last = columns[area.column + area.columns - 1];
    set.x = columns[area.column].x;
    set.width = last.x + last.width - set.x;
    set_content(stack, set, around);
    const compose::BlockStyle& style = style_of(stack, block);
    set.drop = style.border.top.width + style.padding.top;
    set.bottom += style.padding.bottom + style.border.bottom.width;
    set.height = set.drop + content_height(stack.galley(), set) + set.bottom;
    return set;
}

// Content is lowered, never raised (CSS Box Alignment 3, 9.3).
void share_baseline(Stack& stack, compose::AlignItems of_row, std::span<SetCell> cells) {
    const Galley& galley = stack.galley();
    std::vector<std::optional<Length>> baselines;
    Length lowest;
    for (const SetCell& set : cells) {
        const bool shares = style_of(stack, set.block).align_self.value_or(of_row) == compose::AlignItems::baseline;
        const auto inside = shares ? first_baseline(galley, galley.inner, set.fragments) : std::nullopt;
        baselines.push_back(inside ? std::optional(set.drop + *inside) : std::nullopt);
        lowest = max(lowest, baselines.back().value_or(Length{}));
    }
    for (size_t i = 0; i < cells.size(); ++i) {
        const Length lowered = baselines[i] ? lowest - *baselines[i] : Length{};
        cells[i].drop += lowered;
        cells[i].height += lowered;
    }
}

RowGroup empty_rows(Stack& stack, uint32_t group) {
    const std::vector<compose::Block>& blocks = stack.context().flow.blocks;
    RowGroup set;
    for (uint32_t row = group + 1; row < blocks[group].end; row = blocks[row].end) {
        SetRow& made = set.rows.emplace_back();
        made.block = row;
        made.edges = edges_of(style_of(stack, row));
    }
    return set;
}

void set_cells(Stack& stack, RowGroup& group, uint32_t row, const std::vector<Strip>& columns) {
    const std::vector<compose::Block>& blocks = stack.context().flow.blocks;
    const Length whole = stack.context().text_areas[stack.page()].height;
    const uint32_t block = group.rows[row].block;
    base::Range& range = group.rows[row].cells;
    range.begin = base::size32(group.cells.size());
    for (uint32_t cell = block + 1; cell < blocks[block].end; cell = blocks[cell].end)
        group.cells.push_back(set_cell(stack, cell, row, columns, whole - room_for(group, row, 1)));
    range.end = base::size32(group.cells.size());
    share_baseline(stack, style_of(stack, block).align_items,
                   std::span(group.cells).subspan(range.begin, range.size()));
}

void raise_for_single_rows(RowGroup& group) {
    for (const SetCell& set : group.cells)
        if (set.rows == 1) group.rows[set.row].height = max(group.rows[set.row].height, set.height);
}

bool is_forced(compose::Break asked) { return asked != compose::Break::automatic && asked != compose::Break::avoid; }

bool is_parted(const Galley& galley, const SetCell& set) {
    for (uint32_t i = set.fragments.begin + 1; i < set.fragments.end; ++i)
        if (galley.inner[i].forced != ForcedBreak::none) return true;
    return false;
}

void find_forced_breaks(Stack& stack, RowGroup& group) {
    bool is_due = false;
    for (uint32_t row = 0; row < group.rows.size(); ++row) {
        const compose::BlockStyle& style = style_of(stack, group.rows[row].block);
        group.rows[row].forced = is_due || is_forced(style.break_before);
        is_due = is_forced(style.break_after);
        for (const SetCell& set : cells_of(group, row)) {
            if (!set.fragments.empty() && stack.galley().inner[set.fragments.begin].forced != ForcedBreak::none)
                group.rows[row].forced = true;
            is_due = is_due || set.forced_after != ForcedBreak::none;
            group.rows[row].parted = group.rows[row].parted || is_parted(stack.galley(), set);
        }
    }
}

uint32_t rows_to_forced_break(const RowGroup& group, const SetCell& set) {
    uint32_t rows = 1;
    const auto begins_page = [&](const SetRow& row) { return row.forced || row.parted; };
    if (group.rows[set.row].parted) return rows;
    while (rows < set.rows && !begins_page(group.rows[set.row + rows])) ++rows;
    return rows;
}

bool fits(const RowGroup& group, uint32_t row, uint32_t rows) {
    return height_of(group, row, rows) <= room_for(group, row, rows);
}

bool fits(const RowGroup& group, const SetCell& set) {
    return max(set.height, height_of(group, set.row, set.held)) <= room_for(group, set.row, set.held);
}

// Until the content has room in the rows that it stands in.
void raise_last(RowGroup& group, const SetCell& set) {
    const Length lacking = set.height - height_of(group, set.row, set.held);
    group.rows[set.row + set.held - 1].height += max(lacking, Length{});
}

// What spans several rows is given room in the last of them. Where it alone is too high for a page, it stands in its
// first row, to be divided with it.
void raise_for_spans(RowGroup& group) {
    for (SetCell& set : group.cells) {
        if (set.rows == 1) continue;
        Length& first = group.rows[set.row].height;
        const Length room = room_for(group, set.row, 1);
        if (set.height > room || first > room) {
            set.rows = set.held = 1;
            first = max(first, set.height);
        } else {
            set.held = rows_to_forced_break(group, set);
            if (fits(group, set)) raise_last(group, set);
        }
    }
}

// As many rows as the content needs, as far as these fit on a page.
uint32_t rows_held(const RowGroup& group, const SetCell& set) {
    const auto last = base::size32(group.rows.size()) - 1;
    Length height = group.rows[set.row].height, room = room_for(group, set.row, 1);
    uint32_t rows = 1;
    for (; rows < set.held && height < set.height; ++rows) {
        const uint32_t next = set.row + rows;
        height += group.rows[next].height;
        room -= group.rows[next].edges + (next == last ? group.below : Length{});
        if (height > room) break;
    }
    return rows;
}

void divide_long_spans(RowGroup& group) {
    for (SetCell& set : group.cells) {
        if (fits(group, set)) continue;
        set.held = rows_held(group, set);
        raise_last(group, set);
    }
}

void join_rows(RowGroup& group) {
    for (const SetCell& set : group.cells)
        for (uint32_t row = 1; row < set.held; ++row) group.rows[set.row + row].joined = true;
}

// Spans may join more rows to each other than a page has room for, though each of them fits. Then what they hold stands
// in the first row of each.
void part_high_stretches(RowGroup& group) {
    const uint32_t count = base::size32(group.rows.size());
    for (uint32_t begin = 0, end = 0; begin < count; begin = end) {
        for (end = begin + 1; end < count && group.rows[end].joined;) ++end;
        if (fits(group, begin, end - begin)) continue;
        for (uint32_t row = begin; row < end; ++row) {
            group.rows[row].joined = false;
            group.rows[row].height = {};
        }
        for (uint32_t i = group.rows[begin].cells.begin; i < group.rows[end - 1].cells.end; ++i) {
            SetCell& set = group.cells[i];
            set.held = 1;
            group.rows[set.row].height = max(group.rows[set.row].height, set.height);
        }
    }
}

void pass_on(RowGroup& group) {
    for (uint32_t i = 0; i < group.cells.size(); ++i)
        for (uint32_t below = group.cells[i].held; below < group.cells[i].rows; ++below)
            group.rows[group.cells[i].row + below].passing.push_back(i);
}

}  // namespace

Length height_of(const RowGroup& group, uint32_t row, uint32_t rows) {
    const auto first = group.rows.begin() + row;
    return std::accumulate(first, first + rows, Length{},
                           [](Length height, const SetRow& each) { return height + each.height; });
}

Length room_for(const RowGroup& group, uint32_t row, uint32_t rows) {
    Length room = group.room;
    if (row == 0) room -= group.above;
    if (row + rows == group.rows.size()) room -= group.below;
    for (uint32_t i = row; i < row + rows; ++i) room -= group.rows[i].edges;
    return room;
}

std::span<const SetCell> cells_of(const RowGroup& group, uint32_t row) {
    const base::Range cells = group.rows[row].cells;
    return std::span(group.cells).subspan(cells.begin, cells.size());
}

RowGroup set_rows(Stack& stack, uint32_t group, const RowFrame& frame) {
    RowGroup set = empty_rows(stack, group);
    set.room = frame.room;
    set.above = stack.height_above(false);
    set.below = stack.height_below();
    for (uint32_t row = 0; row < set.rows.size(); ++row) set_cells(stack, set, row, frame.columns);
    find_forced_breaks(stack, set);
    if (!set.rows.empty()) set.above = stack.height_above(set.rows.front().forced);
    raise_for_single_rows(set);
    raise_for_spans(set);
    divide_long_spans(set);
    join_rows(set);
    part_high_stretches(set);
    pass_on(set);
    return set;
}

}  // namespace typeset
