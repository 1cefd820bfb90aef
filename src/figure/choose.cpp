#include "figure/choose.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace figure {
namespace {

constexpr int no_cost = std::numeric_limits<int>::max();

/// A set of places, numbered through all labels.
using Bits = std::vector<uint64_t>;

bool has(const Bits& bits, uint32_t index) { return (bits[index / 64] >> (index % 64) & 1U) != 0; }
void insert(Bits& bits, uint32_t index) { bits[index / 64] |= uint64_t{1} << (index % 64); }

struct Numbering {
    std::vector<uint32_t> begins;  ///< of each label's places; one more at the end
    std::vector<int> costs;        ///< of each place
    [[nodiscard]] uint32_t places() const { return begins.back(); }
    [[nodiscard]] size_t words() const { return (size_t{places()} + 63) / 64; }
};

Numbering number(const Costs& costs) {
    Numbering numbering{{0}, {}};
    for (const std::vector<int>& of_label : costs) {
        numbering.costs.insert(numbering.costs.end(), of_label.begin(), of_label.end());
        numbering.begins.push_back(static_cast<uint32_t>(numbering.costs.size()));
    }
    return numbering;
}

/// For each place those that it clashes with.
std::vector<Bits> clashes_of(const Numbering& numbering, const std::function<bool(Place, Place)>& clash) {
    std::vector<Bits> clashes(numbering.places(), Bits(numbering.words()));
    const auto labels = static_cast<uint32_t>(numbering.begins.size() - 1);
    for (uint32_t a = 0; a < labels; ++a)
        for (uint32_t i = numbering.begins[a]; i < numbering.begins[a + 1]; ++i)
            for (uint32_t b = a + 1; b < labels; ++b)
                for (uint32_t j = numbering.begins[b]; j < numbering.begins[b + 1]; ++j)
                    if (clash({a, i - numbering.begins[a]}, {b, j - numbering.begins[b]})) {
                        insert(clashes[i], j);
                        insert(clashes[j], i);
                    }
    return clashes;
}

/// Labels that can meet, directly or through others, have the same number.
std::vector<uint32_t> parts_of(const Numbering& numbering, const std::vector<Bits>& clashes) {
    const size_t labels = numbering.begins.size() - 1;
    std::vector<uint32_t> part(labels);
    std::iota(part.begin(), part.end(), 0U);
    const auto root = [&](uint32_t label) {
        while (part[label] != label) label = part[label] = part[part[label]];
        return label;
    };
    std::vector<uint32_t> owner(numbering.places());
    for (uint32_t label = 0; label < labels; ++label)
        for (uint32_t i = numbering.begins[label]; i < numbering.begins[label + 1]; ++i) owner[i] = label;
    for (uint32_t i = 0; i < numbering.places(); ++i)
        for (size_t word = 0; word < clashes[i].size(); ++word)
            for (uint64_t rest = clashes[i][word]; rest != 0; rest &= rest - 1) {
                const auto j = static_cast<uint32_t>(word * 64) + static_cast<uint32_t>(std::countr_zero(rest));
                const uint32_t a = root(owner[i]), b = root(owner[j]);
                part[std::max(a, b)] = std::min(a, b);
            }
    for (uint32_t label = 0; label < labels; ++label) part[label] = root(label);
    return part;
}

/// What a label has left.
struct Open {
    uint32_t count = 0;
    int least = no_cost, second = no_cost;
};

class Search {
public:
    Search(const Numbering& numbering, const std::vector<Bits>& clashes, std::vector<uint32_t> labels, uint32_t most_nodes)
        : numbering_(numbering), clashes_(clashes), labels_(std::move(labels)), nodes_left_(most_nodes),
          chosen_(numbering.begins.size()) {}

    /// The best choice goes to `places`; its cost, or no_cost.
    int run(std::vector<uint32_t>& places) {
        best_places_ = &places;
        Bits alive(numbering_.words(), ~uint64_t{0});
        visit(alive, labels_, 0);
        return best_;
    }

private:
    [[nodiscard]] Open open(const Bits& alive, uint32_t label) const {
        Open found;
        for (uint32_t i = numbering_.begins[label]; i < numbering_.begins[label + 1]; ++i) {
            if (!has(alive, i)) continue;
            if (found.count == 0) found.least = numbering_.costs[i];
            if (found.count == 1) found.second = numbering_.costs[i];
            ++found.count;
        }
        return found;
    }

    /// The fewest places first; of those the one that loses most without its best.
    static bool is_more_urgent(const Open& a, const Open& b) {
        if (a.count != b.count) return a.count < b.count;
        return a.count > 1 && a.second - a.least > b.second - b.least;
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
        if (bound >= best_) return;
        branch(alive, labels, next, cost, bound - urgent.least);
    }

    void branch(const Bits& alive, const std::vector<uint32_t>& labels, size_t next, int cost, int bound_without) {
        const uint32_t label = labels[next];
        std::vector<uint32_t> others = labels;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(next));
        for (uint32_t i = numbering_.begins[label]; i < numbering_.begins[label + 1]; ++i) {
            if (!has(alive, i)) continue;
            if (bound_without + numbering_.costs[i] >= best_ || nodes_left_ == 0) return;
            --nodes_left_;
            chosen_[label] = i - numbering_.begins[label];
            Bits left = alive;
            for (size_t word = 0; word < left.size(); ++word) left[word] &= ~clashes_[i][word];
            visit(left, others, cost + numbering_.costs[i]);
        }
    }

    void keep(int cost) {
        best_ = cost;
        for (const uint32_t label : labels_) (*best_places_)[label] = chosen_[label];
    }

    const Numbering& numbering_;
    const std::vector<Bits>& clashes_;
    std::vector<uint32_t> labels_;
    uint32_t nodes_left_;
    std::vector<uint32_t> chosen_;
    std::vector<uint32_t>* best_places_ = nullptr;
    int best_ = no_cost;
};

}  // namespace

std::optional<Choice> choose(const Costs& costs, const std::function<bool(Place, Place)>& clash, uint32_t most_nodes) {
    const Numbering numbering = number(costs);
    const std::vector<Bits> clashes = clashes_of(numbering, clash);
    const std::vector<uint32_t> parts = parts_of(numbering, clashes);
    Choice choice{std::vector<uint32_t>(costs.size()), 0};
    for (uint32_t part = 0; part < costs.size(); ++part) {
        if (parts[part] != part) continue;
        std::vector<uint32_t> labels;
        for (uint32_t label = part; label < costs.size(); ++label)
            if (parts[label] == part) labels.push_back(label);
        const int cost = Search(numbering, clashes, std::move(labels), most_nodes).run(choice.places);
        if (cost == no_cost) return std::nullopt;
        choice.cost += cost;
    }
    return choice;
}

}  // namespace figure
