#include "compose/list.hpp"

#include <algorithm>
#include <array>

namespace compose {
namespace {

/// a … z, aa, ab …
std::string letters(int64_t number, char first) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26) text += static_cast<char>(first + (number - 1) % 26);
    std::ranges::reverse(text);
    return text;
}

std::string roman(int64_t number, bool upper) {
    struct Numeral {
        int64_t value;
        const char *lower, *upper;
    };
    constexpr std::array<Numeral, 13> numerals{{{1000, "m", "M"},
                                                {900, "cm", "CM"},
                                                {500, "d", "D"},
                                                {400, "cd", "CD"},
                                                {100, "c", "C"},
                                                {90, "xc", "XC"},
                                                {50, "l", "L"},
                                                {40, "xl", "XL"},
                                                {10, "x", "X"},
                                                {9, "ix", "IX"},
                                                {5, "v", "V"},
                                                {4, "iv", "IV"},
                                                {1, "i", "I"}}};
    std::string text;
    for (const Numeral& numeral : numerals)
        for (; number >= numeral.value; number -= numeral.value) text += upper ? numeral.upper : numeral.lower;
    return text;
}

/// Beyond what letters and Roman numerals can say, digits stand in, as CSS has it.
std::string count(ListStyle style, int64_t number) {
    constexpr int64_t roman_limit = 3999;
    if (number < 1 || style == ListStyle::decimal) return std::to_string(number);
    const bool is_roman = style == ListStyle::lower_roman || style == ListStyle::upper_roman;
    if (is_roman) return number > roman_limit ? std::to_string(number) : roman(number, style == ListStyle::upper_roman);
    return letters(number, style == ListStyle::upper_alpha ? 'A' : 'a');
}

}  // namespace

std::string marker(ListStyle style, int64_t number) {
    switch (style) {
    case ListStyle::none:
        return {};
    case ListStyle::disc:
        return "\u2022";
    case ListStyle::circle:
        return "\u25E6";
    case ListStyle::square:
        return "\u25AA";
    case ListStyle::dash:
        return "\u2013";
    case ListStyle::lower_alpha:
    case ListStyle::upper_alpha:
        return count(style, number) + ")";
    case ListStyle::decimal:
    case ListStyle::lower_roman:
    case ListStyle::upper_roman:
        return count(style, number) + ".";
    }
    return {};
}

document::ListNumbering numbering(ListStyle style) {
    using document::ListNumbering;
    switch (style) {
    case ListStyle::none:
        return ListNumbering::none;
    // ISO 32000-1, table 347 knows no dash; a disc says the same: a list without an order.
    case ListStyle::dash:
    case ListStyle::disc:
        return ListNumbering::disc;
    case ListStyle::circle:
        return ListNumbering::circle;
    case ListStyle::square:
        return ListNumbering::square;
    case ListStyle::decimal:
        return ListNumbering::decimal;
    case ListStyle::lower_alpha:
        return ListNumbering::lower_alpha;
    case ListStyle::upper_alpha:
        return ListNumbering::upper_alpha;
    case ListStyle::lower_roman:
        return ListNumbering::lower_roman;
    case ListStyle::upper_roman:
        return ListNumbering::upper_roman;
    }
    return ListNumbering::none;
}

}  // namespace compose
