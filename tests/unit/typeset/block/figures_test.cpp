#include "typeset/block/figures.hpp"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "document/dump.hpp"
#include "figure/timelines.hpp"
#include "support/golden.hpp"
#include "support/points.hpp"
#include "support/set_text.hpp"
#include "typeset/inline/words.hpp"
#include "typeset/page/masters.hpp"
#include "typeset/page/pages.hpp"

using namespace support::literals;
using base::Length;
using document::ElemId;
using enum content::Certainty;

namespace {

/// Pages of that size with margins of 20 pt, and the styles of the timelines that tests draw.
FlowBuilder builder_of(base::Size page = {600_pt, 400_pt}) {
    FlowBuilder builder(page, 20_pt);
    compose::TextStyle label = FlowBuilder::lato();
    label.size = 7_pt;
    builder.flow.text_styles.assign(style_count, label);
    const auto style = [&](Style which) -> compose::TextStyle& {
        return builder.flow.text_styles[static_cast<size_t>(which)];
    };
    style(Style::inverse).color = {255, 255, 255};
    style(Style::key).size = 5_pt;
    style(Style::title).weight = 700;
    style(Style::letter).letter_spacing = 1_pt;
    return builder;
}

compose::Timeline small_timeline(uint32_t lanes = 1) {
    compose::Timeline timeline = empty_timeline("2021-06-24");
    timeline.row_height = 12_pt;
    timeline.label_column = 90_pt;
    timeline.groups.resize(1);
    for (uint32_t i = 0; i < lanes; ++i)
        timeline.groups[0].lanes.push_back(
            {{},
             words("Vårdförlopp " + std::to_string(i), Style::title),
             {},
             {{{}, false, {event(actual, "2020", "klart 2020"), event(expected, "2021-09", "remiss")}}}});
    return timeline;
}

compose::Timeline many_lanes(uint32_t times) {
    compose::Timeline timeline = stress_timeline();
    std::vector<compose::Lane>& lanes = timeline.groups.front().lanes;
    const std::vector<compose::Lane> once = lanes;
    for (uint32_t i = 1; i < times; ++i) lanes.insert(lanes.end(), once.begin(), once.end());
    return timeline;
}

/// A flow set with its galley at hand.
struct Set {
    explicit Set(const FlowBuilder& builder) : flow(builder.flow), context(flow, shared_engines(), sink) {
        context.text_areas = typeset::text_areas(flow);
        context.pages = typeset::settle_pages(flow);
        pages = typeset::break_pages(context);
        document = typeset::place(context, pages);
    }
    /// Fragments of figures on a page, from 0.
    [[nodiscard]] std::vector<const figure::Picture*> pictures_on(size_t page) const {
        std::vector<const figure::Picture*> found;
        const base::Range range = pages.shares[page].fragments;
        for (uint32_t i = range.begin; i < range.end; ++i)
            if (const typeset::Fragment& each = pages.galley.fragments[i]; each.kind == typeset::FragmentKind::figure)
                found.push_back(&context.pictures[pages.galley.pictures[each.index].picture]);
        return found;
    }

    compose::Flow flow;
    diag::Sink sink;
    typeset::Context context;
    typeset::Pages pages;
    document::Document document;
};

std::string trimmed(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

const SetRun* run_with(const std::vector<SetRun>& runs, std::string_view text) {
    const auto found = std::ranges::find_if(runs, [&](const SetRun& run) { return run.text.starts_with(text); });
    return found == runs.end() ? nullptr : &*found;
}

/// What runs and paths lie outside the text area.
size_t outside(const document::Page& page, Length margin) {
    const base::Rect area{{margin, margin}, {page.size.width - 2 * margin, page.size.height - 2 * margin}};
    size_t count = 0;
    const auto look = [&](base::Point point) {
        count += area.contains({point, {}}) ? 0U : 1U;
        if (!area.contains({point, {}}))
            UNSCOPED_INFO("at " << base::in_points(point.x) << ' ' << base::in_points(point.y));
    };
    for (const document::Item& item : page.items)
        if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) {
            look(run->origin);
            look({run->origin.x + width_of(*run, page), run->origin.y});
        } else {
            for (const base::Point point : std::get<document::Path>(item.what).points) look(point);
        }
    return count;
}

}  // namespace

