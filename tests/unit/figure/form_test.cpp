#include "figure/form.hpp"

#include <map>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "figure/timelines.hpp"

using namespace figure;
using enum content::Certainty;

namespace {

constexpr const char* looks[] = {"solid",    "hollow",   "faint",      "dashed",   "dotted",  "hatched", "growing",
                                 "thinning", "to-solid", "thickening", "receding", "capsule", "dots"};
constexpr const char* contours[] = {"", "rhomb ", "trapezoid "};

std::string told(const std::optional<Day>& day) { return day ? content::iso_text(*day) : "?"; }

std::string told(const std::optional<Form>& form) {
    if (!form) return "nothing";
    std::string out = form->tall ? "tall" : "low";
    if (form->tone == Tone::passed) out += " passed";
    for (const Piece& piece : form->pieces) {
        out +=
            fmt::format(", {}{}", contours[static_cast<size_t>(piece.contour)], looks[static_cast<size_t>(piece.look)]);
        if (piece.from || piece.to) out += " " + told(piece.from) + ".." + told(piece.to);
    }
    if (form->arrow) out += ", arrow";
    if (form->flag) out += ", flag";
    return out + (form->joined ? ", joined" : "");
}

struct Told {
    compose::EntryKind kind;
    content::Certainty certainty;
    const char* date;
    const char* drawn;
};
constexpr auto milestone = compose::EntryKind::milestone;
constexpr auto lasting = compose::EntryKind::stage;

const Told statements[] = {
    {milestone, actual, "2020", "tall, solid 2020-01-01..2021-01-01"},
    {milestone, actual, "2021", "tall, solid 2021-01-01..2021-06-24, faint 2021-06-24..2022-01-01"},
    {milestone, actual, "2021-02", "tall, solid 2021-02-01..2021-03-01"},
    {milestone, actual, "2021-02-11", "tall, rhomb solid 2021-02-11..2021-02-12"},
    {milestone, actual, "2021-21", "tall, trapezoid solid 2021-03-01..2021-06-01"},
    {milestone, actual, "2018~", "tall, trapezoid solid 2018-01-01..2019-01-01"},
    {milestone, actual, "201X", "tall, solid 2010-01-01..2020-01-01"},
    {milestone, actual, "", "low, to-solid ?..2021-06-24"},
    {milestone, actual, "[..2020-12-31]", "low, to-solid ?..2021-01-01"},
    {milestone, actual, "[2019, 2020]", "tall, solid 2019-01-01..2020-01-01, solid 2020-01-01..2021-01-01, joined"},
    {milestone, actual, "{2017, 2019}", "tall, solid 2017-01-01..2018-01-01, solid 2019-01-01..2020-01-01"},
    {lasting, actual, "2020-03/2020-11", "low, solid 2020-03-01..2020-12-01"},
    {lasting, actual, "2021", "low, solid 2021-01-01..2021-06-24, faint 2021-06-24..2022-01-01"},
    {lasting, actual, "/2020", "low, to-solid ?..2021-01-01"},
    {lasting, actual, "2020/..", "low, solid 2020-01-01..2021-06-24, arrow"},
    {lasting, ongoing, "", "low, thinning ?..2021-06-24, arrow"},
    {lasting, ongoing, "/2021-06-24", "low, thinning ?..2021-06-24, arrow"},
    {lasting, ongoing, "2021/..", "low, growing 2021-01-01..2021-06-24, arrow"},
    {lasting, ongoing, "2020/..", "low, growing 2020-01-01..2021-01-01, hatched 2021-01-01..2021-06-24, arrow"},
    {lasting, ongoing, "2021-02/..", "low, hatched 2021-02-01..2021-06-24, arrow"},
    {lasting, ongoing, "2021-02/2021-10", "low, hatched 2021-02-01..2021-06-24, faint 2021-06-24..2021-11-01"},
    {milestone, ongoing, "2021", "low, hatched 2021-01-01..2021-06-24, faint 2021-06-24..2022-01-01"},
    {milestone, expected, "2021-09", "tall, hollow 2021-09-01..2021-10-01"},
    {milestone, expected, "2021", "tall, faint 2021-01-01..2021-06-24, hollow 2021-06-24..2022-01-01"},
    {milestone, expected, "[..2021-12-31]", "tall, thickening 2021-06-24..2022-01-01, flag"},
    {milestone, expected, "[2022-01-01..]", "tall, receding 2022-01-01..?"},
    {milestone, expected, "[2021-09..2021-12]", "tall, hollow 2021-09-01..2022-01-01"},
    {milestone, expected, "2021-03", "tall passed, hollow 2021-03-01..2021-04-01"},
    {milestone, expected, "[..2021-03-31]", "tall passed, thickening ?..2021-04-01, flag"},
    {milestone, expected, "2021-06-24", "tall, rhomb hollow 2021-06-24..2021-06-25"},
    {milestone, expected, "", "low, capsule"},
    {lasting, expected, "2022/2023", "low, hollow 2022-01-01..2024-01-01"},
    {lasting, expected, "2022/..", "low, hollow 2022-01-01..?, arrow"},
    {milestone, planned, "2022", "tall, dashed 2022-01-01..2023-01-01"},
    {milestone, planned, "2020", "tall passed, dashed 2020-01-01..2021-01-01"},
    {milestone, planned, "", "low, capsule"},
    {milestone, unknown, "", "low, dots"},
    {milestone, unknown, "2022", "low, dots"},
    {milestone, actual, "XXXX", "low, to-solid ?..2021-06-24"},
    {milestone, inferred, "2020", "tall, dotted 2020-01-01..2021-01-01"},
    {milestone, inferred, "", "low, capsule"},
    {milestone, not_mentioned, "2020", "nothing"},
};

}  // namespace

