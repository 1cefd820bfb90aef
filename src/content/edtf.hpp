#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Dates as EDTF, the Extended Date/Time Format of ISO 8601-2: all of levels 0, 1 and 2 but for what no plan has, which
/// is refused with words of its own:
/// - times of day: which day 23:20 UTC is depends on where one stands, and nothing here is told to the hour;
/// - years before 0000 and after 9999, exponential ones, and significant digits.
/// As in EDTF, a season or another part of a year is no end of an interval.
namespace content {

/// A civil day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// `?` uncertain, `~` approximate, `%` both. EDTF gives them no measure, so they widen no bounds.
struct Qualifier {
    bool uncertain = false, approximate = false;
    friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

/// A year, a month or a day, as many digits as were written. An unspecified digit (`X`) can be any.
struct Component {
    uint8_t digits = 0;       ///< none, two or four
    uint8_t unspecified = 0;  ///< a bit for each that is `X`, the last digit's the lowest
    uint16_t value = 0;       ///< unspecified digits count as 0
    Qualifier qualifier;

    [[nodiscard]] bool is_written() const { return digits > 0; }
    [[nodiscard]] bool is_given() const { return digits > 0 && unspecified == 0; }
    /// Written, but nothing is known of it.
    [[nodiscard]] bool is_unknown() const { return digits > 0 && unspecified == (1U << digits) - 1U; }
    /// Whether it can mean this number: true for all when nothing is written.
    [[nodiscard]] bool can_be(unsigned number) const;
    friend bool operator==(const Component&, const Component&) = default;
};

/// A part of a year that is no month, by the number that stands in the month's place (ISO 8601-2, sub-year groupings).
/// Seasons of no hemisphere are taken as northern; a winter is named after the year that it begins in.
enum class Grouping : uint8_t {
    none = 0,
    spring = 21,
    summer,
    autumn,
    winter,
    northern_spring,
    northern_summer,
    northern_autumn,
    northern_winter,
    southern_spring,
    southern_summer,
    southern_autumn,
    southern_winter,
    first_quarter,
    second_quarter,
    third_quarter,
    fourth_quarter,
    first_quadrimester,
    second_quadrimester,
    third_quadrimester,
    first_semester,
    second_semester
};

/// A date with as many components as were written.
struct EdtfDate {
    Component year, month, day;
    Grouping grouping = Grouping::none;  ///< in the place of the month, which then has a qualifier only
    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// How finely a date is told, from the year on: what it is drawn as. 25 December of some year in the 1560s is told to
/// the decade.
enum class Precision : uint8_t {
    unknown,
    millennium,
    century,
    decade,
    year,
    semester,
    quadrimester,
    season,
    quarter,
    month,
    day
};

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
bool is_edtf(std::string_view text);

/// The first and the last day that can be meant; nothing where that side is open or unknown, as in a year of which
/// nothing is known.
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
/// A date that is certain: the day, its month or its year.
EdtfDate date_of(Day day, Precision precision);

/// True when every day that `a` can mean lies after every day that `b` can mean, as far as they are written.
bool surely_after(const Edtf& a, const Edtf& b);
/// A total order for sorting: by earliest day (none first), then by latest (none last).
bool sorts_before(const Edtf& a, const Edtf& b);

}  // namespace content
