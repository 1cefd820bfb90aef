#include "pdf/string.hpp"

#include <algorithm>
#include <cstdint>

namespace pdf {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The length that a first byte announces; 0 for one that cannot begin a character.
size_t sequence_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Takes one character off the front of `rest`.
char32_t take(std::string_view& rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    const size_t length = sequence_length(first);
    if (length == 0 || length > rest.size() ||
        !std::all_of(rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(length), is_continuation)) {
        rest.remove_prefix(1);
        return replacement;
    }
    char32_t value = length == 1 ? first : first & (0x7Fu >> length);
    for (const char c : rest.substr(1, length - 1)) value = value << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
    rest.remove_prefix(length);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    return surrogate || value > 0x10FFFF ? replacement : value;
}

void append_unit(std::string& out, uint32_t unit) {
    out += static_cast<char>(unit >> 8 & 0xFF);
    out += static_cast<char>(unit & 0xFF);
}

bool is_plain(char c) { return c >= ' ' && c < 0x7F; }

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string text;
    while (!utf8.empty()) text += take(utf8);
    return text;
}

std::string utf16(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        if (c < 0x10000) {
            append_unit(out, c);
        } else {
            append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
            append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

std::string text_string(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), is_plain)) return std::string(utf8);
    return "\xFE\xFF" + utf16(decode(utf8));
}

void append_escaped(std::string& out, char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    // A bare carriage return would be read as a line feed.
    if (byte == '\r')
        out += "\\r";
    else
        out += byte;
}

void append_string(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes) append_escaped(out, byte);
    out += ')';
}

void append_hex(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '<';
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 0xF];
    }
    out += '>';
}

}  // namespace pdf
