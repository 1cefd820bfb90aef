#include "figure/marks.hpp"

#include <catch2/catch.hpp>

#include "figure/timelines.hpp"
#include "support/golden.hpp"

using namespace figure;
using base::points;
using enum content::Certainty;

namespace {

/// A year and a half is 547 points: a day is a point.
Axis axis() { return make_axis({{day("2021-01-01"), day("2022-07-02")}}, {}, points(547), {}, {}, false); }
const Sizes sizes(hundredths_mm(665));

Mark mark(const compose::Entry& entry) {
    return mark_of(*form_of(entry, day("2021-06-24"), day("2021-06-24")), axis(), sizes);
}

std::string painted(const Mark& one) {
    Picture picture;
    for (document::Path& path : paths_of(one, points(100), sizes, {})) picture.items.emplace_back(std::move(path));
    return dump(picture);
}

}  // namespace

TEST_CASE("a date is filled from its first day to its last, but for a little") {
    const Mark month = mark(event(expected, "2021-09", ""));
    CHECK(month.left == points(243) + sizes.inset());
    CHECK(month.right == points(273) - sizes.inset());
    const Mark year = mark(event(actual, "2021", ""));
    CHECK(year.pieces[0].right == points(174));
    CHECK(year.pieces[1].left == points(174));
    CHECK(year.right == points(365) - sizes.inset());
}

TEST_CASE("years beside each other never touch") {
    const Axis two = make_axis({{day("2020-01-01"), day("2022-01-01")}}, {}, points(100), {}, {}, false);
    const Mark first = mark_of(*form_of(event(actual, "2020", ""), {}, {}), two, sizes);
    const Mark second = mark_of(*form_of(event(actual, "2021", ""), {}, {}), two, sizes);
    CHECK(first.right < second.left);
}

TEST_CASE("a day is a rhomb of one size, in the middle of the day") {
    const Mark one = mark(event(actual, "2021-02-11", ""));
    CHECK(one.right - one.left == sizes.day());
    CHECK(base::max(one.left + one.right - points(83), points(83) - one.left - one.right) < sizes.inset() * 2);
}

TEST_CASE("a deadline begins at the as-of line and ends with its flag's pole") {
    const Mark one = mark(event(expected, "[..2021-12-31]", ""));
    CHECK(one.pieces.front().left == points(174));
    CHECK(one.right == points(365) - sizes.inset() + sizes.pennant());
}

TEST_CASE("what lies before the axis or after it is shown at its edge") {
    const Mark before = mark(event(actual, "2019", ""));
    CHECK(before.from_before);
    CHECK(before.left == base::Length{});
    CHECK(before.right > before.left);
    const Mark into = mark(stage(actual, "2020-05/2021-03", ""));
    CHECK(into.from_before);
    CHECK(into.right == points(90) - sizes.inset());
    const Mark after = mark(event(planned, "2024", ""));
    CHECK(after.goes_beyond);
    CHECK(after.right == points(547));
}

TEST_CASE("nothing of a mark is painted outside it") {
    for (const char* date : {"2021", "2021-09", "2021-02-11", "2021-22", "[..2021-12-31]", "[2021-10-01..]",
                             "2021-02/2022-02", "/2021-03", "2021-03/..", ""})
        for (const auto certainty : {actual, ongoing, expected, planned, inferred})
            for (const auto kind : {compose::EntryKind::milestone, compose::EntryKind::stage}) {
                const auto form =
                    form_of({kind, standing(certainty, date), {}, {}, {}, {}}, day("2021-06-24"), day("2021-06-24"));
                const Mark one = is_undated(*form) ? undated_mark(*form, points(200), points(300), sizes)
                                                   : mark_of(*form, axis(), sizes);
                INFO(date << " " << static_cast<int>(certainty));
                for (const document::Path& path : paths_of(one, points(100), sizes, {}))
                    for (const base::Point point : path.points) {
                        CHECK(point.x >= one.left);
                        CHECK(point.x <= one.right);
                        CHECK(point.y >= points(100) - sizes.row / 2);
                        CHECK(point.y <= points(100) + sizes.row / 2);
                    }
            }
}

TEST_CASE("each kind of mark, path by path") {
    std::string all;
    const auto show = [&](const char* name, const compose::Entry& entry) {
        all += std::string(name) + '\n' + painted(mark(entry));
    };
    show("done in a year that is not over", event(actual, "2021", ""));
    show("done on a day", event(actual, "2021-02-11", ""));
    show("done some time", event(actual, "", ""));
    show("going on since a month", stage(ongoing, "2021-05/..", ""));
    show("going on since some time in a year", stage(ongoing, "2021/..", ""));
    show("expected in a month", event(expected, "2021-09", ""));
    show("expected in a season", event(expected, "2021-23", ""));
    show("expected no later than a day", event(expected, "[..2021-12-31]", ""));
    show("planned for a month", event(planned, "2022-02", ""));
    show("overtaken", event(expected, "2021-03", ""));
    const Form undated = *form_of(event(planned, "", ""), {}, {});
    all += "planned some time\n" + painted(undated_mark(undated, points(200), points(300), sizes));
    CHECK(support::compare_golden(LAGESBILD_SOURCE_DIR "/tests/unit/figure/marks.txt", all) == "");
}
