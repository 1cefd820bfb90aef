#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "content/edtf.hpp"

namespace content {
namespace {

using namespace std::chrono;

Day first_day(int32_t of_year, unsigned of_month) { return sys_days(year(of_year) / month(of_month) / 1); }
Day last_day(int32_t of_year, unsigned of_month) { return sys_days(year(of_year) / month(of_month) / last); }

/// Meteorological seasons of the northern hemisphere; a winter is named after the year it begins in.
Bounds season_bounds(int32_t of_year, Season season) {
    const unsigned month = 3 + 3 * (static_cast<unsigned>(season) - static_cast<unsigned>(Season::spring));
    if (season == Season::winter) return {first_day(of_year, 12), last_day(of_year + 1, 2)};
    return {first_day(of_year, month), last_day(of_year, month + 2)};
}

std::optional<Day> earliest(const EdtfEnd& end) {
    return end.kind == EdtfEnd::Kind::date ? bounds(end.date).earliest : std::nullopt;
}
std::optional<Day> latest(const EdtfEnd& end) {
    return end.kind == EdtfEnd::Kind::date ? bounds(end.date).latest : std::nullopt;
}

}  // namespace

Bounds bounds(const EdtfDate& date) {
    if (date.unspecified_digits >= 4) return {};
    if (date.season != Season::none) return season_bounds(date.year, date.season);
    if (date.day != 0) {
        const Day day = sys_days(year(date.year) / date.month / date.day);
        return {day, day};
    }
    if (date.month != 0) return {first_day(date.year, date.month), last_day(date.year, date.month)};
    int32_t years = 1;
    for (int digit = 0; digit < date.unspecified_digits; ++digit) years *= 10;
    return {first_day(date.year, 1), last_day(date.year + years - 1, 12)};
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
    if (date.unspecified_digits > 2) return Precision::unknown;
    if (date.unspecified_digits > 0) return date.unspecified_digits == 2 ? Precision::century : Precision::decade;
    if (date.season != Season::none) return Precision::season;
    if (date.day != 0) return Precision::day;
    return date.month != 0 ? Precision::month : Precision::year;
}

Qualifier qualifier(const EdtfDate& date) {
    Qualifier all;
    for (const Qualifier& one : date.qualifiers) {
        all.uncertain = all.uncertain || one.uncertain;
        all.approximate = all.approximate || one.approximate;
    }
    return all;
}

std::optional<Day> certain_day(const Edtf& date) {
    const EdtfDate& only = date.ranges.front().from.date;
    const bool is_certain = date.form == Edtf::Form::date && qualifier(only) == Qualifier{};
    return is_certain && precision(only) == Precision::day ? bounds(only).earliest : std::nullopt;
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
