#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace compose {

/// Two words that a space parts, and what stands around them.
struct WordPair {
    std::string_view left, right;
    std::string_view after;     ///< the word after `right`, or empty
    bool bound_before = false;  ///< the space before `left` is a no-break space
};

/// Whether the space between two words of a language is to be a no-break space: in dates, between numbers and what
/// they count, before dashes.
bool binds(const WordPair& words, std::string_view language);

}  // namespace compose
