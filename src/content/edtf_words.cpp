#include "content/edtf_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "content/edtf.hpp"
#include "text/calendar.hpp"

namespace content {
namespace {

/// From spring on, as EDTF counts them.
constexpr std::array<std::string_view, 4> swedish_seasons{"våren", "sommaren", "hösten", "vintern"};
constexpr std::array<std::string_view, 4> english_seasons{"spring", "summer", "autumn", "winter"};
constexpr unsigned first_season = 21;

struct Parts {
    std::optional<unsigned> year, season, quarter, month, day;
};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char character : text) {
        if (std::string_view(" .,\t\r\n").find(character) != std::string_view::npos)
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
    constexpr size_t longest = 4;
    const bool is_number =
        !word.empty() && word.size() <= longest && word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number) return std::nullopt;
    unsigned value = 0;
    for (const char digit : word) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

/// "q3", "k3" and, after "kvartal" or "quarter", "3".
std::optional<unsigned> quarter_in(std::string_view word, std::string_view before) {
    if (before == "kvartal" || before == "quarter") return number(word);
    return word.size() == 2 && (word[0] == 'q' || word[0] == 'k') ? number(word.substr(1)) : std::nullopt;
}

/// False for a word that is no part of a date.
bool take(Parts& parts, std::string_view word, std::string_view before) {
    constexpr size_t digits_of_year = 4;
    if (word == "den" || word == "i" || word == "kvartal" || word == "quarter") return true;
    if (const auto quarter = quarter_in(word, before)) return (parts.quarter = quarter).has_value();
    if (const auto value = number(word)) {
        (word.size() == digits_of_year ? parts.year : parts.day) = value;
        return true;
    }
    if (const auto month = number_in(text::swedish_months, text::english_months, word))
        return (parts.month = month).has_value();
    if (const auto season = number_in(swedish_seasons, english_seasons, word))
        return (parts.season = season).has_value();
    return false;
}

std::string written(const Parts& parts) {
    if (!parts.year) return {};
    const unsigned year = *parts.year;
    if (parts.quarter)
        return fmt::format("{:04}-{:02}/{:04}-{:02}", year, *parts.quarter * 3 - 2, year, *parts.quarter * 3);
    if (parts.season) return fmt::format("{:04}-{:02}", year, first_season - 1 + *parts.season);
    if (!parts.month) return {};
    return parts.day ? fmt::format("{:04}-{:02}-{:02}", year, *parts.month, *parts.day)
                     : fmt::format("{:04}-{:02}", year, *parts.month);
}

}  // namespace

std::string edtf_of_words(std::string_view text) {
    Parts parts;
    std::string before;
    for (const std::string& word : words_of(text)) {
        if (!take(parts, word, before)) return {};
        before = word;
    }
    const std::string date = written(parts);
    return !date.empty() && std::holds_alternative<Edtf>(parse_edtf(date)) ? date : std::string();
}

}  // namespace content
