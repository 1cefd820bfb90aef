#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "figure/form.hpp"
#include "figure/measure.hpp"

namespace figure {

/// An unbroken part of an axis.
struct Segment {
    Stretch days;
    base::Length left, right;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Time on paper: one scale, with cuts where years are left out.
struct Axis {
    std::vector<Segment> segments;

    [[nodiscard]] base::Length left() const { return segments.front().left; }
    [[nodiscard]] base::Length right() const { return segments.back().right; }
    /// Where a day begins; what lies in a cut stands at its left edge, what lies outside at the axis' end.
    [[nodiscard]] base::Length at(Day day) const;
    /// The length of a year.
    [[nodiscard]] base::Length year() const;
    friend bool operator==(const Axis&, const Axis&) = default;
};

/// Words that want so much room to the right of a day.
struct Demand {
    Day day;
    base::Length room;
    friend bool operator==(const Demand&, const Demand&) = default;
};

/// The time that an axis shows: whole years, without the empty ones; only months where all of it is short. What is
/// given stands.
std::vector<Stretch> domain_of(std::vector<Stretch> used, std::optional<Day> from, std::optional<Day> to);

/// Between `left` and `right`. Where `may_grow`, its last stretch goes on, by less than a year, until the demands have
/// their room; for more than that it ends before `right`.
Axis make_axis(std::vector<Stretch> domain, base::Length left, base::Length right, base::Length cut,
               const std::vector<Demand>& demands, bool may_grow);

/// The axis with the stretches that lie before it put in front, to the left of `axis.left()`; nothing if they do not
/// fit right of `limit`.
std::optional<Axis> extend_left(const Axis& axis, const std::vector<Stretch>& domain, base::Length limit,
                                base::Length cut);

enum class TickKind : uint8_t { year, half_year, quarter, month, week };

struct Tick {
    TickKind kind = TickKind::year;
    base::Length x;
    std::string label;  ///< right of the line, or centred in the month for letters
    base::Length room;  ///< up to the next one of its kind
    bool centred = false;
    friend bool operator==(const Tick&, const Tick&) = default;
};

/// The ticks from left to right, years first. Finer ones stand only in years in which something is known to the month.
std::vector<Tick> ticks_of(const Axis& axis, const std::vector<int>& years_with_months, const compose::AxisWords& words,
                           const Measure& measure);

int year_of(Day day);
Day first_of_year(int year);

}  // namespace figure
