#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace figure {

/// For each label the costs of its places, the cheapest first.
using Costs = std::vector<std::vector<int>>;

/// A place: which label's, and which of them.
struct Place {
    uint32_t label = 0, place = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Of two labels, of which only one can have its place.
using Clash = std::pair<Place, Place>;

struct Choice {
    std::vector<uint32_t> places;  ///< of each label
    int cost = 0;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// Labels with all their places, and which of these clash, for what may be decided several times.
class Places {
public:
    Places(const Costs& costs, const std::vector<Clash>& clashes);

    /// One place for each label of those that `may_use` holds for, no two that clash, at the least cost: branch and
    /// bound. Labels that cannot meet are decided apart. For each such part so many nodes are visited at most, after
    /// that the best found so far stands; nothing if none was found.
    [[nodiscard]] std::optional<Choice> choose(const std::function<bool(Place)>& may_use, uint32_t most_nodes) const;

private:
    using Bits = std::vector<uint64_t>;  // a set of places, numbered through all labels
    friend class Search;

    [[nodiscard]] uint32_t labels() const { return static_cast<uint32_t>(begins_.size() - 1); }
    [[nodiscard]] std::vector<uint32_t> parts(const Bits& usable) const;

    std::vector<uint32_t> begins_;  // of each label's places; one more at the end
    std::vector<int> costs_;        // of each place
    std::vector<uint32_t> owners_;  // the label of each place
    std::vector<Bits> clashes_;     // of each place
};

}  // namespace figure
