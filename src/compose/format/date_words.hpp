#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compose/languages.hpp"
#include "content/edtf.hpp"

namespace compose {

/// Where a date stands.
enum class DateForm : uint8_t {
    plain,      ///< by itself: "24 juni 2021"
    noun,       ///< after a preposition: "från den 24 juni 2021"
    adverbial,  ///< in a sentence: "klart i juni 2021"
    limit       ///< after "senast" and "tidigast"
};

/// Says single dates, and spans of two, in a language.
class DateWords {
public:
    DateWords(std::string_view language, Languages& languages);

    [[nodiscard]] std::string say(const content::EdtfDate& date, DateForm form) const;
    /// From one date to another. What both share is said once: the year, and the month.
    [[nodiscard]] std::string say_span(const content::EdtfDate& from, const content::EdtfDate& to, DateForm form) const;
    /// Both are certain, and told by the same: years, months, days, …
    [[nodiscard]] bool are_alike(const content::EdtfDate& a, const content::EdtfDate& b) const;
    [[nodiscard]] std::string message(text::Message id,
                                      std::initializer_list<text::MessageArgument> arguments = {}) const {
        return messages_.format(id, arguments);
    }

private:
    /// What a date is told by, and how its preposition is chosen. `some` needs none: "någon gång …".
    enum class Unit : uint8_t { unknown, some, decade, year, part, season, month, day };
    struct Phrase {
        Unit unit = Unit::unknown;
        std::string text;
    };

    [[nodiscard]] Phrase phrase(const content::EdtfDate& date) const;
    [[nodiscard]] Phrase of_years(const content::Component& year) const;
    [[nodiscard]] Phrase in_some_year(const content::EdtfDate& date) const;
    [[nodiscard]] Phrase part_of_year(const content::EdtfDate& date) const;
    [[nodiscard]] Phrase some_time(const content::EdtfDate& date, content::Precision precision) const;
    [[nodiscard]] std::string month(unsigned number) const { return months_[number - 1]; }
    [[nodiscard]] std::string day_of_month(std::string_view day, unsigned month) const;
    [[nodiscard]] std::string with_year(Unit unit, std::string_view date, unsigned year) const;
    [[nodiscard]] std::string with_hemisphere(content::Grouping grouping, std::string text) const;
    [[nodiscard]] std::string in_form(const Phrase& phrase, DateForm form) const;
    [[nodiscard]] std::string notes(const content::EdtfDate& date) const;
    [[nodiscard]] std::string span_of_years(content::Day first, content::Day last, DateForm form) const;
    [[nodiscard]] std::string span_of_months(content::Day first, content::Day last, DateForm form) const;
    [[nodiscard]] std::string span_of_days(content::Day first, content::Day last, DateForm form) const;

    const text::Messages& messages_;
    const text::MonthNames& months_;
};

}  // namespace compose
