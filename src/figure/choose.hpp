#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace figure {

/// For each label the costs of its places, the cheapest first.
using Costs = std::vector<std::vector<int>>;

/// A place: which label's, and which of them.
struct Place {
    uint32_t label = 0, place = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};

struct Choice {
    std::vector<uint32_t> places;  ///< of each label
    int cost = 0;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// One place for each label, no two that clash, at the least cost: branch and bound. Labels that cannot meet are
/// decided apart. For each such part so many nodes are visited at most, after that the best found so far stands;
/// nothing if none was found. `clash` is asked once of each pair.
std::optional<Choice> choose(const Costs& costs, const std::function<bool(Place, Place)>& clash, uint32_t most_nodes);

}  // namespace figure
