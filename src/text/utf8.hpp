#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// A code point read from UTF-8, and how many bytes it took.
struct Decoded {
    char32_t code_point = 0;
    uint32_t size = 0;
    friend bool operator==(const Decoded&, const Decoded&) = default;
};

constexpr char32_t replacement_character = 0xFFFD;

/// The code point at `offset`, which lies within the text. A byte that begins no well-formed sequence
/// (Unicode, table 3-7) is U+FFFD, one byte long.
Decoded decode_at(std::string_view utf8, size_t offset);

/// Appends the code point as UTF-8; a surrogate or a value past U+10FFFF as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace text
