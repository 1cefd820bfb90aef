#pragma once

#include <array>
#include <string_view>

namespace compose {

/// A language's words for dates. `{}` in a pattern is what the name of the argument says; in `day` day, month and year,
/// in `day_of_year` day and month, in `month` month and year.
struct DateMessages {
    std::string_view language;

    // By precision: the date by itself, and as it stands after a preposition.
    std::string_view day, day_of_year, day_after_preposition;
    std::string_view month;
    std::string_view decade, century;
    std::array<std::string_view, 4> seasons;  ///< spring, summer, autumn, winter; of a year
    std::string_view unknown;

    // As an adverbial.
    std::string_view on_day, in_month, in_year, in_decade, in_season;

    // Certainty; of a date.
    std::string_view approximate, uncertain, uncertain_and_approximate;

    // Intervals. A span is two ends that share what they can: "24–26 juni 2021".
    std::string_view span, from_to;
    std::string_view from, until;  ///< the other end is open
    std::string_view from_unknown_end, until_unknown_start;

    // One of a set.
    std::string_view month_after_limit;
    std::string_view latest, earliest, earliest_and_latest;
    std::string_view or_, and_;  ///< between the last two of several
};

/// The words of a language, English where there are none.
const DateMessages& date_messages(std::string_view language);

extern const DateMessages swedish_dates;
extern const DateMessages english_dates;

}  // namespace compose
