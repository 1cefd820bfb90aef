#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diag {

/// The nearest candidate by edit distance (at most a third of the word's letters, at least one, but never all of them),
/// or an empty string when none is near. The first of equals wins.
std::string_view nearest(std::string_view seen, std::span<const std::string_view> candidates);

/// "did you mean `select`?" for the nearest candidate, or an empty string. A character that cannot be seen, or that
/// passes for another, is named instead.
std::string suggest(std::string_view seen, std::span<const std::string_view> candidates);

/// What to do about a reference to nothing: the candidate that is meant, or all of a few, or the reference removed.
std::string suggest_target(std::string_view seen, std::span<const std::string_view> candidates);

}  // namespace diag
