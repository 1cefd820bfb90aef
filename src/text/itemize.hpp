#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/font.hpp"

namespace text {

/// A code point to shape and the byte offset in the word of what it stands for.
struct Letter {
    char32_t code_point = 0;
    uint32_t cluster = 0;
    friend bool operator==(const Letter&, const Letter&) = default;
};

/// Letters [begin, end) to shape in one face.
struct FaceRun {
    FaceId face{};
    size_t begin = 0, end = 0;
    friend bool operator==(const FaceRun&, const FaceRun&) = default;
};

/// A word made ready for shaping.
struct ItemizedWord {
    std::vector<Letter> letters;
    std::vector<FaceRun> runs;
    std::vector<char32_t> missing;  ///< in order of first appearance, each once
};

/// Splits a word into runs by face. Marks stay in the face of their base. Signs without a shape of their own (soft
/// hyphen, word joiner) are left out; what no face has becomes U+FFFD, or a question mark.
ItemizedWord itemize(std::string_view word, FaceId face, Fonts& fonts);

}  // namespace text
