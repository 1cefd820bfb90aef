#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/white_space.hpp"

/// The small forms that values are made of. All views point into the text given, so that their place can be told.
namespace layout {

using base::trim;
/// The pieces between separators, trimmed; one piece more than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The pieces between runs of white space; none is empty.
std::vector<std::string_view> split_at_spaces(std::string_view text);

/// An XML name without colon, of Latin letters: what elements, classes and variables are called.
bool is_name(std::string_view text);
/// Form of a BCP 47 tag: `sv`, `en-GB`.
bool is_language(std::string_view text);
/// A tag as it is usually written: `sv`, `en-GB`, `sr-Latn` (RFC 5646, 2.1.1). Its case means nothing.
std::string canonical_language(std::string_view tag);

/// In the backticks of messages.
std::string quoted(std::string_view text);
/// "`a`, `b` or `c`".
std::string one_of(const std::vector<std::string_view>& words);

}  // namespace layout