TEST_CASE("a figure stands between paragraphs, all of it in one leaf") {
    FlowBuilder builder = builder_of({400_pt, 200_pt});
    builder.paragraph("före");
    const uint32_t figure = builder.figure(small_timeline());
    builder.paragraph("efter");
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    const ElemId leaf = builder.flow.blocks[figure].elem;
    for (const document::Item& item : set.document.pages.front().items)
        if (std::holds_alternative<document::Path>(item.what)) CHECK(std::get<ElemId>(item.belongs_to) == leaf);
    CHECK(std::get<ElemId>(run_with(set.runs, "klart")->owner) == leaf);
    const std::filesystem::path golden = LAGESBILD_SOURCE_DIR "/tests/unit/typeset/block/figures.txt";
    CHECK(support::compare_golden(golden, document::dump_pages(set.document, shared_engines().shaper.fonts())) == "");
}

TEST_CASE("all words of the pictures are set once, where they stand and as wide as was measured") {
    FlowBuilder builder = builder_of();
    builder.paragraph("före");
    builder.figure(many_lanes(3));
    Set set(builder);
    CHECK(complaints(set.sink).empty());
    REQUIRE(set.document.pages.size() > 1);
    for (uint32_t page = 0; page < set.document.pages.size(); ++page) {
        CHECK(outside(set.document.pages[page], 20_pt) == 0);
        std::multimap<base::Point, std::string> expected, found;
        for (const figure::Picture* picture : set.pictures_on(page)) {
            const Length top = page == 0 ? 34_pt : 20_pt;
            for (const figure::Item& item : picture->items)
                if (const auto* text = std::get_if<figure::Text>(&item))
                    expected.emplace(text->origin + base::Point{20_pt, top}, trimmed(text->text));
        }
        for (const SetRun& run : runs_of(set.document))
            if (run.page == page + 1 && run.text != "före")
                found.emplace(base::Point{run.x, run.baseline}, trimmed(run.text));
        CHECK(expected == found);
    }
}

TEST_CASE("words are measured as they are painted") {
    FlowBuilder builder = builder_of();
    for (const char* text :
         {"fi ff AVA", "två  ord", " kant ", "24 juni", "中 och ord", "mjukt\u00ADbindestreck", ""}) {
        diag::Sink sink;
        typeset::Context context(builder.flow, shared_engines(), sink);
        for (const Style style : {Style::label, Style::letter, Style::title}) {
            document::Document document;
            document.pages.emplace_back();
            const typeset::Words words{text, id_of(style), {}};
            typeset::write_words(context, document.pages.front(), words, {}, ElemId::root, true);
            Length painted;
            for (const SetRun& run : runs_of(document)) painted = max(painted, run.x + run.width);
            CHECK(painted == typeset::width_of(context, words));
        }
    }
}

TEST_CASE("a space parts words that stand apart, and none a word in two styles") {
    FlowBuilder builder = builder_of();
    compose::Timeline timeline = small_timeline();
    compose::Words& title = timeline.groups[0].lanes[0].title;
    title.runs = {{"fast", id_of(Style::title), {}}, {"ställt", id_of(Style::label), {}}};
    builder.figure(timeline);
    const std::string text = text_of(set(builder).document);
    CHECK(text.find("fastställt ") != std::string::npos);
    CHECK(text.find("klart 2020 ") != std::string::npos);
    CHECK(text.find("Uppgifterna avser 2021-06-24 ") != std::string::npos);
}

TEST_CASE("a figure that takes several pages fills them, and what follows stands below it") {
    FlowBuilder builder = builder_of();
    builder.figure(many_lanes(3));
    builder.paragraph("efter");
    const Set set(builder);
    REQUIRE(set.pages.shares.size() > 2);
    for (size_t page = 0; page < set.pages.shares.size(); ++page) {
        CAPTURE(page, set.pages.shares.size());
        REQUIRE(set.pictures_on(page).size() == 1);
    }
    const Length bottom = 20_pt + set.pictures_on(set.pages.shares.size() - 1).front()->size.height;
    const std::vector<SetRun> runs = runs_of(set.document);
    CHECK(runs.back().text == "efter");
    CHECK(runs.back().baseline > bottom);
}

TEST_CASE("each picture of a figure lower than a page has a page of its own") {
    FlowBuilder builder = builder_of();
    compose::Timeline timeline = small_timeline(8);
    timeline.max_height = 130_pt;
    builder.figure(timeline);
    const Set set(builder);
    REQUIRE(set.pages.shares.size() > 1);
    for (size_t page = 0; page < set.pages.shares.size(); ++page) {
        REQUIRE(set.pictures_on(page).size() == 1);
        CHECK(set.pictures_on(page).front()->size.height <= 130_pt);
    }
}

