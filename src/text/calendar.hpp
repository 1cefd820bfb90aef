#pragma once

#include <array>
#include <string>
#include <string_view>

namespace text {

using MonthNames = std::array<std::string, 12>;

/// As they stand in a date: "juni", "June". `language` is a BCP 47 tag. Costly: keep them.
MonthNames month_names(std::string_view language);

}  // namespace text
