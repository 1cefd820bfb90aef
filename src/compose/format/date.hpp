#pragma once

#include <string>
#include <string_view>

#include "compose/languages.hpp"
#include "content/edtf.hpp"

namespace compose {

enum class DateFormat : uint8_t {
    date,       ///< by itself: "september 2021"
    noun,       ///< after a preposition: "den 24 juni 2021"
    adverbial,  ///< in a sentence: "i september 2021"
    year,       ///< "2021"
};

/// Whether there are words for dates of ours.
bool has_date_words(std::string_view language);

/// A date in words, no more precise than it is and as certain. Languages without words of ours get English.
std::string format_date(const content::Edtf& date, DateFormat format, std::string_view language, Languages& languages);

}  // namespace compose
