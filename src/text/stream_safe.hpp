#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// Counts combining marks that follow each other. Longer runs than 30 stand in no language, and normalising takes time
/// in proportion to their square.
class MarkCounter {
public:
    /// Whether the code point is the first mark too many of its run (UAX #15, 12: Stream-Safe Text Format).
    bool exceeds(char32_t code_point);

private:
    uint32_t marks_ = 0;
};

/// The text with a combining grapheme joiner after each 30 marks of longer runs (UAX #15-D4).
std::string stream_safe(std::string_view text);

/// Code points below U+0300: none of them combines with what stands before it. Their UTF-8 has no byte above 0xCB.
bool is_without_marks(std::string_view text);

}  // namespace text
