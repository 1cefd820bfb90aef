#include "compose/table_builder.hpp"

#include "compose/properties.hpp"

namespace compose {

/// A caption stands above its table: the block begun becomes a stack of both, with the table's margins.
void TableBuilder::add_caption() {
    Table& table = open_.back();
    Block& block = draft_.flow.blocks[table.block];
    block.kind = BlockKind::stack;
    BlockStyle style;
    const BlockStyle& own = cascade_[table.style].block;
    style.margin = own.margin;
    style.break_before = own.break_before;
    style.break_after = own.break_after;
    style.break_inside = own.break_inside;
    style.page = own.page;
    style.at_foot = own.at_foot;
    block.style = cascade_.intern(style);
    table.captioned = true;
}

void TableBuilder::begin_rows() {
    Table& table = open_.back();
    if (!table.captioned || table.inner) return;
    const diag::Span span = draft_.flow.blocks[table.block].span;
    table.inner = add_block(draft_, cascade_, BlockKind::table, table.style, {.element = layout::Element::table}, span);
    BlockStyle style = cascade_[table.style].block;
    style.margin = {};
    style.break_before = style.break_after = Break::automatic;
    draft_.flow.blocks[*table.inner].style = cascade_.intern(style);
}

void TableBuilder::add_column(const std::optional<layout::Dimension>& width) {
    constexpr layout::Dimension one_share{1000, layout::Unit::fraction};
    Table& table = open_.back();
    table.columns.push_back(column(width.value_or(one_share), cascade_[table.style].text.size));
}

void TableBuilder::fit_columns(size_t count) {
    std::vector<Column>& columns = open_.back().columns;
    while (!columns.empty() && columns.size() < count) add_column(std::nullopt);
    if (columns.size() > count) columns.resize(count);
}

bool TableBuilder::close() {
    Flow& flow = draft_.flow;
    const Table& table = open_.back();
    const uint32_t rows = table.inner.value_or(table.block);
    Block& block = flow.blocks[rows];
    block.end = static_cast<uint32_t>(flow.blocks.size());
    block.columns.begin = static_cast<uint32_t>(flow.columns.size());
    flow.columns.insert(flow.columns.end(), table.columns.begin(), table.columns.end());
    block.columns.end = static_cast<uint32_t>(flow.columns.size());
    open_.pop_back();
    return has_rows(rows);
}

bool TableBuilder::has_rows(uint32_t table) const {
    const std::vector<Block>& blocks = draft_.flow.blocks;
    for (uint32_t group = table + 1; group < blocks[table].end; group = blocks[group].end)
        if (!blocks[group].repeated && blocks[group].end > group + 1) return true;
    return false;
}

}  // namespace compose
