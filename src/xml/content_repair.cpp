#include "xml/content_repair.hpp"

#include <algorithm>

#include "diag/suggestion.hpp"

namespace xml {
namespace {

using Names = std::vector<Name>;

Names joined(Names front, const Names& back, size_t from) {
    front.insert(front.end(), back.begin() + static_cast<std::ptrdiff_t>(std::min(from, back.size())), back.end());
    return front;
}

/// A change that is tried, and where in the row the next fault would be.
struct Attempt {
    Repair repair;
    Names mended;     ///< the row as it would be, up to the fault
    size_t next = 0;  ///< the element that it goes on with
    size_t reach = 0;
    std::vector<Repair> more = {};  ///< what else is missing at the place
};

class Planner {
public:
    Planner(const ContentModel& model, const Names& row, size_t& budget) : model_(model), row_(row), budget_(budget) {}

    std::vector<Repair> plan() {
        while (budget_ > 0) {
            const ContentModel::Run run = go(mended_, next_);
            const size_t seen = window_end(next_), fault = next_ + run.taken - mended_.size();
            for (; next_ < fault; ++next_) append(mended_, row_[next_]);
            if (run.complete && next_ == row_.size()) break;
            if (fault == seen && seen < row_.size()) continue;
            if (!take_best(after(mended_))) break;
        }
        return std::move(repairs_);
    }

private:
    [[nodiscard]] size_t window_end(size_t next) const { return std::min(next + window, row_.size()); }

    /// Of a long run of one name so many are kept as tell it from a short one: each trial begins at the beginning.
    static void append(Names& mended, const Name& name) {
        const auto run =
            std::ranges::find_if(mended.rbegin(), mended.rend(), [&](const Name& each) { return each != name; });
        if (static_cast<size_t>(run - mended.rbegin()) < longest_run) mended.push_back(name);
    }

    /// The row as far as it is looked ahead.
    ContentModel::Run go(const Names& mended, size_t next) {
        Names all = mended;
        for (const size_t end = window_end(next); next < end; ++next) all.push_back(row_[next]);
        budget_ -= std::min(budget_, all.size() + 1);
        return model_.run(all);
    }

    Names after(const Names& mended) {
        budget_ -= std::min(budget_, model_.size() * (mended.size() + 1));
        return model_.next(mended);
    }

    bool take_best(const Names& expected) {
        std::vector<Attempt> attempts;
        if (next_ < row_.size()) try_rename(expected, attempts);
        try_missing(expected, attempts);
        if (next_ < row_.size()) {
            try_without({}, expected, attempts);
            for (const Name& name : expected) try_without(name, expected, attempts);
        }
        if (attempts.empty()) return false;
        auto best = std::max_element(attempts.begin(), attempts.end(),
                                     [](const Attempt& a, const Attempt& b) { return a.reach < b.reach; });
        mended_ = std::move(best->mended);
        next_ = best->next;
        repairs_.push_back(std::move(best->repair));
        for (Repair& repair : best->more) repairs_.push_back(std::move(repair));
        return true;
    }

    /// Where the next fault would be; 0 where the change does not help at all.
    size_t reach(const Names& mended, size_t next) {
        const ContentModel::Run run = go(mended, next);
        if (run.taken < mended.size()) return 0;
        const bool complete = run.complete && window_end(next) == row_.size();
        return run.taken - mended.size() + next + (complete ? 2 : 1);
    }

    void attempt(Repair repair, Names mended, size_t next, std::vector<Attempt>& attempts) {
        const size_t found = reach(mended, next);
        if (found > 0) attempts.push_back({std::move(repair), std::move(mended), next, found});
    }

    void try_rename(const Names& expected, std::vector<Attempt>& attempts) {
        const Name& seen = row_[next_];
        std::vector<std::string_view> candidates;
        for (const Name& name : expected)
            if (name.namespace_ == seen.namespace_) candidates.emplace_back(name.local);
        const std::string_view nearest = diag::nearest(seen.local, candidates);
        if (nearest.empty()) return;
        const Name name{std::string(nearest), seen.namespace_};
        attempt({Repair::Kind::rename, next_, 0, name, expected}, joined(mended_, {name}, 0), next_ + 1, attempts);
    }

