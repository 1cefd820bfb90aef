#include "compose/microtypography.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "compose/languages.hpp"
#include "compose/paragraph.hpp"
#include "text/calendar.hpp"

namespace compose {
namespace {

/// What a language keeps together. Words are compared without the punctuation around them.
struct BindingRules {
    std::string_view language;
    std::span<const std::string_view> months;         ///< after a day: "24 juni"
    std::span<const std::string_view> units;          ///< after a number: "30 %"
    std::span<const std::string_view> before_number;  ///< "kl. 9"
    bool section_sign_follows = false;                ///< "11 §", and not "§ 11"
};

constexpr auto swedish_units = std::to_array<std::string_view>(
    {"%",  "‰",  "§",  "kr", "kronor", "öre", "tkr", "mnkr", "mdkr", "miljoner", "miljarder", "procent",
     "mm", "cm", "dm", "m",  "km",     "mil", "m²",  "m³",   "g",    "hg",       "kg",        "ton",
     "ml", "cl", "dl", "l",  "°C",     "°",   "kWh", "min",  "st.",  "kB",       "MB",        "GB"});
constexpr auto swedish_before_number = std::to_array<std::string_view>(
    {"kl.",    "s.",     "sid.", "sida", "sidan", "Sida",    "Sidan", "nr",  "Nr",    "kap.", "bil.",
     "bilaga", "Bilaga", "tel.", "v.",   "vecka", "kvartal", "del",   "Del", "punkt", "ca",   "c:a"});

constexpr auto english_units =
    std::to_array<std::string_view>({"%", "‰", "mm", "cm", "m", "km", "m²", "g", "kg", "ml", "l", "°C", "°", "kWh",
                                     "million", "billion", "kB", "MB", "GB"});
constexpr auto english_before_number = std::to_array<std::string_view>(
    {"p.", "pp.", "page", "Page", "No.", "no.", "§", "chapter", "Chapter", "Part", "part"});

constexpr auto rules = std::to_array<BindingRules>({
    {"sv", text::swedish_months, swedish_units, swedish_before_number, true},
    {"en", text::english_months, english_units, english_before_number, false},
});

const BindingRules* rules_of(std::string_view language) {
    const auto found = std::ranges::find(rules, primary_language(language), &BindingRules::language);
    return found == rules.end() ? nullptr : &*found;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool all_digits(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }
bool contains(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// Without opening punctuation before and closing punctuation after the word; points that belong to it stay.
std::string_view without_opening(std::string_view word) {
    for (const std::string_view mark : {"(", "[", "”", "“", "\"", "’"})
        while (word.starts_with(mark)) word.remove_prefix(mark.size());
    return word;
}
std::string_view without_closing(std::string_view word) {
    bool changed = true;
    while (changed) {
        changed = false;
        for (const std::string_view mark : {")", "]", "”", "“", "\"", "’", ",", ".", ";", ":", "!", "?"}) {
            if (!word.ends_with(mark) || word.size() == mark.size()) continue;
            word.remove_suffix(mark.size());
            changed = true;
        }
    }
    return word;
}

/// "24" of "24", of "23–24" and of "(24".
bool ends_with_day(std::string_view word) {
    word = without_opening(word);
    if (const size_t dash = word.rfind("–"); dash != std::string_view::npos)
        word.remove_prefix(dash + std::string_view("–").size());
    return all_digits(word) && word.size() <= 2 && word != "0" && (word.size() == 1 || word <= "31");
}
bool ends_with_digit(std::string_view word) { return !word.empty() && is_digit(word.back()); }
bool starts_with_digit(std::string_view word) {
    word = without_opening(word);
    if (word.starts_with("−")) word.remove_prefix(std::string_view("−").size());
    return !word.empty() && is_digit(word.front());
}

/// "500" after "172" is the same number; after "2021" it is another.
bool continues_number(const Words& words) {
    const std::string_view left = without_opening(words.left);
    const std::string_view right = without_closing(words.right);
    const std::string_view group = right.substr(0, right.find(','));
    const bool is_group = all_digits(group) && group.size() == 3;
    return is_group && all_digits(left) &&
           (left.size() < 3 || (left.size() == 3 && (words.bound_before || left[0] != '0')));
}
/// "12 34 56" after "031-": groups of a telephone number.
bool continues_telephone(const Words& words) {
    const std::string_view left = without_opening(words.left);
    const size_t hyphen = left.find('-');
    const bool begins = left.starts_with('0') && hyphen != std::string_view::npos && hyphen >= 2 &&
                        all_digits(left.substr(0, hyphen)) && all_digits(left.substr(hyphen + 1)) &&
                        left.size() - hyphen <= 4;
    const bool is_international = left.starts_with('+') && all_digits(left.substr(1));
    const bool goes_on = words.bound_before && all_digits(left) && left.size() <= 3;
    const std::string_view right = without_closing(words.right);
    return (begins || is_international || goes_on) && all_digits(right) && right.size() <= 3;
}
/// "ISO 8601": a name in capitals and its number.
bool is_initialism(std::string_view word) {
    word = without_opening(word);
    return word.size() >= 2 && word.size() <= 6 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}
/// "2 a §".
bool is_section_letter(const Words& words) {
    return words.right.size() == 1 && words.right[0] >= 'a' && words.right[0] <= 'z' &&
           without_closing(words.after) == "§" && ends_with_digit(words.left);
}

bool is_dash(std::string_view word) { return word == "–" || word == "…"; }

}  // namespace

bool binds(const Words& words, std::string_view language) {
    if (is_dash(words.right)) return true;
    const BindingRules* rule = rules_of(language);
    if (rule == nullptr) return false;
    const std::string_view right = without_closing(words.right);
    // "14 juni" and "14 juni–30 september"
    if (ends_with_day(words.left) && contains(rule->months, right.substr(0, right.find("–")))) return true;
    if (ends_with_digit(words.left) && (contains(rule->units, right) || contains(rule->units, words.right)))
        return true;
    if (rule->section_sign_follows &&
        (is_section_letter(words) || (right == "§" && words.bound_before && words.left.size() == 1)))
        return true;
    if (starts_with_digit(words.right) &&
        (contains(rule->before_number, without_opening(words.left)) || is_initialism(words.left)))
        return true;
    return continues_number(words) || continues_telephone(words);
}

namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// A paragraph as the rules see it: its words in order. A page number counts as a digit.
class WordReader {
public:
    explicit WordReader(const ParagraphText& paragraph) {
        for (const Piece& piece : paragraph.pieces) {
            const size_t begin = text_.size();
            if (piece.kind == InlineKind::text)
                text_ += paragraph.text_of(piece);
            else
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
            const Words words{word_before(space), word_after(space), word_after(space + 1 + word_after(space).size()),
                              bound};
            bound = binds_at(words, place_[space]);
        }
    }

private:
    [[nodiscard]] std::string_view word_before(size_t space) const {
        const std::string_view before = std::string_view(text_).substr(0, space);
        const size_t begin = before.find_last_of(" \n");
        return before.substr(begin == std::string_view::npos ? 0 : begin + 1);
    }
    [[nodiscard]] std::string_view word_after(size_t space) const {
        if (space >= text_.size() || text_[space] != ' ') return {};
        const std::string_view after = std::string_view(text_).substr(space + 1);
        return after.substr(0, after.find_first_of(" \n"));
    }

    std::string text_;
    std::vector<uint32_t> place_;  ///< of each byte: where it stands in the paragraph's text
};

}  // namespace

ParagraphText bind_spaces(const ParagraphText& paragraph, const Cascade& cascade) {
    if (paragraph.text.find(' ') == std::string::npos) return paragraph;
    std::vector<uint32_t> bound;
    size_t piece = 0;
    WordReader(paragraph).for_each_space([&](const Words& words, uint32_t at) {
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
