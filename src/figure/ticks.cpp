#include <algorithm>

#include "figure/axis.hpp"
#include "figure/sizes.hpp"

namespace figure {
namespace {

using base::Length;
using std::chrono::days;

constexpr Length label_gap = base::points(3);

/// How finely time is told within a year, by the room that a year has.
enum class Scale : uint8_t { years, half_years, quarters, named_quarters, letters, named_months, weeks };

Scale scale_of(Length year) {
    if (year >= hundredths_mm(40000)) return Scale::weeks;
    if (year >= hundredths_mm(16000)) return Scale::named_months;
    if (year >= hundredths_mm(8000)) return Scale::letters;
    if (year >= hundredths_mm(3000)) return Scale::named_quarters;
    if (year >= hundredths_mm(2000)) return Scale::quarters;
    return year >= hundredths_mm(1400) ? Scale::half_years : Scale::years;
}

/// Every so many years a number, so that numbers do not meet.
int step_of(const Axis& axis, const compose::AxisWords& words, const Measure& measure) {
    const Length wanted = measure.width("2000", words.year) + 2 * label_gap;
    for (const int step : {1, 2, 5, 10, 20, 25, 50, 100})
        if (axis.year() * step >= wanted) return step;
    return 200;
}

struct Writer {
    const Axis& axis;
    const compose::AxisWords& words;
    const Measure& measure;
    std::vector<Tick> ticks{};

    /// A tick at a day, if it stands in the segment.
    void add(const Segment& segment, TickKind kind, Day day, Day next, std::string label, bool centred = false) {
        if (day < segment.days.from || day >= segment.days.to) return;
        const Length x = axis.at(day);
        const Length end = next < segment.days.to ? axis.at(next) : segment.right;
        ticks.push_back({kind, x, std::move(label), end - x, centred});
    }

    void years(const Segment& segment) {
        const int step = step_of(axis, words, measure);
        const Length wanted = measure.width("2000", words.year) + 2 * label_gap;
        const int first = year_of(segment.days.from), last = year_of(segment.days.to - days(1));
        for (int year = first; year <= last; ++year) {
            const Day day = std::max(first_of_year(year), segment.days.from);
            const bool is_numbered =
                year % step == 0 || (year == first && axis.year() * (step - first % step) >= wanted);
            add(segment, TickKind::year, day, first_of_year(year + 1), is_numbered ? std::to_string(year) : "");
            Tick& made = ticks.back();
            if (measure.width(made.label, words.year) + label_gap > made.room && step == 1) made.label.clear();
        }
    }

    /// What a month is called at this scale.
    [[nodiscard]] std::string name(unsigned month, Scale scale, Length room) const {
        const size_t index = month - 1;
        if (scale == Scale::letters) return words.month_letters[index];
        if (scale == Scale::named_quarters) return month % 3 == 1 ? words.abbreviated_months[index] : "";
        if (scale < Scale::letters) return {};
        const bool fits = measure.width(words.months[index], words.month) + 2 * label_gap <= room;
        return fits ? words.months[index] : words.abbreviated_months[index];
    }

    void months_of(const Segment& segment, int year, Scale scale) {
        const unsigned step = scale == Scale::half_years ? 6 : scale == Scale::quarters ? 3 : 1;
        const TickKind kind = step == 6 ? TickKind::half_year : step == 3 ? TickKind::quarter : TickKind::month;
        for (unsigned month = 1; month <= 12; month += step) {
            const Day day = std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / 1);
            const Day next =
                std::chrono::sys_days(std::chrono::year_month(std::chrono::year(year), std::chrono::month(month)) / 1 +
                                      std::chrono::months(static_cast<int>(step)));
            const Length room = axis.year() * static_cast<int64_t>(scale == Scale::named_quarters ? 3 : step) / 12;
            add(segment, kind, day, next, name(month, scale, room), scale == Scale::letters);
        }
    }

    /// ISO 8601 weeks: the one that a Thursday lies in.
    void weeks_of(const Segment& segment, int year) {
        Day thursday = first_of_year(year);
        while (std::chrono::weekday(thursday) != std::chrono::Thursday) thursday += days(1);
        for (int week = 1; year_of(thursday) == year; ++week, thursday += days(7)) {
            const std::string number = std::to_string(week);
            add(segment, TickKind::week, thursday - days(3), thursday + days(4),
                words.week.empty() ? number : words.week + " " + number);
        }
    }
};

}  // namespace

std::vector<Tick> ticks_of(const Axis& axis, const std::vector<int>& years_with_months, const compose::AxisWords& words,
                           const Measure& measure) {
    Writer writer{axis, words, measure};
    const Scale scale = scale_of(axis.year());
    for (const Segment& segment : axis.segments) {
        writer.years(segment);
        if (scale == Scale::years) continue;
        for (const int year : years_with_months) {
            writer.months_of(segment, year, scale);
            if (scale == Scale::weeks) writer.weeks_of(segment, year);
        }
    }
    return writer.ticks;
}

}  // namespace figure
