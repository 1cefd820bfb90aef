#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"
#include "typeset/block/stack.hpp"
#include "typeset/page/masters.hpp"

using namespace support::literals;
using base::Length;

namespace {

const SetRun& run(const SetFlow& set, std::string_view text) {
    const auto found =
        std::find_if(set.runs.begin(), set.runs.end(), [&](const SetRun& run) { return run.text == text; });
    REQUIRE(found != set.runs.end());
    return *found;
}

}  // namespace

TEST_CASE("cells stand in their columns, rows below each other, as high as their highest cell") {
    FlowBuilder builder;
    compose::BlockStyle cell;
    cell.padding = {3_pt, 4_pt, 3_pt, 4_pt};
    const auto style = builder.block_style(cell);
    builder.table({{50_pt, 0}, {{}, 1000}}, [&] {
        builder.rows([&] {
            builder.row([&] {
                builder.cell("a", style);
                builder.cell("b", style);
            });
            builder.row([&] {
                builder.cell("c", style);
                builder.cell("d", style);
            });
        });
    });
    const SetFlow table = set(builder);
    CHECK(table.complaints.empty());
    CHECK(run(table, "a").x == 14_pt);
    CHECK(run(table, "b").x == 64_pt);
    CHECK(run(table, "a").baseline == 10_pt + 3_pt + Length{10'500});
    CHECK(run(table, "d").baseline - run(table, "a").baseline == 20_pt);
}

TEST_CASE("spans join columns and rows; what needs more height gets it in the last row") {
    FlowBuilder builder;
    builder.table({{60_pt, 0}, {60_pt, 0}, {60_pt, 0}}, [&] {
        builder.rows([&] {
            builder.row([&] {
                builder.cell("tre rader högt i en smal spalt", {}, 1, 2);
                builder.cell("över två", {}, 2);
            });
            builder.row([&] {
                builder.cell("x");
                builder.cell("y");
            });
            builder.row([&] { builder.cell("sist", {}, 3); });
        });
    });
    const SetFlow table = set(builder);
    CHECK(run(table, "över två").x == 70_pt);
    CHECK(run(table, "y").x == 130_pt);
    const auto last = run(table, "sist").baseline;
    CHECK(last - run(table, "x").baseline == last - Length{20'500} - 14_pt);
    CHECK((last - Length{20'500}).thousandths >= int64_t{3} * 14'000);
}

TEST_CASE("a header is shown again on each further page, tagged once") {
    FlowBuilder builder({200_pt, 100_pt});
    builder.table({{{}, 1000}}, [&] {
        builder.rows([&] { builder.row([&] { builder.cell("Huvud"); }); }, true);
        builder.rows([&] {
            for (int i = 0; i < 12; ++i) builder.row([&] { builder.cell("rad " + std::to_string(i)); });
        });
    });
    const SetFlow table = set(builder);
    CHECK(table.complaints.empty());
    REQUIRE(table.document.pages.size() == 3);
    int tagged = 0, repeated = 0;
    for (const SetRun& run : table.runs) {
        if (run.text != "Huvud") continue;
        CHECK(run.baseline == Length{20'500});
        if (const auto* artifact = std::get_if<document::Artifact>(&run.owner))
            repeated += *artifact == document::Artifact::pagination ? 1 : 0;
        else
            ++tagged;
    }
    CHECK(tagged == 1);
    CHECK(repeated == 2);
    CHECK(run(table, "rad 4").page == 2);
    CHECK(run(table, "rad 4").baseline == Length{34'500});
}

TEST_CASE("a header does not stand alone at the foot of a page") {
    FlowBuilder builder({200_pt, 100_pt});
    for (int i = 0; i < 5; ++i) builder.paragraph("text");
    builder.table({{{}, 1000}}, [&] {
        builder.rows([&] { builder.row([&] { builder.cell("Huvud"); }); }, true);
        builder.rows([&] { builder.row([&] { builder.cell("rad"); }); });
    });
    const SetFlow table = set(builder);
    CHECK(run(table, "Huvud").page == 2);
}

TEST_CASE("a row that should be whole and is higher than a page is divided between lines, with a warning") {
    FlowBuilder builder({200_pt, 100_pt});
    compose::BlockStyle whole;
    whole.break_inside = compose::Break::avoid;
    std::string high;
    for (int i = 0; i < 80; ++i) high += "ord" + std::to_string(i) + " ";
    high += "slut";
    builder.table({{{}, 1000}, {{}, 1000}}, [&] {
        builder.rows([&] {
            builder.row(
                [&] {
                    builder.cell("vid sidan av");
                    builder.cell(high);
                },
                builder.block_style(whole));
        });
    });
    const SetFlow table = set(builder);
    REQUIRE(table.complaints.size() == 1);
    CHECK(table.complaints[0].find("[overfull-page]") != std::string::npos);
    CHECK(table.document.pages.size() > 2);
    CHECK(text_of(table.document).find("ord0 ") != std::string::npos);
    std::string text;
    for (const SetRun& run : table.runs) {
        CHECK(run.baseline <= 90_pt);
        if (run.x > 50_pt) text += run.text;
    }
    CHECK(text == high);
}

TEST_CASE("a row to be divided is told once, and the heading above goes with its first lines") {
    FlowBuilder builder({200_pt, 104_pt});
    compose::BlockStyle heading, whole;
    heading.break_after = compose::Break::avoid;
    whole.break_inside = compose::Break::avoid;
    std::string high;
    for (int i = 0; i < 60; ++i) high += "ord" + std::to_string(i) + " ";
    builder.heading("Rubrik", 1, builder.block_style(heading));
    builder.table({{{}, 1000}}, [&] {
        builder.rows([&] { builder.row([&] { builder.cell("Huvud"); }); }, true);
        builder.rows([&] { builder.row([&] { builder.cell(high); }, builder.block_style(whole)); });
    });
    const SetFlow table = set(builder);
    REQUIRE(table.complaints.size() == 1);
    CHECK(table.complaints[0].find("was divided") != std::string::npos);
    std::map<uint32_t, size_t> runs;
    for (const SetRun& run : table.runs) ++runs[run.page];
    CHECK(runs[1] == 6);
}

TEST_CASE("a cell that spans more rows than a page holds is divided below its content") {
    FlowBuilder builder({200_pt, 90_pt});
    compose::BlockStyle ruled;
    ruled.border.right.width = 2_pt;
    const auto style = builder.block_style(ruled);
    builder.table({{60_pt, 0}, {60_pt, 0}}, [&] {
        builder.rows([&] {
            for (int i = 0; i < 8; ++i)
                builder.row([&] {
                    if (i == 0) builder.cell("två rader högt", style, 1, 8);
                    builder.cell("rad " + std::to_string(i));
                });
        });
    });
    const SetFlow table = set(builder);
    CHECK(table.complaints.empty());
    REQUIRE(table.document.pages.size() == 2);
    CHECK(run(table, "rad 1").baseline - run(table, "rad 0").baseline == 14_pt);
    CHECK(run(table, "rad 4").page == 1);
    CHECK(run(table, "rad 5").page == 2);
    for (const document::Page& page : table.document.pages) {
        std::vector<Length> edges;
        for (const document::Item& item : page.items)
            if (const auto* path = std::get_if<document::Path>(&item.what))
                for (const size_t corner : {size_t{0}, size_t{2}}) edges.push_back(path->points[corner].y);
        REQUIRE_FALSE(edges.empty());
        CHECK(edges.front() == 10_pt);
        CHECK(edges.back() == 10_pt + 14_pt * (&page == table.document.pages.data() ? 5 : 3));
    }
}

TEST_CASE("no page break falls beside the content of a cell that spans rows") {
    FlowBuilder builder({200_pt, 90_pt});
    builder.paragraph("ett");
    builder.paragraph("två");
    builder.paragraph("tre");
    builder.table({{60_pt, 0}, {60_pt, 0}}, [&] {
        builder.rows([&] {
            for (int i = 0; i < 8; ++i)
                builder.row([&] {
                    if (i == 0) builder.cell("det här blir nog minst tre rader", {}, 1, 8);
                    builder.cell("rad " + std::to_string(i));
                });
        });
    });
    const SetFlow table = set(builder);
    CHECK(run(table, "rad 0").page == 2);
    CHECK(run(table, "rad 4").page == 2);
    CHECK(run(table, "rad 5").page == 3);
}

TEST_CASE("blocks in a table do not turn to other pages") {
    FlowBuilder builder;
    builder.flow.pages.push_back(FlowBuilder::page_of({400_pt, 200_pt}, 10_pt));
    compose::BlockStyle wide;
    wide.page = 1;
    wide.align = compose::TextAlign::right;
    builder.table({{100_pt, 0}}, [&] {
        builder.rows([&] {
            builder.row([&] {
                builder.block(compose::BlockKind::cell, builder.block_style(wide), document::Role::table_data,
                              [&] { builder.paragraph("cell", builder.block_style(wide)); });
            });
        });
    });
    const SetFlow table = set(builder);
    REQUIRE(table.runs.size() == 1);
    CHECK(table.runs[0].x + table.runs[0].width == 110_pt);
    CHECK(table.document.pages[0].size.width == 200_pt);
}

TEST_CASE("fixed columns wider than the room are an error at the table") {
    FlowBuilder builder;
    builder.table({{200_pt, 0}}, [&] { builder.rows([&] { builder.row([&] { builder.cell("a"); }); }); });
    CHECK(set(builder).complaints ==
          std::vector<std::string>{
              "1:1: the table's fixed columns are 20 pt wider than the room there is [oversized-content]"});
}

TEST_CASE("the lines of a cell's border follow its row's height") {
    FlowBuilder builder;
    compose::BlockStyle ruled;
    ruled.border.bottom.width = 1_pt;
    const auto style = builder.block_style(ruled);
    builder.table({{40_pt, 0}, {{}, 1000}}, [&] {
        builder.rows([&] {
            builder.row([&] {
                builder.cell("ett två tre fyra", style);
                builder.cell("b", style);
            });
        });
    });
    std::vector<Length> bottoms;
    const SetFlow table = set(builder);
    for (const document::Item& item : table.document.pages[0].items)
        if (const auto* path = std::get_if<document::Path>(&item.what)) bottoms.push_back(path->points[2].y);
    REQUIRE(bottoms.size() == 2);
    CHECK(bottoms[0] == bottoms[1]);
}

TEST_CASE("cells that only pass through a divided row are kept once, not for each of its parts") {
    FlowBuilder builder({400_pt, 100_pt});
    constexpr uint32_t passing = 49;
    std::string words;
    for (int i = 0; i < 2000; ++i) words += "ord ";
    builder.table(std::vector<compose::Column>(passing + 1, {7_pt, 0}), [&] {
        builder.rows([&] {
            builder.row([&] {
                for (uint32_t i = 0; i < passing; ++i) builder.cell("", {}, 1, 2);
                builder.cell("a");
            });
            builder.row([&] { builder.cell(words); });
        });
    });
    diag::Sink sink;
    typeset::Context context(builder.flow, shared_engines(), sink);
    context.text_areas = typeset::text_areas(builder.flow);
    context.pages = typeset::settle_pages(builder.flow);
    const typeset::Galley galley = typeset::make_body(context);
    CHECK(galley.rows.size() > 1000);
    CHECK(galley.cells.size() == 2 * (passing + 1));
    CHECK(galley.contents.size() == galley.rows.size());
}
