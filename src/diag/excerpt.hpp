#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diag {

/// A text as a message quotes it: of one with more than `most` code points its beginning, before a letter with all its
/// marks, and an ellipsis.
std::string excerpt(std::string_view text, size_t most);

/// A message as it is told: what it quotes in backticks, and the whole, is as long as can be read.
std::string readable(std::string message);

}  // namespace diag
