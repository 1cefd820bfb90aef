#include "xml/content_repair.hpp"

#include <algorithm>

#include "diag/suggestion.hpp"

namespace xml {
namespace {

using Kind = Repair::Kind;
using Repairs = std::vector<Repair>;

Names joined(Names front, const Names& back) {
    front.insert(front.end(), back.begin(), back.end());
    return front;
}

/// A change that is tried, and where in the row the next fault would be.
struct Attempt {
    Repairs repairs;
    Names mended;     ///< the row as it would be, up to the fault
    size_t next = 0;  ///< the element that it goes on with
    size_t reach = 0;
};

class Planner {
public:
    Planner(const ContentModel& model, const Names& row) : model_(model), row_(row) {}

    Repairs plan() {
        while (true) {
            const ContentModel::Run run = go(mended_, next_);
            const size_t seen = window_end(next_), fault = next_ + run.taken - std::min(run.taken, mended_.size());
            for (; next_ < fault; ++next_) append(mended_, row_[next_]);
            if (model_.is_spent() || (run.complete && next_ == row_.size())) break;
            if (fault == seen && seen < row_.size()) continue;
            if (!take_best(model_.next(mended_))) break;
        }
        return std::move(repairs_);
    }

private:
    [[nodiscard]] size_t window_end(size_t next) const { return std::min(next + window, row_.size()); }
    [[nodiscard]] bool is_at_end() const { return next_ == row_.size(); }

    /// Of a long run of one name so many are kept as tell it from a short one: each trial begins at the beginning.
    static void append(Names& mended, const Name& name) {
        const auto run =
            std::ranges::find_if(mended.rbegin(), mended.rend(), [&](const Name& each) { return each != name; });
        if (static_cast<size_t>(run - mended.rbegin()) < longest_run) mended.push_back(name);
    }

    /// The row as far as it is looked ahead.
    [[nodiscard]] ContentModel::Run go(const Names& mended, size_t next) const {
        Names all = mended;
        for (const size_t end = window_end(next); next < end; ++next) all.push_back(row_[next]);
        return model_.run(all);
    }

    bool take_best(const Names& expected) {
        std::vector<Attempt> attempts;
        if (!is_at_end()) try_rename(expected, attempts);
        try_missing(expected, attempts);
        if (!is_at_end()) try_without(expected, attempts);
        if (attempts.empty() || model_.is_spent()) return false;
        Attempt& best = *std::ranges::max_element(attempts, {}, &Attempt::reach);
        mended_ = std::move(best.mended);
        next_ = best.next;
        std::ranges::move(best.repairs, std::back_inserter(repairs_));
        return true;
    }

    /// Where the next fault would be; 0 where the change does not help at all.
    [[nodiscard]] size_t reach(const Names& mended, size_t next) const {
        const ContentModel::Run run = go(mended, next);
        if (run.taken < mended.size()) return 0;
        const bool complete = run.complete && window_end(next) == row_.size();
        return run.taken - mended.size() + next + (complete ? 2 : 1);
    }

    void attempt(Repairs repairs, const Names& put, size_t next, std::vector<Attempt>& attempts) const {
        Names mended = joined(mended_, put);
        const size_t found = reach(mended, next);
        if (found > 0) attempts.push_back({std::move(repairs), std::move(mended), next, found});
    }

    void try_rename(const Names& expected, std::vector<Attempt>& attempts) const {
        const Name& seen = row_[next_];
        std::vector<std::string_view> candidates;
        for (const Name& name : expected)
            if (name.namespace_ == seen.namespace_) candidates.emplace_back(name.local);
        const Name name{std::string(diag::nearest(seen.local, candidates)), seen.namespace_};
        if (!name.local.empty()) attempt({{Kind::rename, next_, 0, name, expected}}, {name}, next_ + 1, attempts);
    }

    /// The element left out, or another one in its place.
    void try_without(const Names& expected, std::vector<Attempt>& attempts) const {
        attempt({{Kind::remove, next_, 0, {}, expected}}, {}, next_ + 1, attempts);
        for (const Name& name : expected)
            attempt({{Kind::replace, next_, 0, name, expected}}, {name}, next_ + 1, attempts);
    }

    /// The fewest elements after which the row goes on, or is complete at its end.
    void try_missing(const Names& expected, std::vector<Attempt>& attempts) const {
        if (!is_at_end() && !model_.knows(row_[next_])) return;
        std::vector<Names> rows{{}};
        for (int depth = 0; depth < (is_at_end() ? most_missing_at_end : most_missing); ++depth) {
            std::vector<Names> longer;
            std::vector<Names> fitting;
            for (const Names& missing : rows) extend(missing, depth == 0 ? expected : Names(), longer, fitting);
            for (const Names& missing : fitting) attempt(all_missing(missing, fitting), missing, next_, attempts);
            if (!fitting.empty()) return;
            rows = std::move(longer);
        }
    }

    void extend(const Names& missing, Names next, std::vector<Names>& longer, std::vector<Names>& fitting) const {
        if (!missing.empty()) next = model_.next(joined(mended_, missing));
        for (const Name& name : next) {
            if (longer.size() == widest_search) return;
            Names more = joined(missing, {name});
            Names tried = joined(mended_, more);
            if (!is_at_end()) tried.push_back(row_[next_]);
            const ContentModel::Run run = model_.run(tried);
            const bool fits = is_at_end() ? run.complete : run.taken == tried.size();
            (fits ? fitting : longer).push_back(std::move(more));
        }
    }

