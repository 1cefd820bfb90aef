#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "compose/languages.hpp"
#include "diag/code.hpp"

namespace compose {

/// Why a value cannot be written as asked: the text for a diagnostic.
struct FormatFault {
    diag::Code code = diag::Code::invalid_value;
    std::string message, hint;
};

/// A value as `value-of` writes it: `format` is the layout's word, empty for the text as it is.
std::variant<std::string, FormatFault> format_value(const std::string& value, std::string_view format,
                                                    std::string_view language, Languages& languages);

/// True for a date that had to be written in English, for want of words in the language. Digits alone are in none.
bool is_in_english_instead(std::string_view written, std::string_view format, std::string_view language);

}  // namespace compose
