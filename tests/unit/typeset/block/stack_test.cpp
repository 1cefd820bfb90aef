#include <algorithm>

#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"

using namespace support::literals;
using base::Length;

namespace {

std::vector<SetRun> sound_runs(const FlowBuilder& builder) {
    SetFlow made = set(builder);
    CHECK(made.complaints.empty());
    return std::move(made.runs);
}

compose::BlockStyle margins(Length top, Length bottom) {
    compose::BlockStyle style;
    style.margin.top = top;
    style.margin.bottom = bottom;
    return style;
}

}  // namespace

TEST_CASE("between siblings the larger margin counts") {
    FlowBuilder builder;
    builder.paragraph("ett", builder.block_style(margins({}, 10_pt)));
    builder.paragraph("två", builder.block_style(margins(6_pt, 3_pt)));
    builder.paragraph("tre", builder.block_style(margins(8_pt, {})));
    const auto runs = sound_runs(builder);
    CHECK(runs[1].baseline - runs[0].baseline == 24_pt);
    CHECK(runs[2].baseline - runs[1].baseline == 22_pt);
}

TEST_CASE("of margins that meet, the most negative one is taken off the largest") {
    FlowBuilder builder;
    builder.paragraph("ett", builder.block_style(margins({}, -5_pt)));
    builder.paragraph("två", builder.block_style(margins(-3_pt, -9_pt)));
    builder.paragraph("tre", builder.block_style(margins(2_pt, {})));
    const auto runs = sound_runs(builder);
    CHECK(runs[1].baseline - runs[0].baseline == 9_pt);
    CHECK(runs[2].baseline - runs[1].baseline == 7_pt);
}

TEST_CASE("a parent's margin collapses with its first and last child's, unless padding stands between") {
    const bool padded = GENERATE(false, true);
    CAPTURE(padded);
    FlowBuilder builder;
    compose::BlockStyle outer = margins(12_pt, 12_pt);
    if (padded) outer.padding = {2_pt, 0_pt, 2_pt, 0_pt};
    const auto inner = builder.block_style(margins(8_pt, 8_pt));
    builder.paragraph("före");
    builder.stack([&] { builder.paragraph("inne", inner); }, builder.block_style(outer));
    builder.paragraph("efter");
    const auto runs = sound_runs(builder);
    const Length expected = padded ? 14_pt + 12_pt + 2_pt + 8_pt : 14_pt + 12_pt;
    CHECK(runs[1].baseline - runs[0].baseline == expected);
    CHECK(runs[2].baseline - runs[1].baseline == expected);
}

TEST_CASE("an empty block's margins collapse through it") {
    FlowBuilder builder;
    builder.paragraph("ett", builder.block_style(margins({}, 4_pt)));
    builder.stack([] {}, builder.block_style(margins(9_pt, 5_pt)));
    builder.paragraph("två");
    const auto runs = sound_runs(builder);
    CHECK(runs[1].baseline - runs[0].baseline == 23_pt);
}

