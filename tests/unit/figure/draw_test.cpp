#include "figure/draw.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "figure/timelines.hpp"
#include "support/golden.hpp"

using namespace figure;
using enum content::Certainty;

namespace {

const Frame a4_landscape{hundredths_mm(25700), hundredths_mm(17500), hundredths_mm(17500)};

std::vector<Picture> drawn(const compose::Timeline& timeline, const Frame& frame = a4_landscape) {
    diag::Sink sink;
    std::vector<Picture> pictures = draw(timeline, frame, SquareMeasure(base::points(7)), sink);
    CHECK(sink.empty());
    return pictures;
}

std::string all_text(const Picture& picture) {
    std::string text;
    for (const Item& item : picture.items)
        if (const Text* words = std::get_if<Text>(&item)) text += words->text + '\n';
    return text;
}

/// The statements that have words or a key in the pictures.
std::set<uint32_t> told(const std::vector<Picture>& pictures) {
    std::set<uint32_t> statements;
    for (const Picture& picture : pictures)
        for (const Item& item : picture.items)
            if (const Text* words = std::get_if<Text>(&item);
                words && (words->subject == Subject::statement || words->subject == Subject::key))
                statements.insert(words->index);
    return statements;
}

size_t overlaps(const Picture& picture) {
    const SquareMeasure measure(base::points(7));
    std::vector<base::Rect> boxes;
    for (const Item& item : picture.items)
        if (const Text* words = std::get_if<Text>(&item)) {
            const Metrics metrics = measure.metrics(words->style);
            boxes.push_back({{words->origin.x, words->origin.y - metrics.cap_height},
                             {measure.width(words->text, words->style), metrics.cap_height}});
        }
    size_t count = 0;
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].left() < boxes[j].right() && boxes[j].left() < boxes[i].right() &&
                boxes[i].top() < boxes[j].bottom() && boxes[j].top() < boxes[i].bottom())
                ++count;
    return count;
}

/// Counts how much it is asked to measure.
class CountingMeasure : public SquareMeasure {
public:
    [[nodiscard]] base::Length width(std::string_view text, compose::TextStyleId style) const override {
        measured += text.size();
        return SquareMeasure::width(text, style);
    }
    mutable size_t measured = 0;
};

compose::Timeline rows(std::vector<compose::TimelineRow> made) {
    compose::Timeline timeline = empty_timeline("2021-06-24");
    timeline.groups = {{{}, false, {{{}, words("Vårdförlopp", Style::title), {}, std::move(made)}}}};
    return timeline;
}

}  // namespace

TEST_CASE("a crowded timeline fits on its page, nothing overlaps and nothing is lost") {
    const compose::Timeline timeline = stress_timeline();
    const std::vector<Picture> pictures = drawn(timeline);
    REQUIRE(pictures.size() == 1);
    CHECK(overlaps(pictures.front()) == 0);
    CHECK(pictures.front().size.height <= a4_landscape.first_height);
    size_t statements = 0;
    for (const compose::Lane& lane : timeline.groups.front().lanes) statements += lane.rows.front().entries.size();
    CHECK(told(pictures).size() == statements);
    CHECK(pictures == drawn(timeline));
}

TEST_CASE("what is not mentioned is not drawn, and all else is") {
    const std::vector<Picture> pictures =
        drawn(rows({{words("Remiss"), false, {event(not_mentioned, "", "nämns inte")}},
                    {words("Klart"), false, {event(unknown, "", "ej fastställt")}},
                    {words("Start"), false, {event(planned, "", "utan datum")}}}));
    REQUIRE(pictures.size() == 1);
    CHECK(told(pictures) == std::set<uint32_t>{1, 2});
    const std::string text = all_text(pictures.front());
    CHECK(text.find("nämns inte") == std::string::npos);
    CHECK(text.find("Remiss") != std::string::npos);
}

TEST_CASE("many lanes take several pages, and each begins with the axis") {
    compose::Timeline timeline = stress_timeline();
    const std::vector<compose::Lane> lanes = timeline.groups.front().lanes;
    for (int i = 0; i < 3; ++i)
        timeline.groups.front().lanes.insert(timeline.groups.front().lanes.end(), lanes.begin(), lanes.end());
    const std::vector<Picture> pictures =
        drawn(timeline, {hundredths_mm(25700), hundredths_mm(9000), hundredths_mm(17500)});
    REQUIRE(pictures.size() > 2);
    CHECK(pictures.front().size.height <= hundredths_mm(9000));
    for (const Picture& picture : pictures) {
        CHECK(picture.size.height <= hundredths_mm(17500));
        CHECK(all_text(picture).find("2024") != std::string::npos);
        CHECK(all_text(picture).find("Uppgifterna avser") != std::string::npos);
        CHECK(overlaps(picture) == 0);
    }
}

