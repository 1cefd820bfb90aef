#include "compose/format/date_messages.hpp"

namespace compose {

const DateMessages swedish_dates{
    .language = "sv",
    .day = "{}\u00A0{} {}",
    .day_of_year = "{}\u00A0{}",
    .day_after_preposition = "den {}",
    .month = "{} {}",
    .decade = "{}-talet",
    .century = "{}-talet",
    .seasons = {"våren {}", "sommaren {}", "hösten {}", "vintern {}"},
    .unknown = "ej fastställd",
    .on_day = "den {}",
    .in_month = "i {}",
    .in_year = "under {}",
    .in_decade = "på {}",
    .in_season = "{}",
    .approximate = "omkring {}",
    .uncertain = "troligen {}",
    .uncertain_and_approximate = "troligen omkring {}",
    .span = "{}\u2013{}",
    .from_to = "från {} till {}",
    .from = "från och med {}",
    .until = "till och med {}",
    .from_unknown_end = "från och med {}, slutet är inte känt",
    .until_unknown_start = "till och med {}, början är inte känd",
    .month_after_limit = "i {}",
    .latest = "senast {}",
    .earliest = "tidigast {}",
    .earliest_and_latest = "tidigast {} och senast {}",
    .or_ = "eller",
    .and_ = "och",
};

}  // namespace compose
