#include "figure/axis.hpp"

#include <algorithm>
#include <cassert>

namespace figure {

using base::Length;
using std::chrono::days;

namespace {

constexpr int short_domain = 200;  // days, below which an axis begins and ends with months
constexpr int most_growth = 350;   // days: never a whole empty year
constexpr int days_a_year_x100 = 36525;

int64_t count(const Stretch& stretch) { return (stretch.to - stretch.from).count(); }

int64_t count(const std::vector<Stretch>& stretches) {
    int64_t sum = 0;
    for (const Stretch& stretch : stretches) sum += count(stretch);
    return sum;
}

Day first_of_month(Day day) {
    const std::chrono::year_month_day date = day;
    return std::chrono::sys_days(date.year() / date.month() / 1);
}

Day next_month(Day day) { return first_of_month(first_of_month(day) + days(31)); }

/// Whole years around a stretch.
Stretch years_around(const Stretch& stretch) {
    const Day last = std::max(stretch.from, stretch.to - days(1));
    return {first_of_year(year_of(stretch.from)), first_of_year(year_of(last) + 1)};
}

/// Those that overlap or touch become one.
std::vector<Stretch> united(std::vector<Stretch> stretches) {
    std::ranges::sort(stretches);
    std::vector<Stretch> all;
    for (const Stretch& stretch : stretches) {
        if (!all.empty() && stretch.from <= all.back().to)
            all.back().to = std::max(all.back().to, stretch.to);
        else
            all.push_back(stretch);
    }
    return all;
}

std::vector<Stretch> clipped(const std::vector<Stretch>& stretches, Day from, Day to) {
    std::vector<Stretch> inside;
    for (const Stretch& stretch : stretches) {
        const Stretch part{std::max(stretch.from, from), std::min(stretch.to, to)};
        if (part.from < part.to) inside.push_back(part);
    }
    return inside;
}

/// How many days more there have to be so that each demand has its room.
int64_t growth(const std::vector<Stretch>& domain, Length width, const std::vector<Demand>& demands) {
    const int64_t total = count(domain);
    int64_t grown = 0;
    for (const Demand& demand : demands) {
        const Length room = base::min(demand.room, width * 9 / 10);
        const int64_t before = count(clipped(domain, domain.front().from, demand.day));
        const int64_t needed =
            (width.thousandths * before) / std::max<int64_t>((width - room).thousandths, 1) + 1 - total;
        grown = std::max(grown, needed);
    }
    return grown;
}

}  // namespace

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

Day first_of_year(int year) { return std::chrono::sys_days(std::chrono::year(year) / 1 / 1); }

Length Axis::at(Day day) const {
    Length reached = left();
    for (const Segment& segment : segments) {
        if (day < segment.days.from) return reached;
        if (day < segment.days.to)
            return segment.left +
                   (segment.right - segment.left).scaled((day - segment.days.from).count(), count(segment.days));
        reached = segment.right;
    }
    return reached;
}

Length Axis::year() const {
    const Segment& first = segments.front();
    return (first.right - first.left).scaled(days_a_year_x100, 100 * count(first.days));
}

std::vector<Stretch> domain_of(std::vector<Stretch> used, std::optional<Day> from, std::optional<Day> to) {
    if (from && to && *to < *from) std::swap(from, to);
    for (Stretch& stretch : used) stretch.to = std::max(stretch.to, stretch.from + days(1));
    if (from) used.push_back({*from, *from + days(1)});
    if (to) used.push_back({*to, *to + days(1)});
    if (used.empty()) return {};
    std::ranges::sort(used);
    Stretch whole = used.front();
    for (const Stretch& stretch : used) whole.to = std::max(whole.to, stretch.to);
    const Day begin = from ? *from : whole.from, end = to ? *to + days(1) : whole.to;
    if (end - begin <= days(short_domain)) {
        const Stretch months{from ? *from : first_of_month(begin), to ? end : next_month(end - days(1))};
        return {months};
    }
    std::vector<Stretch> years;
    for (const Stretch& stretch : used) years.push_back(years_around(stretch));
    const Day last = to ? end : years_around({end - days(1), end}).to;
    return clipped(united(std::move(years)), from ? begin : years_around({begin, begin + days(1)}).from, last);
}

Axis make_axis(std::vector<Stretch> domain, Length left, Length right, Length cut, const std::vector<Demand>& demands,
               bool may_grow) {
    assert(!domain.empty());
    const auto cuts_made = static_cast<int64_t>(domain.size() - 1);
    if (cuts_made > 0) cut = base::min(cut, (right - left) / (2 * cuts_made));
    const Length width = right - left - cut * cuts_made;
    const int64_t grown = may_grow ? growth(domain, width, demands) : 0, total = count(domain) + grown;
    domain.back().to += days(std::min<int64_t>(grown, most_growth));
    Axis axis;
    int64_t before = 0;
    Length cuts;
    for (const Stretch& stretch : domain) {
        const int64_t after = before + count(stretch);
        axis.segments.push_back(
            {stretch, left + cuts + width.scaled(before, total), left + cuts + width.scaled(after, total)});
        before = after;
        cuts += cut;
    }
    return axis;
}

std::optional<Axis> extend_left(const Axis& axis, const std::vector<Stretch>& domain, Length limit, Length cut) {
    const Day begin = axis.segments.front().days.from;
    if (domain.back().to > axis.segments.back().days.to) return std::nullopt;
    std::vector<Stretch> earlier = clipped(domain, domain.front().from, begin);
    const Segment& scale = axis.segments.front();
    Axis extended = axis;
    Length reached = axis.left();
    for (size_t i = earlier.size(); i-- > 0;) {
        const bool touches = earlier[i].to == extended.segments.front().days.from;
        const Length end = touches ? reached : reached - cut;
        reached = end - (scale.right - scale.left).scaled(count(earlier[i]), count(scale.days));
        extended.segments.insert(extended.segments.begin(), {earlier[i], reached, end});
    }
    return reached < limit ? std::nullopt : std::optional(extended);
}

}  // namespace figure
