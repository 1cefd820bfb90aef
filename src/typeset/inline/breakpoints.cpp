#include "typeset/inline/breakpoints.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace typeset {
namespace {

// A hyphen at a compound's seam helps the reader; elsewhere it is a necessity.
constexpr int32_t seam_cost = 150;
constexpr int32_t hyphen_cost = 400;

// German writes all nouns with a capital, so there it is no sign of a name.
bool may_be_name(const Word& word, text::WordForm form) {
    return form == text::WordForm::capitalized && !word.begins_sentence && word.style->language.substr(0, 2) != "de";
}

/// Thai to Myanmar, Khmer, the scripts of East Asia.
bool written_without_spaces(char32_t sign) {
    static constexpr std::pair<char32_t, char32_t> blocks[] = {{0x0E00, 0x109F}, {0x1780, 0x17FF}, {0x2E80, 0xD7FF},
                                                               {0xF900, 0xFAFF}, {0xFF00, 0xFFEF}, {0x1B000, 0x3FFFF}};
    return std::any_of(std::begin(blocks), std::end(blocks),
                       [&](const auto& block) { return block.first <= sign && sign <= block.second; });
}

bool is_unseen(char32_t sign) {
    return sign == 0x00AD || sign == 0xFEFF || (sign >= 0x200B && sign <= 0x200D) || sign == 0x2060;
}

bool patterns_known(Context& context, const std::string& language, diag::Span at) {
    if (context.engines.hyphenator.knows(language)) return true;
    if (context.languages_without_patterns.insert(language).second)
        context.sink.report(diag::Code::unknown_language, at,
                            fmt::format("there are no hyphenation patterns for the language `{}`", language));
    return false;
}

bool patterns_may_divide(Context& context, const Word& word, diag::Span at) {
    if (word.last) return false;
    const text::WordForm form = text::Hyphenator::form_of(word.text);
    return form != text::WordForm::other && !may_be_name(word, form) &&
           patterns_known(context, word.style->language, at);
}

}  // namespace

std::vector<WordBreak> hyphenation_points(Context& context, const Word& word, diag::Span at) {
    if (!text::Hyphenator::has_soft_hyphens(word.text) && !patterns_may_divide(context, word, at)) return {};
    std::vector<WordBreak> breaks;
    for (const text::Hyphenation& found : context.engines.hyphenator.hyphenate(word.text, word.style->language))
        breaks.push_back({found.offset, found.seam ? seam_cost : hyphen_cost, true, true, found.insert});
    return breaks;
}

std::vector<WordBreak> emergency_points(const text::ShapedWord& shaped) {
    std::vector<WordBreak> breaks;
    uint32_t reached = 0;
    for (const text::ShapedPiece& piece : shaped.pieces)
        for (const text::ShapedGlyph& glyph : piece.glyphs)
            if (glyph.cluster > reached) {
                breaks.push_back({glyph.cluster, penalty::emergency, false, false, {}});
                reached = glyph.cluster;
            }
    return breaks;
}

bool SeenBefore::reach(uint32_t offset) {
    bool is_seen = false;
    while (at_ < offset) {
        const base::Decoded next = base::decode_at(text_, at_);
        at_ += next.size;
        if (is_unseen(next.code_point)) continue;
        sign_ = next.code_point;
        is_seen = true;
    }
    return is_seen;
}

bool SeenBefore::is_inside_word() const {
    if (at_ >= text_.size() || written_without_spaces(base::decode_at(text_, at_).code_point)) return false;
    return sign_ != 0 && !written_without_spaces(sign_);
}

std::vector<WordBreak> merged(std::vector<WordBreak> first, const std::vector<WordBreak>& second) {
    const auto middle = static_cast<std::ptrdiff_t>(first.size());
    first.insert(first.end(), second.begin(), second.end());
    const auto by_offset = [](const WordBreak& a, const WordBreak& b) { return a.offset < b.offset; };
    std::inplace_merge(first.begin(), first.begin() + middle, first.end(), by_offset);
    const auto same_place = [](const WordBreak& a, const WordBreak& b) { return a.offset == b.offset; };
    first.erase(std::unique(first.begin(), first.end(), same_place), first.end());
    return first;
}

}  // namespace typeset
