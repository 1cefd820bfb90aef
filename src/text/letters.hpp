#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A text as code points, with the byte offset of each and of the end.
struct CodePoints {
    std::u32string letters;
    std::vector<uint32_t> offsets;  ///< one more than letters
};

CodePoints code_points(std::string_view utf8);

/// A letter of any script (general category L).
bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);
/// The text with its first letter, after white space, a capital.
std::string capitalize_first(std::string_view utf8);
bool is_ascii_digit(char32_t code_point);

}  // namespace text
