#include "compose/languages.hpp"

#include <stdexcept>

#include <unicode/dtfmtsym.h>

#include "text/locale.hpp"

namespace compose {
namespace {

MonthNames read_month_names(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(text::set_root_default_and_find(language), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no names of months");
    int32_t count = 0;
    const icu::UnicodeString* names =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    MonthNames months;
    for (size_t i = 0; i < months.size() && i < static_cast<size_t>(count); ++i) names[i].toUTF8String(months[i]);
    return months;
}

template <class T>
T& kept(std::map<std::string, std::unique_ptr<T>, std::less<>>& all, std::string_view language) {
    auto found = all.find(language);
    if (found == all.end()) found = all.emplace(language, std::make_unique<T>(language)).first;
    return *found->second;
}

}  // namespace

const text::Collator& Languages::collator(std::string_view language) { return kept(collators_, language); }

text::Numbers& Languages::numbers(std::string_view language) { return kept(numbers_, language); }

const MonthNames& Languages::month_names(std::string_view language) {
    auto found = month_names_.find(language);
    if (found == month_names_.end()) found = month_names_.emplace(language, read_month_names(language)).first;
    return found->second;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace compose
