#pragma once

#include <cstddef>
#include <string_view>

/// Places inside well-formed XML text, found by reading it again: the tree keeps none for parts of values.
namespace xml {

/// Where a character first stands, as such or as a reference, in the attribute's value that begins at `begin`, or in
/// what follows there of an element's; `begin` where it does not.
size_t find_character(std::string_view text, size_t begin, char32_t character);

/// Likewise of a word, with white space or markup on either side.
size_t find_word(std::string_view text, size_t begin, std::string_view word);

/// The offset in the text of byte `parsed` of a value that begins at `begin`: a reference is one character, a line
/// break one byte.
size_t source_offset(std::string_view text, size_t begin, size_t parsed, bool references);

}  // namespace xml
