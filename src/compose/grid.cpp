#include "compose/grid.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace compose {
namespace {

constexpr uint32_t most_columns = 1000;

uint32_t count_children(const Flow& flow, uint32_t parent) {
    uint32_t count = 0;
    for (uint32_t at = parent + 1; at < flow.blocks[parent].end; at = flow.blocks[at].end) ++count;
    return count;
}

/// Gives the cells of one table their places, row by row. Takes time in proportion to the slots that they fill.
class GridPlacer {
public:
    GridPlacer(Flow& flow, uint32_t table, diag::Sink& sink)
        : flow_(flow), table_(table), declared_(flow.blocks[table].columns.size()), sink_(sink) {}

    void run() {
        for_groups([this](uint32_t at) { group(at); });
        const uint32_t columns = std::max(declared_, base::size32(slots_.size()));
        for_groups([this, columns](uint32_t at) { flow_.blocks[at].area.columns = columns; });
        flow_.blocks[table_].area = {0, 0, row_, columns};
    }

private:
    /// A column, in the row that is being filled.
    struct Slot {
        uint32_t taken_until = 0;  ///< the row before which it is
        uint32_t cell = 0;         ///< that takes it
    };

    template <class Function>
    void for_groups(Function function) {
        for (uint32_t at = table_ + 1; at < flow_.blocks[table_].end; at = flow_.blocks[at].end) function(at);
    }

    void group(uint32_t at) {
        GridArea& area = flow_.blocks[at].area;
        area.row = row_;
        area.rows = count_children(flow_, at);
        group_end_ = row_ + area.rows;
        for (uint32_t row = at + 1; row < flow_.blocks[at].end; row = flow_.blocks[row].end) {
            this->row(row);
            ++row_;
        }
    }

    void row(uint32_t at) {
        uint32_t column = 0;
        for (uint32_t cell = at + 1; cell < flow_.blocks[at].end; cell = flow_.blocks[cell].end) {
            column = first_free(column);
            GridArea& area = flow_.blocks[cell].area;
            area.row = row_;
            area.column = column;
            area.rows = std::min(area.rows, group_end_ - row_);
            take(cell, area);
            column += area.columns;
        }
    }

    [[nodiscard]] bool is_taken(uint32_t column) const {
        return column < slots_.size() && slots_[column].taken_until > row_;
    }
    [[nodiscard]] uint32_t first_free(uint32_t column) const {
        while (is_taken(column)) {
            const GridArea& area = flow_.blocks[slots_[column].cell].area;
            column = area.column + area.columns;
        }
        return column;
    }

    void take(uint32_t cell, GridArea& area) {
        const uint32_t end = area.column + area.columns;
        if (end > most_columns) return leave_out(cell, area);
        if (slots_.size() < end) slots_.resize(end);
        for (uint32_t column = area.column; column < end; ++column) {
            if (is_taken(column)) {
                area.columns = column - area.column;
                return report_overlap(cell, column);
            }
            slots_[column] = {area.row + area.rows, cell};
        }
        if (declared_ > 0 && end > declared_)
            sink_.report(diag::Code::invalid_layout, span_of(cell),
                         fmt::format("the cell reaches into column {}, the table has {}", end, declared_),
                         "add a `col`");
    }
    /// Without an area; the table is refused.
    void leave_out(uint32_t cell, GridArea& area) {
        area.rows = area.columns = 0;
        if (is_full_) return;
        is_full_ = true;
        sink_.report(diag::Code::limit_reached, span_of(cell),
                     fmt::format("the table has more than {} columns", most_columns));
    }
    void report_overlap(uint32_t cell, uint32_t column) {
        const uint32_t other = slots_[column].cell;
        sink_.report(diag::Code::invalid_layout, span_of(cell),
                     fmt::format("the cell reaches into column {}, which a cell from row {} takes", column + 1,
                                 flow_.blocks[other].area.row + 1),
                     "lower its `colspan`, or the other's `rowspan`", {{span_of(other), "the other cell"}});
    }
    [[nodiscard]] diag::Span span_of(uint32_t block) const { return flow_.blocks[block].span; }

    Flow& flow_;
    uint32_t table_;
    uint32_t declared_;  ///< columns
    diag::Sink& sink_;
    std::vector<Slot> slots_;  ///< one for each column
    uint32_t row_ = 0, group_end_ = 0;
    bool is_full_ = false;
};

}  // namespace

void settle_grid(Flow& flow, uint32_t table, diag::Sink& sink) {
    constexpr Column one_share{{}, 1000};
    GridPlacer(flow, table, sink).run();
    Block& settled = flow.blocks[table];
    if (!settled.columns.empty()) return;
    const auto begin = base::size32(flow.columns.size());
    flow.columns.insert(flow.columns.end(), settled.area.columns, one_share);
    settled.columns = {begin, begin + settled.area.columns};
}

void settle_grids(Flow& flow, diag::Sink& sink) {
    for (uint32_t block = 0; block < flow.blocks.size(); ++block)
        if (flow.blocks[block].kind == BlockKind::table) settle_grid(flow, block, sink);
}

}  // namespace compose
