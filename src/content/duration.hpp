#pragma once

#include <string>
#include <string_view>

#include "content/edtf.hpp"

namespace content {

/// So many years, months or days, as ISO 8601 writes them: `P3M`, `-P15D`. Of one unit, since a month has no fixed
/// number of days.
struct Duration {
    enum class Unit : uint8_t { days, months, years };
    int64_t count = 0;  ///< below 0 to an earlier time
    Unit unit = Unit::days;
    friend bool operator==(const Duration&, const Duration&) = default;
};

std::string iso_text(const Duration& duration);
/// Of one unit, and less than a million.
std::optional<Duration> parse_duration(std::string_view text);

/// The day so much later, or earlier. Months and years lead to the same day of another month, or to its last one where
/// it has no such day (XML Schema 1.0, E: "Adding durations to dateTimes"). Nothing outside the years 0000 to 9999.
std::optional<Day> add(Day day, const Duration& duration);

/// From one time to another, in the unit that both are told to: whole years from year to year, months from a month or
/// season to another, and from a day to the same day of another month; days otherwise. Counted between last days, which
/// are what is promised. Nothing where one of them has no last day, or is not certain.
std::optional<Duration> duration(const Edtf& from, const Edtf& to);

}  // namespace content
