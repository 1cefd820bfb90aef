#include "compose/format/day.hpp"

#include <fmt/format.h>

namespace compose {

std::variant<std::string, FormatFault> day_after(const std::string& date, const content::Duration& duration) {
    const auto parsed = content::parse_edtf(date);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed)) return no_date(date, *fault);
    const std::optional<content::Day> last = content::bounds(std::get<content::Edtf>(parsed)).latest;
    if (!last)
        return FormatFault{diag::Code::invalid_date, fmt::format("`{}` has no last day to count from", date),
                           "ask with `if` for what may have none"};
    if (const std::optional<content::Day> day = content::add(*last, duration)) return content::iso_text(*day);
    return FormatFault{
        diag::Code::invalid_value,
        fmt::format("{} from `{}` on lies outside the years 0000 to 9999", content::iso_text(duration), date),
        {}};
}

}  // namespace compose
