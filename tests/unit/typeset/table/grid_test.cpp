#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"

using namespace support::literals;
using base::Length;

namespace {

std::vector<SetRun> runs(const SetFlow& set, std::string_view beginning) {
    std::vector<SetRun> found;
    for (const SetRun& run : set.runs)
        if (run.text.starts_with(beginning)) found.push_back(run);
    return found;
}

SetRun run(const SetFlow& set, std::string_view beginning) {
    const auto found = runs(set, beginning);
    REQUIRE(found.size() == 1);
    return found[0];
}

std::string numbered(std::string_view word, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += std::string(i == 0 ? "" : " ") + std::string(word) + std::to_string(i);
    return text;
}

compose::BlockStyleId baseline(FlowBuilder& builder) {
    compose::BlockStyle style;
    style.align_items = compose::AlignItems::baseline;
    return builder.block_style(style);
}

compose::TextStyleId text_of_size(FlowBuilder& builder, Length size, Length line_height) {
    compose::TextStyle style = FlowBuilder::lato();
    style.size = size;
    style.line_height = line_height;
    return builder.text_style(style);
}

/// One paragraph in a text style of its own.
void cell(FlowBuilder& builder, std::string_view text, compose::TextStyleId style) {
    builder.current = style;
    builder.cell(text);
    builder.current = {};
}

}  // namespace

TEST_CASE("columns stand a gap apart, and rows") {
    FlowBuilder builder;
    compose::BlockStyle gaps;
    gaps.column_gap = 6_pt;
    gaps.row_gap = 9_pt;
    builder.grid(
        {{50_pt, 0}, {{}, 1000}, {{}, 1000}},
        [&] {
            builder.row([&] {
                builder.cell("a");
                builder.cell("b");
                builder.cell("c");
            });
            builder.row([&] { builder.cell("d"); });
        },
        builder.block_style(gaps));
    const SetFlow grid = set(builder);
    CHECK(run(grid, "a").x == 10_pt);
    CHECK(run(grid, "b").x == 66_pt);
    CHECK(run(grid, "c").x == 66_pt + 59_pt + 6_pt);
    CHECK(run(grid, "d").baseline - run(grid, "a").baseline == 23_pt);
}

