#include "compose/format/value.hpp"

#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "compose/format/date.hpp"

namespace compose {
namespace {

using Formatted = std::variant<std::string, FormatFault>;

std::optional<DateFormat> date_format(std::string_view format) {
    constexpr std::array<std::pair<std::string_view, DateFormat>, 4> words{{{"date", DateFormat::date},
                                                                            {"date-adverbial", DateFormat::adverbial},
                                                                            {"date-iso", DateFormat::iso},
                                                                            {"year", DateFormat::year}}};
    for (const auto& [word, meaning] : words)
        if (word == format) return meaning;
    return std::nullopt;
}

Formatted write_date(const std::string& value, DateFormat format, std::string_view language, Languages& languages) {
    const auto parsed = content::parse_edtf(value);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed))
        return FormatFault{diag::Code::invalid_date, fmt::format("`{}` is not an EDTF date: {}", value, fault->message),
                           fault->hint};
    return format_date(std::get<content::Edtf>(parsed), format, language, languages);
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
    if (format == "number") return write_number(value, language, languages);
    if (format == "spellout") return spell_out(value, text::Gender::common, language, languages);
    if (format == "spellout-neuter") return spell_out(value, text::Gender::neuter, language, languages);
    return value;
}

}  // namespace compose
