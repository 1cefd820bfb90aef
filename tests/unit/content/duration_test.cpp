#include "content/duration.hpp"

#include <catch2/catch.hpp>

namespace content {
namespace {

std::string between(const char* from, const char* to) {
    const auto length = duration(std::get<Edtf>(parse_edtf(from)), std::get<Edtf>(parse_edtf(to)));
    return length ? iso_text(*length) : "none";
}

TEST_CASE("the time between two dates is told in the unit of the coarser one") {
    struct Row {
        const char *from, *to, *duration;
    };
    const Row rows[] = {
        {"2021-09", "2021-12", "P3M"},
        {"2021-12", "2021-09", "-P3M"},
        {"2021", "2023", "P2Y"},
        {"2021-11", "2023", "P2Y"},
        {"2021-11-30", "2022", "P1Y"},
        {"2021-21", "2021-23", "P6M"},
        {"2021-09", "2021-09", "P0M"},
        {"2021", "2021", "P0Y"},
        {"2021-12-01", "2021-12-16", "P15D"},
        {"2021-12-16", "2021-12-01", "-P15D"},
        {"2021-09-15", "2021-12-15", "P3M"},
        {"2021-09-30", "2021-12-31", "P3M"},
        {"2020-02-29", "2021-02-28", "P12M"},
        {"2021-09-15", "2021-12-16", "P92D"},
        {"[..2021-12-31]", "[..2022-03-31]", "P3M"},
        {"2021/2022-06", "2021/2022-09", "P3M"},
        {"2021-09", "2021-12-31", "P3M"},
        {"2021/..", "2022", "none"},
        {"2021", "[2022..]", "none"},
        {"202X", "2023", "none"},
        {"2021-XX-XX", "2022-01-01", "none"},
        {"2021~", "2022", "none"},
        {"2021", "2022-03?", "none"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " to " << row.to);
        CHECK(between(row.from, row.to) == row.duration);
    }
}

TEST_CASE("durations are read as they are written, and nothing else is one") {
    for (const char* text : {"P3M", "P15D", "P0D", "P999999Y", "-P6M", "-P999999D"})
        CHECK(iso_text(*parse_duration(text)) == text);
    for (const char* text : {"", "P", "-", "PD", "3M", "P3", "P3W", "P-3M", "P3MD", "P1000000D", "P 3M", "-", "--P3M",
                             "+P3M", "P1Y2M", "PT3H"}) {
        INFO(text);
        CHECK_FALSE(parse_duration(text));
    }
}

std::string sum(const char* day, const char* plus) {
    const auto made = add(*bounds(std::get<Edtf>(parse_edtf(day))).latest, *parse_duration(plus));
    return made ? iso_text(*made) : "none";
}

TEST_CASE("months lead to the same day of another month, or to its last one") {
    struct Row {
        const char *day, *plus, *sum;
    };
    const Row rows[] = {
        {"2021-11-30", "-P6M", "2021-05-30"},
        {"2021-08-31", "-P6M", "2021-02-28"},
        {"2020-08-31", "-P6M", "2020-02-29"},
        {"2021-08-30", "-P6M", "2021-02-28"},
        {"2021-02-28", "P6M", "2021-08-28"},
        {"2021-10-31", "P1M", "2021-11-30"},
        {"2021-12-31", "P2M", "2022-02-28"},
        {"2021-01-15", "-P1M", "2020-12-15"},
        {"2021-01-15", "-P13M", "2019-12-15"},
        {"2020-02-29", "P1Y", "2021-02-28"},
        {"2020-02-29", "P4Y", "2024-02-29"},
        {"2020-02-29", "-P120Y", "1900-02-28"},
        {"2021-02-28", "P1D", "2021-03-01"},
        {"2020-02-28", "P1D", "2020-02-29"},
        {"2021-12-15", "-P15D", "2021-11-30"},
        {"2021-12-15", "P0D", "2021-12-15"},
        {"2021-12-15", "P0M", "2021-12-15"},
        {"2021-05", "P0D", "2021-05-31"},
        {"0000-01-01", "-P1D", "none"},
        {"0000-01-31", "-P1M", "none"},
        {"0000-02-29", "-P1M", "0000-01-29"},
        {"9999-12-31", "P1D", "none"},
        {"9999-12-01", "P1M", "none"},
        {"9999-11-30", "P1M", "9999-12-30"},
        {"2021-12-15", "P999999Y", "none"},
        {"2021-12-15", "-P999999Y", "none"},
        {"2021-12-15", "P999999D", "4759-11-11"},
    };
    for (const Row& row : rows) {
        INFO(row.day << " and " << row.plus);
        CHECK(sum(row.day, row.plus) == row.sum);
    }
}

}  // namespace
}  // namespace content
