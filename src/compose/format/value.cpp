#include "compose/format/value.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "compose/format/date.hpp"
#include "compose/format/duration.hpp"

namespace compose {
namespace {

using Formatted = std::variant<std::string, FormatFault>;

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

/// A duration (ISO 8601), or what lies between two dates (EDTF), whichever is the later one.
std::optional<content::Duration> duration_of(std::string_view value) {
    if (const auto duration = content::parse_duration(value)) return duration;
    const size_t slash = value.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto from = content::parse_edtf(value.substr(0, slash)), to = content::parse_edtf(value.substr(slash + 1));
    const auto *first = std::get_if<content::Edtf>(&from), *last = std::get_if<content::Edtf>(&to);
    if (first == nullptr || last == nullptr || last->form == content::Edtf::Form::interval) return std::nullopt;
    return content::duration(*first, *last);
}

Formatted write_duration(const std::string& value, std::string_view language, Languages& languages) {
    if (const auto duration = duration_of(value)) return format_duration(*duration, language, languages);
    return FormatFault{
        diag::Code::invalid_value,
        fmt::format("`{}` is neither so many days, months or years nor two certain dates with a slash between them",
                    value),
        "write `P3M` or `2021-11-30/2021-12-15`"};
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

FormatFault no_date(const std::string& value, const content::EdtfFault& fault) {
    return {diag::Code::invalid_date, fmt::format("`{}` is not an EDTF date: {}", value, fault.message), fault.hint,
            fault.offset};
}

Formatted format_value(const std::string& value, Format format, std::string_view language, Languages& languages) {
    switch (format) {
    case Format::text:
        return value;
    case Format::number:
        return write_number(value, language, languages);
    case Format::spellout:
        return spell_out(value, text::Gender::common, language, languages);
    case Format::spellout_neuter:
        return spell_out(value, text::Gender::neuter, language, languages);
    case Format::date:
        return write_date(value, DateFormat::date, language, languages);
    case Format::date_adverbial:
        return write_date(value, DateFormat::adverbial, language, languages);
    case Format::date_iso:
        return write_iso_date(value);
    case Format::year:
        return write_date(value, DateFormat::year, language, languages);
    case Format::duration:
        return write_duration(value, language, languages);
    }
    return value;
}

bool is_in_english_instead(std::string_view written, Format format, std::string_view language) {
    const bool is_in_words = format == Format::date || format == Format::date_adverbial || format == Format::year ||
                             format == Format::duration;
    return is_in_words && !has_date_words(language) && has_letters(written);
}

}  // namespace compose
