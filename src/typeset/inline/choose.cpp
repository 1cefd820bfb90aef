#include "typeset/inline/choose.hpp"

#include <algorithm>
#include <limits>

#include "typeset/inline/costs.hpp"

namespace typeset {
namespace {

constexpr uint32_t none = UINT32_MAX;

// A million lines of what may hardly be broken would be too much to count.
int64_t plus(int64_t total, int64_t demerits) {
    constexpr int64_t most = std::numeric_limits<int64_t>::max();
    return demerits > most - total ? most : total + demerits;
}

/// The best way found to end a line at an item, for one look of the lines above.
struct Node {
    LineStart at;
    int64_t total = 0;
    uint32_t previous = none;
};

/// Knuth and Plass's walk over the breaks, with the nodes that a line may still begin at.
class Search {
public:
    Search(std::span<const Item> items, const LineShape& shape, Tolerance tolerance)
        : items_(items), costs_(items, shape), tolerance_(tolerance), nodes_{Node{}}, active_{0} {}

    std::optional<std::vector<uint32_t>> run() {
        bool is_after_break = false;
        for (uint32_t i = 0; i < items_.size(); ++i) {
            // Whatever glue of a run a line ends at, the next begins after the run: one will do.
            const bool is_glue = items_[i].kind == ItemKind::glue;
            const bool is_place = may_break_at(i) && !(is_glue && is_after_break);
            if (is_place && !try_break(i)) return std::nullopt;
            is_after_break = is_glue && (is_place || is_after_break);
        }
        return trace(best_at_end());
    }

private:
    [[nodiscard]] bool may_break_at(uint32_t i) const {
        return items_[i].kind != ItemKind::box && items_[i].cost != penalty::forbidden;
    }

    // More than two hyphens running are borne only where nothing else is possible.
    [[nodiscard]] bool acceptable(const LineCost& line) const {
        return !line.too_wide && line.badness <= tolerance_.badness && (line.hyphens <= 2 || tolerance_.overfull) &&
               (!line.short_last || tolerance_.short_last);
    }

    // False when no line can end here and none can begin before: the paragraph cannot be set within the tolerance.
    bool try_break(uint32_t end) {
        candidates_.clear();
        const bool forced = items_[end].cost == penalty::forced;
        size_t kept = 0;
        uint32_t dropped = none;
        for (size_t i = 0; i < active_.size(); ++i) {
            const uint32_t from = active_[i];
            const LineCost line = costs_.cost(nodes_[from].at, end);
            if (acceptable(line)) offer(from, end, line);
            if (line.hopeless || forced)
                dropped = from;
            else
                active_[kept++] = from;
            if (!forced && is_far_too_short(line)) {
                kept = keep_from(i + 1, kept);
                break;
            }
        }
        active_.resize(kept);
        if (kept == 0 && candidates_.empty()) {
            if (!tolerance_.overfull) return false;
            offer(dropped, end, costs_.cost(nodes_[dropped].at, end));
        }
        for (const Node& node : candidates_) {
            active_.push_back(base::size32(nodes_.size()));
            nodes_.push_back(node);
        }
        return true;
    }

    // So are all lines that begin later.
    [[nodiscard]] bool is_far_too_short(const LineCost& line) const {
        if (line.fitness != Fitness::very_loose) return false;
        return line.badness > tolerance_.badness || (line.badness >= worst_badness && !candidates_.empty());
    }

    // Those that may begin a line stand in their order; answers how many there are.
    size_t keep_from(size_t next, size_t kept) {
        if (kept == next) return active_.size();
        std::copy(active_.begin() + static_cast<ptrdiff_t>(next), active_.end(),
                  active_.begin() + static_cast<ptrdiff_t>(kept));
        return kept + active_.size() - next;
    }

    void offer(uint32_t from, uint32_t end, const LineCost& line) {
        const Node& start = nodes_[from];
        const Node offered{line.next(start.at, end), plus(start.total, line.demerits), from};
        for (Node& node : candidates_) {
            if (!node.at.goes_on_like(offered.at)) continue;
            if (offered.total < node.total) node = offered;
            return;
        }
        candidates_.push_back(offered);
    }

    [[nodiscard]] uint32_t best_at_end() const {
        return *std::min_element(active_.begin(), active_.end(),
                                 [this](uint32_t a, uint32_t b) { return nodes_[a].total < nodes_[b].total; });
    }

    [[nodiscard]] std::vector<uint32_t> trace(uint32_t node) const {
        std::vector<uint32_t> breaks;
        for (; node != 0; node = nodes_[node].previous) breaks.push_back(nodes_[node].at.item);
        std::reverse(breaks.begin(), breaks.end());
        return breaks;
    }

    std::span<const Item> items_;
    LineCosts costs_;
    Tolerance tolerance_;
    std::vector<Node> nodes_, candidates_;
    std::vector<uint32_t> active_;
};

}  // namespace

std::optional<std::vector<uint32_t>> choose_breaks(std::span<const Item> items, const LineShape& shape,
                                                   Tolerance tolerance) {
    if (items.empty()) return std::vector<uint32_t>{};
    return Search(items, shape, tolerance).run();
}

int64_t demerits(std::span<const Item> items, const LineShape& shape, std::span<const uint32_t> breaks) {
    const LineCosts costs(items, shape);
    LineStart start;
    int64_t total = 0;
    for (const uint32_t end : breaks) {
        const LineCost line = costs.cost(start, end);
        total = plus(total, line.demerits);
        start = line.next(start, end);
    }
    return total;
}

}  // namespace typeset
