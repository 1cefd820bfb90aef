#include "compose/format/date_words.hpp"

#include <array>

#include <fmt/format.h>

namespace compose {
namespace {

using content::Component;
using content::Day;
using content::EdtfDate;
using content::Grouping;
using content::Precision;
using content::Qualifier;
using std::chrono::year_month_day;
using text::Message;

unsigned year_of(Day day) { return static_cast<unsigned>(static_cast<int>(year_month_day(day).year())); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day(day).month()); }
unsigned day_of(Day day) { return static_cast<unsigned>(year_month_day(day).day()); }

Message at(Message first, size_t offset) { return static_cast<Message>(static_cast<size_t>(first) + offset); }

/// Its number when it can be one only; 0 otherwise.
unsigned only(const Component& component, unsigned last) {
    unsigned found = 0;
    for (unsigned number = 1; number <= last; ++number)
        if (component.can_be(number)) {
            if (found != 0) return 0;
            found = number;
        }
    return found;
}

bool says_something(const Component& component) { return component.is_written() && !component.is_unknown(); }

/// What the day and the month are not known by must not count: 2021-XX is 2021.
bool is_qualified_evenly(const EdtfDate& date) {
    const Qualifier& year = date.year.qualifier;
    const bool has_month = says_something(date.month) || date.grouping != Grouping::none;
    return (!has_month || date.month.qualifier == year) && (!says_something(date.day) || date.day.qualifier == year);
}

Message name_of(Grouping grouping) {
    const auto number = static_cast<size_t>(grouping);
    const auto first_counted = static_cast<size_t>(Grouping::first_quarter);
    if (number >= first_counted) return at(Message::first_quarter, number - first_counted);
    return at(Message::spring, (number - static_cast<size_t>(Grouping::spring)) % 4);
}

bool is_certain(const EdtfDate& date) { return qualifier(date) == Qualifier{}; }

}  // namespace

DateWords::DateWords(std::string_view language, Languages& languages)
    : messages_(languages.messages(language)), months_(languages.month_names(messages_.language())) {}

std::string DateWords::say(const EdtfDate& date, DateForm form) const {
    const bool is_even = is_qualified_evenly(date);
    const Qualifier& whole = date.year.qualifier;
    const bool is_approximate = is_even && whole.approximate;
    std::string text = in_form(phrase(date), is_approximate && form != DateForm::plain ? DateForm::noun : form);
    if (is_approximate) text = message(Message::date_approximate, {{"date", text}});
    if (is_even && whole.uncertain) text = message(Message::date_uncertain, {{"date", text}});
    return is_even ? text : message(Message::date_note, {{"date", text}, {"note", notes(date)}});
}

/// Of each component that has a qualifier.
std::string DateWords::notes(const EdtfDate& date) const {
    const Message month = date.grouping == Grouping::none           ? Message::month_uncertain
                          : date.grouping < Grouping::first_quarter ? Message::season_uncertain
                                                                    : Message::part_uncertain;
    const std::array<std::pair<Message, Qualifier>, 3> all{{{Message::year_uncertain, date.year.qualifier},
                                                            {month, date.month.qualifier},
                                                            {Message::day_uncertain, date.day.qualifier}}};
    std::string list;
    for (const auto& [first, is] : all) {
        if (is == Qualifier{}) continue;
        const std::string note = message(at(first, !is.approximate ? 0 : is.uncertain ? 2 : 1));
        list = list.empty() ? note : message(Message::list_next, {{"list", list}, {"next", note}});
    }
    return list;
}

DateWords::Phrase DateWords::phrase(const EdtfDate& date) const {
    if (date.year.unspecified != 0) return in_some_year(date);
    const Phrase part = part_of_year(date);
    if (part.unit == Unit::some) return some_time(date, says_something(date.day) ? Precision::day : Precision::month);
    return {part.unit, with_hemisphere(date.grouping, with_year(part.unit, part.text, date.year.value))};
}

/// A decade, or a century. One that is called as the other is told by its years.
DateWords::Phrase DateWords::of_years(const Component& year) const {
    if (year.is_unknown()) return {Unit::unknown, message(Message::date_unknown)};
    const bool is_decade = year.unspecified == 1 && year.value % 100 != 0, is_century = year.unspecified == 3;
    if (is_decade || is_century)
        return {Unit::decade, message(Message::date_decade, {{"year", std::to_string(year.value)}})};
    return some_time({year, {}, {}}, Precision::year);
}

DateWords::Phrase DateWords::in_some_year(const EdtfDate& date) const {
    const Phrase part = part_of_year(date);
    if (part.unit == Unit::year) return of_years(date.year);
    if (part.unit == Unit::some) return some_time(date, says_something(date.day) ? Precision::day : Precision::month);
    const std::string text = with_hemisphere(date.grouping, part.text);
    if (date.year.is_unknown()) return {part.unit, message(Message::date_in_unknown_year, {{"date", text}})};
    const Phrase years = of_years(date.year);
    const std::string in_years = in_form(years, DateForm::adverbial);
    const std::string some =
        years.unit == Unit::some ? in_years : message(Message::date_some_time, {{"date", in_years}});
    return {part.unit, message(Message::date_in_some_year, {{"date", text}, {"years", some}})};
}

