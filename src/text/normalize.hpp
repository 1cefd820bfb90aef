#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The text in Unicode's normalization form C; nothing when it is in that form already, as nearly all text is.
/// Runs of marks that are refused count as parted (UAX #15-D4).
std::optional<std::string> to_nfc(std::string_view text);

/// The text with its letters and marks apart, in normalization form D.
std::string to_nfd(std::string_view text);

/// What texts that differ only in case, or in how their characters are composed, have in common (NFKC_Casefold).
std::string casefolded(std::string_view text);

/// Why a character has no place in a report.
enum class Refusal : uint8_t {
    control,          ///< U+0000–001F but tab, line feed and carriage return; U+007F–009F
    bidi_control,     ///< U+202A–202E, U+2066–2069: they make text read otherwise than it is written
    noncharacter,     ///< U+FDD0–FDEF and the last two code points of each plane
    stand_in,         ///< U+FFF9–FFFD: marks of annotations, objects and characters that are not there
    too_many_marks,   ///< the 31st combining mark in a row (UAX #15, Stream-Safe Text Format)
    byte_order_mark,  ///< U+FEFF: belongs before a file's text, not into it
    ill_formed,       ///< a byte that is no UTF-8
};

/// Characters in a row that are refused for the same reason.
struct RefusedRun {
    uint32_t offset = 0;      ///< in bytes
    char32_t code_point = 0;  ///< of the first
    Refusal why = Refusal::control;
    uint32_t count = 1;
    friend bool operator==(const RefusedRun&, const RefusedRun&) = default;
};

/// The characters of a text (UTF-8) that are refused, in order.
std::vector<RefusedRun> refused_characters(std::string_view text);

/// False when nothing of the text is seen: when it is empty, or all white space, soft hyphens, joiners and their like.
bool is_visible(std::string_view text);

/// Without the signs that only guide line breaking (soft hyphens, zero width spaces): so kerning and text extraction
/// see a word whole.
std::string without_guides(std::string_view text);

/// The first character that is written from right to left (Unicode's classes R and AL), if there is one.
std::optional<char32_t> first_right_to_left(std::string_view text);

}  // namespace text
