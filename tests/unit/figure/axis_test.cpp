#include "figure/axis.hpp"

#include <catch2/catch.hpp>

#include "figure/sizes.hpp"
#include "figure/timelines.hpp"

using namespace figure;
using base::points;

namespace {

std::string days_of(const std::vector<Stretch>& stretches) {
    std::string out;
    for (const Stretch& stretch : stretches)
        out += (out.empty() ? "" : " // ") + content::iso_text(stretch.from) + ".." + content::iso_text(stretch.to);
    return out;
}

std::vector<Stretch> used(const std::vector<const char*>& dates) {
    std::vector<Stretch> stretches;
    for (const char* date : dates) {
        const content::Bounds bounds = content::bounds(edtf(date));
        stretches.push_back({*bounds.earliest, *bounds.latest + std::chrono::days(1)});
    }
    return stretches;
}

Axis axis(const std::vector<const char*>& dates, base::Length width) {
    return make_axis(domain_of(used(dates), {}, {}), {}, width, points(10), {}, false);
}

std::string labels(const Axis& axis, const std::vector<int>& years) {
    const compose::Timeline timeline = empty_timeline("");
    std::string out;
    for (const Tick& tick : ticks_of(axis, years, timeline.axis, SquareMeasure(points(6))))
        out += tick.label.empty() ? "|" : tick.label + "|";
    return out;
}

}  // namespace

TEST_CASE("an axis shows whole years, and leaves the empty ones out") {
    CHECK(days_of(domain_of(used({"2020-05", "2021-06-24"}), {}, {})) == "2020-01-01..2022-01-01");
    CHECK(days_of(domain_of(used({"2016", "2020", "2021"}), {}, {})) ==
          "2016-01-01..2017-01-01 // 2020-01-01..2022-01-01");
    CHECK(days_of(domain_of(used({"2016", "2018"}), {}, {})) == "2016-01-01..2017-01-01 // 2018-01-01..2019-01-01");
    CHECK(days_of(domain_of(used({"2016/2019", "2021"}), {}, {})) ==
          "2016-01-01..2020-01-01 // 2021-01-01..2022-01-01");
}

TEST_CASE("a short time is shown in whole months") {
    CHECK(days_of(domain_of(used({"2021-03-10", "2021-05-02"}), {}, {})) == "2021-03-01..2021-06-01");
    CHECK(days_of(domain_of(used({"2021-11-10/2022-01-02"}), {}, {})) == "2021-11-01..2022-02-01");
}

TEST_CASE("a first and a last day that are given stand") {
    CHECK(days_of(domain_of(used({"2015", "2021"}), day("2020-03-01"), day("2022-06-30"))) == "2020-03-01..2022-07-01");
    CHECK(days_of(domain_of({}, day("2020-03-01"), day("2022-06-30"))) ==
          "2020-03-01..2021-01-01 // 2022-01-01..2022-07-01");
    CHECK(domain_of({}, {}, {}).empty());
}

TEST_CASE("an axis of any two days has some time, and no two of its days stand in the wrong order") {
    CHECK(days_of(domain_of({}, day("2021-06-24"), day("2021-06-24"))) == "2021-06-24..2021-06-25");
    CHECK(days_of(domain_of({}, day("2021-06-24"), day("2021-05-01"))) == "2021-05-01..2021-06-25");
    CHECK(days_of(domain_of({{day("2021-06-24"), day("2019-01-01")}}, {}, {})) == "2021-06-01..2021-07-01");
    CHECK(days_of(domain_of({{day("2021-06-24"), day("2021-06-24")}}, {}, {})) == "2021-06-01..2021-07-01");
    const std::optional<Day> ends[] = {{}, day("1990-01-01"), day("2020-12-31"), day("2021-06-24"), day("2035-05-01")};
    for (const auto& from : ends)
        for (const auto& to : ends)
            for (const bool may_grow : {false, true})
                for (const base::Length width : {base::Length{}, base::Length{1}, points(300)}) {
                    const auto domain = domain_of({{day("2021-06-24"), day("2019-01-01")}}, from, to);
                    REQUIRE_FALSE(domain.empty());
                    const Axis made =
                        make_axis(domain, {}, width, points(10), {{day("2021-07-01"), points(200)}}, may_grow);
                    CHECK(made.at(day("1980-01-01")) <= made.at(day("2021-06-24")));
                    CHECK(made.at(day("2021-06-24")) <= made.at(day("2040-01-01")));
                    CHECK(made.year() >= base::Length{});
                }
}

