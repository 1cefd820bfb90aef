#include "compose/format/date_messages.hpp"

namespace compose {

const DateMessages english_dates{
    .language = "en",
    .day = "{}\u00A0{} {}",
    .day_of_year = "{}\u00A0{}",
    .day_after_preposition = "{}",
    .month = "{} {}",
    .decade = "the {}s",
    .century = "the {}s",
    .seasons = {"spring {}", "summer {}", "autumn {}", "winter {}"},
    .unknown = "not set",
    .on_day = "on {}",
    .in_month = "in {}",
    .in_year = "in {}",
    .in_decade = "in {}",
    .in_season = "in {}",
    .approximate = "about {}",
    .uncertain = "probably {}",
    .uncertain_and_approximate = "probably about {}",
    .span = "{}\u2013{}",
    .from_to = "from {} to {}",
    .from = "from {} on",
    .until = "up to and including {}",
    .from_unknown_end = "from {}, end not known",
    .until_unknown_start = "up to and including {}, start not known",
    .month_after_limit = "{}",
    .latest = "by {}",
    .earliest = "no earlier than {}",
    .earliest_and_latest = "no earlier than {} and by {}",
    .or_ = "or",
    .and_ = "and",
};

}  // namespace compose