TEST_CASE("a lane higher than its page is told") {
    std::vector<compose::TimelineRow> many(40, {words("rad"), false, {event(actual, "2020", "klart")}});
    diag::Sink sink;
    draw(rows(std::move(many)), {hundredths_mm(17000), hundredths_mm(5000), hundredths_mm(5000)}, SquareMeasure(),
         sink);
    REQUIRE(sink.size() == 1);
    CHECK(sink.sorted().front().code == diag::Code::oversized_content);
}

TEST_CASE("what is higher than its page or its greatest height is told, and which of the two") {
    compose::Timeline timeline = rows(std::vector<compose::TimelineRow>(40, {words("rad"), false, {}}));
    timeline.max_height = hundredths_mm(5000);
    const auto hint = [&](int64_t mm) {
        diag::Sink sink;
        const base::Length height = base::min(hundredths_mm(mm * 100), *timeline.max_height);
        draw(timeline, {hundredths_mm(17000), height, height}, SquareMeasure(), sink);
        REQUIRE(sink.size() == 1);
        return sink.sorted().front().hint;
    };
    CHECK(hint(200).ends_with("a larger `max-height`"));
    CHECK(hint(40).ends_with("a larger page"));
}

TEST_CASE("titles and periods are wrapped in the width that they have") {
    std::string many;
    for (int i = 0; i < 30; ++i) many += "flera ord ";
    for (const compose::TitlePlacement titles : {compose::TitlePlacement::column, compose::TitlePlacement::heading})
        for (const int64_t mm : {80, 172, 257}) {
            compose::Timeline timeline = rows({{words("Klart"), false, {event(actual, "2020", "klart")}}});
            timeline.titles = titles;
            timeline.periods = {{edtf("2020"), words("paus")}, {edtf("2020-03/2020-06"), words(many)}};
            timeline.groups.front().title = words(many, Style::title);
            timeline.groups.push_back(timeline.groups.front());
            timeline.groups.push_back(timeline.groups.front());
            timeline.groups.back().own_axis = true;
            const std::vector<Picture> pictures =
                drawn(timeline, {hundredths_mm(mm * 100), hundredths_mm(60000), hundredths_mm(60000)});
            REQUIRE(pictures.size() == 1);
            CHECK(overlaps(pictures.front()) == 0);
        }
}

TEST_CASE("words that have no room for a word of theirs are told, once a figure and where they stand") {
    const std::string endless(200, 'x');
    const auto complaint = [&](auto change) {
        compose::Timeline timeline = rows({{words("Klart"), false, {event(actual, "2020", "klart")}}});
        change(timeline);
        diag::Sink sink;
        draw(timeline, a4_landscape, SquareMeasure(), sink);
        REQUIRE(sink.size() == 1);
        CHECK(sink.sorted().front().span.line == 7);
        return sink.sorted().front().message;
    };
    compose::Words wide = words(endless, Style::title);
    wide.span.line = 7;
    const std::string told_wide = "words of the timeline are wider than their place";
    CHECK(complaint([&](compose::Timeline& it) { it.groups.front().title = wide; }) == told_wide);
    CHECK(complaint([&](compose::Timeline& it) { it.groups.front().lanes.front().title = wide; }) == told_wide);
    CHECK(complaint([&](compose::Timeline& it) { it.groups.front().lanes.front().rows.front().title = wide; }) ==
          told_wide);
    CHECK(complaint([&](compose::Timeline& it) { it.periods = {{edtf("2020"), wide}}; }) == told_wide);
    CHECK(complaint([&](compose::Timeline& it) {
              it.groups.front().lanes.front().rows.front().entries.front().words = wide;
          }) == told_wide);
    wide = words(std::string(20, 'x'), Style::title);
    wide.span.line = 7;
    CHECK(complaint([&](compose::Timeline& it) {
              it.label_column = hundredths_mm(2000);
              it.groups.front().lanes.front().title = wide;
          }) == told_wide);
}

TEST_CASE("a timeline in hardly any width has all marks, and that is told") {
    const auto old = event(actual, "1950", "klart 1950");
    for (const compose::TitlePlacement titles : {compose::TitlePlacement::column, compose::TitlePlacement::heading})
        for (const int64_t width : {4300 + 4000, 4300 + 1000, 4300 + 999, 4300, 500, 1}) {
            compose::Timeline timeline = rows(
                {{words("Klart"), false, {old, event(actual, "2020", "klart"), event(expected, "2021-09", "om")}}});
            timeline.titles = titles;
            timeline.groups.push_back(timeline.groups.front());
            timeline.groups.back().own_axis = true;
            timeline.to = day("2023-12-31");
            diag::Sink sink;
            const std::vector<Picture> pictures =
                draw(timeline, {hundredths_mm(width), hundredths_mm(9000), hundredths_mm(9000)}, SquareMeasure(), sink);
            CHECK(told(pictures).size() == 6);
            CHECK(sink.empty() == (width >= 4300 + 1000));
        }
}