TEST_CASE("padding and borders move the content in") {
    FlowBuilder builder;
    compose::BlockStyle box;
    box.padding = {3_pt, 5_pt, 3_pt, 7_pt};
    box.border.left.width = 2_pt;
    box.border.top.width = 1_pt;
    builder.paragraph("inne", builder.block_style(box));
    const auto runs = sound_runs(builder);
    CHECK(runs[0].x == 10_pt + 2_pt + 7_pt);
    CHECK(runs[0].baseline == 10_pt + 1_pt + 3_pt + Length{10'500});
}

TEST_CASE("a background lies under its content, from its first padding to its last, on each page that it reaches") {
    FlowBuilder builder({200_pt, 100_pt});
    compose::BlockStyle box;
    box.padding = {5_pt, 0_pt, 5_pt, 0_pt};
    box.background = base::Color{238, 243, 246};
    builder.stack(
        [&] {
            for (int i = 0; i < 8; ++i) builder.paragraph("rad");
        },
        builder.block_style(box));
    const auto document = set(builder).document;
    REQUIRE(document.pages.size() == 2);
    const auto area = [&](size_t page) {
        const document::Item& first = document.pages[page].items.front();
        CHECK(std::get<document::Artifact>(first.belongs_to) == document::Artifact::background);
        const auto& points = std::get<document::Path>(first.what).points;
        return std::pair(points[0].y, points[2].y);
    };
    CHECK(area(0) == std::pair(10_pt, 10_pt + 5_pt + 5 * 14_pt));
    CHECK(area(1) == std::pair(10_pt, 10_pt + 3 * 14_pt + 5_pt));
}

TEST_CASE("where borders of two colours meet the corner is divided, where they are of one it is not") {
    FlowBuilder builder;
    compose::BlockStyle box;
    const base::Color red{204, 0, 0};
    box.border = {{2_pt, red}, {4_pt, red}, {2_pt, {}}, {6_pt, red}};
    box.padding = {8_pt, 8_pt, 8_pt, 8_pt};
    builder.stack([] {}, builder.block_style(box));
    const auto document = set(builder).document;
    std::vector<std::vector<base::Point>> sides;
    for (const document::Item& item : document.pages[0].items)
        sides.push_back(std::get<document::Path>(item.what).points);
    using Side = std::vector<base::Point>;
    REQUIRE(sides.size() == 4);
    CHECK(sides[0] == Side{{10_pt, 10_pt}, {190_pt, 10_pt}, {190_pt, 12_pt}, {10_pt, 12_pt}});
    CHECK(sides[1] == Side{{186_pt, 10_pt}, {190_pt, 10_pt}, {190_pt, 30_pt}, {186_pt, 28_pt}});
    CHECK(sides[2] == Side{{16_pt, 28_pt}, {186_pt, 28_pt}, {190_pt, 30_pt}, {10_pt, 30_pt}});
    CHECK(sides[3] == Side{{10_pt, 10_pt}, {16_pt, 10_pt}, {16_pt, 28_pt}, {10_pt, 30_pt}});
}

TEST_CASE("a rule is a block with a border and nothing in it") {
    FlowBuilder builder;
    compose::BlockStyle rule = margins(4_pt, 6_pt);
    rule.border.top = {Length{500}, {}};
    builder.paragraph("ett");
    builder.stack([] {}, builder.block_style(rule));
    builder.paragraph("två");
    const auto runs = sound_runs(builder);
    CHECK(runs[1].baseline - runs[0].baseline == 14_pt + 4_pt + Length{500} + 6_pt);
}

TEST_CASE("a list item's marker hangs in its padding, on the first line's baseline") {
    FlowBuilder builder;
    compose::BlockStyle item;
    item.padding.left = 14_pt;
    builder.item(
        "•", [&] { builder.paragraph("punkt"); }, builder.block_style(item));
    const auto runs = sound_runs(builder);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].text == "•");
    CHECK(runs[0].x == 10_pt);
    CHECK(runs[1].x == 24_pt);
    CHECK(runs[0].baseline == runs[1].baseline);
}

TEST_CASE("a marker too wide for the padding ends before the text") {
    FlowBuilder builder;
    compose::BlockStyle list, item;
    list.padding.left = 60_pt;
    item.padding.left = 10_pt;
    const auto item_id = builder.block_style(item);
    builder.stack(
        [&] {
            builder.item(
                "xxxviii.", [&] { builder.paragraph("punkt"); }, item_id);
        },
        builder.block_style(list));
    const auto runs = sound_runs(builder);
    CHECK(runs[0].x + runs[0].width < runs[1].x);
    CHECK(runs[1].x == 80_pt);
}

TEST_CASE("markers are never lost: an item without text, a list that begins an item") {
    FlowBuilder builder;
    compose::BlockStyle item;
    item.padding.left = 14_pt;
    const auto style = builder.block_style(item);
    builder.item(
        "a)", [] {}, style);
    builder.item(
        "b)",
        [&] {
            builder.item(
                "1.", [&] { builder.paragraph("inne"); }, style);
        },
        style);
    builder.item(
        "c)", [&] { builder.table({}, [&] { builder.rows([&] { builder.row([&] { builder.cell("cell"); }); }); }); },
        style);
    const auto runs = sound_runs(builder);
    std::vector<std::string> texts(runs.size());
    std::ranges::transform(runs, texts.begin(), &SetRun::text);
    CHECK(texts == std::vector<std::string>{"a)", "b)", "1.", "inne", "c)", "cell"});
    CHECK(runs[1].baseline == runs[3].baseline);
    CHECK(runs[2].baseline == runs[3].baseline);
}

TEST_CASE("padding that leaves no width is an error, and the text is still there") {
    FlowBuilder builder;
    compose::BlockStyle box;
    box.padding.left = 180_pt;
    builder.paragraph("kvar", builder.block_style(box));
    const SetFlow squeezed = set(builder);
    CHECK(squeezed.runs.size() == 1);
    CHECK(squeezed.complaints ==
          std::vector<std::string>{"1:1: margins and padding leave no width for the content [oversized-content]"});
}
