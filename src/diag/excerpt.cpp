#include "diag/excerpt.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace diag {
namespace {

constexpr size_t longest_quote = 200, longest_message = 2000;

constexpr char32_t zero_width_joiner = 0x200D;

/// It is one sign with what stands before it: a combining mark, a variation selector, a skin tone.
bool extends(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) ||
           (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0100 && c <= 0xE01EF) || c == zero_width_joiner;
}

/// Where the sign ends that is nearest before an offset.
size_t end_of_sign(std::string_view text, size_t offset) {
    while (offset > 0) {
        const size_t before = base::code_point_begin(text, offset - 1);
        const bool joins = base::decode_at(text, before).code_point == zero_width_joiner;
        if (!joins && !extends(base::decode_at(text, offset).code_point)) break;
        offset = before;
    }
    return offset;
}

}  // namespace

std::string excerpt(std::string_view text, size_t most) {
    size_t end = 0;
    for (size_t count = 0; count < most && end < text.size(); ++count) end = base::next_code_point(text, end);
    if (end == text.size()) return std::string(text);
    const size_t sign = end_of_sign(text, end);
    return std::string(text.substr(0, sign == 0 ? end : sign)) + "…";
}

std::string readable(std::string message) {
    if (message.size() <= longest_quote) return message;
    std::string result;
    std::string_view rest = message;
    for (bool is_quoted = false; !rest.empty(); is_quoted = !is_quoted) {
        const size_t end = std::min(rest.find('`'), rest.size());
        const std::string_view part = rest.substr(0, end);
        result += is_quoted ? excerpt(part, longest_quote) : std::string(part);
        if (end < rest.size()) result += '`';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return excerpt(result, longest_message);
}

}  // namespace diag
