#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// Of the languages whose dates are also read, not only written; a test holds them to ICU's.
constexpr std::array<std::string_view, 12> swedish_months{"januari",   "februari", "mars",     "april",
                                                          "maj",       "juni",     "juli",     "augusti",
                                                          "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

using MonthNames = std::array<std::string, 12>;

/// "september", "sep.", "S".
enum class MonthWidth : uint8_t { wide, abbreviated, narrow };

/// As they stand in a date: "juni", "June". `language` is a BCP 47 tag. Costly: keep them.
MonthNames month_names(std::string_view language, MonthWidth width = MonthWidth::wide);

}  // namespace text
