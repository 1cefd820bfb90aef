#include "figure/labels.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "figure/planned.hpp"

using namespace figure;
using enum content::Certainty;

namespace {

compose::Timeline one_row(std::string_view as_of, std::vector<compose::Entry> entries) {
    compose::Timeline timeline = empty_timeline(as_of);
    timeline.groups = {{{}, false, {{words("A"), words("lane"), {}, {{{}, false, std::move(entries)}}}}}};
    return timeline;
}

/// Where the words of the only row stand.
std::string stands(const compose::Timeline& timeline, base::Length width) {
    constexpr const char* names[] = {"inside", "right", "above", "below", "left", "leader", "key"};
    const Planned planned(timeline, width, SquareMeasure());
    const Arrangement& arrangement = planned.arrangement(planned.lanes.front().rows.front());
    std::string out;
    for (const Candidate& label : arrangement.labels)
        out += std::string(out.empty() ? "" : " ") + names[static_cast<size_t>(label.stand)] +
               (label.is_short ? " short" : "");
    return out;
}

const char* const dates[] = {"2019",
                             "2020-03",
                             "2020-05-17",
                             "2021",
                             "2021-21",
                             "2021-06-24",
                             "2021-11",
                             "2022",
                             "2023-01",
                             "2018~",
                             "[..2022-06-30]",
                             "[2022-02-01..]",
                             "2020-02/2020-11",
                             "2021-05/2022-02",
                             "2020/..",
                             "/2021-03",
                             "2021-01/..",
                             "[2020, 2022]",
                             "{2019-02, 2020-02}",
                             "201X",
                             "",
                             "XXXX"};

compose::Entry random_entry(std::mt19937& random) {
    const auto certainty = static_cast<content::Certainty>(random() % 7);
    const auto kind = random() % 3 == 0 ? compose::EntryKind::stage : compose::EntryKind::milestone;
    const std::string text(3 + random() % 30, 'x');
    compose::Entry entry{kind, standing(certainty, dates[random() % std::size(dates)]), words(text), {}, {}, {}};
    if (text.size() > 8 && random() % 2 == 0) entry.short_words = words(text.substr(0, text.size() / 2));
    if (random() % 4 == 0) entry.unknown_words = words("unknown start");
    return entry;
}

compose::Timeline random_timeline(std::mt19937& random) {
    std::vector<compose::Entry> entries(1 + random() % 9);
    for (compose::Entry& entry : entries) entry = random_entry(random);
    return one_row(random() % 5 == 0 ? "" : "2021-06-24", std::move(entries));
}

}  // namespace

TEST_CASE("words stand in a block that has room, else right of it, else where it costs least") {
    const auto width = hundredths_mm(20000);
    CHECK(stands(one_row("", {event(actual, "2020", "short"), event(actual, "2021", "short")}), width) ==
          "inside inside");
    CHECK(stands(one_row("", {event(actual, "2020-03", "some words"), event(actual, "2022-08", "words")}), width) ==
          "right right");
    CHECK(stands(one_row("", {event(actual, "2020-03", "words"), event(actual, "2020-04", "words"),
                              event(actual, "2022-06", "words")}),
                 width) == "left right right");
}

TEST_CASE("where nothing else has room a key stands for the words") {
    std::vector<compose::Entry> entries;
    for (const char* date :
         {"2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10"})
        entries.push_back(event(actual, date, "many words that take all the room there is"));
    CHECK(stands(one_row("", entries), hundredths_mm(14000)).find("key") != std::string::npos);
}

TEST_CASE("an inspection sees words that are moved") {
    const auto width = hundredths_mm(20000);
    const Planned planned(
        one_row("2021-06-24", {event(actual, "2020-03", "some words"), event(actual, "2021-02", "words"),
                               event(expected, "2022-02", "words")}),
        width, SquareMeasure());
    const RowPlan& row = planned.lanes.front().rows.front();
    const auto fault = [&](uint32_t label, base::Point to) {
        Arrangement moved = planned.arrangement(row);
        moved.labels[label].box.origin = to;
        const auto found = faults_of(row, moved, planned.charts.front(), planned.scene);
        return found.empty() ? std::string() : found.front();
    };
    const Arrangement& right = planned.arrangement(row);
    const base::Length top = right.labels[0].box.top(), as_of = *planned.charts.front().as_of;
    CHECK(fault(0, right.labels[0].box.origin).empty());
    CHECK(fault(0, right.labels[1].box.origin) == "words on words 0 1");
    CHECK(fault(0, {row.marks[1].right - right.labels[0].box.size.width, top}) == "words on a mark 0 1");
    CHECK(fault(1, {row.marks[2].right + base::points(9), top}).find("2") != std::string::npos);
    CHECK(fault(2, {as_of - base::points(5), top}).starts_with("on the as-of line"));
    CHECK(fault(2, {width - base::points(5), top}) == "off the chart 2 0");
}

TEST_CASE("no words on words, on marks, on the as-of line or off the chart, and none nearer to another mark") {
    std::mt19937 random(14);
    const SquareMeasure measure;
    for (int i = 0; i < 2000; ++i) {
        const compose::Timeline timeline = random_timeline(random);
        const Planned planned(timeline, hundredths_mm(static_cast<int64_t>(12000 + random() % 20000)), measure);
        const RowPlan& row = planned.lanes.front().rows.front();
        REQUIRE_FALSE(row.arrangements.empty());
        const auto faults = faults_of(row, planned.arrangement(row), planned.charts.front(), planned.scene);
        INFO("timeline " << i);
        if (!faults.empty()) FAIL_CHECK(faults.front() << " and " << faults.size() - 1 << " more");
    }
}

TEST_CASE("a row of a hundred statements has words or keys for all") {
    std::mt19937 random(3);
    std::vector<compose::Entry> entries(100);
    for (compose::Entry& entry : entries) entry = random_entry(random);
    const Planned planned(one_row("2021-06-24", entries), hundredths_mm(25000), SquareMeasure());
    const RowPlan& row = planned.lanes.front().rows.front();
    REQUIRE_FALSE(row.arrangements.empty());
    for (const std::string& fault : faults_of(row, planned.arrangement(row), planned.charts.front(), planned.scene))
        FAIL_CHECK(fault);
}

TEST_CASE("fourteen crowded lanes have nothing in each other's way") {
    const Planned planned(stress_timeline(), hundredths_mm(25700), SquareMeasure(base::points(8)));
    for (const LanePlan& lane : planned.lanes)
        for (const RowPlan& row : lane.rows)
            for (const Arrangement& arrangement : row.arrangements)
                for (const std::string& fault : faults_of(row, arrangement, planned.charts.front(), planned.scene))
                    FAIL_CHECK(lane.number << ": " << fault);
}