    /// The element left out, or another one in its place.
    void try_without(const Name& instead, const Names& expected, std::vector<Attempt>& attempts) {
        if (instead.local.empty())
            return attempt({Repair::Kind::remove, next_, 0, {}, expected}, mended_, next_ + 1, attempts);
        attempt({Repair::Kind::replace, next_, 0, instead, expected}, joined(mended_, {instead}, 0), next_ + 1,
                attempts);
    }

    /// The fewest elements after which the row goes on, or is complete at its end.
    void try_missing(const Names& expected, std::vector<Attempt>& attempts) {
        std::vector<Names> rows{{}};
        const bool at_end = next_ == row_.size();
        if (!at_end && !model_.knows(row_[next_])) return;
        for (int depth = 0; depth < (at_end ? most_missing_at_end : most_missing) && budget_ > 0; ++depth) {
            std::vector<Names> longer;
            std::vector<Names> fitting;
            for (const Names& missing : rows) extend(missing, depth == 0 ? expected : Names(), longer, fitting);
            for (const Names& missing : fitting) attempt_missing(missing, fitting, attempts);
            if (!fitting.empty()) return;
            rows = std::move(longer);
        }
    }

    void extend(const Names& missing, Names next, std::vector<Names>& longer, std::vector<Names>& fitting) {
        if (!missing.empty()) next = after(joined(mended_, missing, 0));
        const bool at_end = next_ == row_.size();
        for (const Name& name : next) {
            if (budget_ == 0 || longer.size() == widest_search) return;
            Names more = joined(missing, {name}, 0);
            Names tried = joined(mended_, more, 0);
            if (!at_end) tried.push_back(row_[next_]);
            const ContentModel::Run run = go(tried, row_.size());
            const bool fits = at_end ? run.complete : run.taken == tried.size();
            (fits ? fitting : longer).push_back(std::move(more));
        }
    }

    void attempt_missing(const Names& missing, const std::vector<Names>& fitting, std::vector<Attempt>& attempts) {
        std::vector<Repair> repairs;
        for (size_t i = 0; i < missing.size(); ++i) {
            Repair repair{Repair::Kind::missing, next_, 0, missing[i], {}};
            for (const Names& other : fitting)
                if (std::ranges::find(repair.expected, other[i]) == repair.expected.end())
                    repair.expected.push_back(other[i]);
            repairs.push_back(std::move(repair));
        }
        Repair first = std::move(repairs.front());
        repairs.erase(repairs.begin());
        attempt(std::move(first), joined(mended_, missing, 0), next_, attempts);
        if (!attempts.empty() && attempts.back().repair.kind == Repair::Kind::missing)
            attempts.back().more = std::move(repairs);
    }

    static constexpr int most_missing = 3, most_missing_at_end = 6;
    static constexpr size_t widest_search = 24;
    static constexpr size_t window = 64, longest_run = 64;

    const ContentModel& model_;
    const Names& row_;
    size_t& budget_;
    Names mended_;     ///< the row as it should have been, up to `next_`
    size_t next_ = 0;  ///< the first element not yet looked at
    std::vector<Repair> repairs_;
};

/// What is missing at one place and was taken out at another is moved there: one fault, not two.
void join_moves(std::vector<Repair>& repairs, const Names& row) {
    for (Repair& removed : repairs) {
        if (removed.kind != Repair::Kind::remove) continue;
        const auto missing = std::ranges::find_if(repairs, [&](const Repair& repair) {
            return repair.kind == Repair::Kind::missing && repair.name == row[removed.at];
        });
        if (missing == repairs.end()) continue;
        removed = {Repair::Kind::move, removed.at, missing->at, row[removed.at], removed.expected};
        missing->kind = Repair::Kind::move;
        missing->at = row.size() + 1;  // no element: this half is said with the other
    }
    std::erase_if(repairs, [&](const Repair& repair) { return repair.at > row.size(); });
}

}  // namespace

std::vector<Repair> plan_repairs(const ContentModel& model, const std::vector<Name>& row, size_t& budget) {
    std::vector<Repair> repairs = Planner(model, row, budget).plan();
    join_moves(repairs, row);
    std::ranges::stable_sort(repairs, {}, &Repair::at);
    return repairs;
}

}  // namespace xml
