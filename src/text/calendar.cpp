#include "text/calendar.hpp"

#include <unicode/dtfmtsym.h>

#include "text/icu.hpp"

namespace text {

MonthNames month_names(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(set_root_default_and_find(language), status);
    require_success(status);
    int32_t count = 0;
    const icu::UnicodeString* names =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    MonthNames months;
    for (size_t i = 0; i < months.size() && i < static_cast<size_t>(count); ++i) names[i].toUTF8String(months[i]);
    return months;
}

}  // namespace text
