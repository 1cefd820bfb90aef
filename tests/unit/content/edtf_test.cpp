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

TEST_CASE("what was written is kept apart from what it can mean") {
    CHECK(parsed("2021").form == Edtf::Form::date);
    CHECK(parsed("2021/..").form == Edtf::Form::interval);
    CHECK(parsed("2021/..").ranges.at(0).to.kind == EdtfEnd::Kind::open);
    CHECK(parsed("2021/").ranges.at(0).to.kind == EdtfEnd::Kind::unknown);
    CHECK(parsed("[..2021-12-31]").form == Edtf::Form::one_of);
    CHECK(parsed("{1960,1961}").form == Edtf::Form::all_of);
    CHECK(parsed("{1960,1961}").ranges.size() == 2);
    CHECK(parsed("2021-XX").ranges.at(0).from.date.month.is_unknown());
    CHECK_FALSE(parsed("2021").ranges.at(0).from.date.month.is_written());
    CHECK(parsed("2021-35").ranges.at(0).from.date.grouping == Grouping::third_quarter);
    CHECK(parsed("2021") != parsed("2021~"));
    CHECK(parsed("2021") == parsed("2021"));
}

TEST_CASE("a qualifier on the left is of one component, one on the right of all before it") {
    struct Case {
        const char* text;
        Qualifier year, month, day;
    };
    const Qualifier none, uncertain{true, false}, approximate{false, true}, both{true, true};
    const Case cases[] = {
        {"2004-06-11", none, none, none},
        {"2004-06-11%", both, both, both},
        {"2004-06~-11", approximate, approximate, none},
        {"2004?-06-11", uncertain, none, none},
        {"?2004-06-~11", uncertain, none, approximate},
        {"2004-%06-11", none, both, none},
        {"2004?-06-~11", uncertain, none, approximate},
        {"?2004-06~", both, approximate, none},
        {"2021?-21", uncertain, none, none},
        {"2021-~35", none, approximate, none},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const EdtfDate date = parsed(each.text).ranges.at(0).from.date;
        CHECK(date.year.qualifier == each.year);
        CHECK(date.month.qualifier == each.month);
        CHECK(date.day.qualifier == each.day);
    }
    CHECK(qualifier(parsed("?2004-06-~11").ranges.at(0).from.date) == both);
}

TEST_CASE("only a day that is certain is one") {
    CHECK(certain_day(parsed("2021-06-24")));
    for (const char* text :
         {"2021-06-24?", "2021-06-~24", "2021-06", "2021-06-3X", "2021-06-24/2021-06-24", "[2021-06-24]"}) {
        INFO(text);
        CHECK_FALSE(certain_day(parsed(text)));
    }
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
        {"2021-07", "2021-34", true},
        {"2021-06", "2021-34", false},
        {"2021-41", "2021-40", true},
        {"2021-29", "2021-31", true},
        {"157X", "156X-12-25", true},
        {"1569-12-25", "156X-12-25", false},
        {"2022", "2021-1X", true},
        {"2021-11", "2021-1X", false},
        {"1673", "[1667,1668,1670..1672]", true},
        {"1669", "[1667,1668,1670..1672]", false},
        {"XXXX-12-25", "2020", false},
        {"1985", "{..1984}", true},
        {"[1761..]", "[..1760-12-03]", true},
    };
    for (const Case& each : cases) {
        INFO(each.later << " after " << each.earlier);
        CHECK(surely_after(parsed(each.later), parsed(each.earlier)) == each.sure);
        CHECK_FALSE(surely_after(parsed(each.earlier), parsed(each.later)));
    }
}

TEST_CASE("dates sort by their earliest day, then by their latest") {
    const std::vector<std::string> order{"[..2021-12-31]", "XXXX",    "2020",    "2021-01-01", "2021-01",    "2021-33",
                                         "2021-40",        "2021",    "2021/..", "2021-34",    "2021-06-0X", "2021-06",
                                         "2021-06-XX",     "2021-22", "2021-35", "2021-09",    "2021-1X"};
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
        {"Q3 2021", "write `2021-35`"},
        {"kvartal 1 2021", "write `2021-33`"},
        {"tredje kvartalet 2021", "write `2021-35`"},
        {"the second half of 2021", "write `2021-41`"},
        {"första tertialet 2021", "write `2021-37`"},
        {"2020-talet", "write `202X`"},
        {"the 1900s", "write `19XX`"},
        {"omkring 2018", "write `2018~`"},
        {"senast den 31 december 2021", "write `[..2021-12-31]`"},
        {"tidigast 2022-01", "write `[2022-01..]`"},
        {"2021.", "write `2021`"},
        {"199u", "write `199X`"},
        {"2004/open", "write `2004/..`"},
        {"2004?~", "write `2004%`"},
        {"hösten 2021", "write `2021-23`"},
        {"spring 2021", "write `2021-21`"},
        {"1 augusti", otherwise},
        {"30 februari 2021", otherwise},
        {"Q7 2021", otherwise},
        {"mars och april 2021", otherwise},
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
