#include "typeset/table/add_row.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace typeset {
namespace {

using base::Length;

/// Puts a row's parts into the galley.
class RowWriter {
public:
    RowWriter(Stack& stack, const RowGroup& group, uint32_t row, Length x)
        : stack_(stack),
          galley_(stack.galley()),
          group_(group),
          row_(row),
          x_(x),
          cells_(cells_of(group, row)),
          written_(write_cells()) {}

    void whole() {
        std::vector<CellContent> contents;
        for (uint32_t i = 0; i < cells_.size(); ++i)
            if (!cells_[i].fragments.empty()) contents.push_back({written_.begin + i, cells_[i].fragments});
        write(contents, group_.rows[row_].height, true, true);
    }

    // After each fragment of the cell that reaches lowest, after several where there are many cells, and where a page
    // break is asked for in another. What of the others stands above goes along: all stands as in a whole row as long
    // as no page divides it. Where they then have more in a part than a page has room for, after each of theirs, too.
    void divided(Length room) {
        for (const SetCell& set : cells_) taken_.push_back({&set, set.fragments.begin, set.drop});
        const SetCell& lowest = *std::ranges::max_element(
            cells_, {}, [](const SetCell& set) { return std::pair(!set.fragments.empty(), set.height - set.bottom); });
        std::vector<Stretch> stretches = stretches_of(lowest, room);
        const std::set<Length> asked = asked_beside(lowest);
        if (cells_.size() < cells_a_fragment && !all_fit(stretches, room))
            stretches = stretches_of_all();
        else if (!asked.empty())
            stretches = stretches_to(asked, stretches);
        for (const Stretch& each : stretches) part(each);
    }

private:
    /// Each part looks at all cells: so many take no more time than a fragment.
    static constexpr size_t cells_a_fragment = 16;

    /// How much of a cell the parts so far hold.
    struct Taken {
        const SetCell* set = nullptr;
        uint32_t next = 0;
        Length bottom;  // of what is taken, from the row's top
    };

    /// What lies between two heights of the row: its first, its last or another part.
    struct Stretch {
        Length top, bottom;
        bool starts = false, ends = false;
    };

    /// Small ones are put together where there are many cells.
    [[nodiscard]] std::vector<Stretch> stretches_of(const SetCell& cell, Length room) const {
        std::vector<Stretch> all;
        const auto most = static_cast<uint32_t>(1 + cells_.size() / cells_a_fragment);
        Length top, reached = cell.drop;
        for (uint32_t at = cell.fragments.begin, first = at; at < cell.fragments.end; ++at) {
            const Fragment& fragment = galley_.inner[at];
            const bool starts = first == cell.fragments.begin, ends = at + 1 == cell.fragments.end;
            if (at == first && !starts) top = reached + fragment.space;
            reached = ends ? group_.rows[row_].height : reached + fragment.space + fragment.height;
            const bool is_small = at + 1 - first < most && reached - top < room / 4;
            if (!ends && !is_asked(at + 1) && (is_small || galley_.inner[at + 1].joined)) continue;
            all.push_back({top, reached, starts, ends});
            first = at + 1;
        }
        return all;
    }

    [[nodiscard]] std::vector<Stretch> stretches_of_all() const {
        std::vector<Stretch> all;
        for (const SetCell& cell : cells_) {
            const std::vector<Stretch> own = stretches_of(cell, {});
            all.insert(all.end(), own.begin(), own.end());
        }
        return stretches_to({}, all);
    }

    /// Where other cells go on at the top of a page because that is asked for.
    [[nodiscard]] std::set<Length> asked_beside(const SetCell& lowest) const {
        std::set<Length> bottoms;
        for (const SetCell& cell : cells_) {
            Length reached = cell.drop;
            for (uint32_t at = cell.fragments.begin; &cell != &lowest && at < cell.fragments.end; ++at) {
                if (at > cell.fragments.begin && is_asked(at)) bottoms.insert(reached);
                reached += galley_.inner[at].space + galley_.inner[at].height;
            }
        }
        return bottoms;
    }

    [[nodiscard]] bool is_asked(uint32_t at) const { return galley_.inner[at].forced != ForcedBreak::none; }

    /// Down to these heights and to the ends of those.
    [[nodiscard]] static std::vector<Stretch> stretches_to(std::set<Length> bottoms, std::span<const Stretch> those) {
        for (const Stretch& each : those) bottoms.insert(each.bottom);
        std::vector<Stretch> all;
        for (const Length bottom : bottoms) all.push_back({all.empty() ? Length{} : all.back().bottom, bottom});
        all.front().starts = all.back().ends = true;
        return all;
    }

