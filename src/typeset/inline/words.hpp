#pragma once

#include <string_view>

#include "typeset/inline/run_writer.hpp"

namespace typeset {

/// Where the word or space ends that begins at an offset of a text.
size_t token_end(std::string_view text, size_t at);
/// Whether such a token is a space: a word space, a no-break space or a tab.
bool is_space(std::string_view token);

/// Words in one style on one line, which nobody breaks or justifies.
struct Words {
    std::string_view text;
    compose::TextStyleId style{};
    diag::Span asked_at;  ///< where complaints about fonts and glyphs point
};

/// How wide `write_words` sets them. Only of fonts it complains: what is measured may not be set at all.
base::Length width_of(Context& context, const Words& words);

/// Sets words from `start` on, their baseline there, as paragraphs set theirs. `ends`: a space is told after them,
/// which takes no room.
void write_words(Context& context, document::Page& page, const Words& words, base::Point start, const Owner& owner,
                 bool ends);

}  // namespace typeset
