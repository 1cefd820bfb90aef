#include "compose/table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace compose {
namespace {

/// Where the cells of one row group go.
class RowGroupPlacer {
public:
    RowGroupPlacer(const Flow& flow, Grid& grid) : flow_(flow), grid_(grid) {}

    void place(const Block& group, uint32_t first_row) {
        const auto row_begin = first_row;
        for (uint32_t row = first_row; row < group.end; row = flow_.blocks[row].end) {
            place_row(row);
            ++grid_.rows;
            for (uint32_t& rows : reached_) rows -= std::min(rows, 1U);
        }
        clamp(row_begin);
    }

private:
    void place_row(uint32_t row) {
        uint32_t column = 0;
        for (uint32_t cell = row + 1; cell < flow_.blocks[row].end; cell = flow_.blocks[cell].end) {
            const Block& block = flow_.blocks[cell];
            while (column < reached_.size() && reached_[column] > 0) ++column;
            reached_.resize(std::max<size_t>(reached_.size(), column + block.column_span));
            std::fill_n(reached_.begin() + column, block.column_span, block.row_span);
            grid_.cells.push_back({cell, grid_.rows, column, block.row_span, block.column_span});
            column += block.column_span;
            grid_.columns = std::max(grid_.columns, column);
        }
    }
    void clamp(uint32_t group_begin) {
        for (GridCell& cell : grid_.cells)
            if (cell.block > group_begin) cell.rows = std::min(cell.rows, grid_.rows - cell.row);
    }

    const Flow& flow_;
    Grid& grid_;
    std::vector<uint32_t> reached_;  ///< of each column: how many rows, from this one on, a cell takes there
};

using Headers = std::vector<std::vector<document::ElemId>>;

void add_unique(std::vector<document::ElemId>& list, const std::vector<document::ElemId>& more) {
    for (const document::ElemId elem : more)
        if (std::ranges::find(list, elem) == list.end()) list.push_back(elem);
}

void set_headers(Draft& draft, const GridCell& cell, std::vector<document::ElemId> headers) {
    if (!headers.empty())
        draft.flow.structure.attributes(draft.flow.blocks[cell.block].elem).headers = std::move(headers);
}

/// A header of rows names those before it in its rows.
void tie_row_headers(Draft& draft, const Grid& grid, Headers& of_row) {
    for (const GridCell& cell : grid.cells) {
        if (draft.meanings[cell.block].scope != document::Scope::row) continue;
        std::vector<document::ElemId> before;
        for (uint32_t row = cell.row; row < cell.row + cell.rows; ++row) {
            add_unique(before, of_row[row]);
            of_row[row].push_back(draft.flow.blocks[cell.block].elem);
        }
        set_headers(draft, cell, std::move(before));
    }
}

/// A header of columns names those above it, a cell of data those above it and those of its rows.
void tie_below_columns(Draft& draft, const Grid& grid, const Headers& of_row, Headers& of_column) {
    for (const GridCell& cell : grid.cells) {
        const Meaning& meaning = draft.meanings[cell.block];
        const bool is_data = meaning.element == layout::Element::td;
        if (!is_data && meaning.scope != document::Scope::column) continue;
        std::vector<document::ElemId> headers;
        for (uint32_t column = cell.column; column < cell.column + cell.columns; ++column) {
            add_unique(headers, of_column[column]);
            if (!is_data) of_column[column].push_back(draft.flow.blocks[cell.block].elem);
        }
        for (uint32_t row = cell.row; is_data && row < cell.row + cell.rows; ++row) add_unique(headers, of_row[row]);
        set_headers(draft, cell, std::move(headers));
    }
}

}  // namespace

Grid grid(const Flow& flow, uint32_t table) {
    Grid made;
    for (uint32_t group = table + 1; group < flow.blocks[table].end; group = flow.blocks[group].end)
        RowGroupPlacer(flow, made).place(flow.blocks[group], group + 1);
    return made;
}

void settle_columns(Draft& draft, uint32_t table, const Grid& grid, diag::Sink& sink) {
    constexpr int64_t one = 1000;
    Flow& flow = draft.flow;
    const base::Range declared = flow.blocks[table].columns;
    if (declared.empty()) {
        const auto begin = static_cast<uint32_t>(flow.columns.size());
        flow.columns.insert(flow.columns.end(), grid.columns, Column{{}, one});
        flow.blocks[table].columns = {begin, begin + grid.columns};
        return;
    }
    for (const GridCell& cell : grid.cells)
        if (cell.column + cell.columns > declared.size())
            sink.report(diag::Code::invalid_layout, flow.blocks[cell.block].span,
                        fmt::format("the cell reaches into column {}, the table has {}", cell.column + cell.columns,
                                    declared.size()),
                        "add a `col`");
}

void tie_cells(Draft& draft, const Grid& grid) {
    Headers of_row(grid.rows), of_column(grid.columns);
    tie_row_headers(draft, grid, of_row);
    tie_below_columns(draft, grid, of_row, of_column);
}

}  // namespace compose
