#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "typeset/context.hpp"

namespace typeset {

/// A stretch of one inline on one line.
struct LinePiece {
    uint32_t inline_index = 0;
    base::Range text;  ///< in what the inline prints
    friend bool operator==(const LinePiece&, const LinePiece&) = default;
};

/// A line as it was chosen: which text stands on it. Glyphs are made when it is placed; until then it stays small.
struct Line {
    base::Range pieces;           ///< in Lines::pieces
    base::Length height;          ///< of its box
    uint32_t hyphen = 0;          ///< 0: none; else position in Lines::hyphens, plus one
    bool ends_paragraph = false;  ///< or stands before a forced break: not justified
    bool forced = false;          ///< stands before a forced break, or other words of the same element: a space is told
    base::Range word;             ///< in what the last inline prints: the word that begins here and goes on below
    uint32_t overfull = 0;        ///< 0: all has room; else position in Lines::overfull, plus one
    uint32_t rest_end = 0;        ///< in what the first inline prints: the end of a word that began further up, or 0
    friend bool operator==(const Line&, const Line&) = default;
};

/// Where the baseline stands below the top of a line's box.
constexpr base::Length baseline(base::Length line_height) { return line_height * 3 / 4; }

/// That a word is wider than its line. It is told when it stands on a page, unless that shows that it lies beside it.
struct Overfull {
    diag::Span span;
    std::string message;
};

/// The lines of many paragraphs.
struct Lines {
    std::vector<Line> lines;
    std::vector<LinePiece> pieces;
    std::vector<std::string> hyphens;  ///< what is written before an added hyphen
    std::vector<Overfull> overfull;
};

/// How the lines of one paragraph lie.
struct LineFrame {
    base::Length width;
    base::Length indent;  ///< of the first line
    compose::TextAlign align = compose::TextAlign::left;
    compose::TextStyleId strut{};
    bool goes_on = false;  ///< words follow elsewhere, after a space
    friend bool operator==(const LineFrame&, const LineFrame&) = default;
};

/// Breaks a paragraph into lines of least demerits and adds them to `lines`; the range of those added, empty when there
/// is nothing to print. Words wider than the line are broken anywhere, and their lines say so.
base::Range break_lines(Context& context, base::Range inlines, const LineFrame& frame, Lines& lines);

}  // namespace typeset
