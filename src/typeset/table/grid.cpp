#include "typeset/table/grid.hpp"

#include <algorithm>

namespace typeset {
namespace {

constexpr uint32_t most_columns = 1000;

/// How many more rows each column is taken for by cells from above.
class Slots {
public:
    explicit Slots(uint32_t limit) : limit_(limit) {}

    /// The first free column at or after `from`; the last column when the row is full.
    [[nodiscard]] uint32_t first_free(uint32_t from) const {
        while (from < taken_.size() && taken_[from] > 0) ++from;
        return std::min(from, limit_ - 1);
    }
    [[nodiscard]] uint32_t free_from(uint32_t column, uint32_t wanted) const {
        uint32_t count = 0;
        while (count < wanted && column + count < limit_ &&
               (column + count >= taken_.size() || taken_[column + count] == 0))
            ++count;
        return count;
    }
    void take(uint32_t column, uint32_t columns, uint32_t rows) {
        taken_.resize(std::max<size_t>(taken_.size(), column + columns));
        std::fill_n(taken_.begin() + column, columns, rows);
    }
    void next_row() {
        for (uint32_t& rows : taken_) rows -= rows > 0 ? 1 : 0;
    }
    [[nodiscard]] uint32_t columns() const { return static_cast<uint32_t>(taken_.size()); }

private:
    uint32_t limit_;
    std::vector<uint32_t> taken_;
};

}  // namespace

Grid fill_grid(const compose::Flow& flow, base::Range rows, uint32_t columns) {
    Grid grid;
    for (uint32_t row = rows.begin; row < rows.end; row = flow.blocks[row].end) grid.rows.push_back(row);
    Slots slots(columns == 0 ? most_columns : columns);
    const auto count = static_cast<uint32_t>(grid.rows.size());
    for (uint32_t row = 0; row < count; ++row, slots.next_row()) {
        const uint32_t block = grid.rows[row];
        uint32_t column = 0;
        for (uint32_t cell = block + 1; cell < flow.blocks[block].end; cell = flow.blocks[cell].end) {
            column = slots.first_free(column);
            const uint32_t width = std::max(slots.free_from(column, flow.blocks[cell].column_span), 1U);
            const uint32_t height = std::clamp(flow.blocks[cell].row_span, 1U, count - row);
            grid.cells.push_back({cell, row, height, column, width});
            slots.take(column, width, height);
            column += width;
        }
    }
    grid.columns = slots.columns();
    return grid;
}

}  // namespace typeset
