#include "pdf/string.hpp"

#include <algorithm>
#include <cstdint>

#include "base/utf8.hpp"

namespace pdf {

namespace {

void append_unit(std::string& out, uint32_t unit) {
    out += static_cast<char>(unit >> 8 & 0xFF);
    out += static_cast<char>(unit & 0xFF);
}

bool is_plain(char c) { return c >= ' ' && c < 0x7F; }

}  // namespace

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
    return "\xFE\xFF" + utf16(base::decode(utf8));
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
