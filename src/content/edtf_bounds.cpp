#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "content/edtf.hpp"
#include "content/edtf_fitting.hpp"

namespace content {
namespace {

using namespace std::chrono;

constexpr unsigned months_of_year = 12;

/// Where a part of a year begins, and for how many months it lasts.
struct Months {
    unsigned first, count;
};

Months months_of(Grouping grouping) {
    const auto number = static_cast<unsigned>(grouping);
    const auto since = [&](Grouping first) { return number - static_cast<unsigned>(first); };
    if (grouping >= Grouping::first_semester) return {1 + 6 * since(Grouping::first_semester), 6};
    if (grouping >= Grouping::first_quadrimester) return {1 + 4 * since(Grouping::first_quadrimester), 4};
    if (grouping >= Grouping::first_quarter) return {1 + 3 * since(Grouping::first_quarter), 3};
    // Meteorological seasons: in the north, spring begins in March; in the south, in September.
    const unsigned march = grouping >= Grouping::southern_spring ? 9 : 3;
    const unsigned season = since(Grouping::spring) % 4;
    return {(march + 3 * season - 1) % months_of_year + 1, 3};
}

/// The last day of the month that is so many after January of the year.
Day last_day(unsigned of_year, unsigned months) {
    return sys_days(year(static_cast<int>(of_year + months / months_of_year)) / month(months % months_of_year + 1) /
                    last);
}

unsigned highest(const Component& component) {
    unsigned value = component.value, digit = 1;
    for (unsigned bit = 0; bit < component.digits; ++bit, digit *= 10)
        if (((component.unspecified >> bit) & 1U) != 0) value += 9 * digit;
    return value;
}

Bounds bounds_of_grouping(const EdtfDate& date) {
    const auto [first, count] = months_of(date.grouping);
    return {sys_days(year(date.year.value) / month(first) / 1), last_day(highest(date.year), first + count - 2)};
}

/// The numbers that a component can mean, smallest first; all from `first` to `last` where nothing is known.
class Choices {
public:
    Choices(const Component& component, unsigned first, unsigned last) : component_(component), first_(first) {
        const bool is_open = !component.is_written() || component.is_unknown();
        count_ = is_open ? last - first + 1 : 1;
        for (unsigned bits = is_open ? 0U : component.unspecified; bits != 0; bits &= bits - 1) count_ *= 10;
        is_open_ = is_open;
    }
    [[nodiscard]] unsigned count() const { return count_; }
    [[nodiscard]] unsigned at(unsigned index, Side side) const {
        if (side == Side::last) index = count_ - 1 - index;
        if (is_open_) return first_ + index;
        unsigned number = component_.value, digit = 1;
        for (unsigned bit = 0; bit < component_.digits; ++bit, digit *= 10)
            if (((component_.unspecified >> bit) & 1U) != 0) {
                number += index % 10 * digit;
                index /= 10;
            }
        return number;
    }

private:
    const Component& component_;
    unsigned first_, count_ = 1;
    bool is_open_ = false;
};

std::optional<Day> day_in(const EdtfDate& date, const year_month& of, Side side) {
    const auto length = static_cast<unsigned>((of / last).day());
    const Choices days(date.day, 1, length);
    for (unsigned i = 0; i < days.count(); ++i)
        if (const unsigned day_number = days.at(i, side); day_number >= 1 && day_number <= length)
            return sys_days(of / day(day_number));
    return std::nullopt;
}

std::optional<Day> day_in(const EdtfDate& date, year of, Side side) {
    const Choices months(date.month, 1, months_of_year);
    for (unsigned i = 0; i < months.count(); ++i)
        if (const unsigned number = months.at(i, side); number >= 1 && number <= months_of_year)
            if (const auto found = day_in(date, of / month(number), side)) return found;
    return std::nullopt;
}

std::optional<Day> earliest(const EdtfEnd& end) {
    return end.kind == EdtfEnd::Kind::date ? bounds(end.date).earliest : std::nullopt;
}
std::optional<Day> latest(const EdtfEnd& end) {
    return end.kind == EdtfEnd::Kind::date ? bounds(end.date).latest : std::nullopt;
}

Precision precision_of(Grouping grouping) {
    if (grouping >= Grouping::first_semester) return Precision::semester;
    if (grouping >= Grouping::first_quadrimester) return Precision::quadrimester;
    return grouping >= Grouping::first_quarter ? Precision::quarter : Precision::season;
}

/// By the first digit that is not known.
Precision precision_of_year(const Component& year) {
    if ((year.unspecified & 8U) != 0) return Precision::unknown;
    if ((year.unspecified & 4U) != 0) return Precision::millennium;
    return (year.unspecified & 2U) != 0 ? Precision::century : Precision::decade;
}

Component given(unsigned value, uint8_t digits) { return {digits, 0, static_cast<uint16_t>(value), {}}; }

}  // namespace

bool Component::can_be(unsigned number) const {
    unsigned left = value;
    for (unsigned bit = 0; bit < digits; ++bit, left /= 10, number /= 10)
        if (((unspecified >> bit) & 1U) == 0 && left % 10 != number % 10) return false;
    return digits == 0 || number == 0;
}

std::optional<Day> fitting_day(const EdtfDate& date, Side side) {
    constexpr unsigned last_year = 9999;
    const Choices years(date.year, 0, last_year);
    // What one leap year lacks, all do; and so with the others.
    bool leap_tried = false, other_tried = false;
    for (unsigned i = 0; i < years.count() && !(leap_tried && other_tried); ++i) {
        const auto of = year(static_cast<int>(years.at(i, side)));
        bool& tried = of.is_leap() ? leap_tried : other_tried;
        if (tried) continue;
        if (const auto found = day_in(date, of, side)) return found;
        tried = true;
    }
    return std::nullopt;
}

Bounds bounds(const EdtfDate& date) {
    if (date.year.is_unknown()) return {};
    if (date.grouping != Grouping::none) return bounds_of_grouping(date);
    return {fitting_day(date, Side::first), fitting_day(date, Side::last)};
}

Bounds bounds(const Edtf& date) {
    Bounds result = {earliest(date.ranges.front().from), latest(date.ranges.front().to)};
    for (const EdtfRange& range : date.ranges) {
        const auto from = earliest(range.from);
        const auto to = latest(range.to);
        result.earliest = from && result.earliest ? std::optional(std::min(*from, *result.earliest)) : std::nullopt;
        result.latest = to && result.latest ? std::optional(std::max(*to, *result.latest)) : std::nullopt;
    }
    return result;
}

Precision precision(const EdtfDate& date) {
    if (date.year.unspecified != 0) return precision_of_year(date.year);
    if (date.grouping != Grouping::none) return precision_of(date.grouping);
    const auto [first, last] = bounds(date);
    if (!first || !last) return Precision::unknown;
    if (first == last) return Precision::day;
    const bool in_a_month = date.month.is_written() && year_month_day(*first).month() == year_month_day(*last).month();
    return in_a_month ? Precision::month : Precision::year;
}

Qualifier qualifier(const EdtfDate& date) {
    Qualifier all;
    for (const Component* each : {&date.year, &date.month, &date.day}) {
        all.uncertain = all.uncertain || each->qualifier.uncertain;
        all.approximate = all.approximate || each->qualifier.approximate;
    }
    return all;
}

std::optional<Day> certain_day(const Edtf& date) {
    const EdtfDate& only = date.ranges.front().from.date;
    const bool is_certain = date.form == Edtf::Form::date && qualifier(only) == Qualifier{};
    return is_certain && only.year.is_given() && only.month.is_given() && only.day.is_given() ? bounds(only).earliest
                                                                                              : std::nullopt;
}

EdtfDate date_of(Day day, Precision precision) {
    const year_month_day of = day;
    EdtfDate date;
    date.year = given(static_cast<unsigned>(static_cast<int>(of.year())), 4);
    if (precision >= Precision::month) date.month = given(static_cast<unsigned>(of.month()), 2);
    if (precision == Precision::day) date.day = given(static_cast<unsigned>(of.day()), 2);
    return date;
}

std::string iso_text(Day day) {
    const std::chrono::year_month_day date = day;
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

bool surely_after(const Edtf& a, const Edtf& b) {
    const auto earliest = bounds(a).earliest;
    const auto latest = bounds(b).latest;
    return earliest && latest && *latest < *earliest;
}

bool sorts_before(const Edtf& a, const Edtf& b) {
    const Bounds left = bounds(a);
    const Bounds right = bounds(b);
    // An absent optional compares as smallest, which is right for the earliest day; for the latest it has to be
    // largest.
    const auto key = [](const Bounds& of) { return std::make_tuple(of.earliest, !of.latest, of.latest); };
    return key(left) < key(right);
}

}  // namespace content
