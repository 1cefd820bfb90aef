#include "compose/table_grid.hpp"

#include <map>
#include <random>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "support/complaints.hpp"

namespace compose {
namespace {

/// What a cell asks for.
struct Spans {
    uint32_t columns = 1, rows = 1;
};
using Row = std::vector<Spans>;
using Group = std::vector<Row>;

uint32_t open(Flow& flow, BlockKind kind) {
    Block block;
    block.kind = kind;
    block.span.line = static_cast<uint32_t>(flow.blocks.size());
    flow.blocks.push_back(block);
    return block.span.line;
}
void close(Flow& flow, uint32_t block) { flow.blocks[block].end = static_cast<uint32_t>(flow.blocks.size()); }

/// A table of such cells; block 0. Each block's span is in the line of its number.
Draft table(const std::vector<Group>& groups, uint32_t declared = 0) {
    Draft draft;
    Flow& flow = draft.flow;
    flow.columns.resize(declared);
    const uint32_t table = open(flow, BlockKind::table);
    flow.blocks[table].columns = {0, declared};
    for (const Group& group : groups) {
        const uint32_t group_block = open(flow, BlockKind::row_group);
        for (const Row& row : group) {
            const uint32_t row_block = open(flow, BlockKind::row);
            for (const Spans& spans : row) {
                const uint32_t cell = open(flow, BlockKind::cell);
                flow.blocks[cell].area.columns = spans.columns;
                flow.blocks[cell].area.rows = spans.rows;
                close(flow, cell);
            }
            close(flow, row_block);
        }
        close(flow, group_block);
    }
    close(flow, table);
    draft.meanings.resize(flow.blocks.size());
    return draft;
}

std::string written(const GridArea& area) {
    return fmt::format("{},{} {}x{}", area.row, area.column, area.rows, area.columns);
}

/// The areas of the table, then of its cells: `row,column rows×columns`.
std::vector<std::string> areas(const Flow& flow) {
    std::vector<std::string> result{written(flow.blocks[0].area)};
    for (const Block& block : flow.blocks)
        if (block.kind == BlockKind::cell) result.push_back(written(block.area));
    return result;
}

using Lines = std::vector<std::string>;

TEST_CASE("cells take the first free slots, and spans end with their row group") {
    struct Case {
        std::string what;
        std::vector<Group> groups;
        Lines areas;
    };
    const auto each = GENERATE(values<Case>({
        {"an empty table", {}, {"0,0 0x0"}},
        {"from left to right",
         {{{{1}, {2}}, {{1}, {1}, {1}}}},
         {"0,0 2x3", "0,0 1x1", "0,1 1x2", "1,0 1x1", "1,1 1x1", "1,2 1x1"}},
        {"a cell from above keeps its slot",
         {{{{1, 2}, {1}}, {{1}}, {{1}, {1}}}},
         {"0,0 3x2", "0,0 2x1", "0,1 1x1", "1,1 1x1", "2,0 1x1", "2,1 1x1"}},
        {"cells stand on both sides of one from above",
         {{{{1}, {2, 2}, {1}}, {{1}, {1}}}},
         {"0,0 2x4", "0,0 1x1", "0,1 2x2", "0,3 1x1", "1,0 1x1", "1,3 1x1"}},
        {"several cells from above are passed by",
         {{{{1, 3}, {1, 2}, {1}}, {{1}}, {{1}, {1}}}},
         {"0,0 3x3", "0,0 3x1", "0,1 2x1", "0,2 1x1", "1,2 1x1", "2,1 1x1", "2,2 1x1"}},
        {"rows end with their group, and the next one begins with all slots free",
         {{{{1, 9}, {1}}, {{1}}}, {{{1}, {1, 2}}}},
         {"0,0 3x2", "0,0 2x1", "0,1 1x1", "1,1 1x1", "2,0 1x1", "2,1 1x1"}},
        {"cells from above may fill a row", {{{{1, 2}, {1, 2}}, {}}}, {"0,0 2x2", "0,0 2x1", "0,1 2x1"}},
    }));
    INFO(each.what);
    Draft draft = table(each.groups);
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    CHECK(complaints(sink).empty());
    CHECK(areas(draft.flow) == each.areas);
    CHECK(draft.flow.columns == std::vector<Column>(draft.flow.blocks[0].area.columns, Column{{}, 1000}));
    CHECK(draft.flow.blocks[0].columns.size() == draft.flow.blocks[0].area.columns);
}

TEST_CASE("row groups know their rows") {
    Draft draft = table({{{{2}}, {{2}}}, {}, {{{2}}}});
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    Lines groups;
    for (const Block& block : draft.flow.blocks)
        if (block.kind == BlockKind::row_group) groups.push_back(written(block.area));
    CHECK(groups == Lines{"0,0 2x2", "2,0 0x2", "2,0 1x2"});
}

struct Faulty {
    std::string what;
    std::vector<Group> groups;
    uint32_t declared;
    Lines complaints;
};

TEST_CASE("what would overlap or lie beyond the columns is told at the cell") {
    const auto each = GENERATE(values<Faulty>({
        {"a wide cell meets one from above",
         {{{{1}, {1, 2}}, {{2}}}},
         0,
         {"6:0: the cell reaches into column 2, which a cell from row 1 takes [invalid-layout]"}},
        {"the second of two",
         {{{{1}, {1}, {1, 3}}, {{1}, {1}}, {{1}, {2}}}},
         0,
         {"11:0: the cell reaches into column 3, which a cell from row 1 takes [invalid-layout]"}},
        {"a cell beyond the columns declared",
         {{{{1}, {1}, {1}}}},
         2,
         {"5:0: the cell reaches into column 3, the table has 2 [invalid-layout]"}},
        {"a span beyond the columns declared",
         {{{{1}, {2}}}},
         2,
         {"4:0: the cell reaches into column 3, the table has 2 [invalid-layout]"}},
        {"a cell beyond the first row, once for each row",
         {{{{1}, {1}}, {{1}, {1}, {1}, {1}}, {{3}}}},
         0,
         {"8:0: the cell reaches into column 3, the first row has 2 [invalid-layout]",
          "11:0: the cell reaches into column 3, the first row has 2 [invalid-layout]"}},
        {"too many columns, once",
         {{{{1000}, {1}, {1}}}},
         0,
         {"4:0: the table has more than 1000 columns [limit-reached]"}},
    }));
    INFO(each.what);
    Draft draft = table(each.groups, each.declared);
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    CHECK(complaints(sink) == each.complaints);
}

TEST_CASE("a row that does not fill the columns is told") {
    const auto each = GENERATE(values<Faulty>({
        {"fewer cells than the first row",
         {{{{1}, {2}}}, {{{1}}, {{1}, {1}, {1}}, {{1}, {1}}}},
         0,
         {"6:0: the row fills 1 of the 3 columns of the first row [invalid-layout]",
          "12:0: the row fills 2 of the 3 columns of the first row [invalid-layout]"}},
        {"fewer than declared",
         {{{{1}, {1}}, {{1}}}},
         2,
         {"5:0: the row fills 1 of the table's 2 columns [invalid-layout]"}},
        {"one row, fewer than declared",
         {{{{1}}}},
         2,
         {"2:0: the row fills 1 of the table's 2 columns [invalid-layout]"}},
        {"all rows alike", {{{{1}}, {{1}}}}, 2, {"0:0: the rows fill 1 of the table's 2 columns [invalid-layout]"}},
        {"a hole before a cell from above",
         {{{{1}, {1}, {1, 2}}, {{1}}}},
         0,
         {"6:0: the row fills 2 of the 3 columns of the first row [invalid-layout]"}},
        {"no cells",
         {{{}, {{1}, {1}}, {}}},
         0,
         {"2:0: the row has no cells [invalid-layout]", "6:0: the row has no cells [invalid-layout]"}},
        {"no cells at all", {{{}}}, 0, {"2:0: the row has no cells [invalid-layout]"}},
    }));
    INFO(each.what);
    Draft draft = table(each.groups, each.declared);
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    CHECK(complaints(sink) == each.complaints);
}

TEST_CASE("a row with an error in it is not held to its length, nor others to that") {
    Draft draft = table({{{{1}}, {{1}, {1}}, {{1}, {1}}}});
    draft.meanings[2].is_faulty = true;
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    CHECK(complaints(sink).empty());
}

TEST_CASE("a row with cells for each of some nodes names the node that it looks from") {
    Draft draft = table({{{{1}, {1}}, {{1}}, {}}});
    const diag::Span place{{}, 7, 1};
    draft.meanings[5].looked_from = draft.meanings[7].looked_from = place;
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    REQUIRE(sink.sorted().size() == 2);
    for (const diag::Diagnostic& each : sink.sorted())
        CHECK(each.labels == std::vector<diag::Label>{{place, "looked from here"}});
    CHECK(sink.sorted()[1].hint == "an `if` around it leaves it out");
}

TEST_CASE("an overlap names the other cell") {
    Draft draft = table({{{{1}, {1, 2}}, {{2}}}});
    diag::Sink sink;
    settle_table_grid(draft, 0, sink);
    REQUIRE(sink.sorted().size() == 1);
    CHECK(sink.sorted()[0].labels == std::vector<diag::Label>{{draft.flow.blocks[4].span, "the other cell"}});
}

/// How many cells take each slot.
std::map<std::pair<uint32_t, uint32_t>, int> taken(const Flow& flow) {
    std::map<std::pair<uint32_t, uint32_t>, int> slots;
    for (const Block& block : flow.blocks) {
        if (block.kind != BlockKind::cell) continue;
        for (uint32_t row = 0; row < block.area.rows; ++row)
            for (uint32_t column = 0; column < block.area.columns; ++column)
                ++slots[{block.area.row + row, block.area.column + column}];
    }
    return slots;
}

TEST_CASE("whatever cells ask for, none overlaps another or leaves its row group, and each has a slot") {
    std::mt19937 random(1);
    const auto at_most = [&](uint32_t most) { return 1 + static_cast<uint32_t>(random()) % most; };
    for (int i = 0; i < 300; ++i) {
        std::vector<Group> groups(at_most(3));
        for (Group& group : groups) {
            group.resize(at_most(5));
            for (Row& row : group) {
                row.resize(at_most(4));
                for (Spans& spans : row) spans = {at_most(3), at_most(4)};
            }
        }
        Draft draft = table(groups);
        diag::Sink sink;
        settle_table_grid(draft, 0, sink);
        for (const auto& [slot, cells] : taken(draft.flow)) {
            REQUIRE(cells == 1);
            REQUIRE(slot.first < draft.flow.blocks[0].area.rows);
            REQUIRE(slot.second < draft.flow.blocks[0].area.columns);
        }
        GridArea group;
        for (const Block& block : draft.flow.blocks) {
            if (block.kind == BlockKind::row_group) group = block.area;
            if (block.kind != BlockKind::cell) continue;
            REQUIRE((block.area.rows > 0 && block.area.columns > 0));
            REQUIRE(block.area.row + block.area.rows <= group.row + group.rows);
        }
    }
}

}  // namespace
}  // namespace compose