    /// Each has room at the top of a page.
    [[nodiscard]] bool all_fit(std::span<const Stretch> stretches, Length room) const {
        std::vector<Taken> taken = taken_;
        return std::ranges::all_of(stretches, [&](const Stretch& each) {
            const std::vector<CellContent> contents = take(taken, each);
            return each.starts || alone(contents) <= room;
        });
    }

    void part(const Stretch& stretch) {
        const auto [top, bottom, starts, ends] = stretch;
        const Length lag = this->lag(top), more = this->more(top), space = top - reached_;
        const uint32_t keeper = this->keeper();
        if (!starts) break_before_part();
        const std::vector<CellContent> contents = take(taken_, stretch);
        reached_ = bottom;
        Fragment& fragment = write(contents, bottom - top, starts, ends);
        if (starts) return;
        fragment.continued = true;
        fragment.keeper = keeper;
        fragment.space = space;
        fragment.lag = lag;
        fragment.more = more;
        fragment.alone = alone(contents);
    }

    void break_before_part() {
        stack_.hold(cost());
        for (const Taken& cell : taken_)
            if (cell.next > cell.set->fragments.begin && cell.next < cell.set->fragments.end)
                stack_.force(galley_.inner[cell.next].forced);
    }

    [[nodiscard]] Length alone(std::span<const CellContent> contents) const {
        Length height;
        for (const CellContent& each : contents)
            height = max(height, height_at_top(galley_, galley_.inner, each.fragments));
        return height;
    }

    /// What of the cells stands in a stretch.
    std::vector<CellContent> take(std::vector<Taken>& taken, const Stretch& stretch) const {
        std::vector<CellContent> contents;
        for (uint32_t i = 0; i < taken.size(); ++i)
            if (const base::Range own = take(taken[i], stretch); !own.empty())
                contents.push_back({written_.begin + i, own});
        return contents;
    }

    base::Range take(Taken& cell, const Stretch& stretch) const {
        const uint32_t begin = cell.next;
        while (cell.next < cell.set->fragments.end) {
            const uint32_t next = end_of_joined(galley_.inner, cell.next);
            const Length end =
                cell.bottom + galley_.inner[cell.next].space + height_of(galley_.inner, {cell.next, next});
            const bool waits = end > stretch.bottom || (cell.next > begin && is_asked(cell.next));
            if (!stretch.ends && waits) break;
            cell.bottom = end;
            cell.next = next;
        }
        return {begin, cell.next};
    }

    // Of a cell that would have gone on above `top`.
    [[nodiscard]] Length lag(Length top) const {
        Length lag;
        for (const Taken& cell : taken_) {
            if (cell.next == cell.set->fragments.end) continue;
            const Fragment& next = galley_.inner[cell.next];
            lag = max(lag, top - cell.bottom - next.space + next.lag + height_repeated(galley_, next));
        }
        return lag;
    }

    [[nodiscard]] Length more(Length top) const {
        Length left;
        for (const auto& [set, at, bottom] : taken_) {
            Length own = set->height - bottom;
            if (at < set->fragments.end) {
                const Fragment& next = galley_.inner[at];
                own += next.more + height_repeated(galley_, next) - next.space;
            }
            left = max(left, own);
        }
        return max(left - (group_.rows[row_].height - top), {});
    }

    // What a break costs the cell that it costs most. None should be parted from its row before it begins.
    [[nodiscard]] int32_t cost() const {
        int32_t cost = break_cost::free;
        for (const Taken& cell : taken_) {
            if (cell.next == cell.set->fragments.end) continue;
            const int32_t own = galley_.inner[cell.next].cost;
            cost = std::max({cost, own, cell.next == cell.set->fragments.begin ? break_cost::keep : break_cost::free});
        }
        return cost;
    }

    // The block that is not to be broken here, inside some cell.
    [[nodiscard]] uint32_t keeper() const {
        for (const Taken& cell : taken_)
            if (cell.next < cell.set->fragments.end && galley_.inner[cell.next].keeper != no_index)
                return galley_.inner[cell.next].keeper;
        return no_index;
    }

