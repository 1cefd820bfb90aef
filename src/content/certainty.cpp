#include "content/certainty.hpp"

#include <algorithm>
#include <array>

namespace content {

std::optional<Certainty> certainty_of(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"actual",  "ongoing",       "expected", "planned",
                                                    "unknown", "not-mentioned", "inferred"};
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Certainty>(found - words.begin());
}

}  // namespace content
