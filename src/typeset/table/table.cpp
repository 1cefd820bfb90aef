#include "typeset/table/table.hpp"

#include <span>
#include <utility>

#include <fmt/format.h>

#include "typeset/table/add_row.hpp"
#include "typeset/table/columns.hpp"

namespace typeset {
namespace {

using base::Length;

/// Sets one table or grid into a stack.
class Table {
public:
    Table(Stack& stack, uint32_t table, Strip strip)
        : stack_(stack), flow_(stack.context().flow), table_(table), strip_(strip) {}

    void run() {
        const base::Range around = std::exchange(stack_.context().table, {table_, flow_.blocks[table_].end});
        settle_columns();
        set();
        stack_.context().table = around;
    }

private:
    void set() {
        const std::vector<compose::Block>& blocks = flow_.blocks;
        if (is_grid()) return rows(table_, strip_, false);
        for (uint32_t child = table_ + 1; child < blocks[table_].end; child = blocks[child].end) group(child);
    }

    [[nodiscard]] bool is_grid() const { return flow_.blocks[table_].kind == compose::BlockKind::grid; }

    void group(uint32_t index) {
        const bool repeated = flow_.blocks[index].repeated;
        const bool has_rows = flow_.blocks[index].end > index + 1;
        if (has_rows && std::exchange(follows_header_, false)) stack_.hold(break_cost::inside);
        const auto first = base::size32(stack_.fragments().size());
        const Strip inside = stack_.open(index, strip_);
        rows(index, inside, repeated);
        stack_.close(index);
        const auto end = base::size32(stack_.fragments().size());
        if (repeated)
            repeat({first, end});
        else if (repeat_ != no_index)
            for (uint32_t i = first; i < end; ++i) stack_.fragments()[i].repeat = repeat_;
    }

    // It stays with the rows below it. One that would take most of each page is shown once.
    void repeat(base::Range fragments) {
        follows_header_ = true;
        const Length height = height_of(stack_.fragments(), fragments);
        if (fragments.empty() || height > stack_.page_height() / 2) return;
        auto& repeats = stack_.galley().repeats;
        repeat_ = base::size32(repeats.size());
        repeats.push_back({fragments, height});
    }

    void rows(uint32_t group, Strip strip, bool together) {
        frame_.room = room();
        const RowGroup set = set_rows(stack_, group, frame_);
        uint32_t above = 0, begin = 0;  // where the fragments of the row above begin, and of this one
        for (uint32_t row = 0; row < set.rows.size(); ++row) {
            above = std::exchange(begin, base::size32(stack_.fragments().size()));
            if (row > 0 && together) stack_.hold(break_cost::inside);
            add_row(stack_, set, row, strip, frame_);
            if (set.rows[row].joined) join(above);
        }
    }

    // What stands from a row on.
    void join(uint32_t begin) {
        for (uint32_t i = begin + 1; i < stack_.fragments().size(); ++i) stack_.fragments()[i].joined = true;
    }

    // What a page has for a row beside the header shown again.
    [[nodiscard]] Length room() const {
        const auto& repeats = stack_.galley().repeats;
        return stack_.page_height() - (repeat_ == no_index ? Length{} : repeats[repeat_].height);
    }

    void settle_columns() {
        const base::Range columns = flow_.blocks[table_].columns;
        const ColumnWidths shared = share_out(std::span(flow_.columns).subspan(columns.begin, columns.size()),
                                              is_grid() ? style().column_gap : Length{}, strip_.width);
        frame_.gap = is_grid() ? style().row_gap : Length{};
        Length x;
        for (const Length width : shared.widths) {
            frame_.columns.push_back({x, width});
            x += width + shared.gap;
        }
        if (shared.excess > Length{} || shared.starved) complain(shared);
    }

    void complain(const ColumnWidths& shared) const {
        const char* of = is_grid() ? "grid" : "table";
        std::string message = shared.excess > Length{}
                                  ? fmt::format("the {}'s fixed columns are {} pt wider than the room there is", of,
                                                in_points(shared.excess))
                                  : fmt::format("the {}'s fixed columns leave no width for the others", of);
        stack_.context().report_narrow(table_, stack_.context().table, std::move(message));
    }

    [[nodiscard]] const compose::BlockStyle& style() const { return flow_.style(flow_.blocks[table_].style); }

    Stack& stack_;
    const compose::Flow& flow_;
    uint32_t table_;
    Strip strip_;
    RowFrame frame_;
    uint32_t repeat_ = no_index;
    bool follows_header_ = false;  // what comes next
};

}  // namespace

void stack_table(Stack& stack, uint32_t table, Strip strip) { Table(stack, table, strip).run(); }

}  // namespace typeset
