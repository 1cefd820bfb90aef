#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "text/icu.hpp"
#include "text/stream_safe.hpp"

namespace text {

namespace {

bool is_ordinary_byte(char byte) {
    const auto value = static_cast<uint8_t>(byte);
    return (value >= 0x20 && value < 0x7F) || value == '\t' || value == '\n' || value == '\r';
}

bool is_control(char32_t code_point) {
    return (code_point < 0x20 && code_point != U'\t' && code_point != U'\n' && code_point != U'\r') ||
           (code_point >= 0x7F && code_point <= 0x9F);
}

bool is_bidi_control(char32_t code_point) {
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_noncharacter(char32_t code_point) {
    return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

std::optional<Refusal> refusal(const base::Decoded& character) {
    if (is_control(character.code_point)) return Refusal::control;
    if (is_bidi_control(character.code_point)) return Refusal::bidi_control;
    if (character.code_point == 0xFEFF) return Refusal::byte_order_mark;
    if (is_noncharacter(character.code_point)) return Refusal::noncharacter;
    if (!character.well_formed) return Refusal::ill_formed;
    if (character.code_point >= 0xFFF9 && character.code_point <= 0xFFFD) return Refusal::stand_in;
    return std::nullopt;
}

std::string normalized(std::string_view text, const icu::Normalizer2* form, UErrorCode& error) {
    require_success(error);
    std::string made;
    const std::string safe = stream_safe(text);
    const icu::StringPiece bytes{safe};
    icu::StringByteSink<std::string> sink{&made, bytes.size()};
    form->normalizeUTF8(0, bytes, sink, nullptr, error);
    require_success(error);
    return made;
}

}  // namespace

std::optional<std::string> to_nfc(std::string_view text) {
    if (is_without_marks(text)) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form_c = icu::Normalizer2::getNFCInstance(error);
    require_success(error);
    const std::string safe = stream_safe(text);
    const icu::StringPiece bytes{safe};
    if (form_c->isNormalizedUTF8(bytes, error)) return std::nullopt;
    std::string normalized;
    icu::StringByteSink<std::string> sink{&normalized, bytes.size()};
    form_c->normalizeUTF8(0, bytes, sink, nullptr, error);
    require_success(error);
    return normalized;
}

std::string to_nfd(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    return normalized(text, icu::Normalizer2::getNFDInstance(error), error);
}

std::string casefolded(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    return normalized(text, icu::Normalizer2::getNFKCCasefoldInstance(error), error);
}

std::vector<RefusedRun> refused_characters(std::string_view text) {
    std::vector<RefusedRun> refused;
    MarkCounter marks;
    size_t end = 0;  // of the last run
    for (size_t at = 0; at < text.size();) {
        if (is_ordinary_byte(text[at])) {
            marks = {};
            ++at;
            continue;
        }
        const base::Decoded character = base::decode_at(text, at);
        const std::optional<Refusal> why =
            marks.exceeds(character.code_point) ? Refusal::too_many_marks : refusal(character);
        const bool goes_on = !refused.empty() && end == at && refused.back().why == why;
        if (goes_on)
            ++refused.back().count;
        else if (why)
            refused.push_back({static_cast<uint32_t>(at), character.code_point, *why});
        at += character.size;
        if (why) end = at;
    }
    return refused;
}

bool is_visible(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        const base::Decoded character = base::decode_at(text, at);
        const auto code_point = static_cast<UChar32>(character.code_point);
        if (!u_isUWhiteSpace(code_point) && !u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            return true;
        at += character.size;
    }
    return false;
}

std::string without_guides(std::string_view text) {
    constexpr char32_t soft_hyphen = 0x00AD, zero_width_space = 0x200B;
    std::string kept;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        if (next.code_point != soft_hyphen && next.code_point != zero_width_space) kept += text.substr(at, next.size);
        at += next.size;
    }
    return kept;
}

std::optional<char32_t> first_right_to_left(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        if (is_ordinary_byte(text[at])) {
            ++at;
            continue;
        }
        const base::Decoded character = base::decode_at(text, at);
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(character.code_point));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return character.code_point;
        at += character.size;
    }
    return std::nullopt;
}

}  // namespace text
