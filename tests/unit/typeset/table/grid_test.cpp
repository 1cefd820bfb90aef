#include "typeset/table/grid.hpp"

#include <catch2/catch.hpp>

#include "support/flow_builder.hpp"

using typeset::fill_grid;
using typeset::Grid;

namespace {

/// Row after row of cells, each with its column and row span.
Grid grid(const std::vector<std::vector<std::pair<uint32_t, uint32_t>>>& rows, uint32_t columns) {
    FlowBuilder builder;
    for (const auto& row : rows)
        builder.row([&] {
            for (const auto& [wide, high] : row) builder.cell("", {}, wide, high);
        });
    return fill_grid(builder.flow, builder.flow.body, columns);
}

std::vector<std::vector<uint32_t>> slots(const Grid& grid) {
    std::vector<std::vector<uint32_t>> result;
    for (const auto& cell : grid.cells) result.push_back({cell.row, cell.rows, cell.column, cell.columns});
    return result;
}

using Slots = std::vector<std::vector<uint32_t>>;

}  // namespace

TEST_CASE("cells take the free slots from left to right") {
    CHECK(slots(grid({{{1, 1}, {2, 1}}, {{1, 1}, {1, 1}, {1, 1}}}, 3)) ==
          Slots{{0, 1, 0, 1}, {0, 1, 1, 2}, {1, 1, 0, 1}, {1, 1, 1, 1}, {1, 1, 2, 1}});
}

TEST_CASE("a cell from above keeps its slot") {
    CHECK(slots(grid({{{1, 2}, {1, 1}}, {{1, 1}}}, 2)) == Slots{{0, 2, 0, 1}, {0, 1, 1, 1}, {1, 1, 1, 1}});
    CHECK(slots(grid({{{1, 1}, {1, 2}}, {{2, 1}}}, 3)) == Slots{{0, 1, 0, 1}, {0, 2, 1, 1}, {1, 1, 0, 1}});
}

TEST_CASE("spans are cut to the table and to the row group") {
    CHECK(slots(grid({{{1'000'000'000, 1'000'000'000}}}, 2)) == Slots{{0, 1, 0, 2}});
}

TEST_CASE("without a number of columns the fullest row gives it") {
    CHECK(grid({{{1, 1}}, {{1, 1}, {3, 1}}}, 0).columns == 4);
}

TEST_CASE("a row has a thousand columns at most, and cells beyond stay within the table") {
    const Grid crowded = grid({std::vector<std::pair<uint32_t, uint32_t>>(1'500, {1, 1})}, 0);
    CHECK(crowded.columns == 1'000);
    CHECK(crowded.cells.size() == 1'500);
    for (const auto& cell : crowded.cells) REQUIRE(cell.column + cell.columns <= 1'000);
}