TEST_CASE("each precision, certainty and kind has a form of its own") {
    for (const Told& one : statements) {
        INFO(one.date << " " << static_cast<int>(one.certainty));
        const compose::Entry entry{one.kind, standing(one.certainty, one.date), {}, {}, {}, {}};
        CHECK(told(form_of(entry, day("2021-06-24"), day("2021-06-24"))) == one.drawn);
    }
}

TEST_CASE("without a day that all is told of nothing is divided or overtaken") {
    CHECK(told(form_of(event(actual, "2021", ""), {}, {})) == "tall, solid 2021-01-01..2022-01-01");
    CHECK(told(form_of(event(expected, "1999", ""), {}, {})) == "tall, hollow 1999-01-01..2000-01-01");
    CHECK(told(form_of(stage(ongoing, "2021/2023", ""), {}, {})) ==
          "low, growing 2021-01-01..2022-01-01, hatched 2022-01-01..2024-01-01, arrow");
}

TEST_CASE("no piece ends before it begins, whatever is told of which day") {
    constexpr content::Certainty certainties[] = {actual, ongoing, expected, planned, unknown, inferred};
    constexpr const char* dates[] = {"",
                                     "2019",
                                     "2020-03",
                                     "2021-06-24",
                                     "2021-21",
                                     "2022~",
                                     "202X",
                                     "XXXX",
                                     "[..2019]",
                                     "[2022..]",
                                     "[2019, 2022]",
                                     "{2022, 2019}",
                                     "{2022, 2019..}",
                                     "[2022..2023, 2019]",
                                     "2025/..",
                                     "2021-06-24/..",
                                     "2019-10/2020",
                                     "/2019",
                                     "2018/2020",
                                     "2018/2024",
                                     "2022/",
                                     "2020~/..",
                                     "XXXX/2019",
                                     "[..2019, 2025]",
                                     "2021/2021",
                                     "[2019..2025]",
                                     "201X/202X",
                                     "../2019"};
    constexpr const char* days[] = {"", "1999-12-31", "2019-05-01", "2021-06-24", "2022-01-01", "2031-02-03"};
    for (const content::Certainty certainty : certainties)
        for (const compose::EntryKind kind : {milestone, lasting})
            for (const char* date : dates)
                for (const char* as_of : days)
                    for (const char* seen_from : days) {
                        const compose::Entry entry{kind, standing(certainty, date), {}, {}, {}, {}};
                        const auto at = [](const char* text) { return *text == 0 ? std::optional<Day>() : day(text); };
                        const auto form = form_of(entry, at(as_of), at(seen_from));
                        INFO(date << " " << static_cast<int>(certainty) << " of " << as_of << ": " << told(form));
                        REQUIRE(form);
                        REQUIRE_FALSE(form->pieces.empty());
                        for (const Piece& piece : form->pieces)
                            CHECK((!piece.from || !piece.to || *piece.from <= *piece.to));
                    }
}

TEST_CASE("what lies after the day that all is told of is drawn where it lies") {
    const auto drawn = [](compose::EntryKind kind, content::Certainty certainty, const char* date) {
        const compose::Entry entry{kind, standing(certainty, date), {}, {}, {}, {}};
        return told(form_of(entry, day("2021-06-24"), day("2021-06-24")));
    };
    CHECK(drawn(milestone, inferred, "[..2019]") == "tall, thickening ?..2020-01-01, flag");
    CHECK(drawn(lasting, actual, "2025-01-01/..") == "low, solid 2025-01-01..?, arrow");
    CHECK(drawn(lasting, actual, "2021-06-24/..") == "low, solid 2021-06-24..2021-06-24, arrow");
    CHECK(drawn(lasting, ongoing, "[2022..]") == "tall, receding 2022-01-01..?");
    CHECK(drawn(lasting, ongoing, "{2022, 2019..}") ==
          "low, growing 2019-01-01..2020-01-01, hatched 2020-01-01..2021-06-24, arrow");
}

TEST_CASE("later days make what was expected overtaken, and leave what is done") {
    CHECK(form_of(event(expected, "2021-09", ""), day("2022-03-01"), day("2022-03-01"))->sign ==
          compose::Sign::passed_unreported);
    const auto deadline = form_of(event(expected, "[..2021-12-31]", ""), day("2022-03-01"), day("2022-03-01"));
    CHECK(deadline->sign == compose::Sign::deadline);  // its shape; that it has passed, its tone says
    CHECK(deadline->tone == Tone::passed);
    CHECK(form_of(event(actual, "2021-09", ""), day("2022-03-01"), day("2022-03-01"))->sign == compose::Sign::done);
}
