#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// An XSLT pattern as an expression that finds everything it matches from the document: alternatives that do not begin
/// with a slash match anywhere, so `a/b | /c` becomes `//a/b | /c`.
struct MatchPattern {
    std::string expression;
    std::vector<size_t> insertions;  ///< offsets in the expression where `//` was put before an alternative

    /// The offset in the pattern of an offset in the expression.
    [[nodiscard]] size_t source_offset(size_t offset) const;
};

MatchPattern match_pattern(std::string_view pattern);

}  // namespace content