TEST_CASE("a timeline without lanes, dates or words is still one") {
    diag::Sink sink;
    CHECK(draw(empty_timeline(""), a4_landscape, SquareMeasure(), sink).empty());
    compose::Timeline bare = empty_timeline("");
    bare.groups = {{{}, true, {{{}, {}, {}, {}}, {{}, {}, {}, {{}}}}}};
    CHECK(draw(bare, a4_landscape, SquareMeasure(), sink).size() == 1);
    bare.groups.front().lanes[1].rows[0].entries = {event(unknown, "", "")};
    CHECK(draw(bare, a4_landscape, SquareMeasure(), sink).size() == 1);
    CHECK(sink.empty());
}

TEST_CASE("a heading has all that a lane is called by, title or not") {
    compose::Timeline timeline = rows({{{}, false, {event(actual, "2020", "klart")}}});
    timeline.titles = compose::TitlePlacement::heading;
    compose::Lane& lane = timeline.groups.front().lanes.front();
    lane = {words("A", Style::letter), {}, {words("rad ett"), words("rad två")}, lane.rows};
    const std::string text = all_text(drawn(timeline).front());
    for (const char* const said : {"A\n", "rad ett\n", "rad två\n"}) CHECK(text.find(said) != std::string::npos);
    lane.letter = {};
    lane.lines = {{}};
    const base::Length bare = drawn(timeline).front().size.height;
    lane.lines = {words("rad")};
    CHECK(drawn(timeline).front().size.height > bare);
}

TEST_CASE("words that fill a book are measured a few times, not for each of them again") {
    std::string book;
    for (int i = 0; i < 20'000; ++i) book += "ord ";
    const CountingMeasure measure;
    diag::Sink sink;
    draw(rows({{words("Klart"), false, {event(actual, "2020", book), event(actual, "2021-03", "klart")}}}),
         a4_landscape, measure, sink);
    CHECK(measure.measured < 100 * book.size());
    const auto of_groups = [](size_t count) {
        compose::Timeline timeline = rows({{words("Klart"), false, {event(actual, "2020", "klart 2020")}}});
        timeline.groups.assign(count, timeline.groups.front());
        for (compose::LaneGroup& group : timeline.groups) group.own_axis = true;
        const CountingMeasure counted;
        diag::Sink told_of;
        draw(timeline, a4_landscape, counted, told_of);
        return counted.measured;
    };
    CHECK(of_groups(200) < 12 * of_groups(20));
}

TEST_CASE("the keys of a timeline go on where those of its notes end") {
    compose::TimelineRow row;
    for (int month = 1; month <= 9; ++month)
        row.entries.push_back(event(actual, "2020-0" + std::to_string(month), "many words that take all the room"));
    compose::Timeline timeline = rows({row});
    timeline.notes = 12;
    const Picture picture = drawn(timeline, {hundredths_mm(14000), hundredths_mm(17500), {}}).front();
    REQUIRE_FALSE(picture.keys.empty());
    CHECK(picture.keys.front().number == 13);
    CHECK(picture.keys.back().number == 12 + picture.keys.size());
}

TEST_CASE("a legend tells of what is drawn, and of nothing else") {
    compose::Timeline timeline =
        rows({{{}, false, {event(actual, "2020", "klart"), event(expected, "2021-09", "remiss")}}});
    timeline.legend = {{compose::Sign::done, words("genomfört")},
                       {compose::Sign::expected, words("beräknas")},
                       {compose::Sign::planned, words("planerat")}};
    std::string text = all_text(drawn(timeline).front());
    CHECK(text.find("genomfört") != std::string::npos);
    CHECK(text.find("beräknas") != std::string::npos);
    CHECK(text.find("planerat") == std::string::npos);
    timeline.legend_below = false;
    CHECK(all_text(drawn(timeline).front()).find("genomfört") == std::string::npos);
    diag::Sink sink;
    const auto legend = [&](int64_t mm) {
        return draw_legend(timeline, a4_landscape.width, hundredths_mm(mm * 100), SquareMeasure(), sink);
    };
    CHECK(all_text(legend(50)).find("genomfört") != std::string::npos);
    CHECK(sink.empty());
    legend(10);
    CHECK(sink.size() == 1);
}

TEST_CASE("a small timeline, item by item") {
    compose::Timeline timeline = rows({{words("Klart"), false, {event(actual, "2020", "klart 2020")}},
                                       {words("Remiss"), false, {event(expected, "2021-09", "beräknas i september")}},
                                       {words("två saker"), true, {event(planned, "", "ska tas fram")}}});
    timeline.periods = {{edtf("2020-03/2020-06"), words("paus")}};
    const std::filesystem::path expected_dump = LAGESBILD_SOURCE_DIR "/tests/unit/figure/small.txt";
    CHECK(support::compare_golden(
              expected_dump, dump(drawn(timeline, {hundredths_mm(17200), hundredths_mm(9000), {}}).front())) == "");
}
