#include "document/notation.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace document {

namespace {

struct CodePoints {
    char32_t first, last;
};

/// Controls, spaces of other widths, signs that guide line breaking, and those that turn the direction of writing.
constexpr std::array unseen{
    CodePoints{0x0000, 0x001F}, CodePoints{0x007F, 0x00A0}, CodePoints{0x00AD, 0x00AD}, CodePoints{0x061C, 0x061C},
    CodePoints{0x2000, 0x200F}, CodePoints{0x2028, 0x202F}, CodePoints{0x205F, 0x206F}, CodePoints{0xFEFF, 0xFEFF},
};

bool is_unseen(char32_t code_point) {
    return std::ranges::any_of(
        unseen, [&](const CodePoints& range) { return range.first <= code_point && code_point <= range.last; });
}

}  // namespace

std::string notation(base::Length length) {
    const int64_t value = length.thousandths;
    const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    return fmt::format("{}{}.{:03}", value < 0 ? "-" : "", size / 1000, size % 1000);
}

std::string notation(base::Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        if (next.code_point == '"' || next.code_point == '\\') out += '\\';
        if (is_unseen(next.code_point))
            out += fmt::format("\\u{{{:x}}}", static_cast<uint32_t>(next.code_point));
        else
            out += text.substr(at, next.size);
        at += next.size;
    }
    return out + '"';
}

}  // namespace document
