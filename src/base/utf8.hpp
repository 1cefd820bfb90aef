#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace base {

constexpr char32_t replacement_character = 0xFFFD;

/// A code point read from UTF-8, and how many bytes it took. What is ill-formed is U+FFFD, one byte long.
struct Decoded {
    char32_t code_point = 0;
    uint32_t size = 0;
    bool well_formed = true;  ///< tells a U+FFFD that stands in the text from one that stands in for a byte
    friend bool operator==(const Decoded&, const Decoded&) = default;
};

constexpr bool is_ascii(char byte) { return static_cast<uint8_t>(byte) < 0x80; }
/// A letter or digit of ASCII: what most words begin and end with.
constexpr bool is_ascii_alphanumeric(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}
constexpr bool is_continuation(char byte) { return (static_cast<uint8_t>(byte) & 0xC0U) == 0x80U; }

/// Not a surrogate, not past U+10FFFF.
constexpr bool is_scalar_value(char32_t code_point) {
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

/// How many bytes of UTF-8 a scalar value takes.
constexpr uint32_t utf8_size(char32_t code_point) {
    if (code_point < 0x80) return 1;
    if (code_point < 0x800) return 2;
    return code_point < 0x10000 ? 3 : 4;
}

/// The size of the sequence that a first byte announces; 0 for one that begins none.
constexpr uint32_t announced_size(uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The code point at `offset`, which lies within the text, by table 3-7 of the Unicode Standard.
constexpr Decoded decode_at(std::string_view utf8, size_t offset) {
    constexpr Decoded ill_formed{replacement_character, 1, false};
    const auto lead = static_cast<uint8_t>(utf8[offset]);
    const uint32_t size = announced_size(lead);
    if (size == 0 || utf8.size() - offset < size) return ill_formed;
    char32_t code_point = size == 1 ? lead : lead & (0x7FU >> size);
    for (uint32_t i = 1; i < size; ++i) {
        const char byte = utf8[offset + i];
        if (!is_continuation(byte)) return ill_formed;
        code_point = code_point << 6 | (static_cast<uint8_t>(byte) & 0x3FU);
    }
    const bool shortest = utf8_size(code_point) == size;
    return shortest && is_scalar_value(code_point) ? Decoded{code_point, size, true} : ill_formed;
}

/// All the code points of a text.
inline std::u32string decode(std::string_view utf8) {
    std::u32string text;
    for (size_t at = 0; at < utf8.size();) {
        const Decoded next = decode_at(utf8, at);
        text += next.code_point;
        at += next.size;
    }
    return text;
}

/// Appends the code point as UTF-8; what is no scalar value as U+FFFD.
inline void append_utf8(std::string& text, char32_t code_point) {
    if (!is_scalar_value(code_point)) code_point = replacement_character;
    constexpr uint8_t leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    const uint32_t size = utf8_size(code_point);
    uint32_t shift = 6 * (size - 1);
    text += static_cast<char>(leads[size] | (code_point >> shift));
    while (shift > 0) {
        shift -= 6;
        text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
    }
}

/// Where the code point begins that the byte at `offset` is part of; an offset at the end stays.
constexpr size_t code_point_begin(std::string_view utf8, size_t offset) {
    while (offset > 0 && offset < utf8.size() && is_continuation(utf8[offset])) --offset;
    return offset;
}

/// Where the code point begins that follows the one at `offset`, or the end.
constexpr size_t next_code_point(std::string_view utf8, size_t offset) {
    do ++offset;
    while (offset < utf8.size() && is_continuation(utf8[offset]));
    return std::min(offset, utf8.size());
}

/// The number of code points of a well-formed text; of any other, of bytes that continue nothing. Eight bytes at a
/// time: every place in a file is told by it.
inline size_t count_code_points(std::string_view utf8) {
    constexpr uint64_t lowest_bits = 0x0101010101010101U;
    size_t count = 0, at = 0;
    for (uint64_t bytes = 0; at + sizeof bytes <= utf8.size(); at += sizeof bytes) {
        std::memcpy(&bytes, utf8.data() + at, sizeof bytes);
        // Of a byte that continues one the highest bit is set and the next is not.
        const uint64_t continuations = (bytes >> 7U) & ~(bytes >> 6U) & lowest_bits;
        count += sizeof bytes;
        // The product's highest byte is the sum of all: processors without a word for it count as fast.
        count -= (continuations * lowest_bits) >> (8 * (sizeof bytes - 1));
    }
    for (; at < utf8.size(); ++at) count += is_continuation(utf8[at]) ? 0U : 1U;
    return count;
}

}  // namespace base
