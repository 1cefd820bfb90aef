#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "compose/languages.hpp"
#include "content/edtf.hpp"
#include "diag/code.hpp"

namespace compose {

/// Why a value cannot be written as asked: the text for a diagnostic.
struct FormatFault {
    diag::Code code = diag::Code::invalid_value;
    std::string message, hint;
    size_t offset = 0;  ///< in the value
};

FormatFault no_date(const std::string& value, const content::EdtfFault& fault);

/// How `value-of` writes a value: as it is, a number in digits or words, a date (EDTF) in words or digits, the time
/// between two.
enum class Format : uint8_t { text, number, spellout, spellout_neuter, date, date_adverbial, date_iso, year, duration };

std::variant<std::string, FormatFault> format_value(const std::string& value, Format format, std::string_view language,
                                                    Languages& languages);

/// True for a date that had to be written in English, for want of words in the language. Digits alone are in none.
bool is_in_english_instead(std::string_view written, Format format, std::string_view language);

}  // namespace compose
