#include "compose/foreign_notation.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/white_space.hpp"
#include "text/address.hpp"
#include "text/calendar.hpp"

namespace compose {
namespace {

/// A word with its neighbours, each without white space.
struct Place {
    std::string_view before, word, after;
};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

size_t digits_at(std::string_view text, size_t at) {
    size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - std::min(at, end);
}

/// "2020" with no digit beside it.
bool has_year_at(std::string_view text, size_t at) {
    return at <= text.size() && digits_at(text, at) == 4 &&
           (text.substr(at, 2) == "19" || text.substr(at, 2) == "20") && (at == 0 || !is_digit(text[at - 1]));
}

/// "2020-2021" with the given sign between two rising years, which begin and end the word but for punctuation.
bool is_range_of_years(std::string_view word, std::string_view sign) {
    const size_t at = word.find(sign), end = at + sign.size();
    if (at == std::string_view::npos || at < 4 || !has_year_at(word, at - 4) || !has_year_at(word, end)) return false;
    const bool begins = at == 4 || word.substr(0, at - 4) == "(", ends = word.find('-', end) == std::string_view::npos;
    return begins && ends && word.substr(at - 4, 4) < word.substr(end, 4);
}

bool is_em_dash(const Place& place) { return place.word.find("—") != std::string_view::npos; }
bool is_typewritten_dash(const Place& place) {
    return (place.word == "-" || place.word == "--") && !place.before.empty() && !place.after.empty();
}
bool is_hyphenated_range(const Place& place) { return is_range_of_years(place.word, "-"); }
bool is_range_from(const Place& place) {
    return (place.before == "från" || place.before == "Från") && is_range_of_years(place.word, "–");
}
bool is_ordinal_date(const Place& place) {
    const size_t digits = digits_at(place.word, 0);
    const std::string_view ending = place.word.substr(digits),
                           month = place.after.substr(0, place.after.find_first_of(".,;)"));
    return digits >= 1 && digits <= 2 && (ending == ":e" || ending == ":a" || ending == ":de") &&
           std::ranges::find(text::swedish_months, month) != text::swedish_months.end();
}
bool is_time_with_colon(const Place& place) {
    const size_t hours = digits_at(place.word, 0);
    return (place.before == "kl." || place.before == "klockan") && hours >= 1 && hours <= 2 &&
           place.word.substr(hours, 1) == ":" && digits_at(place.word, hours + 1) == 2;
}
bool is_close_percent(const Place& place) {
    const size_t at = place.word.find('%');
    return at != std::string_view::npos && at > 0 && is_digit(place.word[at - 1]) &&
           place.word.substr(0, at).find_first_not_of("0123456789.,(+") == std::string_view::npos &&
           place.word.find_first_not_of(".,;:!?)", at + 1) == std::string_view::npos;
}
/// "1.000.000" and "1,000,000": two groups of three, so that it is no date, decimal or version.
bool is_pointed_number(const Place& place) {
    const size_t first = digits_at(place.word, 0);
    if (first < 1 || first > 3 || first == place.word.size()) return false;
    const char sign = place.word[first];
    const auto is_group = [&](size_t at) {
        return at < place.word.size() && place.word[at] == sign && digits_at(place.word, at + 1) == 3;
    };
    return (sign == '.' || sign == ',') && is_group(first) && is_group(first + 4);
}
bool has_three_points(const Place& place) { return place.word.find("...") != std::string_view::npos; }

struct Kind {
    bool (*is_at)(const Place& place);
    std::string_view what, hint;
};

constexpr std::array<Kind, 9> kinds{{
    {is_em_dash, "has an em dash, which Swedish does not use", "write `–` with a space on either side"},
    {is_typewritten_dash, "stands for a dash", "write `–`"},
    {is_hyphenated_range, "is a range with a hyphen", "write `–` between the years"},
    {is_range_from, "is a range after `från`", "write `till` between the years, or leave `från` out"},
    {is_ordinal_date, "is an ordinal in a date", "write the day alone, as `24 juni`"},
    {is_time_with_colon, "is a time with a colon", "write a point, as `9.30`"},
    {is_close_percent, "has no space before `%`", "write one; it does not break"},
    {is_pointed_number, "is a number with points or commas between its groups", "write spaces; they do not break"},
    {has_three_points, "has three points", "write `…`"},
}};

/// No-break spaces part words, too.
std::string with_plain_spaces(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0", as_long = "  ";
    std::string plain(text);
    for (size_t at = plain.find(no_break_space); at != std::string::npos; at = plain.find(no_break_space, at))
        plain.replace(at, no_break_space.size(), as_long);
    return plain;
}

std::string_view next_word(std::string_view text, size_t from) {
    const size_t begin = text.find_first_not_of(base::white_space, from);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_first_of(base::white_space, begin) - begin);
}

}  // namespace

std::vector<ForeignNotation> foreign_notation(std::string_view with_no_break_spaces) {
    const std::string text = with_plain_spaces(with_no_break_spaces);
    std::array<std::optional<ForeignNotation>, kinds.size()> found;
    Place place{{}, next_word(text, 0), {}};
    while (!place.word.empty()) {
        place.after = next_word(text, static_cast<size_t>(place.word.data() + place.word.size() - text.data()));
        for (size_t i = 0; i < kinds.size(); ++i)
            if (!found[i] && kinds[i].is_at(place) && !text::is_address(place.word))
                found[i] = {std::string(place.word), kinds[i].what, kinds[i].hint};
        place = {place.word, place.after, {}};
    }
    std::vector<ForeignNotation> all;
    for (const auto& each : found)
        if (each) all.push_back(*each);
    return all;
}

}  // namespace compose
