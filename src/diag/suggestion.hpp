#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diag {

/// The nearest candidate by edit distance (at most a third of the word's letters, at least one, but never all of them),
/// or an empty string when none is near. The first of equals wins.
std::string_view nearest(std::string_view seen, std::span<const std::string_view> candidates);

/// "did you mean `select`?" for the nearest candidate, or an empty string.
std::string suggest(std::string_view seen, std::span<const std::string_view> candidates);

}  // namespace diag
