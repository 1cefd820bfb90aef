#include "content/duration.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace content {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::string_view letters = "DMY";  // by unit

/// How finely the end of a date is told.
Precision precision_of_end(const Edtf& date) {
    const EdtfEnd& end = date.ranges.back().to;
    return end.kind == EdtfEnd::Kind::date ? precision(end.date) : Precision::unknown;
}

/// All that is written is known, and without a doubt.
bool is_certain(const EdtfDate& date) {
    const auto is_known = [](const Component& part) { return part.unspecified == 0; };
    return is_known(date.year) && is_known(date.month) && is_known(date.day) && qualifier(date) == Qualifier{};
}

bool is_certain(const Edtf& date) {
    const EdtfEnd& end = date.ranges.back().to;
    return end.kind != EdtfEnd::Kind::date || is_certain(end.date);
}

int64_t months_of(const year_month_day& day) {
    return int64_t{static_cast<int>(day.year())} * 12 + static_cast<unsigned>(day.month()) - 1;
}

bool is_last_of_month(const year_month_day& day) {
    return day == year_month_day(day.year() / day.month() / std::chrono::last);
}

}  // namespace

std::string iso_text(const Duration& duration) {
    const int64_t count = duration.count;
    return fmt::format("{}P{}{}", count < 0 ? "-" : "", count < 0 ? -count : count,
                       letters[static_cast<size_t>(duration.unit)]);
}

std::optional<Duration> parse_duration(std::string_view text) {
    const bool is_back = text.starts_with('-');
    if (is_back) text.remove_prefix(1);
    if (text.size() < 3 || text.front() != 'P') return std::nullopt;
    const size_t unit = letters.find(text.back());
    const std::string_view digits = text.substr(1, text.size() - 2);
    // Less than a million: beyond are no durations of reports.
    if (unit == std::string_view::npos || digits.size() > 6 ||
        !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return Duration{is_back ? -count : count, Duration::Unit{static_cast<uint8_t>(unit)}};
}

std::optional<Day> add(Day day, const Duration& duration) {
    constexpr Day first = std::chrono::year{0} / 1 / 1, last = std::chrono::year{9999} / 12 / 31;
    if (duration.unit == Duration::Unit::days) {
        const Day moved = day + days(duration.count);
        return moved < first || moved > last ? std::nullopt : std::optional(moved);
    }
    const year_month_day from(day);
    const int64_t months = months_of(from) + duration.count * (duration.unit == Duration::Unit::years ? 12 : 1);
    if (months < 0 || months >= 10'000 * 12) return std::nullopt;
    const auto month = std::chrono::year(static_cast<int>(months / 12)) / static_cast<int>(months % 12 + 1);
    return std::min(Day(month / 1) + (Day(from) - Day(from.year() / from.month() / 1)), Day(month / std::chrono::last));
}

std::optional<Duration> duration(const Edtf& from, const Edtf& to) {
    const auto a = bounds(from).latest, b = bounds(to).latest;
    if (!a || !b || !is_certain(from) || !is_certain(to)) return std::nullopt;
    const year_month_day first(*a), last(*b);
    const Precision coarser = std::min(precision_of_end(from), precision_of_end(to));
    const int64_t months = months_of(last) - months_of(first);
    if (coarser <= Precision::year) return Duration{months / 12, Duration::Unit::years};
    const bool same_day = first.day() == last.day() || (is_last_of_month(first) && is_last_of_month(last));
    if (coarser < Precision::day || (same_day && months != 0)) return Duration{months, Duration::Unit::months};
    return Duration{(*b - *a).count(), Duration::Unit::days};
}

}  // namespace content
