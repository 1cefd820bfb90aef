#include "diag/suggestion.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "diag/odd_character.hpp"

namespace diag {
namespace {

/// How many letters have to be inserted, removed, replaced or exchanged with their neighbour (optimal string
/// alignment), three rows at a time.
size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<size_t> before, above, row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) {
        before = std::exchange(above, row);
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

/// "there are `a`, `b` and `c`"
std::string all_of_few(std::span<const std::string_view> candidates) {
    constexpr size_t most = 12;
    if (candidates.empty() || candidates.size() > most) return {};
    std::string all = candidates.size() == 1 ? "there is only " : "there are ";
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (i > 0) all += i + 1 == candidates.size() ? " and " : ", ";
        all += '`' + std::string(candidates[i]) + '`';
    }
    return all;
}

}  // namespace

std::string_view nearest(std::string_view seen, std::span<const std::string_view> candidates) {
    constexpr size_t longest_name = 64;
    if (seen.size() > longest_name) return {};
    // A word of one letter is as near to every other: it suggests nothing.
    size_t limit = std::min(std::max<size_t>(1, seen.size() / 3) + 1, seen.size());
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        const size_t distance = edit_distance(seen, candidate);
        if (distance > 0 && distance < limit) {
            limit = distance;
            best = candidate;
        }
    }
    return best;
}

std::string suggest(std::string_view seen, std::span<const std::string_view> candidates) {
    if (const auto odd = odd_character(seen)) return odd->seen + ": " + odd->remedy;
    const std::string_view best = nearest(seen, candidates);
    return best.empty() ? std::string() : "did you mean `" + std::string(best) + "`?";
}

std::string suggest_target(std::string_view seen, std::span<const std::string_view> candidates) {
    std::string hint = suggest(seen, candidates);
    if (hint.empty()) hint = all_of_few(candidates);
    return hint +
           (hint.empty()          ? "add what it names, or "
            : hint.ends_with('?') ? " or "
                                  : "; or ") +
           "remove what refers to it";
}

}  // namespace diag
