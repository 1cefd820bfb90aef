#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Dates as EDTF, the Extended Date/Time Format of ISO 8601-2: level 0 without times of day; of level 1 seasons,
/// qualifiers of a whole date, unspecified digits from the right, open and unknown ends of intervals; of level 2 the
/// sets and the year of which nothing is known (`XXXX`). The rest is refused with words of its own.
namespace content {

/// A civil day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// `?` uncertain, `~` approximate, `%` both.
struct Qualifier {
    bool uncertain = false, approximate = false;
    friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

enum class Season : uint8_t { none = 0, spring = 21, summer, autumn, winter };

/// A date with as many components as were written. An unspecified component (`X`) is there, but has no value.
struct EdtfDate {
    enum class Component : uint8_t { absent, given, unspecified };

    int32_t year = 0;  ///< unspecified digits count as 0
    uint8_t unspecified_digits =
        0;  ///< of the year, from the right: 1 for a decade, 2 for a century, 4 when nothing is known
    Component month_is = Component::absent, day_is = Component::absent;
    Season season = Season::none;           ///< stands in the place of the month
    uint8_t month = 0, day = 0;             ///< 0 unless given
    std::array<Qualifier, 3> qualifiers{};  ///< of year, month (or season) and day
    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// How finely a date is told: what it is printed by and drawn as.
enum class Precision : uint8_t { unknown, century, decade, year, season, month, day };

/// An end of an interval or of a range in a set: a date, open (`..`), or unknown (nothing written).
struct EdtfEnd {
    enum class Kind : uint8_t { date, open, unknown };
    Kind kind = Kind::date;
    EdtfDate date;
    friend bool operator==(const EdtfEnd&, const EdtfEnd&) = default;
};

/// From one end to the other; a single date has two equal ends.
struct EdtfRange {
    EdtfEnd from, to;
    friend bool operator==(const EdtfRange&, const EdtfRange&) = default;
};

struct Edtf {
    /// A date; an interval `a/b`, something that lasts; one of a set `[a, b..c]`; all of a set `{a, b..c}`.
    enum class Form : uint8_t { date, interval, one_of, all_of };
    Form form = Form::date;
    std::vector<EdtfRange> ranges;  ///< exactly one, but for sets
    friend bool operator==(const Edtf&, const Edtf&) = default;
};

/// Why a text is not EDTF: `offset` is the byte that is wrong.
struct EdtfFault {
    size_t offset = 0;
    std::string message, hint;
};

std::variant<Edtf, EdtfFault> parse_edtf(std::string_view text);

/// The first and the last day that can be meant; nothing where that side is open or unknown.
struct Bounds {
    std::optional<Day> earliest, latest;
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

Bounds bounds(const EdtfDate& date);
Bounds bounds(const Edtf& date);

Precision precision(const EdtfDate& date);
/// The day that is meant, when it is one, and certain: neither a qualifier nor an interval or set stands around it.
std::optional<Day> certain_day(const Edtf& date);
/// As `2021-06-24`.
std::string iso_text(Day day);
/// Of any of its components.
Qualifier qualifier(const EdtfDate& date);

/// True when every day that `a` can mean lies after every day that `b` can mean.
bool surely_after(const Edtf& a, const Edtf& b);
/// A total order for sorting: by earliest day (none first), then by latest (none last).
bool sorts_before(const Edtf& a, const Edtf& b);

}  // namespace content
