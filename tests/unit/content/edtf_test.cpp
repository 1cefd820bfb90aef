#include "content/edtf.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace content {
namespace {

Edtf parsed(std::string_view text) {
    const auto result = parse_edtf(text);
    REQUIRE(std::holds_alternative<Edtf>(result));
    return std::get<Edtf>(result);
}

std::string written(const std::optional<Day>& day) {
    if (!day) return "-";
    const std::chrono::year_month_day date(*day);
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string written(const Bounds& bounds) { return written(bounds.earliest) + " " + written(bounds.latest); }

TEST_CASE("a date is bounded by the first and the last day it can mean") {
    struct Case {
        const char *text, *bounds;
    };
    const Case cases[] = {
        // Level 0
        {"2021-06-24", "2021-06-24 2021-06-24"},
        {"2021-06", "2021-06-01 2021-06-30"},
        {"2021-02", "2021-02-01 2021-02-28"},
        {"2020-02", "2020-02-01 2020-02-29"},
        {"1900-02", "1900-02-01 1900-02-28"},
        {"2000-02-29", "2000-02-29 2000-02-29"},
        {"2020", "2020-01-01 2020-12-31"},
        {"0000", "0000-01-01 0000-12-31"},
        {"9999", "9999-01-01 9999-12-31"},
        {"1964/2008", "1964-01-01 2008-12-31"},
        {"2004-06/2006-08", "2004-06-01 2006-08-31"},
        {"2004-02-01/2005-02-08", "2004-02-01 2005-02-08"},
        {"2004-02-01/2005", "2004-02-01 2005-12-31"},
        {"2005/2006-02", "2005-01-01 2006-02-28"},
        {"2021/2021", "2021-01-01 2021-12-31"},
        // Level 1
        {"2021-21", "2021-03-01 2021-05-31"},
        {"2021-22", "2021-06-01 2021-08-31"},
        {"2021-23", "2021-09-01 2021-11-30"},
        {"2021-24", "2021-12-01 2022-02-28"},
        {"2023-24", "2023-12-01 2024-02-29"},
        {"1984?", "1984-01-01 1984-12-31"},
        {"2004-06~", "2004-06-01 2004-06-30"},
        {"2004-06-11%", "2004-06-11 2004-06-11"},
        {"2021-21~", "2021-03-01 2021-05-31"},
        {"201X", "2010-01-01 2019-12-31"},
        {"20XX", "2000-01-01 2099-12-31"},
        {"2004-XX", "2004-01-01 2004-12-31"},
        {"1985-04-XX", "1985-04-01 1985-04-30"},
        {"1985-XX-XX", "1985-01-01 1985-12-31"},
        {"201X?", "2010-01-01 2019-12-31"},
        {"1985-04-12/..", "1985-04-12 -"},
        {"1985-04/", "1985-04-01 -"},
        {"../1985-04-12", "- 1985-04-12"},
        {"/2021-06-24", "- 2021-06-24"},
        {"1984~/2004-06", "1984-01-01 2004-06-30"},
        {"2004-06-XX/2004-07-03", "2004-06-01 2004-07-03"},
        // Level 2
        {"XXXX", "- -"},
        {"2XXX", "2000-01-01 2999-12-31"},
        {"[..2021-12-31]", "- 2021-12-31"},
        {"[2021-09..2021-12-31]", "2021-09-01 2021-12-31"},
        {"[1667,1668,1670..1672]", "1667-01-01 1672-12-31"},
        {"[1760-01, 1760-02, 1760-12..]", "1760-01-01 -"},
        {"{1960,1961-12}", "1960-01-01 1961-12-31"},
        {"{..1984}", "- 1984-12-31"},
        {"[1672,1667]", "1667-01-01 1672-12-31"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(written(bounds(parsed(each.text))) == each.bounds);
    }
}

TEST_CASE("what is no date is refused at the character that is wrong") {
    struct Case {
        const char* text;
        size_t offset;
        const char* message;
    };
    const Case cases[] = {
        {"", 0, "it is empty"},
        {"2021\u201309", 4, "U+2013, an en dash, stands before `09`"},
        {"2021-\u00AD09", 5, "U+00AD, a soft hyphen, stands before `09`"},
        {"2021-09\u00A0", 7, "U+00A0, a no-break space, stands after `2021-09`"},
        {"2021-02-30", 8, "February 2021 has 28 days"},
        {"2020-02-30", 8, "February 2020 has 29 days"},
        {"1900-02-29", 8, "February 1900 has 28 days"},
        {"2021-06-31", 8, "June 2021 has 30 days"},
        {"2021-06-00", 8, "there is no day 00"},
        {"2021-13", 5, "there is no month 13"},
        {"2021-00", 5, "there is no month 00"},
        {"2021-20", 5, "there is no month 20"},
        {"2021-25", 5, "there is no month 25"},
        {"2021-6", 5, "a month has two digits"},
        {"2021-", 5, "a month has two digits"},
        {"2021-006", 7, "more than two digits in the month"},
        {"2021-06-4", 8, "a day has two digits"},
        {"2021-06-", 8, "a day has two digits"},
        {"2021-06-241", 10, "more than two digits in the day"},
        {"2021-06-24T10:00:00", 10, "a time of day is not accepted, only dates"},
        {"2021-06-24 ", 10, "white space in a date"},
        {" 2021", 0, "white space in a date"},
        {"20210624", 4, "more than four digits in the year"},
        {"24.6.2021", 0, "a date begins with a year of four digits"},
        {"21-06-24", 0, "a date begins with a year of four digits"},
        {"våren 2021", 0, "a date begins with a year of four digits"},
        {"2021-06-24x", 10, "`x` where the date should end"},
        {"2021-21-01", 7, "`-01` where the date should end"},
        {"2021??", 5, "`?` where the date should end"},
        {"2021?-06", 4, "a qualifier stands at the end of a date"},
        {"Y170000002", 0, "years outside 0000 to 9999 are not accepted"},
        {"-0044", 0, "years outside 0000 to 9999 are not accepted"},
        {"2X21", 2, "a digit after an unspecified one"},
        {"202X-06", 5, "a month after a year with unspecified digits is not accepted"},
        {"2021-XX-05", 8, "a day of an unspecified month is not accepted"},
        {"2021-X6", 5, "a month has two digits"},
        {"/", 0, "an interval with neither begin nor end"},
        {"../..", 0, "an interval with neither begin nor end"},
        {"..2021-12-31", 0, "an open date without an interval"},
        {"2022/2021", 5, "the interval ends before it begins"},
        {"2021-06-24/2021-06-23", 11, "the interval ends before it begins"},
        {"2021-21/2021-12", 0, "a season cannot be an end of an interval"},
        {"2021-01/2021-22", 8, "a season cannot be an end of an interval"},
        {"2021/2022/2023", 9, "`/2023` where the date should end"},
        {"2021/2022-13", 10, "there is no month 13"},
        {"[2021", 5, "the set is not closed with `]`"},
        {"[2021}", 5, "the set is not closed with `]`"},
        {"[]", 1, "a date begins with a year of four digits"},
        {"[..]", 3, "a date begins with a year of four digits"},
        {"[2021,]", 6, "a date begins with a year of four digits"},
        {"[2022..2021]", 7, "the range ends before it begins"},
        {"[..2021-12-31]x", 14, "`x` where the date should end"},
        {"[..2021-02-30]", 11, "February 2021 has 28 days"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto result = parse_edtf(each.text);
        REQUIRE(std::holds_alternative<EdtfFault>(result));
        CHECK(std::get<EdtfFault>(result).message == each.message);
        CHECK(std::get<EdtfFault>(result).offset == each.offset);
    }
}

TEST_CASE("what was written is kept apart from what it can mean") {
    CHECK(parsed("2021").form == Edtf::Form::date);
    CHECK(parsed("2021/..").form == Edtf::Form::interval);
    CHECK(parsed("2021/..").ranges.at(0).to.kind == EdtfEnd::Kind::open);
    CHECK(parsed("2021/").ranges.at(0).to.kind == EdtfEnd::Kind::unknown);
    CHECK(parsed("[..2021-12-31]").form == Edtf::Form::one_of);
    CHECK(parsed("{1960,1961}").form == Edtf::Form::all_of);
    CHECK(parsed("{1960,1961}").ranges.size() == 2);
    CHECK(parsed("2021-XX").ranges.at(0).from.date.month_is == EdtfDate::Component::unspecified);
    CHECK(parsed("2021").ranges.at(0).from.date.month_is == EdtfDate::Component::absent);
    CHECK(parsed("2021") != parsed("2021~"));
    CHECK(parsed("2021") == parsed("2021"));
}

TEST_CASE("precision and qualifiers are those written") {
    const auto date = [](std::string_view text) { return parsed(text).ranges.at(0).from.date; };
    CHECK(precision(date("2021-06-24")) == Precision::day);
    CHECK(precision(date("2021-06")) == Precision::month);
    CHECK(precision(date("2021-06-XX")) == Precision::month);
    CHECK(precision(date("2021-22")) == Precision::season);
    CHECK(precision(date("2021")) == Precision::year);
    CHECK(precision(date("202X")) == Precision::decade);
    CHECK(precision(date("20XX")) == Precision::century);
    CHECK(precision(date("XXXX")) == Precision::unknown);
    CHECK(qualifier(date("2021")) == Qualifier{});
    CHECK(qualifier(date("2021-06?")) == Qualifier{true, false});
    CHECK(qualifier(date("2021~")) == Qualifier{false, true});
    CHECK(qualifier(date("2021%")) == Qualifier{true, true});
}

TEST_CASE("a date is after another only when it must be") {
    struct Case {
        const char *later, *earlier;
        bool sure;
    };
    const Case cases[] = {
        {"2021-06-25", "2021-06-24", true},
        {"2021-06-24", "2021-06-24", false},
        {"2021", "2021-06-24", false},
        {"2022", "2021-06-24", true},
        {"2021-07", "2021-06", true},
        {"2021-07", "2021", false},
        {"[..2021-12-31]", "2020", false},
        {"2022", "[..2021-12-31]", true},
        {"XXXX", "2020", false},
        {"2022", "XXXX", false},
        {"2021/..", "2020", true},
        {"2022", "2021/..", false},
        {"2022-03", "2021-24", true},
    };
    for (const Case& each : cases) {
        INFO(each.later << " after " << each.earlier);
        CHECK(surely_after(parsed(each.later), parsed(each.earlier)) == each.sure);
        CHECK_FALSE(surely_after(parsed(each.earlier), parsed(each.later)));
    }
}

TEST_CASE("dates sort by their earliest day, then by their latest") {
    const std::vector<std::string> order{"[..2021-12-31]", "XXXX",    "2020",    "2021-01-01", "2021-01",
                                         "2021",           "2021/..", "2021-06", "2021-22",    "2021-09"};
    auto shuffled = order;
    std::reverse(shuffled.begin(), shuffled.end());
    std::sort(shuffled.begin(), shuffled.end(),
              [](const auto& a, const auto& b) { return sorts_before(parsed(a), parsed(b)); });
    CHECK(shuffled == order);
}

TEST_CASE("a date in words is told how it is written") {
    struct Case {
        const char *text, *hint;
    };
    const char* otherwise = "write `2021-06-24`, `2021-06` or `2021`";
    const Case cases[] = {
        {"2021-09\u20132021-10", "write `2021-09/2021-10`"},
        {"2021-09-01 - 2021-10-31", "write `2021-09-01/2021-10-31`"},
        {"\u201D2021-09\u201D", "delete it"},
        {"september 2021", "write `2021-09`"},
        {"14 juni 2021", "write `2021-06-14`"},
        {"den 1 Augusti 2021", "write `2021-08-01`"},
        {"May 3, 2021", "write `2021-05-03`"},
        {"sept. 2021", "write `2021-09`"},
        {"Q3 2021", "write `2021-07/2021-09`"},
        {"kvartal 1 2021", "write `2021-01/2021-03`"},
        {"hösten 2021", "write `2021-23`"},
        {"spring 2021", "write `2021-21`"},
        {"1 augusti", otherwise},
        {"30 februari 2021", otherwise},
        {"Q7 2021", otherwise},
        {"snart", otherwise},
        {"mars", otherwise},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto result = parse_edtf(each.text);
        REQUIRE(std::holds_alternative<EdtfFault>(result));
        CHECK(std::get<EdtfFault>(result).hint == each.hint);
    }
}

}  // namespace
}  // namespace content
