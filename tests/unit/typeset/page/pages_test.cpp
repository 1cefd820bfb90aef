#include <algorithm>

#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"

using namespace support::literals;
using base::Length;

namespace {

// Pages with room for five lines.
FlowBuilder five_lines() { return FlowBuilder({200_pt, 90_pt}); }

std::vector<uint32_t> pages(const SetFlow& set) {
    std::vector<uint32_t> result;
    for (const SetRun& run : set.runs) result.push_back(run.page);
    return result;
}

void lines(FlowBuilder& builder, int count, compose::BlockStyleId style = {}) {
    builder.paragraph_of(
        [&] {
            for (int i = 0; i < count; ++i) {
                if (i > 0) builder.line_break();
                builder.text("rad");
            }
        },
        style);
}

using Pages = std::vector<uint32_t>;

}  // namespace

TEST_CASE("no single line of a paragraph stands at the foot or the head of a page") {
    FlowBuilder widow = five_lines();
    lines(widow, 6);
    CHECK(pages(set(widow)) == Pages{1, 1, 1, 1, 2, 2});
    FlowBuilder orphan = five_lines();
    lines(orphan, 4);
    lines(orphan, 4);
    CHECK(pages(set(orphan)) == Pages{1, 1, 1, 1, 2, 2, 2, 2});
}

TEST_CASE("a heading goes with its text") {
    FlowBuilder builder = five_lines();
    compose::BlockStyle heading;
    heading.break_after = compose::Break::avoid;
    lines(builder, 3);
    builder.heading("Rubrik", 1, builder.block_style(heading));
    lines(builder, 3);
    CHECK(pages(set(builder)) == Pages{1, 1, 1, 2, 2, 2, 2});
}

TEST_CASE("a block that should be whole is, unless it is higher than the page") {
    compose::BlockStyle whole;
    whole.break_inside = compose::Break::avoid;
    FlowBuilder fits = five_lines();
    lines(fits, 2);
    lines(fits, 4, fits.block_style(whole));
    const SetFlow kept = set(fits);
    CHECK(pages(kept) == Pages{1, 1, 2, 2, 2, 2});
    CHECK(kept.complaints.empty());

    FlowBuilder too_high = five_lines();
    lines(too_high, 7, too_high.block_style(whole));
    const SetFlow broken = set(too_high);
    CHECK(broken.document.pages.size() == 2);
    REQUIRE(broken.complaints.size() == 1);
    CHECK(broken.complaints[0].find("[overfull-page]") != std::string::npos);
}

TEST_CASE("a heading stays with a block that is too high to be whole") {
    compose::BlockStyle heading, whole;
    heading.break_after = compose::Break::avoid;
    whole.break_inside = compose::Break::avoid;
    FlowBuilder builder = five_lines();
    builder.heading("Rubrik", 1, builder.block_style(heading));
    builder.stack([&] { lines(builder, 8); }, builder.block_style(whole));
    const SetFlow result = set(builder);
    CHECK(pages(result) == Pages{1, 1, 1, 1, 1, 2, 2, 2, 2});
    CHECK(result.complaints.size() == 1);
}

TEST_CASE("what should be whole inside a block too high for that is") {
    compose::BlockStyle whole;
    whole.break_inside = compose::Break::avoid;
    FlowBuilder builder = five_lines();
    const auto style = builder.block_style(whole);
    builder.stack(
        [&] {
            lines(builder, 3, style);
            lines(builder, 4, style);
        },
        style);
    const SetFlow result = set(builder);
    CHECK(pages(result) == Pages{1, 1, 1, 2, 2, 2, 2});
    CHECK(result.complaints.size() == 1);
}

TEST_CASE("breaks are forced before and after") {
    FlowBuilder builder = five_lines();
    compose::BlockStyle before, after, right;
    before.break_before = compose::Break::page;
    after.break_after = compose::Break::page;
    right.break_before = compose::Break::right;
    builder.paragraph("ett", builder.block_style(before));
    builder.paragraph("två", builder.block_style(before));
    builder.paragraph("tre", builder.block_style(after));
    builder.paragraph("fyra");
    builder.paragraph("fem", builder.block_style(right));
    const SetFlow result = set(builder);
    CHECK(pages(result) == Pages{1, 2, 2, 3, 5});
    CHECK(result.document.pages[3].items.empty());
}

