#include "compose/header_cells.hpp"

#include <utility>

namespace compose {
namespace {

using document::ElemId;
using document::Scope;

/// Cells are known by their position among the table's cells.
using CellIndex = uint32_t;

std::vector<uint32_t> cell_blocks(const Flow& flow, uint32_t table) {
    const auto end_of = [&flow](uint32_t at) { return flow.blocks[at].end; };
    std::vector<uint32_t> cells;
    for (uint32_t group = table + 1; group < end_of(table); group = end_of(group))
        for (uint32_t row = group + 1; row < end_of(group); row = end_of(row))
            for (uint32_t cell = row + 1; cell < end_of(row); cell = end_of(cell)) cells.push_back(cell);
    return cells;
}

/// Finds the headers of each cell of one table: first of the rows, then of the columns.
class CellTies {
public:
    CellTies(Draft& draft, uint32_t table)
        : draft_(draft),
          cells_(cell_blocks(draft.flow, table)),
          of_row_(draft.flow.blocks[table].area.rows),
          of_column_(draft.flow.blocks[table].area.columns),
          found_by_(cells_.size(), static_cast<CellIndex>(cells_.size())) {}

    void run() {
        for (CellIndex cell = 0; cell < cells_.size(); ++cell)
            if (meaning(cell).scope == Scope::row) row_header(cell);
        for (CellIndex cell = 0; cell < cells_.size(); ++cell) {
            if (meaning(cell).element == layout::Element::td) data(cell);
            if (meaning(cell).scope == Scope::column) column_header(cell);
        }
    }

private:
    [[nodiscard]] const Meaning& meaning(CellIndex cell) const { return draft_.meanings[cells_[cell]]; }
    [[nodiscard]] const GridArea& area(CellIndex cell) const { return draft_.flow.blocks[cells_[cell]].area; }

    /// Names those before it in its rows.
    void row_header(CellIndex cell) {
        for (uint32_t row = area(cell).row; row < area(cell).row + area(cell).rows; ++row) {
            collect(cell, of_row_[row]);
            of_row_[row].push_back(cell);
        }
        write(cell);
    }
    /// Names those above it.
    void column_header(CellIndex cell) {
        for (uint32_t column = area(cell).column; column < area(cell).column + area(cell).columns; ++column) {
            collect(cell, of_column_[column]);
            of_column_[column].push_back(cell);
        }
        write(cell);
    }
    void data(CellIndex cell) {
        for (uint32_t column = area(cell).column; column < area(cell).column + area(cell).columns; ++column)
            collect(cell, of_column_[column]);
        for (uint32_t row = area(cell).row; row < area(cell).row + area(cell).rows; ++row) collect(cell, of_row_[row]);
        write(cell);
    }

    /// Each once.
    void collect(CellIndex cell, const std::vector<CellIndex>& headers) {
        for (const CellIndex header : headers)
            if (std::exchange(found_by_[header], cell) != cell)
                headers_.push_back(draft_.flow.blocks[cells_[header]].elem);
    }
    void write(CellIndex cell) {
        if (headers_.empty()) return;
        const ElemId elem = draft_.flow.blocks[cells_[cell]].elem;
        draft_.flow.structure.attributes(elem).headers = std::exchange(headers_, {});
    }

    Draft& draft_;
    std::vector<uint32_t> cells_;                             ///< their blocks
    std::vector<std::vector<CellIndex>> of_row_, of_column_;  ///< their headers so far
    std::vector<CellIndex> found_by_;  ///< of each header, the cell that it was collected for last
    std::vector<ElemId> headers_;      ///< collected
};

}  // namespace

void tie_cells(Draft& draft, uint32_t table) { CellTies(draft, table).run(); }

}  // namespace compose
