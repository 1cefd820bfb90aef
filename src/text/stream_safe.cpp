#include "text/stream_safe.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace text {
namespace {

constexpr uint32_t most_marks = 30;
constexpr std::string_view grapheme_joiner = "\u034F";

}  // namespace

bool MarkCounter::exceeds(char32_t code_point) {
    const bool is_mark = u_getCombiningClass(static_cast<UChar32>(code_point)) != 0;
    marks_ = is_mark ? marks_ + 1 : 0;
    return marks_ == most_marks + 1;
}

std::string stream_safe(std::string_view text) {
    if (is_without_marks(text)) return std::string(text);
    std::string safe;
    MarkCounter run;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded character = base::decode_at(text, at);
        if (run.exceeds(character.code_point)) {
            safe += grapheme_joiner;
            run = {};
            run.exceeds(character.code_point);
        }
        safe += text.substr(at, character.size);
        at += character.size;
    }
    return safe;
}

bool is_without_marks(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<uint8_t>(byte) < 0xCC; });
}

}  // namespace text