TEST_CASE("a heading stands above its figure, which leaves room for it") {
    compose::BlockStyle kept;
    kept.break_after = compose::Break::avoid;
    const auto height = [](const FlowBuilder& builder) { return Set(builder).pictures_on(0).front()->size.height; };
    FlowBuilder alone = builder_of({600_pt, 1000_pt});
    alone.figure(stress_timeline());
    // So high that the figure fits, but not with as much room as it would take.
    const Length page = height(alone) + 45_pt;
    FlowBuilder builder = builder_of({600_pt, page});
    builder.heading("Rubrik", 1, builder.block_style(kept));
    builder.figure(stress_timeline());
    const Set set(builder);
    CHECK(set.pages.shares.size() == 1);
    CHECK(height(builder) <= page - 40_pt - 14_pt);
    CHECK(runs_of(set.document).front().text == "Rubrik");
}

TEST_CASE("a box around a figure takes its share of the page") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle padded;
    padded.padding = {10_pt, 15_pt, 10_pt, 15_pt};
    padded.background = base::Color{230, 230, 230};
    builder.stack([&] { builder.figure(many_lanes(3)); }, builder.block_style(padded));
    const Set set(builder);
    CHECK(complaints(set.sink).empty());
    REQUIRE(set.pages.shares.size() > 1);
    for (size_t page = 0; page < set.pages.shares.size(); ++page) {
        REQUIRE(set.pictures_on(page).size() == 1);
        CHECK(set.pictures_on(page).front()->size.width == 530_pt);
        CHECK(outside(set.document.pages[page], 20_pt) == 0);
    }
}

TEST_CASE("a figure stands in a cell, with its top where lines share a baseline") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle shared;
    shared.align_items = compose::AlignItems::baseline;
    builder.grid({{{}, 1000}, {{}, 1000}}, [&] {
        builder.row(
            [&] {
                builder.cell("till vänster");
                builder.cell_of([&] { builder.figure(small_timeline()); });
            },
            builder.block_style(shared));
    });
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    REQUIRE(run_with(set.runs, "Vårdförlopp") != nullptr);
    CHECK(run_with(set.runs, "Vårdförlopp")->x >= 300_pt);
    CHECK(run_with(set.runs, "till")->baseline == 20_pt + 14_pt * 3 / 4);
    CHECK(outside(set.document.pages.front(), 20_pt) == 0);
}

TEST_CASE("a figure in a cell goes on at the top of the next page") {
    FlowBuilder builder = builder_of();
    builder.grid({{{}, 1000}, {{}, 1000}}, [&] {
        builder.row([&] {
            builder.cell("bredvid");
            builder.cell_of([&] { builder.figure(many_lanes(2)); });
        });
    });
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    REQUIRE(set.document.pages.size() > 1);
    for (uint32_t page = 1; page <= set.document.pages.size(); ++page) {
        CHECK(outside(set.document.pages[page - 1], 20_pt) == 0);
        CHECK(std::ranges::count_if(set.runs, [&](const SetRun& run) {
                  return run.page == page && run.text.starts_with("Uppgifterna avser");
              }) == 1);
    }
}

TEST_CASE("a figure floats to the foot of its page") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle at_foot;
    at_foot.at_foot = true;
    builder.figure(small_timeline(), builder.block_style(at_foot));
    builder.paragraph("i texten");
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    CHECK(run_with(set.runs, "i texten")->baseline < 40_pt);
    CHECK(run_with(set.runs, "Vårdförlopp")->baseline > 340_pt);
    CHECK(outside(set.document.pages.front(), 20_pt) == 0);
}

TEST_CASE("a figure in a footer is an artifact on each page") {
    FlowBuilder builder = builder_of({600_pt, 200_pt});
    for (compose::PageMaster* master : {&builder.flow.pages[0].first, &builder.flow.pages[0].left})
        master->margin.bottom = 100_pt;
    compose::BlockStyle next;
    next.break_before = compose::Break::page;
    builder.paragraph("ett");
    builder.paragraph("två", builder.block_style(next));
    builder.footer([&] {
        builder.figure(small_timeline());
        builder.paragraph_of([&] { builder.page_number(); });
    });
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    uint32_t count = 0;
    for (const SetRun& run : set.runs)
        if (run.text.starts_with("klart")) {
            CHECK(std::get<document::Artifact>(run.owner) == document::Artifact::footer);
            ++count;
        }
    CHECK(count == 2);
    for (const document::Page& page : set.document.pages)
        for (const document::Item& item : page.items)
            if (std::holds_alternative<document::Path>(item.what))
                CHECK(std::holds_alternative<document::Artifact>(item.belongs_to));
}