/// Without the year: nothing when only the year is told, and what is no single day or month is `some`.
DateWords::Phrase DateWords::part_of_year(const EdtfDate& date) const {
    if (date.grouping != Grouping::none)
        return {date.grouping < Grouping::first_quarter ? Unit::season : Unit::part, message(name_of(date.grouping))};
    const unsigned of_month = says_something(date.month) ? only(date.month, 12) : 0;
    if (!says_something(date.day)) {
        if (!says_something(date.month)) return {Unit::year, {}};
        return of_month == 0 ? Phrase{Unit::some, {}} : Phrase{Unit::month, month(of_month)};
    }
    const bool is_single = date.year.unspecified != 0 ? only(date.day, 31) != 0 : precision(date) == Precision::day;
    if (!is_single || of_month == 0) return {Unit::some, {}};
    const unsigned of_day = date.year.unspecified != 0 ? only(date.day, 31) : day_of(*bounds(date).earliest);
    return {Unit::day, day_of_month(std::to_string(of_day), of_month)};
}

/// What is said by its first and last day, month or year; it happens once within them.
DateWords::Phrase DateWords::some_time(const EdtfDate& date, Precision precision) const {
    const auto [first, last] = bounds(date);
    if (!first || !last) return {Unit::unknown, message(Message::date_unknown)};
    const EdtfDate from = date_of(*first, precision), to = date_of(*last, precision);
    const std::string time = from == to ? say(from, DateForm::adverbial) : say_span(from, to, DateForm::adverbial);
    return {Unit::some, message(Message::date_some_time, {{"date", time}})};
}

std::string DateWords::day_of_month(std::string_view day, unsigned of_month) const {
    return message(Message::date_day_of_month, {{"day", day}, {"month", month(of_month)}});
}

std::string DateWords::with_year(Unit unit, std::string_view date, unsigned year) const {
    std::string number = std::to_string(year);
    const std::initializer_list<text::MessageArgument> arguments{{"date", date}, {"year", number}};
    switch (unit) {
    case Unit::day:
        return message(Message::date_day, arguments);
    case Unit::month:
        return message(Message::date_month, arguments);
    case Unit::season:
        return message(Message::date_season, arguments);
    case Unit::part:
        return message(Message::date_part, arguments);
    default:
        return number;
    }
}

std::string DateWords::with_hemisphere(Grouping grouping, std::string text) const {
    if (grouping < Grouping::northern_spring || grouping > Grouping::southern_winter) return text;
    const bool is_northern = grouping <= Grouping::northern_winter;
    return message(is_northern ? Message::date_northern : Message::date_southern, {{"date", text}});
}

std::string DateWords::in_form(const Phrase& phrase, DateForm form) const {
    if (form == DateForm::plain) return phrase.text;
    const size_t offset = static_cast<size_t>(form) - static_cast<size_t>(DateForm::noun);
    const auto say = [&](Message first) { return message(at(first, offset), {{"date", phrase.text}}); };
    switch (phrase.unit) {
    case Unit::unknown:
    case Unit::some:
        break;
    case Unit::decade:
        return say(Message::date_decade_noun);
    case Unit::year:
        return say(Message::date_year_noun);
    case Unit::part:
        return say(Message::date_part_noun);
    case Unit::season:
        return say(Message::date_season_noun);
    case Unit::month:
        return say(Message::date_month_noun);
    case Unit::day:
        return say(Message::date_day_noun);
    }
    return phrase.text;
}

bool DateWords::are_alike(const EdtfDate& a, const EdtfDate& b) const {
    return is_certain(a) && is_certain(b) && phrase(a).unit == phrase(b).unit;
}

std::string DateWords::say_span(const EdtfDate& from, const EdtfDate& to, DateForm form) const {
    const Unit unit = are_alike(from, to) ? phrase(from).unit : Unit::some;
    if (from.year.unspecified == 0 && to.year.unspecified == 0) {
        const Day first = *bounds(from).earliest, last = *bounds(to).latest;
        if (unit == Unit::year) return span_of_years(first, last, form);
        if (unit == Unit::month) return span_of_months(first, last, form);
        if (unit == Unit::day) return span_of_days(first, last, form);
    }
    return message(Message::date_from_to, {{"first", say(from, DateForm::noun)}, {"last", say(to, DateForm::noun)}});
}

std::string DateWords::span_of_years(Day first, Day last, DateForm form) const {
    const std::string years = message(
        Message::date_span, {{"first", std::to_string(year_of(first))}, {"last", std::to_string(year_of(last))}});
    return in_form({Unit::year, years}, form);
}

std::string DateWords::span_of_months(Day first, Day last, DateForm form) const {
    const bool in_a_year = year_of(first) == year_of(last);
    const std::string from =
        in_a_year ? month(month_of(first)) : with_year(Unit::month, month(month_of(first)), year_of(first));
    const std::string to = with_year(Unit::month, month(month_of(last)), year_of(last));
    return message(form == DateForm::adverbial ? Message::date_from_to : Message::date_span,
                   {{"first", from}, {"last", to}});
}

std::string DateWords::span_of_days(Day first, Day last, DateForm form) const {
    const auto day = [&](Day of) { return day_of_month(std::to_string(day_of(of)), month_of(of)); };
    const auto year_of_last = [&](std::string_view text) { return with_year(Unit::day, text, year_of(last)); };
    if (year_of(first) == year_of(last) && month_of(first) == month_of(last)) {
        const std::string days = message(
            Message::date_span, {{"first", std::to_string(day_of(first))}, {"last", std::to_string(day_of(last))}});
        return in_form({Unit::day, year_of_last(day_of_month(days, month_of(last)))}, form);
    }
    const std::string from =
        year_of(first) == year_of(last) ? day(first) : with_year(Unit::day, day(first), year_of(first));
    const std::string to = year_of_last(day(last));
    if (form != DateForm::adverbial) return message(Message::date_span, {{"first", from}, {"last", to}});
    return message(Message::date_from_to, {{"first", in_form({Unit::day, from}, DateForm::noun)},
                                           {"last", in_form({Unit::day, to}, DateForm::noun)}});
}

}  // namespace compose
