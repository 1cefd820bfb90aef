#include "content/edtf_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "content/edtf.hpp"

namespace content {
namespace {

using Names = std::array<std::string_view, 2>;

constexpr std::array months{Names{"januari", "january"}, Names{"februari", "february"}, Names{"mars", "march"},
                            Names{"april", "april"},     Names{"maj", "may"},           Names{"juni", "june"},
                            Names{"juli", "july"},       Names{"augusti", "august"},    Names{"september", "september"},
                            Names{"oktober", "october"}, Names{"november", "november"}, Names{"december", "december"}};
/// From spring on, as EDTF counts them.
constexpr std::array seasons{Names{"våren", "spring"}, Names{"sommaren", "summer"}, Names{"hösten", "autumn"},
                             Names{"vintern", "winter"}};
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
            words.back() += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
    std::erase(words, std::string());
    return words;
}

/// Its number from 1, when the word begins one of the names.
template <size_t N>
std::optional<unsigned> number_in(const std::array<Names, N>& names, std::string_view word) {
    constexpr size_t shortest = 3;
    for (size_t i = 0; word.size() >= shortest && i < N; ++i)
        if (std::ranges::any_of(names[i], [&](std::string_view name) { return name.starts_with(word); }))
            return static_cast<unsigned>(i + 1);
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
    if (const auto month = number_in(months, word)) return (parts.month = month).has_value();
    if (const auto season = number_in(seasons, word)) return (parts.season = season).has_value();
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
