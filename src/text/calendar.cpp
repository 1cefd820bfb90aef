#include "text/calendar.hpp"

#include <unicode/dtfmtsym.h>

#include "text/icu.hpp"

namespace text {
namespace {

icu::DateFormatSymbols::DtWidthType width_type(MonthWidth width) {
    switch (width) {
    case MonthWidth::wide:
        return icu::DateFormatSymbols::WIDE;
    case MonthWidth::abbreviated:
        return icu::DateFormatSymbols::ABBREVIATED;
    default:
        return icu::DateFormatSymbols::NARROW;
    }
}

/// The letter alone is known to stand by itself only.
icu::DateFormatSymbols::DtContextType context_of(MonthWidth width) {
    return width == MonthWidth::narrow ? icu::DateFormatSymbols::STANDALONE : icu::DateFormatSymbols::FORMAT;
}

}  // namespace

MonthNames month_names(std::string_view language, MonthWidth width) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(set_root_default_and_find(language), status);
    require_success(status);
    int32_t count = 0;
    const icu::UnicodeString* names = symbols.getMonths(count, context_of(width), width_type(width));
    MonthNames months;
    for (size_t i = 0; i < months.size() && i < static_cast<size_t>(count); ++i) names[i].toUTF8String(months[i]);
    return months;
}

}  // namespace text