TEST_CASE("the first lines of a row's cells share a baseline: the lower ones stay, the others are lowered") {
    FlowBuilder builder;
    const auto head = text_of_size(builder, 14_pt, Length{17'500}), note = text_of_size(builder, 8_pt, Length{10'500});
    compose::BlockStyle box;
    box.padding.top = 3_pt;
    const auto boxed = builder.block_style(box);
    builder.grid({{60_pt, 0}, {60_pt, 0}, {60_pt, 0}}, [&] {
        builder.row(
            [&] {
                cell(builder, "rubrik", head);
                builder.cell_of([&] { builder.stack([&] { builder.paragraph("ruta"); }, boxed); });
                cell(builder, "not", note);
            },
            baseline(builder));
        builder.row([&] { builder.cell("under"); });
    });
    const SetFlow grid = set(builder);
    CHECK(run(grid, "rubrik").baseline == 10_pt + 3_pt + Length{10'500});
    CHECK(run(grid, "ruta").baseline == run(grid, "rubrik").baseline);
    CHECK(run(grid, "not").baseline == run(grid, "rubrik").baseline);
    // The heading would have its baseline at 13.125 pt; lowered to 13.5 it still reaches lowest.
    CHECK(run(grid, "under").baseline == 10_pt + Length{17'875} + Length{10'500});
}

TEST_CASE("a large figure in a low line stands on the shared baseline and moves nothing") {
    const auto with_figure = [](bool is_large) {
        FlowBuilder builder;
        const auto large = text_of_size(builder, 33_pt, 14_pt);
        builder.grid({{60_pt, 0}, {100_pt, 0}}, [&] {
            builder.row([&] { builder.cell("över"); });
            builder.row(
                [&] {
                    cell(builder, "5", is_large ? large : compose::TextStyleId{});
                    builder.cell("text");
                },
                baseline(builder));
            builder.row([&] { builder.cell("under"); });
        });
        return set(builder);
    };
    const SetFlow large = with_figure(true), small = with_figure(false);
    CHECK(run(large, "5").baseline == run(large, "text").baseline);
    for (const char* word : {"över", "5", "text", "under"})
        CHECK(run(large, word).baseline == run(small, word).baseline);
}

TEST_CASE("a row goes on over pages, each cell from the page's top, in boxes that hold it") {
    FlowBuilder builder({220_pt, 104_pt});
    compose::BlockStyle grey;
    grey.background = base::Color{200, 200, 200};
    const auto low = text_of_size(builder, 8_pt, 9_pt);
    const std::string notes = numbered("not", 30), words = numbered("ord", 36);
    builder.grid({{60_pt, 0}, {{}, 1000}}, [&] {
        builder.row([&] {
            builder.current = low;
            builder.cell_of([&] { builder.stack([&] { builder.paragraph(notes); }, builder.block_style(grey)); });
            builder.current = {};
            builder.cell(words);
        });
    });
    builder.paragraph("efter");
    const SetFlow grid = set(builder);
    CHECK(grid.complaints.empty());
    CHECK(text_as_read(grid.document) == notes + words + "efter");
    REQUIRE(grid.document.pages.size() == 2);
    for (const SetRun& each : grid.runs) CHECK(each.baseline <= 94_pt);
    for (const char* word : {"not", "ord"}) {
        const auto all = runs(grid, word);
        const auto on_second = std::ranges::find(all, 2U, &SetRun::page);
        REQUIRE(on_second != all.end());
        CHECK(on_second->baseline == 10_pt + (*word == 'n' ? Length{6'750} : Length{10'500}));
        CHECK(all.back().baseline < run(grid, "efter").baseline);
    }
    for (uint32_t page = 1; page <= 2; ++page) {
        Length lowest;
        for (const SetRun& each : runs(grid, "not"))
            if (each.page == page) lowest = max(lowest, each.baseline);
        for (const document::Item& item : grid.document.pages[page - 1].items)
            if (const auto* path = std::get_if<document::Path>(&item.what))
                CHECK(path->points[2].y == lowest + Length{2'250});
    }
}

TEST_CASE("a long row of many cells is divided in time and room for what it holds") {
    FlowBuilder builder({1220_pt, 420_pt});
    std::string text = numbered("ord", 1'000);
    builder.grid(std::vector(300, compose::Column{4_pt, 0}), [&] {
        builder.row([&] {
            for (int i = 0; i < 280; ++i) builder.cell("");
            const uint32_t cell = builder.cell(text);
            builder.flow.blocks[cell].area.columns = 10;
        });
    });
    const SetFlow grid = set(builder);
    CHECK(grid.complaints.empty());
    CHECK(text_as_read(grid.document) == text);
    REQUIRE(grid.document.pages.size() > 10);
    std::map<uint32_t, Length> lowest;
    for (const SetRun& each : grid.runs) lowest[each.page] = max(lowest[each.page], each.baseline);
    for (const auto& [page, baseline] : lowest) {
        CHECK(baseline <= 410_pt);
        // A quarter of each page may stay empty.
        if (page < grid.document.pages.size()) CHECK(baseline > 300_pt);
    }
}

TEST_CASE("a row below a header shown again is no part of the header's row") {
    FlowBuilder builder({220_pt, 90_pt});
    builder.table({{60_pt, 0}, {{}, 1000}}, [&] {
        builder.rows(
            [&] {
                builder.row([&] {
                    builder.cell("Huvud");
                    builder.cell("Spalt");
                });
            },
            true);
        builder.rows([&] {
            builder.row([&] {
                builder.cell("namn");
                builder.cell(numbered("ord", 60));
            });
        });
    });
    const SetFlow table = set(builder);
    CHECK(table.complaints.empty());
    CHECK(table.document.pages.size() > 1);
    CHECK(runs(table, "Huvud").size() == table.document.pages.size());
    for (const SetRun& each : runs(table, "ord")) CHECK(std::holds_alternative<document::ElemId>(each.owner));
    CHECK(text_as_read(table.document) == "HuvudSpaltnamn" + numbered("ord", 60));
}

TEST_CASE("a heading last in its row stays with the row below, one beside text with that") {
    const auto with_heading = [](bool is_beside) {
        FlowBuilder builder({200_pt, 90_pt});
        compose::BlockStyle heading;
        heading.break_after = compose::Break::avoid;
        const auto style = builder.block_style(heading);
        for (int i = 0; i < 4; ++i) builder.paragraph("text");
        builder.grid({{60_pt, 0}, {{}, 1000}}, [&] {
            builder.row([&] {
                builder.cell_of([&] { builder.paragraph("Rubrik", style); });
                builder.cell(is_beside ? "bredvid" : "");
            });
            builder.row([&] { builder.cell("sist"); });
        });
        return set(builder);
    };
    CHECK(run(with_heading(true), "Rubrik").page == 1);
    CHECK(run(with_heading(false), "Rubrik").page == 2);
}

TEST_CASE("what asks for a new page in a cell takes its row there") {
    FlowBuilder builder;
    compose::BlockStyle new_page;
    new_page.break_before = compose::Break::page;
    const auto style = builder.block_style(new_page);
    compose::BlockStyle gap;
    gap.row_gap = 9_pt;
    builder.grid(
        {{60_pt, 0}, {{}, 1000}},
        [&] {
            builder.row([&] { builder.cell("ett"); });
            builder.row([&] {
                builder.cell("två");
                builder.cell_of([&] { builder.paragraph("tre", style); });
            });
        },
        builder.block_style(gap));
    const SetFlow grid = set(builder);
    CHECK(run(grid, "ett").page == 1);
    CHECK(run(grid, "två").page == 2);
    CHECK(run(grid, "två").baseline == Length{20'500});
    CHECK(run(grid, "tre").page == 2);
}

TEST_CASE("headings in a divided row lead to their own page") {
    FlowBuilder builder({200_pt, 104_pt});
    builder.grid({{{}, 1000}}, [&] {
        builder.row([&] {
            builder.cell_of([&] {
                builder.heading("Ett", 1);
                for (int i = 0; i < 7; ++i) builder.paragraph("text");
                builder.heading("Två", 2);
                builder.paragraph("text");
            });
        });
    });
    const SetFlow grid = set(builder);
    REQUIRE(grid.document.outline.size() == 2);
    CHECK(grid.document.outline[0].destination.page == 0);
    CHECK(grid.document.outline[1].destination.page == 1);
}

TEST_CASE("fixed columns and gaps wider than the room are an error at the grid") {
    FlowBuilder builder;
    compose::BlockStyle gaps;
    gaps.column_gap = 20_pt;
    builder.grid(
        {{100_pt, 0}, {100_pt, 0}}, [&] { builder.row([&] { builder.cell("a"); }); }, builder.block_style(gaps));
    CHECK(set(builder).complaints ==
          std::vector<std::string>{
              "1:1: the grid's fixed columns are 40 pt wider than the room there is [oversized-content]"});
}
