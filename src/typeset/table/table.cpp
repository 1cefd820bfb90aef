#include "typeset/table/table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "typeset/table/columns.hpp"
#include "typeset/table/grid.hpp"
#include "typeset/table/row.hpp"

namespace typeset {
namespace {

using base::Length;
using compose::BlockKind;

/// Sets one table into a stack.
class Table {
public:
    Table(Stack& stack, uint32_t table, Strip strip)
        : stack_(stack), flow_(stack.context().flow), table_(table), strip_(strip) {}

    void run() {
        settle_columns();
        const compose::Block& table = flow_.blocks[table_];
        for (uint32_t child = table_ + 1; child < table.end; child = flow_.blocks[child].end) {
            if (flow_.blocks[child].kind == BlockKind::row_group)
                group(child);
            else
                above(child);
        }
    }

private:
    void above(uint32_t child) {
        stack_.block(child, strip_);
        stack_.hold(break_cost::inside);
    }

    void group(uint32_t index) {
        const compose::Block& group = flow_.blocks[index];
        const auto first = static_cast<uint32_t>(stack_.fragments().size());
        const Strip inside = stack_.open(index, strip_);
        rows({index + 1, group.end}, inside, group.repeated);
        stack_.close(index);
        const auto end = static_cast<uint32_t>(stack_.fragments().size());
        if (group.repeated)
            repeat({first, end});
        else if (repeat_ != no_index)
            for (uint32_t i = first; i < end; ++i) stack_.fragments()[i].repeat = repeat_;
    }

    // A header that would take most of each page is shown once.
    void repeat(base::Range fragments) {
        stack_.hold(break_cost::inside);
        const Length height = height_of(stack_.fragments(), fragments);
        if (fragments.empty() || height > stack_.page_height() / 2) return;
        auto& repeats = stack_.galley().repeats;
        repeat_ = static_cast<uint32_t>(repeats.size());
        repeats.push_back({fragments, height});
    }

    void rows(base::Range blocks, Strip strip, bool together) {
        const Grid grid = fill_grid(flow_, blocks, static_cast<uint32_t>(widths_.size()));
        RowGroup set = set_rows(stack_, grid, widths_, room());
        for (uint32_t row = 0; row < grid.rows.size(); ++row) {
            if (row > 0 && (together || set.joined[row])) stack_.hold(break_cost::inside);
            add_row(stack_, set, row, strip, room());
        }
    }

    // What a page has for a row beside the header shown again.
    [[nodiscard]] Length room() const {
        const auto& repeats = stack_.galley().repeats;
        return stack_.page_height() - (repeat_ == no_index ? Length{} : repeats[repeat_].height);
    }

    void settle_columns() {
        const compose::Block& table = flow_.blocks[table_];
        std::vector<compose::Column> columns(flow_.columns.begin() + table.columns.begin,
                                             flow_.columns.begin() + table.columns.end);
        columns.resize(std::max<size_t>(columns.size(), columns_used()), {{}, 1000});
        const ColumnWidths shared = share_out(columns, strip_.width);
        widths_ = shared.widths;
        if (shared.excess > Length{} || shared.starved) complain(shared);
    }

    // With columns declared, cells beyond them get columns of their own rather than being lost.
    [[nodiscard]] uint32_t columns_used() const {
        uint32_t most = 0;
        for (uint32_t child = table_ + 1; child < flow_.blocks[table_].end; child = flow_.blocks[child].end)
            if (flow_.blocks[child].kind == BlockKind::row_group) most = std::max(most, cells_in_fullest_row(child));
        return most;
    }

    [[nodiscard]] uint32_t cells_in_fullest_row(uint32_t group) const {
        const Grid grid = fill_grid(flow_, {group + 1, flow_.blocks[group].end}, 0);
        uint32_t most = 0;
        const compose::Block& table = flow_.blocks[table_];
        for (const GridCell& cell : grid.cells)
            most = std::max(most, cell.column + (table.columns.empty() ? cell.columns : 1));
        return most;
    }

    void complain(const ColumnWidths& shared) const {
        const compose::Block& table = flow_.blocks[table_];
        const std::string message =
            shared.excess > Length{} ? fmt::format("the table's fixed columns are {} pt wider than the room there is",
                                                   static_cast<double>(shared.excess.thousandths) / 1000)
                                     : std::string("the table's fixed columns leave no width for the others");
        stack_.context().sink.report(diag::Code::oversized_content, table.span, message);
    }

    Stack& stack_;
    const compose::Flow& flow_;
    uint32_t table_;
    Strip strip_;
    std::vector<Length> widths_;
    uint32_t repeat_ = no_index;
};

}  // namespace

void stack_table(Stack& stack, uint32_t table, Strip strip) { Table(stack, table, strip).run(); }

}  // namespace typeset
