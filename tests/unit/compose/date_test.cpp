#include "compose/format/date.hpp"

#include <catch2/catch.hpp>

#include "compose/format/value.hpp"

namespace compose {
namespace {

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
    CHECK(written("2021-35", DateFormat::year, "sv") == "2021");
    CHECK(written("156X-12-25", DateFormat::year, "sv") == "1560-talet");
}

TEST_CASE("how long it is, in words, whichever date is the later one") {
    struct Row {
        const char *value, *language, *words;
    };
    const Row rows[] = {
        {"P3M", "sv", "tre månader"},
        {"P1M", "sv", "en månad"},
        {"P1Y", "sv", "ett år"},
        {"P1D", "sv", "en dag"},
        {"P0D", "sv", "noll dagar"},
        {"P12D", "sv", "tolv dagar"},
        {"P13D", "sv", "13 dagar"},
        {"P2Y", "en", "two years"},
        {"P1M", "en", "one month"},
        {"P3M", "fi", "three months"},
        {"2021-11-30/2021-12-15", "sv", "15 dagar"},
        {"2021-12-15/2021-11-30", "sv", "15 dagar"},
        {"2021-11-30/2022-02", "sv", "tre månader"},
        {"2021-06-24/[..2021-12-31]", "sv", "190 dagar"},
        {"-P1M", "sv", "en månad"},
    };
    Languages languages;
    for (const Row& row : rows) {
        INFO(row.value << " " << row.language);
        const auto said = format_value(row.value, Format::duration, row.language, languages);
        REQUIRE(std::holds_alternative<std::string>(said));
        CHECK(std::get<std::string>(said) == row.words);
    }
    for (const char* value :
         {"", "--P1M", "P1Y2M", "202X/2023", "2021", "2021/..", "P3", "soon/2021", "2021/2022/2023"}) {
        INFO(value);
        const auto said = format_value(value, Format::duration, "sv", languages);
        REQUIRE(std::holds_alternative<FormatFault>(said));
        CHECK(std::get<FormatFault>(said).code == diag::Code::invalid_value);
    }
}

TEST_CASE("after a preposition") {
    CHECK(written("2021-06-24", DateFormat::noun, "sv") == "den 24_juni 2021");
    CHECK(written("2021-06", DateFormat::noun, "sv") == "juni 2021");
    CHECK(written("2021-35", DateFormat::noun, "en-GB") == "the third quarter of 2021");
    CHECK(written("2021-35", DateFormat::noun, "fi") == "the third quarter of 2021");
}

}  // namespace
}  // namespace compose
