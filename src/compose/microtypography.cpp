#include "compose/microtypography.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "compose/languages.hpp"
#include "text/calendar.hpp"
#include "text/letters.hpp"

namespace compose {
namespace {

/// What a language keeps together. Words are compared without the punctuation around them.
struct BindingRules {
    std::string_view language;
    std::span<const std::string_view> months;         ///< after a day: "24 juni"
    std::span<const std::string_view> short_months;   ///< after a day: "24 sept."
    std::span<const std::string_view> units;          ///< after a number: "30 %"
    std::span<const std::string_view> before_number;  ///< "kl. 9"
    std::span<const std::string_view> abbreviations;  ///< two words of one: "bl. a."
    bool section_sign_follows = false;                ///< "11 §" and "2 a §"
};

constexpr auto swedish_short_months =
    std::to_array<std::string_view>({"jan", "feb", "apr", "aug", "sep", "sept", "okt", "nov", "dec"});
constexpr auto swedish_units =
    std::to_array<std::string_view>({"%",        "‰",         "§",     "§§",      "kr",
                                     "kronor",   "öre",       "tkr",   "mnkr",    "mdkr",
                                     "miljoner", "miljarder", "tusen", "procent", "procentenheter",
                                     "promille", "euro",      "SEK",   "EUR",     "€",
                                     "mm",       "cm",        "dm",    "m",       "km",
                                     "mil",      "m²",        "km²",   "m³",      "ha",
                                     "mg",       "µg",        "g",     "hg",      "kg",
                                     "ton",      "ml",        "cl",    "dl",      "l",
                                     "mmol/l",   "g/l",       "mmHg",  "°C",      "°",
                                     "kW",       "MW",        "kWh",   "MWh",     "GWh",
                                     "TWh",      "h",         "min",   "st.",     "kap.",
                                     "kB",       "MB",        "GB",    "km/h",    "f.Kr.",
                                     "e.Kr."});
constexpr auto swedish_before_number = std::to_array<std::string_view>(
    {"kl.",     "s.",    "sid.",   "sida",   "sidan",   "sidorna", "nr",      "nr.",     "kap.",
     "kapitel", "bil.",  "bilaga", "tabell", "figur",   "fig.",    "avsnitt", "artikel", "art.",
     "steg",    "punkt", "p.",     "del",    "tel.",    "v.",      "vecka",   "kvartal", "prop.",
     "bet.",    "dnr",   "§",      "§§",     "version", "upplaga", "ca",      "c:a",     "cirka"});
constexpr auto swedish_abbreviations = std::to_array<std::string_view>(
    {"t. ex.", "bl. a.",  "m. m.", "m. fl.", "s. k.",  "d. v.", "v. s.", "o. s.", "s. v.", "o. d.", "o. dyl.",
     "e. d.",  "e. dyl.", "f. d.", "f. n.",  "fr. o.", "t. o.", "o. m.", "p. g.", "g. a.", "t. f.", "s. a."});

constexpr auto english_short_months =
    std::to_array<std::string_view>({"Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"});
constexpr auto english_units =
    std::to_array<std::string_view>({"%", "‰", "mm", "cm", "m", "km", "m²", "g", "kg", "ml", "l", "°C", "°", "kWh",
                                     "million", "billion", "kB", "MB", "GB"});
constexpr auto english_before_number = std::to_array<std::string_view>(
    {"p.", "pp.", "page", "no.", "§", "§§", "chapter", "part", "section", "table", "figure"});
constexpr auto english_abbreviations = std::to_array<std::string_view>({"e. g.", "i. e."});

constexpr auto rules = std::to_array<BindingRules>({
    {"sv", text::swedish_months, swedish_short_months, swedish_units, swedish_before_number, swedish_abbreviations,
     true},
    {"en", text::english_months, english_short_months, english_units, english_before_number, english_abbreviations,
     false},
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
    if (!word.empty() && base::is_ascii_alphanumeric(word.front())) return word;
    for (const std::string_view mark : {"(", "[", "”", "“", "\"", "’"})
        while (word.starts_with(mark)) word.remove_prefix(mark.size());
    return word;
}
std::string_view without_closing(std::string_view word) {
    if (!word.empty() && base::is_ascii_alphanumeric(word.back())) return word;
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
bool continues_number(const WordPair& words) {
    const std::string_view left = without_opening(words.left);
    const std::string_view right = without_closing(words.right);
    const std::string_view group = right.substr(0, right.find(','));
    const bool is_group = all_digits(group) && group.size() == 3;
    return is_group && all_digits(left) &&
           (left.size() < 3 || (left.size() == 3 && (words.bound_before || left[0] != '0')));
}
/// "12 34 56" after "031-": groups of a telephone number.
bool continues_telephone(const WordPair& words) {
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
/// "ISO 8601", "HSLF-FS 2021": a name in capitals and its number.
bool is_initialism(std::string_view word) {
    word = without_opening(word);
    return word.size() >= 2 && word.size() <= 8 && word.front() != '-' && word.back() != '-' &&
           std::ranges::all_of(word, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}
/// "II", but not "I", which begins sentences, nor "XXXX", which stands for any year.
bool is_roman_number(std::string_view word) {
    return word.size() >= 2 && word.find_first_of("IV") != std::string_view::npos &&
           std::ranges::all_of(word, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}
/// "A.", "P.-O.", "K.G.": each letter with its point.
bool is_initials(std::string_view word) {
    if (!word.ends_with('.')) return false;
    const std::u32string letters = text::code_points(without_opening(word)).letters;
    bool point_awaited = false;
    for (const char32_t sign : letters) {
        const bool fits = point_awaited ? sign == U'.' : text::is_upper(sign) || sign == U'-';
        if (!fits) return false;
        if (sign != U'-') point_awaited = !point_awaited;
    }
    return letters.size() >= 2;
}
bool begins_with_capital(std::string_view word) {
    return !word.empty() && text::is_upper(base::decode_at(word, 0).code_point);
}
/// The word, or with a small first letter, as at a sentence's beginning.
bool contains_in_any_case(std::span<const std::string_view> list, std::string_view word) {
    if (contains(list, word)) return true;
    std::string lower(word);
    if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return contains(list, lower);
}
/// "t. ex.", whatever stands around it.
bool is_abbreviation(const WordPair& words, std::span<const std::string_view> abbreviations) {
    const std::string_view left = without_opening(words.left);
    const std::string_view right = words.right.substr(0, words.right.find('.') + 1);
    return left.ends_with('.') && !right.empty() &&
           contains_in_any_case(abbreviations, fmt::format("{} {}", left, right));
}
/// "≥ 18", "3 × 4".
bool is_relation(const WordPair& words) {
    constexpr auto signs = std::to_array<std::string_view>({"≥", "≤", "<", ">", "±", "≈", "×"});
    const auto is_sign = [&](std::string_view word) { return contains(signs, word); };
    return (is_sign(without_opening(words.left)) && starts_with_digit(words.right)) ||
           (words.right == "×" && ends_with_digit(words.left));
}
/// "2 a §".
bool is_section_letter(const WordPair& words) {
    return words.right.size() == 1 && words.right[0] >= 'a' && words.right[0] <= 'z' &&
           without_closing(words.after) == "§" && ends_with_digit(words.left);
}

bool is_dash(std::string_view word) { return word == "–" || word == "…"; }

/// "14 juni" and "14 juni–30 september".
bool is_date(const WordPair& words, const BindingRules& rule) {
    const std::string_view right = without_closing(words.right);
    const std::string_view month = right.substr(0, right.find("–"));
    return ends_with_day(words.left) && (contains(rule.months, month) || contains(rule.short_months, month));
}

/// "30 %", "11 §", "2 a §".
bool is_measure(const WordPair& words, const BindingRules& rule) {
    const std::string_view right = without_closing(words.right);
    if (ends_with_digit(words.left) && (contains(rule.units, right) || contains(rule.units, words.right))) return true;
    return rule.section_sign_follows &&
           (is_section_letter(words) || (right == "§" && words.bound_before && words.left.size() == 1));
}

/// "kl. 9", "ISO 8601", "typ II".
bool is_numbered(const WordPair& words, const BindingRules& rule) {
    if (is_roman_number(without_closing(words.right))) return true;
    return starts_with_digit(words.right) &&
           (contains_in_any_case(rule.before_number, without_opening(words.left)) || is_initialism(words.left));
}

}  // namespace

bool binds(const WordPair& words, std::string_view language) {
    if (is_dash(words.right)) return true;
    const BindingRules* rule = rules_of(language);
    return rule != nullptr &&
           (is_date(words, *rule) || is_measure(words, *rule) || is_numbered(words, *rule) || continues_number(words) ||
            continues_telephone(words) || is_relation(words) || is_abbreviation(words, rule->abbreviations) ||
            (is_initials(words.left) && begins_with_capital(words.right)));
}

}  // namespace compose
