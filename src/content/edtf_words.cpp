#include "content/edtf_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "base/white_space.hpp"
#include "content/edtf.hpp"
#include "text/calendar.hpp"

namespace content {
namespace {

using namespace std::string_view_literals;

/// From spring on, as EDTF counts them.
constexpr std::array swedish_seasons{"våren"sv, "sommaren"sv, "hösten"sv, "vintern"sv};
constexpr std::array english_seasons{"spring"sv, "summer"sv, "autumn"sv, "winter"sv};
constexpr std::array swedish_ordinals{"första"sv, "andra"sv, "tredje"sv, "fjärde"sv};
constexpr std::array english_ordinals{"first"sv, "second"sv, "third"sv, "fourth"sv};
constexpr std::array fillers{"den"sv, "i"sv, "under"sv, "år"sv, "the"sv, "of"sv, "in"sv};
constexpr std::array approximations{"omkring"sv, "ungefär"sv, "cirka"sv, "ca"sv, "about"sv, "around"sv, "circa"sv};

/// What is counted within a year: its words, the letter of its short form, EDTF's number for the first and how many
/// there are.
struct Counted {
    std::array<std::string_view, 3> words;
    char letter = '\0';
    unsigned first = 0, count = 0;
};
constexpr std::array<Counted, 3> counted_parts{{
    {{"kvartal", "kvartalet", "quarter"}, 'q', 33, 4},
    {{"tertial", "tertialet", "quadrimester"}, 't', 37, 3},
    {{"halvår", "halvåret", "half"}, 'h', 40, 2},
}};
constexpr size_t digits_of_year = 4;

struct Parts {
    std::optional<unsigned> year, season, month, day, ordinal;
    const Counted* counted = nullptr;
    std::string whole;  ///< a date that is EDTF already, or a decade
    bool is_approximate = false, is_latest = false, is_earliest = false;
};

bool contains(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char character : text) {
        if (" .,\t\r\n"sv.find(character) != std::string_view::npos)
            words.emplace_back();
        else
            words.back() += base::to_lower(character);
    }
    std::erase(words, std::string());
    return words;
}

bool begins(std::string_view name, std::string_view word) {
    const auto is_same = [](char of_word, char of_name) { return of_word == base::to_lower(of_name); };
    return word.size() <= name.size() && std::ranges::equal(word, name.substr(0, word.size()), is_same);
}

/// Its number from 1, when the word begins a name of one of the languages.
template <size_t count>
std::optional<unsigned> number_in(const std::array<std::string_view, count>& swedish,
                                  const std::array<std::string_view, count>& english, std::string_view word) {
    constexpr size_t shortest = 3;
    for (size_t i = 0; word.size() >= shortest && i < count; ++i)
        if (begins(swedish[i], word) || begins(english[i], word)) return static_cast<unsigned>(i + 1);
    return std::nullopt;
}

std::optional<unsigned> number(std::string_view word) {
    const bool is_number = !word.empty() && word.size() <= digits_of_year &&
                           word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number) return std::nullopt;
    unsigned value = 0;
    for (const char digit : word) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

/// False where there is nothing to take, or something was taken before.
bool take_once(std::optional<unsigned>& into, std::optional<unsigned> value) {
    if (!value || into) return false;
    into = value;
    return true;
}

/// "q3" and "k3".
bool take_short(Parts& parts, std::string_view word) {
    if (word.size() != 2) return false;
    const auto found = std::ranges::find(counted_parts, word[0] == 'k' ? 'q' : word[0], &Counted::letter);
    if (found == counted_parts.end() || !take_once(parts.ordinal, number(word.substr(1)))) return false;
    parts.counted = &*found;
    return true;
}

/// "2020-talet" and "1990s" as `202X` and `199X`; otherwise nothing.
std::string decade_in(std::string_view word) {
    std::string year(word.substr(0, digits_of_year));
    const std::string_view ending = word.substr(year.size());
    if ((ending != "-talet" && ending != "s") || !number(year) || year.back() != '0') return {};
    for (size_t at = digits_of_year; at > 2 && year[at - 1] == '0'; --at) year[at - 1] = 'X';
    return year;
}
bool take_whole(Parts& parts, std::string_view word) {
    if (!parts.whole.empty()) return false;
    parts.whole = decade_in(word);
    if (parts.whole.empty() && word.size() > digits_of_year && is_edtf(word)) parts.whole = word;
    return !parts.whole.empty();
}

bool take_number(Parts& parts, std::string_view word, std::string_view before) {
    const bool counts = parts.counted != nullptr && contains(parts.counted->words, before);
    return take_once(counts && word.size() == 1      ? parts.ordinal
                     : word.size() == digits_of_year ? parts.year
                                                     : parts.day,
                     number(word));
}

bool take_counted(Parts& parts, std::string_view word) {
    const auto found =
        std::ranges::find_if(counted_parts, [&](const auto& each) { return contains(each.words, word); });
    if (found == counted_parts.end() || parts.counted != nullptr) return false;
    parts.counted = &*found;
    return true;
}

bool take_mode(Parts& parts, std::string_view word) {
    if (contains(approximations, word)) return parts.is_approximate = true;
    if (word == "senast") return parts.is_latest = true;
    return word == "tidigast" && (parts.is_earliest = true);
}

bool take_name(Parts& parts, std::string_view word) {
    return take_once(parts.month, number_in(text::swedish_months, text::english_months, word)) ||
           take_once(parts.season, number_in(swedish_seasons, english_seasons, word)) ||
           take_once(parts.ordinal, number_in(swedish_ordinals, english_ordinals, word));
}

/// False for a word that is no part of a date.
bool take(Parts& parts, std::string_view word, std::string_view before) {
    return contains(fillers, word) || take_number(parts, word, before) || take_short(parts, word) ||
           take_counted(parts, word) || take_whole(parts, word) || take_name(parts, word) || take_mode(parts, word);
}

std::string without_mode(const Parts& parts) {
    constexpr unsigned first_season = 21;
    if (!parts.whole.empty()) return parts.whole;
    if (!parts.year || parts.ordinal.has_value() != (parts.counted != nullptr)) return {};
    const std::string year = fmt::format("{:04}", *parts.year);
    if (parts.counted != nullptr)
        return *parts.ordinal <= parts.counted->count
                   ? fmt::format("{}-{}", year, parts.counted->first - 1 + *parts.ordinal)
                   : std::string();
    if (parts.season) return fmt::format("{}-{}", year, first_season - 1 + *parts.season);
    if (!parts.month) return parts.day ? std::string() : year;
    return parts.day ? fmt::format("{}-{:02}-{:02}", year, *parts.month, *parts.day)
                     : fmt::format("{}-{:02}", year, *parts.month);
}

std::string written(const Parts& parts) {
    const std::string date = without_mode(parts) + (parts.is_approximate ? "~" : "");
    if (parts.is_latest) return fmt::format("[..{}]", date);
    return parts.is_earliest ? fmt::format("[{}..]", date) : date;
}

/// Two dates with a dash between them, as intervals are written elsewhere; or nothing.
std::string interval_in(std::string_view text) {
    constexpr std::string_view digits = "0123456789", longest = "2021-06-24 \u2013 2021-06-24";
    if (text.size() > longest.size() || text.find('/') != std::string_view::npos) return {};
    for (const std::string_view dash : {"\u2013"sv, "\u2014"sv, "-"sv})
        for (size_t at = text.find(dash); at != std::string_view::npos; at = text.find(dash, at + 1)) {
            const std::string_view rest = base::trim(text.substr(at + dash.size()));
            if (at == 0 || rest.find_first_not_of(digits) < 4 || rest.size() < 4) continue;
            std::string interval = fmt::format("{}/{}", base::trim(text.substr(0, at)), rest);
            if (is_edtf(interval)) return interval;
        }
    return {};
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// EDTF before 2019 had `u` and `x` for digits that are not known, `open` and `unknown` for ends, and `?~` for both.
std::string of_older_draft(std::string_view text) {
    constexpr size_t longest = 100;
    std::string now(text.substr(0, longest));
    replace_all(now, "open", "..");
    replace_all(now, "unknown", "");
    replace_all(now, "?~", "%");
    std::ranges::replace(now, 'u', 'X');
    std::ranges::replace(now, 'x', 'X');
    return now != text && is_edtf(now) ? now : std::string();
}

}  // namespace

std::string edtf_of_words(std::string_view text) {
    if (text.find("..") != std::string_view::npos) return {};
    Parts parts;
    std::string before;
    for (const std::string& word : words_of(text)) {
        if (!take(parts, word, before)) return {};
        before = word;
    }
    const std::string date = written(parts);
    return date != text && is_edtf(date) ? date : std::string();
}

std::string edtf_meant_by(std::string_view text) {
    for (const auto& meaning : {edtf_of_words, interval_in, of_older_draft})
        if (std::string meant = meaning(text); !meant.empty()) return meant;
    return {};
}

}  // namespace content
