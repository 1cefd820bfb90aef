#include "compose/cascade.hpp"
#include "compose/microtypography.hpp"
#include "compose/paragraph.hpp"

namespace compose {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// A paragraph as the rules see it: its words in order. A page number counts as a digit, a drawing as nothing.
class WordReader {
public:
    explicit WordReader(const ParagraphText& paragraph) {
        for (const Piece& piece : paragraph.pieces) {
            const size_t begin = text_.size();
            if (piece.kind == InlineKind::text)
                text_ += paragraph.text_of(piece);
            else if (piece.kind != InlineKind::drawing)
                text_ += piece.kind == InlineKind::line_break ? '\n' : '0';
            for (size_t at = begin; at < text_.size(); ++at)
                place_.push_back(piece.text.begin +
                                 static_cast<uint32_t>(piece.kind == InlineKind::text ? at - begin : 0));
        }
    }
    /// Calls `binds(words, offset)` for each single space; where it answers true the space counts as bound from then
    /// on.
    template <class Function>
    void for_each_space(Function binds_at) {
        bool bound = false;
        for (size_t space = text_.find(' '); space != std::string::npos; space = text_.find(' ', space + 1)) {
            const WordPair words{word_before(space), word_after(space),
                                 word_after(space + 1 + word_after(space).size()), bound};
            bound = binds_at(words, place_[space]);
        }
    }

private:
    static bool ends_word(char byte) { return byte == ' ' || byte == '\n'; }
    [[nodiscard]] std::string_view word_before(size_t space) const {
        size_t begin = space;
        while (begin > 0 && !ends_word(text_[begin - 1])) --begin;
        return std::string_view(text_).substr(begin, space - begin);
    }
    [[nodiscard]] std::string_view word_after(size_t space) const {
        if (space >= text_.size() || text_[space] != ' ') return {};
        size_t end = space + 1;
        while (end < text_.size() && !ends_word(text_[end])) ++end;
        return std::string_view(text_).substr(space + 1, end - space - 1);
    }

    std::string text_;
    std::vector<uint32_t> place_;  ///< of each byte: where it stands in the paragraph's text
};

}  // namespace

ParagraphText bind_spaces(const ParagraphText& paragraph, const Cascade& cascade) {
    if (paragraph.text.find(' ') == std::string::npos) return paragraph;
    std::vector<uint32_t> bound;
    size_t piece = 0;
    WordReader(paragraph).for_each_space([&](const WordPair& words, uint32_t at) {
        while (paragraph.pieces[piece].text.end <= at) ++piece;
        const TextStyle& style = cascade[paragraph.pieces[piece].style];
        const bool is_bound = !style.preserve_spaces && binds(words, style.language);
        if (is_bound) bound.push_back(at);
        return is_bound;
    });
    ParagraphText result;
    auto next = bound.begin();
    for (const Piece& each : paragraph.pieces) {
        std::string words;
        uint32_t from = each.text.begin;
        for (; next != bound.end() && *next < each.text.end; ++next) {
            words.append(paragraph.text, from, *next - from).append(no_break_space);
            from = *next + 1;
        }
        words.append(paragraph.text, from, each.text.end - from);
        result.add(each, words);
    }
    return result;
}

}  // namespace compose
