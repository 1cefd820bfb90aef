#include "figure/choose.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace figure {
namespace {

constexpr int no_cost = std::numeric_limits<int>::max();

using Bits = std::vector<uint64_t>;

bool has(const Bits& bits, uint32_t index) { return (bits[index / 64] >> (index % 64) & 1U) != 0; }
void insert(Bits& bits, uint32_t index) { bits[index / 64] |= uint64_t{1} << (index % 64); }

/// What a label has left.
struct Open {
    uint32_t count = 0;
    int least = no_cost, second = no_cost;
};

/// The fewest places first; of those the one that loses most without its best.
bool is_more_urgent(const Open& a, const Open& b) {
    if (a.count != b.count) return a.count < b.count;
    return a.count > 1 && a.second - a.least > b.second - b.least;
}

}  // namespace

/// Decides labels that can meet.
class Search {
public:
    Search(const Places& places, std::vector<uint32_t> labels, uint32_t most_nodes)
        : places_(places), labels_(std::move(labels)), nodes_left_(most_nodes), chosen_(places.labels()) {}

    /// The best choice goes to `found`; its cost, or no_cost.
    int run(const Bits& usable, std::vector<uint32_t>& found) {
        found_ = &found;
        visit(usable, labels_, 0);
        return best_;
    }

private:
    [[nodiscard]] Open open(const Bits& alive, uint32_t label) const {
        Open left;
        const uint32_t begin = places_.begins_[label], end = places_.begins_[label + 1];
        for (uint32_t word = begin / 64; word * 64 < end; ++word) {
            uint64_t bits = alive[word];
            if (word * 64 < begin) bits &= ~uint64_t{0} << (begin % 64);
            if (end - word * 64 < 64) bits &= ~(~uint64_t{0} << (end % 64));
            for (uint64_t rest = bits; rest != 0 && left.second == no_cost; rest &= rest - 1) {
                const int cost = places_.costs_[word * 64 + static_cast<uint32_t>(std::countr_zero(rest))];
                (left.least == no_cost ? left.least : left.second) = cost;
            }
            left.count += static_cast<uint32_t>(std::popcount(bits));
        }
        return left;
    }

    void visit(const Bits& alive, const std::vector<uint32_t>& labels, int cost) {
        if (labels.empty()) return keep(cost);
        size_t next = 0;
        Open urgent;
        int bound = cost;
        for (size_t i = 0; i < labels.size(); ++i) {
            const Open left = open(alive, labels[i]);
            if (left.count == 0) return;
            bound += left.least;
            if (i == 0 || is_more_urgent(left, urgent)) next = i, urgent = left;
        }
        if (bound < best_) branch(alive, labels, next, cost, bound - urgent.least);
    }

    void branch(const Bits& alive, const std::vector<uint32_t>& labels, size_t next, int cost, int bound_without) {
        const uint32_t label = labels[next];
        std::vector<uint32_t> others = labels;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(next));
        for (uint32_t i = places_.begins_[label]; i < places_.begins_[label + 1]; ++i) {
            if (!has(alive, i)) continue;
            if (bound_without + places_.costs_[i] >= best_ || nodes_left_ == 0) return;
            --nodes_left_;
            chosen_[label] = i - places_.begins_[label];
            Bits left = alive;
            for (size_t word = 0; word < left.size(); ++word) left[word] &= ~places_.clashes_[i][word];
            visit(left, others, cost + places_.costs_[i]);
        }
    }

    void keep(int cost) {
        best_ = cost;
        for (const uint32_t label : labels_) (*found_)[label] = chosen_[label];
    }

    const Places& places_;
    std::vector<uint32_t> labels_;
    uint32_t nodes_left_;
    std::vector<uint32_t> chosen_;
    std::vector<uint32_t>* found_ = nullptr;
    int best_ = no_cost;
};

Places::Places(const Costs& costs, const std::vector<Clash>& clashes) : begins_{0} {
    for (const std::vector<int>& of_label : costs) {
        owners_.insert(owners_.end(), of_label.size(), labels());
        costs_.insert(costs_.end(), of_label.begin(), of_label.end());
        begins_.push_back(static_cast<uint32_t>(costs_.size()));
    }
    clashes_.assign(costs_.size(), Bits((costs_.size() + 63) / 64));
    for (const auto& [a, b] : clashes) {
        const uint32_t i = begins_[a.label] + a.place, j = begins_[b.label] + b.place;
        insert(clashes_[i], j);
        insert(clashes_[j], i);
    }
}

/// Labels that can meet, directly or through others, have the same number: the least of them.
std::vector<uint32_t> Places::parts(const Bits& usable) const {
    std::vector<uint32_t> part(labels());
    std::iota(part.begin(), part.end(), 0U);
    const auto root = [&](uint32_t label) {
        while (part[label] != label) label = part[label] = part[part[label]];
        return label;
    };
    for (uint32_t i = 0; i < costs_.size(); ++i)
        for (size_t word = 0; has(usable, i) && word < usable.size(); ++word)
            for (uint64_t rest = clashes_[i][word] & usable[word]; rest != 0; rest &= rest - 1) {
                const auto j = static_cast<uint32_t>(word * 64) + static_cast<uint32_t>(std::countr_zero(rest));
                const uint32_t a = root(owners_[i]), b = root(owners_[j]);
                part[std::max(a, b)] = std::min(a, b);
            }
    for (uint32_t label = 0; label < labels(); ++label) part[label] = root(label);
    return part;
}

std::optional<Choice> Places::choose(const std::function<bool(Place)>& may_use, uint32_t most_nodes) const {
    Bits usable((costs_.size() + 63) / 64);
    for (uint32_t i = 0; i < costs_.size(); ++i)
        if (may_use({owners_[i], i - begins_[owners_[i]]})) insert(usable, i);
    const std::vector<uint32_t> part = parts(usable);
    Choice choice{std::vector<uint32_t>(labels()), 0};
    for (uint32_t first = 0; first < labels(); ++first) {
        if (part[first] != first) continue;
        std::vector<uint32_t> together;
        for (uint32_t label = first; label < labels(); ++label)
            if (part[label] == first) together.push_back(label);
        const int cost = Search(*this, std::move(together), most_nodes).run(usable, choice.places);
        if (cost == no_cost) return std::nullopt;
        choice.cost += cost;
    }
    return choice;
}

}  // namespace figure
