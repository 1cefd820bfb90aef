#include "compose/grid_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace compose {
namespace {

/// Columns counted from 0; without a place of its own an item begins at 0.
struct Place {
    int64_t begin = 0, end = 0;
    bool is_free = false;  ///< it takes what is free
};

/// Lines are counted from 1 at the left, or from -1 at the right (CSS Grid Layout 1, 8.3).
int64_t column_after(int64_t line, int64_t columns) { return line > 0 ? line - 1 : columns + 1 + line; }

Place place_of(const layout::GridColumn& wanted, int64_t columns) {
    if (wanted.begin == 0 && wanted.end == 0) return {0, wanted.span, true};
    const int64_t begin = column_after(wanted.begin, columns), end = column_after(wanted.end, columns);
    if (wanted.end == 0) return {begin, begin + wanted.span};
    if (wanted.begin == 0) return {end - wanted.span, end};
    return {std::min(begin, end), begin == end ? begin + 1 : std::max(begin, end)};
}

}  // namespace

uint32_t GridBuilder::add(BlockKind kind, BlockStyleId style, diag::Span span) {
    const uint32_t made = add_block(draft_, cascade_, kind, open_.back().style, {}, span);
    draft_.flow.blocks[made].style = style;
    return made;
}

void GridBuilder::open(uint32_t block, ComputedId style) {
    const Computed& computed = cascade_[style];
    Flow& flow = draft_.flow;
    Block& grid = flow.blocks[block];
    grid.kind = BlockKind::grid;
    grid.columns.begin = base::size32(flow.columns.size());
    flow.columns.insert(flow.columns.end(), computed.columns.begin(), computed.columns.end());
    grid.columns.end = base::size32(flow.columns.size());
    BlockStyle row;
    row.align_items = computed.block.align_items;
    open_.push_back(
        {.block = block, .style = style, .row_style = cascade_.intern(row), .columns = grid.columns.size()});
}

void GridBuilder::begin_item(ComputedId style, diag::Span span) {
    Grid& grid = open_.back();
    Place place = place_of(cascade_[style].grid_column, grid.columns);
    if (place.begin < 0 || place.end > grid.columns) {
        sink_.report(diag::Code::invalid_layout, span,
                     place.begin < 0
                         ? std::string("the item begins before the grid's first column")
                         : fmt::format("the item reaches into column {}, the grid has {}", place.end, grid.columns),
                     "let its `grid-column` lie within `grid-template-columns`");
        place = {0, 1, true};
    }
    if (place.is_free) place = {place.begin + grid.free, place.end + grid.free};
    if (place.end > grid.columns) place = {0, place.end - place.begin};
    if (grid.rows == 0 || place.begin < grid.free) begin_row(grid, span);
    grid.free = static_cast<uint32_t>(place.end);
    BlockStyle cell;
    cell.align_self = cascade_[style].block.align_self;
    grid.cell = add(BlockKind::cell, cascade_.intern(cell), span);
    draft_.flow.blocks[grid.cell].area = {grid.rows - 1, static_cast<uint32_t>(place.begin), 1,
                                          static_cast<uint32_t>(place.end - place.begin)};
}

void GridBuilder::end_item() { draft_.flow.blocks[open_.back().cell].end = base::size32(draft_.flow.blocks.size()); }

void GridBuilder::begin_row(Grid& grid, diag::Span span) {
    end_row(grid);
    grid.row = add(BlockKind::row, grid.row_style, span);
    ++grid.rows;
}

void GridBuilder::end_row(const Grid& grid) {
    if (grid.rows > 0) draft_.flow.blocks[grid.row].end = base::size32(draft_.flow.blocks.size());
}

void GridBuilder::close() {
    const Grid& grid = open_.back();
    end_row(grid);
    draft_.flow.blocks[grid.block].area = {0, 0, grid.rows, grid.columns};
    open_.pop_back();
}

}  // namespace compose