    /// Those that begin in the row, then those that go on there.
    base::Range write_cells() {
        const uint32_t first = base::size32(galley_.cells.size());
        for (const SetCell& set : cells_) {
            const Length below = height_of(group_, row_, set.held) - group_.rows[row_].height;
            galley_.cells.push_back({set.block, set.x, set.width, set.drop, below, true, set.held == set.rows});
        }
        for (const uint32_t passing : group_.rows[row_].passing) {
            const SetCell& set = group_.cells[passing];
            const bool ends = set.row + set.rows == row_ + 1;
            galley_.cells.push_back({set.block, set.x, set.width, {}, {}, false, ends});
        }
        return {first, base::size32(galley_.cells.size())};
    }

    Fragment& write(std::span<const CellContent> contents, Length height, bool starts, bool ends) {
        const uint32_t first = base::size32(galley_.contents.size());
        galley_.contents.insert(galley_.contents.end(), contents.begin(), contents.end());
        const base::Range range{first, base::size32(galley_.contents.size())};
        galley_.rows.push_back({x_, written_, range, starts, ends});
        Fragment& fragment = stack_.add(FragmentKind::row, group_.rows[row_].block, height);
        fragment.index = base::size32(galley_.rows.size() - 1);
        return fragment;
    }

    Stack& stack_;
    Galley& galley_;
    const RowGroup& group_;
    uint32_t row_;
    Length x_;  ///< of the row
    std::span<const SetCell> cells_;
    base::Range written_;  ///< in Galley::cells
    std::vector<Taken> taken_;
    Length reached_;  ///< by the parts so far, from the row's top
};

bool can_be_divided(const RowGroup& group, uint32_t row) {
    const std::span<const SetCell> cells = cells_of(group, row);
    return std::ranges::any_of(cells, [](const SetCell& set) { return !set.fragments.empty(); });
}

bool is_spanned(const RowGroup& group, uint32_t row) {
    return group.rows[row].joined || !group.rows[row].passing.empty() ||
           std::ranges::any_of(cells_of(group, row), [](const SetCell& set) { return set.rows > 1; });
}

// What the blocks in a row ask for before the first and after the last of them is the row's (CSS Grid Layout 1,
// "Fragmenting Grid Layout").
void ask_before(Stack& stack, std::span<const SetCell> cells) {
    bool is_first = true;
    for (const SetCell& set : cells) {
        if (set.fragments.empty()) continue;
        const Fragment& fragment = stack.galley().inner[set.fragments.begin];
        if (std::exchange(is_first, false)) stack.hold(fragment.cost);
        stack.force(fragment.forced);
    }
}

// What is to stay with what follows it does so beside it, if something follows in the row.
void ask_after(Stack& stack, std::span<const SetCell> cells) {
    int32_t cost = break_cost::free;
    for (const SetCell& set : cells) {
        if (!set.fragments.empty()) cost = set.cost_after;
        stack.force(set.forced_after);
    }
    stack.hold(cost);
}

void complain(Stack& stack, uint32_t block, Length height, Length room) {
    Context& context = stack.context();
    if (context.floating.hold(block) || context.is_told_high(block)) return;
    context.sink.report(
        diag::Code::overfull_page, context.flow.blocks[block].span,
        fmt::format("the row is {} pt high, more than the {} pt that a page has for it, and was divided",
                    in_points(height), in_points(room)));
}

}  // namespace

void add_row(Stack& stack, const RowGroup& group, uint32_t row, Strip strip, const RowFrame& frame) {
    const uint32_t block = group.rows[row].block;
    const Length height = group.rows[row].height, room = room_for(group, row, 1);
    const compose::Flow& flow = stack.context().flow;
    const bool may_break = flow.style(flow.blocks[block].style).break_inside == compose::Break::automatic;
    const bool must_break = height > room && can_be_divided(group, row);
    const Strip inside = stack.open(block, strip);
    ask_before(stack, cells_of(group, row));
    if (row > 0 && stack.pending_break() == ForcedBreak::none) stack.margin(frame.gap);
    RowWriter writer(stack, group, row, inside.x);
    const bool is_parted = group.rows[row].parted;
    if (must_break && !may_break && !is_parted) {
        complain(stack, block, height, room);
        stack.let_break();
    }
    if (must_break || is_parted || (may_break && can_be_divided(group, row) && !is_spanned(group, row)))
        writer.divided(room);
    else
        writer.whole();
    stack.close(block);
    ask_after(stack, cells_of(group, row));
}

}  // namespace typeset
