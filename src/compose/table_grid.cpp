#include "compose/table_grid.hpp"

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

/// Gives the cells of one table their places, row by row. Takes time in proportion to the slots of the grid.
class GridPlacer {
public:
    GridPlacer(Draft& draft, uint32_t table, diag::Sink& sink)
        : draft_(draft),
          flow_(draft.flow),
          table_(table),
          declared_(flow_.blocks[table].columns.size()),
          columns_(declared_),
          sink_(sink) {}

    void run() {
        if (declared_ > most_columns) report_too_many(table_);
        for_groups([this](uint32_t at) { group(at); });
        if (declared_ <= most_columns) judge_rows();
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
    struct Row {
        uint32_t block = 0;
        uint32_t filled = 0;  ///< how many slots, also by cells from above
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
            is_told_ = draft_.meanings[row].is_faulty;
            cells(row);
            end_row(row);
            ++row_;
        }
    }

    void cells(uint32_t row) {
        uint32_t column = 0;
        for (uint32_t cell = row + 1; cell < flow_.blocks[row].end; cell = flow_.blocks[cell].end) {
            column = first_free(column);
            GridArea& area = flow_.blocks[cell].area;
            area.row = row_;
            area.column = column;
            area.rows = std::min(area.rows, group_end_ - row_);
            take(row, cell, area);
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

    void take(uint32_t row, uint32_t cell, GridArea& area) {
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
        if (columns_ > 0 && end > columns_ && !is_told_) report_beyond(row, cell, end);
    }

    /// Rows of which something else was told are not held to their length, nor are others held to theirs.
    void end_row(uint32_t row) {
        is_doubtful_ |= is_told_;
        if (is_told_) return;
        const auto filled = static_cast<uint32_t>(
            std::ranges::count_if(slots_, [this](const Slot& slot) { return slot.taken_until > row_; }));
        if (columns_ == 0) columns_ = filled;
        rows_.push_back({row, filled});
    }

    void judge_rows() {
        if (!is_doubtful_ && rows_.size() > 1 && are_alike() && rows_[0].filled < columns_) return report_narrow();
        for (const Row& row : rows_)
            if (row.filled < std::max(columns_, 1U)) report_short(row);
    }

    [[nodiscard]] bool are_alike() const {
        const uint32_t filled = rows_[0].filled;
        return filled > 0 && std::ranges::all_of(rows_, [filled](const Row& row) { return row.filled == filled; });
    }

    /// Without an area; the table is refused.
    void leave_out(uint32_t cell, GridArea& area) {
        area.rows = area.columns = 0;
        is_told_ = true;
        report_too_many(cell);
    }
    void report_too_many(uint32_t block) {
        if (is_full_) return;
        is_full_ = true;
        sink_.report(diag::Code::limit_reached, span_of(block),
                     fmt::format("the table has more than {} columns", most_columns));
    }
    void report_overlap(uint32_t cell, uint32_t column) {
        const uint32_t other = slots_[column].cell;
        is_told_ = true;
        sink_.report(diag::Code::invalid_layout, span_of(cell),
                     fmt::format("the cell reaches into column {}, which a cell from row {} takes", column + 1,
                                 flow_.blocks[other].area.row + 1),
                     "lower its `colspan`, or the other's `rowspan`", {{span_of(other), "the other cell"}});
    }
    void report_beyond(uint32_t row, uint32_t cell, uint32_t end) {
        is_told_ = true;
        if (declared_ > 0)
            return sink_.report(diag::Code::invalid_layout, span_of(cell),
                                fmt::format("the cell reaches into column {}, the table has {}", end, declared_),
                                "add a `col`", looked_from(draft_.meanings[row].looked_from));
        sink_.report(diag::Code::invalid_layout, span_of(cell),
                     fmt::format("the cell reaches into column {}, the first row has {}", end, columns_),
                     "let all rows have as many columns", looked_from(draft_.meanings[row].looked_from));
    }
    void report_narrow() {
        sink_.report(diag::Code::invalid_layout, span_of(table_),
                     fmt::format("the rows fill {} of the table's {} columns", rows_[0].filled, declared_),
                     "take a `col` away, or add cells");
    }
    void report_short(Row row) {
        const diag::Labels labels = looked_from(draft_.meanings[row.block].looked_from);
        if (row.filled == 0)
            return sink_.report(diag::Code::invalid_layout, span_of(row.block), "the row has no cells",
                                labels.empty() ? "take it out, or add cells" : "an `if` around it leaves it out",
                                labels);
        sink_.report(diag::Code::invalid_layout, span_of(row.block),
                     declared_ > 0
                         ? fmt::format("the row fills {} of the table's {} columns", row.filled, declared_)
                         : fmt::format("the row fills {} of the {} columns of the first row", row.filled, columns_),
                     "add an empty `td`, or a `colspan`", labels);
    }
    [[nodiscard]] diag::Span span_of(uint32_t block) const { return flow_.blocks[block].span; }

    Draft& draft_;
    Flow& flow_;
    uint32_t table_;
    uint32_t declared_;  ///< columns
    uint32_t columns_;   ///< that each row fills: as many as declared, or else as the first one; 0: not known yet
    diag::Sink& sink_;
    std::vector<Slot> slots_;  ///< one for each column
    std::vector<Row> rows_;    ///< of which nothing was told
    uint32_t row_ = 0, group_end_ = 0;
    bool is_told_ = false;      ///< something of the row that is being filled
    bool is_doubtful_ = false;  ///< … of one of the rows
    bool is_full_ = false;
};

}  // namespace

void settle_table_grid(Draft& draft, uint32_t table, diag::Sink& sink) {
    constexpr Column one_share{{}, 1000};
    GridPlacer(draft, table, sink).run();
    Flow& flow = draft.flow;
    Block& settled = flow.blocks[table];
    if (!settled.columns.empty()) return;
    const auto begin = base::size32(flow.columns.size());
    flow.columns.insert(flow.columns.end(), settled.area.columns, one_share);
    settled.columns = {begin, begin + settled.area.columns};
}

void settle_table_grids(Draft& draft, diag::Sink& sink) {
    for (uint32_t block = 0; block < draft.flow.blocks.size(); ++block)
        if (draft.flow.blocks[block].kind == BlockKind::table) settle_table_grid(draft, block, sink);
}

}  // namespace compose