TEST_CASE("links and page references lead to a figure") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle next;
    next.break_before = compose::Break::page;
    builder.paragraph_of([&] { builder.page_reference(); });
    const uint32_t figure = builder.figure(small_timeline(), builder.block_style(next));
    const ElemId target = builder.flow.structure[builder.flow.blocks[figure].elem].parent;
    builder.flow.inlines.front().target = target;
    const SetFlow set = ::set(builder);
    CHECK(set.runs.front().text == "2");
    REQUIRE(set.document.destinations.size() == 1);
    CHECK(set.document.destinations.front().first == target);
    CHECK(set.document.destinations.front().second == document::Destination{1, {20_pt, 20_pt}});
}

TEST_CASE("a legend tells of its timeline as wide as that was set") {
    // Narrower, years would be left out of the axis, and the legend would tell of that.
    compose::Timeline timeline = small_timeline();
    timeline.legend_below = false;
    timeline.legend = {{compose::Sign::done, words("genomfört")}, {compose::Sign::planned, words("planerat")}};
    FlowBuilder builder = builder_of();
    builder.figure(timeline);
    builder.grid({{{}, 1000}, {{}, 1000}}, [&] {
        builder.row([&] {
            builder.cell_of([&] { builder.figure(compose::TimelineLegend{0}); });
            builder.cell("bredvid");
        });
    });
    Set set(builder);
    CHECK(set.context.timeline_widths.at(0) == 560_pt);
    const std::vector<SetRun> runs = runs_of(set.document);
    REQUIRE(run_with(runs, "genomfört") != nullptr);
    CHECK(run_with(runs, "genomfört")->baseline > run_with(runs, "Vårdförlopp")->baseline);
    CHECK(run_with(runs, "planerat") == nullptr);
}

TEST_CASE("a legend without anything to tell takes no room") {
    FlowBuilder builder = builder_of();
    builder.figure(small_timeline());
    builder.figure(compose::TimelineLegend{0});
    const Set set(builder);
    CHECK(set.pictures_on(0).size() == 1);
}

TEST_CASE("that no page is high enough for a lane is told once") {
    compose::Timeline timeline = small_timeline();
    timeline.groups[0].lanes[0].rows.assign(60, {words("rad"), false, {event(actual, "2020", "klart")}});
    FlowBuilder alone = builder_of();
    alone.figure(timeline);
    FlowBuilder in_cell = builder_of();
    in_cell.grid({{{}, 1000}}, [&] { in_cell.row([&] { in_cell.cell_of([&] { in_cell.figure(timeline); }); }); });
    FlowBuilder at_foot = builder_of();
    compose::BlockStyle floating;
    floating.at_foot = true;
    at_foot.figure(timeline, at_foot.block_style(floating));
    for (const FlowBuilder* builder : {&alone, &in_cell, &at_foot}) {
        const SetFlow set = ::set(*builder);
        REQUIRE(set.complaints.size() == 1);
        CHECK(set.complaints.front().find("cannot be divided") != std::string::npos);
    }
}

TEST_CASE("what of a figure does not lie on the page is told") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle beside;
    beside.margin.left = -100_pt;
    builder.figure(small_timeline(), builder.block_style(beside));
    CHECK(set(builder).complaints.size() == 1);
}

TEST_CASE("a marker stands on a line above a figure that an item begins with") {
    FlowBuilder builder = builder_of();
    compose::BlockStyle item;
    item.padding.left = 20_pt;
    builder.item(
        "•", [&] { builder.figure(small_timeline()); }, builder.block_style(item));
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    CHECK(set.runs.front().text.starts_with("•"));
    CHECK(run_with(set.runs, "Vårdförlopp")->baseline > set.runs.front().baseline);
}

TEST_CASE("a figure is the same on all attempts to settle page numbers") {
    FlowBuilder builder = builder_of();
    builder.figure(many_lanes(3));
    builder.paragraph_of([&] { builder.page_number(); });
    const SetFlow set = ::set(builder);
    CHECK(set.complaints.empty());
    CHECK(set.runs.back().text == std::to_string(set.document.pages.size()));
    CHECK(set.document.pages == ::set(builder).document.pages);
}