TEST_CASE("header and footer stand at the text's edges, held off by their margins, on each page its own number") {
    FlowBuilder builder({200_pt, 150_pt}, 40_pt);
    compose::BlockStyle footer;
    footer.margin.top = 6_pt;
    footer.align = compose::TextAlign::right;
    builder.header([&] { builder.paragraph("Huvud"); });
    builder.footer([&] {
        builder.paragraph_of(
            [&] {
                builder.text("Sida ");
                builder.page_number();
                builder.text(" (");
                builder.page_count();
                builder.text(")");
            },
            builder.block_style(footer));
    });
    lines(builder, 12);
    builder.flow.body = {2, builder.flow.body.end};
    const SetFlow result = set(builder);
    CHECK(result.complaints.empty());
    REQUIRE(result.document.pages.size() == 3);
    std::vector<std::string> footers;
    for (const SetRun& run : result.runs) {
        const auto* artifact = std::get_if<document::Artifact>(&run.owner);
        if (artifact == nullptr) continue;
        if (*artifact == document::Artifact::header)
            CHECK(run.baseline == 40_pt - 14_pt + Length{10'500});
        else
            CHECK(run.baseline == 110_pt + 6_pt + Length{10'500});
        if (*artifact == document::Artifact::footer) CHECK(run.x + run.width == 160_pt);
        if (*artifact == document::Artifact::footer) footers.push_back(run.text);
    }
    CHECK(footers == std::vector<std::string>{"Sida 1 (3)", "Sida 2 (3)", "Sida 3 (3)"});
}

TEST_CASE("a header higher than the margin is an error, once") {
    FlowBuilder builder({200_pt, 90_pt});
    builder.header([&] { builder.paragraph("Huvud"); });
    lines(builder, 12);
    builder.flow.body = {1, builder.flow.body.end};
    CHECK(set(builder).complaints ==
          std::vector<std::string>{
              "1:1: the header is 14 pt high, more than the page's margin of 10 pt [oversized-content]"});
}

TEST_CASE("first, left and right pages are made by their masters, named pages by theirs") {
    FlowBuilder builder = five_lines();
    builder.flow.pages[0].first.margin.top = 24_pt;
    builder.flow.pages[0].left.margin.left = 5_pt;
    builder.flow.pages.push_back(FlowBuilder::page_of({300_pt, 90_pt}, 10_pt));
    compose::BlockStyle wide;
    wide.page = 1;
    lines(builder, 8);
    builder.paragraph("bred", builder.block_style(wide));
    builder.paragraph("smal");
    const SetFlow result = set(builder);
    CHECK(pages(result) == Pages{1, 1, 1, 1, 2, 2, 2, 2, 3, 4});
    CHECK(result.runs[0].baseline == 24_pt + Length{10'500});
    CHECK(result.runs[4].x == 5_pt);
    CHECK(result.document.pages[2].size.width == 300_pt);
    CHECK(result.document.pages[3].size.width == 200_pt);
    CHECK(result.document.pages[2].number == 3);
}

TEST_CASE("a box is on each page as wide as the text there") {
    FlowBuilder builder = five_lines();
    builder.flow.pages.push_back(FlowBuilder::page_of({300_pt, 90_pt}, 10_pt));
    compose::BlockStyle box, wide;
    box.background = base::Color{238, 243, 246};
    box.margin = {0_pt, 5_pt, 0_pt, 5_pt};
    wide.page = 1;
    builder.stack(
        [&] {
            builder.paragraph("smal");
            builder.paragraph("bred", builder.block_style(wide));
        },
        builder.block_style(box));
    const SetFlow result = set(builder);
    REQUIRE(result.document.pages.size() == 2);
    for (const document::Page& page : result.document.pages) {
        const auto& points = std::get<document::Path>(page.items.front().what).points;
        CHECK(points[0].x == 15_pt);
        CHECK(points[1].x == page.size.width - 15_pt);
    }
}

TEST_CASE("headings become the outline, and links' targets destinations, where they stand") {
    FlowBuilder builder = five_lines();
    const uint32_t first = builder.heading("Första", 1);
    lines(builder, 5);
    builder.heading("Andra", 3);
    builder.flow.links.push_back({"", builder.flow.blocks[first].elem, document::ElemId::none, {}});
    const SetFlow result = set(builder);
    REQUIRE(result.document.outline.size() == 2);
    CHECK(result.document.outline[0].destination == document::Destination{0, {10_pt, 10_pt}});
    CHECK(result.document.outline[1].destination.page == 1);
    CHECK(result.document.outline[1].level == 2);
    REQUIRE(result.document.destinations.size() == 1);
    CHECK(result.document.destinations[0].first == builder.flow.blocks[first].elem);
    CHECK(result.document.destinations[0].second.page == 0);
}

TEST_CASE("page numbers in the text are those of the page they stand on") {
    FlowBuilder builder = five_lines();
    for (int i = 0; i < 60; ++i)
        builder.paragraph_of([&] {
            builder.text("sida ");
            builder.page_number();
        });
    const SetFlow result = set(builder);
    CHECK(result.complaints.empty());
    for (size_t i = 0; i + 1 < result.runs.size(); i += 2)
        CHECK(result.runs[i + 1].text == std::to_string(result.runs[i + 1].page));
}

TEST_CASE("a page reference has the number of the page that its target begins on, wherever it stands") {
    FlowBuilder builder = five_lines();
    builder.header([&] { builder.paragraph_of([&] { builder.page_reference(); }); });
    const uint32_t heading = builder.heading("Se sidan ", 1);
    builder.paragraph_of([&] {
        builder.text("framåt ");
        builder.page_reference();
    });
    lines(builder, 50);
    const uint32_t target = builder.paragraph("mål");
    builder.paragraph_of([&] {
        builder.text("bakåt ");
        builder.page_reference();
    });
    compose::Flow& flow = builder.flow;
    uint32_t back = 0;
    for (compose::Inline& item : flow.inlines)
        if (item.kind == compose::InlineKind::page_reference) item.target = flow.blocks[target].elem;
    for (uint32_t i = 0; i < flow.inlines.size(); ++i)
        if (flow.inlines[i].kind == compose::InlineKind::page_reference) back = i;
    flow.inlines[back].target = flow.blocks[heading].elem;
    flow.outline[0].title.numbers.push_back({9, 0});
    const SetFlow result = set(builder);
    CHECK(result.complaints ==
          std::vector<std::string>{
              "1:1: the header is 14 pt high, more than the page's margin of 10 pt [oversized-content]"});
    const auto after = [&](std::string_view text) {
        const auto found = std::ranges::find(result.runs, text, &SetRun::text);
        return found == result.runs.end() ? std::string() : (found + 1)->text;
    };
    CHECK(after("framåt ") == "11");
    CHECK(after("bakåt ") == "1");
    // In the heading, in the paragraph, and in the header of each page.
    CHECK(std::ranges::count(result.runs, "11", &SetRun::text) == 2 + 11);
    REQUIRE(result.document.outline.size() == 1);
    CHECK(result.document.outline[0].title == "Se sidan 11");
}

TEST_CASE("a page number that moves its own text to and fro is told, and is right where it stands at last") {
    FlowBuilder builder = five_lines();
    for (int i = 0; i < 43; ++i) builder.paragraph("rad");
    // Two lines of four stay on page 9; three lines, with the narrower number, go to page 10 as a whole.
    builder.paragraph_of([&] {
        builder.page_number();
        builder.text(" " + std::string(34, 'x'));
        builder.line_break();
        builder.text("två");
        builder.line_break();
        builder.text("tre");
    });
    const SetFlow result = set(builder);
    REQUIRE(result.complaints.size() == 1);
    CHECK(result.complaints[0].find("did not settle [unsettled-pages]") != std::string::npos);
    const auto number =
        std::find_if(result.runs.begin(), result.runs.end(), [](const SetRun& run) { return run.text[0] != 'r'; });
    REQUIRE(number != result.runs.end());
    const std::string expected = std::to_string(number->page);
    CHECK(number->text.substr(0, expected.size()) == expected);
}

TEST_CASE("a line higher than the page is an error, and still printed") {
    FlowBuilder builder = five_lines();
    compose::TextStyle huge = FlowBuilder::lato();
    huge.line_height = 80_pt;
    builder.current = builder.text_style(huge);
    builder.paragraph("hög");
    const SetFlow result = set(builder);
    REQUIRE(result.complaints.size() == 1);
    CHECK(result.complaints[0].find("[oversized-content]") != std::string::npos);
    CHECK(result.runs.size() == 1);
}
