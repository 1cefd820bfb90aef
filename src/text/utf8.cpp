#include "text/utf8.hpp"

namespace text {

namespace {

constexpr Decoded ill_formed{replacement_character, 1};

uint32_t sequence_length(uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_scalar_value(char32_t code_point) {
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

bool is_shortest(char32_t code_point, uint32_t length) {
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return code_point >= least[length];
}

char continuation(char32_t code_point, int shift) { return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); }

}  // namespace

Decoded decode_at(std::string_view utf8, size_t offset) {
    const auto lead = static_cast<uint8_t>(utf8[offset]);
    const uint32_t length = sequence_length(lead);
    if (length == 0 || utf8.size() - offset < length) return ill_formed;
    char32_t code_point = length == 1 ? lead : lead & (0x7FU >> length);
    for (uint32_t i = 1; i < length; ++i) {
        const auto byte = static_cast<uint8_t>(utf8[offset + i]);
        if ((byte & 0xC0) != 0x80) return ill_formed;
        code_point = code_point << 6 | (byte & 0x3FU);
    }
    if (!is_shortest(code_point, length) || !is_scalar_value(code_point)) return ill_formed;
    return {code_point, length};
}

void append_utf8(std::string& text, char32_t code_point) {
    if (!is_scalar_value(code_point)) code_point = replacement_character;
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xC0 | (code_point >> 6));
        text += continuation(code_point, 0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xE0 | (code_point >> 12));
        text += continuation(code_point, 6);
        text += continuation(code_point, 0);
    } else {
        text += static_cast<char>(0xF0 | (code_point >> 18));
        text += continuation(code_point, 12);
        text += continuation(code_point, 6);
        text += continuation(code_point, 0);
    }
}

}  // namespace text
