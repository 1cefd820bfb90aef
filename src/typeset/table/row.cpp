#include "typeset/table/row.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include <fmt/format.h>

namespace typeset {
namespace {

using base::Length;

const compose::BlockStyle& style_of(Stack& stack, uint32_t block) {
    const compose::Flow& flow = stack.context().flow;
    return flow.style(flow.blocks[block].style);
}

Length top_of(const compose::BlockStyle& style) { return style.border.top.width + style.padding.top; }
Length bottom_of(const compose::BlockStyle& style) { return style.padding.bottom + style.border.bottom.width; }

// The content of a cell from its first margin to its last: margins do not collapse through a cell (CSS 2.2, 8.3.1).
Length content_height(const Galley& galley, const SetCell& cell) {
    const base::Range range = cell.fragments;
    const Length before = range.empty() ? Length{} : galley.inner[range.begin].space;
    return before + height_of(galley.inner, range) + cell.space_after;
}

// The cell's place inside its border and padding.
Strip content_strip(Stack& stack, const SetCell& set) {
    const compose::BlockStyle& style = style_of(stack, set.block);
    const Length left = style.border.left.width + style.padding.left;
    const Length right = style.padding.right + style.border.right.width;
    const Strip strip{set.x + left, set.width - left - right};
    if (strip.width > Length{}) return strip;
    stack.context().sink.report(diag::Code::oversized_content, stack.context().flow.blocks[set.block].span,
                                "the cell's padding leaves no width for its content");
    return {strip.x, stand_in_width};
}

void set_content(Stack& stack, SetCell& set) {
    // Cells may hold tables, which add to the galley's list of inner fragments on their own.
    std::vector<Fragment> content;
    Stack inside(stack.context(), stack.galley(), content, stack.page(), false);
    inside.blocks({set.block + 1, stack.context().flow.blocks[set.block].end}, content_strip(stack, set));
    auto& inner = stack.galley().inner;
    set.fragments = {base::size32(inner.size()), base::size32(inner.size() + content.size())};
    inner.insert(inner.end(), content.begin(), content.end());
    set.space_after = inside.pending_margin();
}

SetCell set_cell(Stack& stack, uint32_t block, uint32_t first_row, const std::vector<Length>& edges) {
    const compose::GridArea& area = stack.context().flow.blocks[block].area;
    SetCell set;
    set.block = block;
    set.row = area.row - first_row;
    set.rows = set.held = area.rows;
    set.x = edges[area.column];
    set.width = edges[area.column + area.columns] - set.x;
    set_content(stack, set);
    const compose::BlockStyle& style = style_of(stack, block);
    set.height = top_of(style) + content_height(stack.galley(), set) + bottom_of(style);
    return set;
}

Length height_of(const RowGroup& group, uint32_t row, uint32_t rows) {
    const auto first = group.rows.begin() + row;
    return std::accumulate(first, first + rows, Length{},
                           [](Length height, const SetRow& each) { return height + each.height; });
}

void raise_for_single_rows(RowGroup& group) {
    for (const SetCell& set : group.cells)
        if (set.rows == 1) group.rows[set.row].height = max(group.rows[set.row].height, set.height);
}

// What spans several rows is given room in the last of them. Where it alone is too high for a page, it stands in its
// first row, to be divided with it.
void raise_for_spans(RowGroup& group, Length room) {
    for (SetCell& set : group.cells) {
        if (set.rows == 1) continue;
        Length& first = group.rows[set.row].height;
        if (set.height > room || first > room) {
            set.rows = set.held = 1;
            first = max(first, set.height);
        } else {
            const Length spanned = height_of(group, set.row, set.rows);
            group.rows[set.row + set.rows - 1].height += max(set.height - spanned, Length{});
        }
    }
}

// As many rows as the content needs, as far as these fit on a page.
uint32_t rows_held(const RowGroup& group, const SetCell& set, Length room) {
    Length height = group.rows[set.row].height;
    uint32_t rows = 1;
    while (height < set.height && height + group.rows[set.row + rows].height <= room)
        height += group.rows[set.row + rows++].height;
    return rows;
}

void divide_long_spans(RowGroup& group, Length room) {
    for (uint32_t i = 0; i < group.cells.size(); ++i) {
        SetCell& set = group.cells[i];
        if (height_of(group, set.row, set.rows) <= room) continue;
        set.held = rows_held(group, set, room);
        const Length lacking = set.height - height_of(group, set.row, set.held);
        group.rows[set.row + set.held - 1].height += max(lacking, Length{});
        for (uint32_t below = set.held; below < set.rows; ++below) group.rows[set.row + below].passing.push_back(i);
    }
}

void join_rows(RowGroup& group) {
    for (const SetCell& set : group.cells)
        for (uint32_t row = 1; row < set.held; ++row) group.rows[set.row + row].joined = true;
}

// The cells that begin in a row.
std::span<const SetCell> cells_of(const RowGroup& group, uint32_t row) {
    const base::Range cells = group.rows[row].cells;
    return std::span(group.cells).subspan(cells.begin, cells.size());
}

bool is_empty(const RowGroup& group, uint32_t row) {
    const std::span<const SetCell> cells = cells_of(group, row);
    return std::all_of(cells.begin(), cells.end(), [](const SetCell& set) { return set.fragments.empty(); });
}

/// Adds rows and their parts to the galley.
class RowWriter {
public:
    RowWriter(Stack& stack, const RowGroup& group, uint32_t row, Length x)
        : stack_(stack), galley_(stack.galley()), group_(group), row_(row), x_(x) {}

