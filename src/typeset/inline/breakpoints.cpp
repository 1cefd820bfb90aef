#include "typeset/inline/breakpoints.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "text/letters.hpp"

namespace typeset {
namespace {

// A hyphen at a compound's seam helps the reader; elsewhere it is a necessity.
constexpr int32_t seam_cost = 150;
constexpr int32_t hyphen_cost = 400;

constexpr int32_t after_short_word_cost = 40;
constexpr int32_t stranded_cost = 150;
constexpr int32_t before_year_cost = 200;
constexpr size_t short_word = 2, short_clause_word = 3;

// German writes all nouns with a capital, so there it is no sign of a name.
bool is_capital_a_sign(const Word& word, text::WordForm form) {
    return form == text::WordForm::capitalized && word.style->language.substr(0, 2) != "de";
}

bool may_be_name(const Word& word, text::WordForm form) {
    return is_capital_a_sign(word, form) && !word.begins_sentence;
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

bool closes(std::string_view word) {
    if (word.empty() || base::is_ascii_alphanumeric(word.back())) return false;
    constexpr std::array<std::string_view, 9> marks{"”", "’", "»", "›", "\"", "'", ")", "]", "}"};
    return std::ranges::any_of(marks, [word](std::string_view mark) { return word.ends_with(mark); });
}

std::string_view without_closing_marks(std::string_view word) {
    while (closes(word)) word.remove_suffix(word.size() - base::code_point_begin(word, word.size() - 1));
    return word;
}

/// What stands before its full stop: an abbreviation that often has a name or a number after it, or an initial. Those
/// that often end a sentence, such as `m.m.`, are not among them.
bool is_abbreviation(std::string_view stem) {
    constexpr std::array<std::string_view, 31> known{"bl.a", "ca",  "d.v.s", "doc",    "dr",    "dvs",  "e.g",   "enl",
                                                     "exkl", "f.d", "f.n",   "fr.o.m", "i.e",   "inkl", "jfr",   "kap",
                                                     "kl",   "leg", "mr",    "mrs",    "ms",    "nr",   "p.g.a", "prof",
                                                     "resp", "s.k", "sid",   "t.ex",   "t.o.m", "tel",  "tf"};
    const text::CodePoints word = text::code_points(stem);
    const auto first = std::ranges::find_if(word.letters, text::is_letter);
    if (first == word.letters.end()) return false;
    if (first + 1 == word.letters.end()) return true;
    std::string lower(stem.substr(word.offsets[static_cast<size_t>(first - word.letters.begin())]));
    if (lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return std::ranges::find(known, lower) != known.end();
}

bool patterns_known(Context& context, const std::string& language, diag::Span at) {
    if (context.engines.hyphenator.knows(language)) return true;
    if (context.languages_without_patterns.insert(language).second)
        context.sink.report(diag::Code::unknown_language, at,
                            fmt::format("there are no hyphenation patterns for the language `{}`", language));
    return false;
}

bool patterns_may_divide(Context& context, const Word& word, diag::Span at) {
    if (word.last && !word.last_resort) return false;
    const text::WordForm form = text::Hyphenator::form_of(word.text);
    return form != text::WordForm::other && !may_be_name(word, form) &&
           patterns_known(context, word.style->language, at);
}

}  // namespace

bool ends_sentence(std::string_view word, bool before) {
    const std::string_view text = without_closing_marks(word);
    if (text.empty()) return before;
    if (text.ends_with('!') || text.ends_with('?')) return true;
    return text.ends_with('.') && !is_abbreviation(text.substr(0, text.size() - 1));
}

bool ends_in_pause(std::string_view word) {
    constexpr std::array<std::string_view, 9> pauses{".", ",", ";", ":", "!", "?", "–", "…", ")"};
    if (word.empty() || base::is_ascii_alphanumeric(word.back())) return false;
    const std::string_view text = without_closing_marks(word);
    return text.size() < word.size() || std::ranges::any_of(pauses, [text](auto sign) { return text.ends_with(sign); });
}

int32_t cost_after(std::string_view word, bool after_pause) {
    if (word.size() > 4 * short_clause_word) return penalty::free;
    size_t letters = 0;
    for (size_t at = 0; at < word.size(); ++letters) {
        const base::Decoded next = base::decode_at(word, at);
        if (!text::is_letter(next.code_point)) return penalty::free;
        at += next.size;
    }
    if (after_pause && letters <= short_clause_word) return stranded_cost;
    return letters <= short_word ? after_short_word_cost : penalty::free;
}

int32_t cost_before(std::string_view word, std::string_view rest) {
    const auto is_digit = [&](size_t at) { return at < rest.size() && rest[at] >= '0' && rest[at] <= '9'; };
    const bool is_year = is_digit(0) && rest[0] <= '2' && is_digit(1) && is_digit(2) && is_digit(3) && !is_digit(4);
    if (!is_year || word.empty()) return penalty::free;
    const char32_t last = base::decode_at(word, base::code_point_begin(word, word.size() - 1)).code_point;
    return text::is_letter(last) ? before_year_cost : penalty::free;
}

std::vector<WordBreak> hyphenation_points(Context& context, const Word& word, diag::Span at) {
    if (!text::Hyphenator::has_soft_hyphens(word.text) && !patterns_may_divide(context, word, at)) return {};
    const bool seams_only = !word.last_resort && is_capital_a_sign(word, text::Hyphenator::form_of(word.text)) &&
                            !text::Hyphenator::is_no_name(word.text, word.style->language);
    std::vector<WordBreak> breaks;
    for (const text::Hyphenation& found : context.engines.hyphenator.hyphenate(word.text, word.style->language))
        if (found.seam || !seams_only)
            breaks.push_back({found.offset, found.seam ? seam_cost : hyphen_cost, true, true, found.insert});
    return breaks;
}

std::vector<WordBreak> emergency_points(const text::ShapedWord& shaped, size_t every) {
    std::vector<WordBreak> breaks;
    uint32_t reached = 0;
    size_t passed = 0;
    for (const text::ShapedPiece& piece : shaped.pieces)
        for (const text::ShapedGlyph& glyph : piece.glyphs)
            if (glyph.cluster > reached) {
                reached = glyph.cluster;
                if (++passed % every == 0) breaks.push_back({reached, penalty::emergency, false, false, {}});
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
