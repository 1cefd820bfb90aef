#include "compose/format/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "compose/format/date.hpp"

namespace compose {
namespace {

using Formatted = std::variant<std::string, FormatFault>;

std::optional<DateFormat> date_format(std::string_view format) {
    constexpr std::array<std::pair<std::string_view, DateFormat>, 3> words{
        {{"date", DateFormat::date}, {"date-adverbial", DateFormat::adverbial}, {"year", DateFormat::year}}};
    for (const auto& [word, meaning] : words)
        if (word == format) return meaning;
    return std::nullopt;
}

FormatFault no_date(const std::string& value, const content::EdtfFault& fault) {
    return {diag::Code::invalid_date, fmt::format("`{}` is not an EDTF date: {}", value, fault.message), fault.hint};
}

Formatted write_date(const std::string& value, DateFormat format, std::string_view language, Languages& languages) {
    const auto parsed = content::parse_edtf(value);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed)) return no_date(value, *fault);
    return format_date(std::get<content::Edtf>(parsed), format, language, languages);
}

/// EDTF is ISO 8601 (its part 2), so a date is there already as it is to be written.
Formatted write_iso_date(const std::string& value) {
    const auto parsed = content::parse_edtf(value);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed)) return no_date(value, *fault);
    return value;
}

bool has_letters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

Formatted write_number(const std::string& value, std::string_view language, Languages& languages) {
    if (auto written = languages.numbers(language).format(value)) return std::move(*written);
    return FormatFault{diag::Code::invalid_value, fmt::format("`{}` is not a number", value),
                       "write digits, as `1234.5`"};
}

Formatted spell_out(const std::string& value, text::Gender gender, std::string_view language, Languages& languages) {
    int64_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc() || end != value.data() + value.size())
        return FormatFault{diag::Code::invalid_value, fmt::format("`{}` is not a whole number", value), {}};
    return languages.numbers(language).spell_out(number, gender);
}

}  // namespace

Formatted format_value(const std::string& value, std::string_view format, std::string_view language,
                       Languages& languages) {
    if (const auto date = date_format(format)) return write_date(value, *date, language, languages);
    if (format == "date-iso") return write_iso_date(value);
    if (format == "number") return write_number(value, language, languages);
    if (format == "spellout") return spell_out(value, text::Gender::common, language, languages);
    if (format == "spellout-neuter") return spell_out(value, text::Gender::neuter, language, languages);
    return value;
}

bool is_in_english_instead(std::string_view written, std::string_view format, std::string_view language) {
    return date_format(format) && !has_date_words(language) && has_letters(written);
}

}  // namespace compose