    void whole() {
        std::vector<CellPart> parts;
        for (const SetCell& set : cells_of(group_, row_))
            parts.push_back({set.block, set.x, set.width, height_of(group_, row_, set.held), set.fragments, true,
                             set.held == set.rows});
        write(parts, group_.rows[row_].height, true);
    }

    // Cut after each fragment of the highest cell; the other cells give what has ended by there.
    void cut() {
        const std::span<const SetCell> cells = cells_of(group_, row_);
        const SetCell& highest = *std::max_element(cells.begin(), cells.end(), [](const SetCell& a, const SetCell& b) {
            return std::pair(!a.fragments.empty(), a.height) < std::pair(!b.fragments.empty(), b.height);
        });
        std::vector<Taken> taken;
        for (const SetCell& set : cells)
            taken.push_back({&set, set.fragments.begin, top_of(style_of(stack_, set.block))});
        Length reached = top_of(style_of(stack_, highest.block));
        for (uint32_t at = highest.fragments.begin; at < highest.fragments.end; ++at) {
            reached += galley_.inner[at].space + galley_.inner[at].height;
            const bool starts = at == highest.fragments.begin, ends = at + 1 == highest.fragments.end;
            if (!starts) stack_.hold(galley_.inner[at].cost);
            slice(taken, reached, starts, ends);
        }
    }

private:
    /// How much of a cell the parts so far hold.
    struct Taken {
        const SetCell* set = nullptr;
        uint32_t next = 0;
        Length bottom;  // of what is taken, from the cell's top
    };

    void slice(std::vector<Taken>& taken, Length reached, bool starts, bool ends) {
        std::vector<CellPart> parts;
        Length height;
        for (Taken& cell : taken) {
            parts.push_back(part(cell, reached, starts, ends));
            height = max(height, parts.back().height);
        }
        for (CellPart& part : parts) part.height = height;
        write(parts, height, ends);
    }

    CellPart part(Taken& cell, Length reached, bool starts, bool ends) {
        const SetCell& set = *cell.set;
        const uint32_t begin = cell.next;
        for (; cell.next < set.fragments.end; ++cell.next) {
            const Fragment& fragment = galley_.inner[cell.next];
            if (!ends && cell.bottom + fragment.space + fragment.height > reached) break;
            cell.bottom += fragment.space + fragment.height;
        }
        const compose::BlockStyle& style = style_of(stack_, set.block);
        Length height = height_of(galley_.inner, {begin, cell.next});
        if (starts) height += top_of(style) + (begin < cell.next ? galley_.inner[begin].space : Length{});
        if (ends) height += set.space_after + bottom_of(style);
        return {set.block, set.x, set.width, height, {begin, cell.next}, starts, ends};
    }

    void write(const std::vector<CellPart>& parts, Length height, bool ends) {
        const uint32_t first = base::size32(galley_.cells.size());
        galley_.cells.insert(galley_.cells.end(), parts.begin(), parts.end());
        for (const uint32_t passing : group_.rows[row_].passing) {
            const SetCell& set = group_.cells[passing];
            const bool last = ends && set.row + set.rows == row_ + 1;
            galley_.cells.push_back({set.block, set.x, set.width, height, {}, false, last});
        }
        galley_.rows.push_back({x_, {first, base::size32(galley_.cells.size())}});
        stack_.add(FragmentKind::row, group_.rows[row_].block, height).index = base::size32(galley_.rows.size() - 1);
    }

    Stack& stack_;
    Galley& galley_;
    const RowGroup& group_;
    uint32_t row_;
    Length x_;  ///< of the row
};

}  // namespace

RowGroup set_rows(Stack& stack, uint32_t group, const std::vector<Length>& edges, Length room) {
    const std::vector<compose::Block>& blocks = stack.context().flow.blocks;
    RowGroup set;
    for (uint32_t row = group + 1; row < blocks[group].end; row = blocks[row].end) {
        SetRow& made = set.rows.emplace_back();
        made.block = row;
        made.cells.begin = base::size32(set.cells.size());
        for (uint32_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end)
            set.cells.push_back(set_cell(stack, cell, blocks[group].area.row, edges));
        made.cells.end = base::size32(set.cells.size());
    }
    raise_for_single_rows(set);
    raise_for_spans(set, room);
    divide_long_spans(set, room);
    join_rows(set);
    return set;
}

void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, Length room) {
    const auto& [block, cells, height, joined, passing] = group.rows[row];
    const Strip inside = stack.open(block, strip);
    RowWriter writer(stack, group, row, inside.x);
    if (height <= room || is_empty(group, row)) {
        writer.whole();
    } else {
        stack.context().sink.report(diag::Code::overfull_page, stack.context().flow.blocks[block].span,
                                    fmt::format("the row is {} pt high, more than the {} pt of a page, and was divided",
                                                in_points(height), in_points(room)));
        stack.let_break();
        writer.cut();
    }
    stack.close(block);
}

}  // namespace typeset