TEST_CASE("both sides of a cut have one scale") {
    const Axis cut = axis({"2017", "2021"}, points(740));
    REQUIRE(cut.segments.size() == 2);
    CHECK(cut.segments[0].right - cut.segments[0].left == points(365));
    CHECK(cut.segments[1].left - cut.segments[0].right == points(10));
    CHECK(cut.at(day("2017-01-02")) == points(1));
    CHECK(cut.at(day("2019-01-02")) == points(365));
    CHECK(cut.at(day("2021-12-31")) == points(739));
    CHECK(cut.at(day("2030-01-01")) == points(740));
    CHECK(cut.at(day("1999-01-01")) == points(0));
}

TEST_CASE("time goes on after the last day until words have their room, but by no whole year") {
    const std::vector<Stretch> domain = domain_of(used({"2021"}), {}, {});
    const auto end = [&](base::Length room) {
        return make_axis(domain, {}, points(730), {}, {{day("2022-01-01"), room}}, true);
    };
    CHECK(end(points(200)).right() == points(730));
    CHECK(points(730) - end(points(365)).at(day("2022-01-01")) >= points(365));
    const Axis some = end(points(200));
    CHECK(points(730) - some.at(day("2022-01-01")) >= points(200));
    CHECK(points(730) - some.at(day("2022-01-01")) < points(204));
    CHECK(end(points(600)).segments.back().days.to < day("2023-01-01"));
    CHECK(end(points(600)).right() < points(300));
}

TEST_CASE("an axis goes on to the left at the same scale, if there is room") {
    const Axis main = make_axis(domain_of(used({"2020", "2021"}), {}, {}), points(200), points(931), {}, {}, false);
    const auto group = domain_of(used({"2017", "2020", "2021"}), {}, {});
    CHECK_FALSE(extend_left(main, group, {}, points(10)));
    const Axis narrow = make_axis(domain_of(used({"2020", "2021"}), {}, {}), points(400), points(1131), {}, {}, false);
    const auto extended = extend_left(narrow, group, {}, points(10));
    REQUIRE(extended);
    CHECK(extended->left() == points(25));
    CHECK(extended->at(day("2020-01-01")) == points(400));
    CHECK(extended->right() == points(1131));
}

TEST_CASE("months are told as finely as a year has room, and where something is known to the month") {
    const auto year = [](int64_t mm) { return labels(axis({"2021"}, hundredths_mm(mm * 100)), {2021}); };
    CHECK(year(12) == "2021|");
    CHECK(year(15) == "2021|||");
    CHECK(year(25) == "2021|||||");
    CHECK(year(40) == "2021|jan.|||april|||juli|||okt.|||");
    CHECK(year(90) == "2021|J|F|M|A|M|J|J|A|S|O|N|D|");
    CHECK(year(200).starts_with("2021|januari|februari|mars|"));
    CHECK(year(400).find("|v. 1|v. 2|") != std::string::npos);
    CHECK(labels(axis({"2020", "2021"}, hundredths_mm(8000)), {2021}) == "2020|2021|jan.|||april|||juli|||okt.|||");
    CHECK(labels(axis({"2020", "2021"}, hundredths_mm(8000)), {}) == "2020|2021|");
}

TEST_CASE("years that are too narrow for their numbers share them") {
    CHECK(labels(axis({"2001/2012"}, points(12 * 10)), {}) == "|2002||2004||2006||2008||2010||2012|");
    CHECK(labels(axis({"2001/2012"}, points(12 * 30)), {}) ==
          "2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|");
}