    [[nodiscard]] Repairs all_missing(const Names& missing, const std::vector<Names>& fitting) const {
        Repairs repairs;
        for (size_t i = 0; i < missing.size(); ++i) {
            Repair& repair = repairs.emplace_back(Repair{Kind::missing, next_, 0, missing[i], {}});
            for (const Names& other : fitting)
                if (std::ranges::find(repair.expected, other[i]) == repair.expected.end())
                    repair.expected.push_back(other[i]);
        }
        return repairs;
    }

    static constexpr int most_missing = 3, most_missing_at_end = 6;
    static constexpr size_t widest_search = 24;
    static constexpr size_t window = 64, longest_run = 64;

    const ContentModel& model_;
    const Names& row_;
    Names mended_;     ///< the row as it should have been, up to `next_`
    size_t next_ = 0;  ///< the first element not yet looked at
    Repairs repairs_;
};

/// What is missing at one place and was taken out at another is moved there: one fault, not two.
void join_moves(Repairs& repairs, const Names& row) {
    for (size_t i = 0; i < repairs.size(); ++i) {
        if (repairs[i].kind != Kind::missing) continue;
        const auto removed = std::ranges::find_if(repairs, [&](const Repair& repair) {
            return repair.kind == Kind::remove && row[repair.at] == repairs[i].name;
        });
        if (removed == repairs.end()) continue;
        repairs[i] = {Kind::move, removed->at, repairs[i].at, repairs[i].name, {}};
        if (removed < repairs.begin() + static_cast<std::ptrdiff_t>(i)) --i;
        repairs.erase(removed);
    }
}

Names mended_row(const Repairs& repairs, const Names& row) {
    Names names = row;
    std::vector<Names> put_in(row.size() + 1);
    for (const Repair& repair : repairs) {
        if (repair.kind == Kind::missing || repair.kind == Kind::replace) put_in[repair.at].push_back(repair.name);
        if (repair.kind == Kind::move) put_in[repair.to].push_back(repair.name);
        if (repair.kind == Kind::swap)
            std::swap(names[repair.at], names[repair.to]);
        else if (repair.kind != Kind::missing)
            names[repair.at] = repair.kind == Kind::rename ? repair.name : Name();
    }
    Names mended;
    for (size_t i = 0; i <= row.size(); ++i) {
        std::ranges::move(put_in[i], std::back_inserter(mended));
        if (i < row.size() && !names[i].local.empty()) mended.push_back(std::move(names[i]));
    }
    return mended;
}

/// The numbers of the elements before which a name changes, the nearest to one of them first.
std::vector<size_t> places_near(size_t at, const Names& row) {
    constexpr size_t most = 16;
    std::vector<size_t> places;
    for (size_t i = 0; i <= row.size(); ++i)
        if (i == 0 || i == row.size() || row[i - 1] != row[i]) places.push_back(i);
    std::ranges::stable_sort(places, {}, [&](size_t place) { return place > at ? place - at : at - place; });
    places.resize(std::min(places.size(), most));
    return places;
}

/// Tries one repair in the place of several. True when the row is then right.
bool replace(size_t first, size_t last, const Repair& one, Repairs& repairs, const ContentModel& model,
             const Names& row) {
    Repairs fewer = repairs;
    fewer[first] = one;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                fewer.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    if (!model.run(mended_row(fewer, row)).complete) return false;
    repairs = std::move(fewer);
    return true;
}

/// Several faults are one where an element stands too early, or two stand in each other's place. One that stands too
/// early may be right there by itself: then it comes before the first that is not.
void join_faults(Repairs& repairs, const ContentModel& model, const Names& row) {
    const auto is_surplus = [](const Repair& repair) {
        return repair.kind == Kind::remove || repair.kind == Kind::replace;
    };
    for (size_t first = 0; first < repairs.size(); ++first)
        for (size_t last = repairs.size() - 1; last > first; --last) {
            if (!is_surplus(repairs[first]) || !is_surplus(repairs[last])) continue;
            const size_t at = repairs[first].at, to = repairs[last].at, early = at - std::min<size_t>(at, 1);
            if (replace(first, last, {Kind::move, early, to + 1, row[early], {}}, repairs, model, row) ||
                replace(first, last, {Kind::swap, at, to, {}, {}}, repairs, model, row) ||
                replace(first, last, {Kind::swap, early, to, {}, {}}, repairs, model, row))
                break;
        }
}

/// Of two neighbours in the wrong order it is the one that is there once that is told, not one of many.
void tell_the_rarer(Repair& repair, const Names& row) {
    const bool jumps_over_one = repair.to == repair.at + 2;
    if (!jumps_over_one || std::ranges::count(row, row[repair.at]) == 1 ||
        std::ranges::count(row, row[repair.at + 1]) > 1)
        return;
    repair = {Kind::move, repair.at + 1, repair.at, row[repair.at + 1], {}};
}

/// What was taken out and fits elsewhere belongs there.
void find_place(size_t number, Repairs& repairs, const ContentModel& model, const Names& row) {
    const Repair removed = repairs[number];
    if (removed.kind != Kind::remove || !model.knows(row[removed.at])) return;
    for (const size_t place : places_near(removed.at, row))
        if (replace(number, number, {Kind::move, removed.at, place, row[removed.at], removed.expected}, repairs, model,
                    row))
            return tell_the_rarer(repairs[number], row);
}

}  // namespace

std::vector<Repair> plan_repairs(const ContentModel& model, const Names& row) {
    constexpr size_t few_faults = 8, short_row = 256;
    Repairs repairs = Planner(model, row).plan();
    join_moves(repairs, row);
    if (repairs.size() > few_faults || row.size() > short_row) return repairs;
    join_faults(repairs, model, row);
    for (size_t i = 0; i < repairs.size(); ++i) find_place(i, repairs, model, row);
    return repairs;
}

}  // namespace xml
