#include "content/match_pattern.hpp"

#include <algorithm>

#include "base/white_space.hpp"

namespace content {
namespace {

/// The `|` that separates alternatives from `begin` on, not one inside a predicate or a literal; or the size.
size_t end_of_alternative(std::string_view pattern, size_t begin) {
    int depth = 0;
    for (size_t at = begin; at < pattern.size(); ++at) {
        const char character = pattern[at];
        if (character == '"' || character == '\'')
            at = std::min(pattern.find(character, at + 1), pattern.size() - 1);
        else if (character == '[' || character == '(')
            ++depth;
        else if (character == ']' || character == ')')
            --depth;
        else if (character == '|' && depth == 0)
            return at;
    }
    return pattern.size();
}

}  // namespace

size_t MatchPattern::source_offset(size_t offset) const {
    size_t inserted = 0;
    for (const size_t insertion : insertions) inserted += std::min<size_t>(2, offset - std::min(offset, insertion));
    return offset - inserted;
}

MatchPattern match_pattern(std::string_view pattern) {
    MatchPattern result;
    for (size_t begin = 0; begin <= pattern.size();) {
        const size_t end = end_of_alternative(pattern, begin);
        const size_t ink = std::min(pattern.find_first_not_of(base::white_space, begin), end);
        result.expression += pattern.substr(begin, ink - begin);
        if (ink < end && pattern[ink] != '/') {
            result.insertions.push_back(result.expression.size());
            result.expression += "//";
        }
        result.expression += pattern.substr(ink, end - ink);
        if (end < pattern.size()) result.expression += '|';
        begin = end + 1;
    }
    return result;
}

}  // namespace content
