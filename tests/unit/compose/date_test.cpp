#include "compose/format/date.hpp"

#include <catch2/catch.hpp>

#include "compose/format/value.hpp"

namespace compose {
namespace {

struct Case {
    std::string_view edtf, date, adverbial;
};

/// No-break spaces are written as `_`.
std::string shown(std::string text) {
    for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, std::string_view("\u00A0").size(), "_");
    return text;
}

std::string written(std::string_view edtf, DateFormat format, std::string_view language) {
    static Languages languages;
    const auto parsed = content::parse_edtf(edtf);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed)) return fault->message;
    return shown(format_date(std::get<content::Edtf>(parsed), format, language, languages));
}

void check_all(std::initializer_list<Case> cases, std::string_view language) {
    for (const Case& each : cases) {
        INFO(each.edtf);
        CHECK(written(each.edtf, DateFormat::date, language) == each.date);
        CHECK(written(each.edtf, DateFormat::adverbial, language) == each.adverbial);
    }
}

TEST_CASE("dates in Swedish words, no more precise and as certain as they are") {
    check_all(
        {
            {"2021-06-24", "24_juni 2021", "den 24_juni 2021"},
            {"2022-03-01", "1_mars 2022", "den 1_mars 2022"},
            {"2021-09", "september 2021", "i september 2021"},
            {"2020", "2020", "under 2020"},
            {"0985", "985", "under 985"},
            {"2021-21", "våren 2021", "våren 2021"},
            {"2021-22", "sommaren 2021", "sommaren 2021"},
            {"2021-23", "hösten 2021", "hösten 2021"},
            {"2021-24", "vintern 2021", "vintern 2021"},
            {"201X", "2010-talet", "på 2010-talet"},
            {"19XX", "1900-talet", "på 1900-talet"},
            {"XXXX", "ej fastställd", "ej fastställd"},
            {"2021-XX", "2021", "under 2021"},
            {"2021-09-XX", "september 2021", "i september 2021"},
            {"2021-09?", "troligen september 2021", "troligen i september 2021"},
            {"2021~", "omkring 2021", "omkring 2021"},
            {"2021-06-24~", "omkring 24_juni 2021", "omkring den 24_juni 2021"},
            {"2021%", "troligen omkring 2021", "troligen omkring 2021"},
            {"[..2021-12-31]", "senast den 31_december 2021", "senast den 31_december 2021"},
            {"[..2021-09]", "senast i september 2021", "senast i september 2021"},
            {"[..2021]", "senast 2021", "senast 2021"},
            {"[2021-06-24..]", "tidigast den 24_juni 2021", "tidigast den 24_juni 2021"},
            {"[2021-09..2021-12-31]", "tidigast i september 2021 och senast den 31_december 2021",
             "tidigast i september 2021 och senast den 31_december 2021"},
            {"[2020,2021]", "2020 eller 2021", "under 2020 eller under 2021"},
            {"{2019,2020,2021}", "2019, 2020 och 2021", "under 2019, under 2020 och under 2021"},
            {"2020/2021", "2020–2021", "under 2020–2021"},
            {"2021-09/2021-12", "september–december 2021", "från september till december 2021"},
            {"2021-11/2022-02", "november 2021–februari 2022", "från november 2021 till februari 2022"},
            {"2021-06-24/2021-06-26", "24–26_juni 2021", "den 24–26_juni 2021"},
            {"2021-06-24/2021-07-01", "24_juni–1_juli 2021", "från den 24_juni till den 1_juli 2021"},
            {"2021-11-15/2022-02-15", "15_november 2021–15_februari 2022",
             "från den 15_november 2021 till den 15_februari 2022"},
            {"2021/2021-06-24", "från 2021 till den 24_juni 2021", "från 2021 till den 24_juni 2021"},
            {"2021/..", "från och med 2021", "från och med 2021"},
            {"2021-06-24/..", "från och med den 24_juni 2021", "från och med den 24_juni 2021"},
            {"../2021-06-24", "till och med den 24_juni 2021", "till och med den 24_juni 2021"},
            {"/2021-06-24", "till och med den 24_juni 2021, början är inte känd",
             "till och med den 24_juni 2021, början är inte känd"},
            {"2018/", "från och med 2018, slutet är inte känt", "från och med 2018, slutet är inte känt"},
        },
        "sv-SE");
}

TEST_CASE("dates in English words") {
    check_all(
        {
            {"2021-06-24", "24_June 2021", "on 24_June 2021"},
            {"2021-09", "September 2021", "in September 2021"},
            {"2021-21", "spring 2021", "in spring 2021"},
            {"199X", "the 1990s", "in the 1990s"},
            {"XXXX", "not set", "not set"},
            {"[..2021-12-31]", "by 31_December 2021", "by 31_December 2021"},
            {"2021-06-24/2021-07-01", "24_June–1_July 2021", "from 24_June to 1_July 2021"},
            {"2021~", "about 2021", "about 2021"},
        },
        "en");
}

TEST_CASE("ISO 8601 needs no words") {
    Languages languages;
    for (const std::string date : {"2021-06-24", "2021-09", "2021-21", "2021-06-24%", "../2021-12-31", "2021-06/..",
                                   "2021-06-24/2021-06-27", "202X", "[..2021-12-31]"}) {
        const auto iso = format_value(date, Format::date_iso, "sv", languages);
        REQUIRE(std::holds_alternative<std::string>(iso));
        CHECK(std::get<std::string>(iso) == date);
    }
    const auto fault = format_value("2021-02-30", Format::date_iso, "sv", languages);
    REQUIRE(std::holds_alternative<FormatFault>(fault));
    CHECK(std::get<FormatFault>(fault).code == diag::Code::invalid_date);
}

TEST_CASE("the year alone") {
    CHECK(written("2021-06-24", DateFormat::year, "sv") == "2021");
    CHECK(written("2020-02/2021-06-24", DateFormat::year, "sv") == "2020–2021");
    CHECK(written("[..2021-12-31]", DateFormat::year, "sv") == "senast 2021");
    CHECK(written("[2020-01,2020-05]", DateFormat::year, "sv") == "2020");
    CHECK(written("[2020-01,2020-05,2021]", DateFormat::year, "sv") == "2020 eller 2021");
}

}  // namespace
}  // namespace compose
