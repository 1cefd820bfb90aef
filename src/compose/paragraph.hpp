#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/cascade.hpp"
#include "compose/draft.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// A stretch of a paragraph that is being collected: text as it comes, or a break or page number.
struct Piece {
    InlineKind kind = InlineKind::text;
    TextStyleId style{};
    PhraseId phrase = PhraseId::none;
    base::Range text{};  ///< in ParagraphText::text
    diag::Span span{};
    DrawingId drawing = DrawingId::none;
    ReferenceId reference = ReferenceId::none;
};

/// What a paragraph is made of, before its white space is settled. The pieces' texts follow each other without gaps.
struct ParagraphText {
    std::string text;
    std::vector<Piece> pieces;

    [[nodiscard]] std::string_view text_of(const Piece& piece) const {
        return std::string_view(text).substr(piece.text.begin, piece.text.size());
    }
    /// Adds a piece; its `text` range is set here.
    void add(Piece piece, std::string_view words);
};

/// Text in composed form (NFC), its line and paragraph separators line feeds. Complains of characters that are refused
/// and of letters written from right to left; the text keeps them, and is not printed.
ParagraphText clean(const ParagraphText& paragraph, diag::Sink& sink);

/// A text that no page shows, as it is to be said: of a bookmark, of metadata, of what an abbreviation stands for.
/// Cleaned like a paragraph's, and without the signs that only guide line breaking.
std::string as_said(std::string_view words, diag::Span span, diag::Sink& sink);

/// White space as HTML has it: runs of it are one space, also across inlines; none at the ends and around a break.
/// Neighbours of one style, phrase and origin become one piece, and pieces left without text go.
/// Where the style preserves spaces they stay, and a line feed is a break.
ParagraphText collapse_spaces(const ParagraphText& paragraph, const Cascade& cascade);

/// Warns of what is surely a slip: quotation marks, dashes, dates or numbers in Swedish text as other languages or
/// typewriters have them, letters that were read in a wrong encoding.
void report_slips(const ParagraphText& paragraph, const Cascade& cascade, diag::Sink& sink);

/// No-break spaces where the language's rules want them: each replaces a space, nothing else changes.
ParagraphText bind_spaces(const ParagraphText& paragraph, const Cascade& cascade);

/// Moves the pieces into the draft; answers where their inlines stand.
base::Range append(const ParagraphText& paragraph, Draft& draft);

}  // namespace compose
