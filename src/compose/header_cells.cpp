#include "compose/header_cells.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace compose {
namespace {

using document::ElemId;
using document::Scope;

/// Cells are known by their position among the table's cells.
using CellIndex = uint32_t;

/// A cell names so many headers of a column or row, those nearest to it. They name those around them, and a reader is
/// to ask headers for theirs, too (ISO 32000-1, table 349).
constexpr size_t most_named = 8;

std::vector<uint32_t> cell_blocks(const Flow& flow, uint32_t table) {
    const auto end_of = [&flow](uint32_t at) { return flow.blocks[at].end; };
    std::vector<uint32_t> cells;
    for (uint32_t group = table + 1; group < end_of(table); group = end_of(group))
        for (uint32_t row = group + 1; row < end_of(group); row = end_of(row))
            for (uint32_t cell = row + 1; cell < end_of(row); cell = end_of(cell)) cells.push_back(cell);
    return cells;
}

/// The columns that a cell takes, or the rows.
struct Extent {
    uint32_t begin = 0, end = 0;
    [[nodiscard]] bool holds(Extent other) const { return begin <= other.begin && other.end <= end; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// A column, from above down to the cell at hand, or a row, from its first cell on.
struct Line {
    std::vector<CellIndex> headers;  ///< in force, the outer ones first
    size_t settled = 0;              ///< how many of them have other cells after them
};

/// Finds the headers of each cell of one table that are in one direction of it.
class CellTies {
public:
    CellTies(Draft& draft, const std::vector<uint32_t>& cells, Scope scope, size_t lines)
        : draft_(draft),
          cells_(cells),
          scope_(scope),
          lines_(lines),
          found_by_(cells.size(), static_cast<CellIndex>(cells.size())) {}

    /// The cells of each line in their order there.
    void run(const std::vector<CellIndex>& order) {
        for (const CellIndex cell : order) {
            if (meaning(cell).element == layout::Element::td) data(cell);
            if (meaning(cell).scope == scope_)
                header(cell);
            else
                settle(cell);
        }
    }

private:
    [[nodiscard]] const Block& block(CellIndex cell) const { return draft_.flow.blocks[cells_[cell]]; }
    [[nodiscard]] const Meaning& meaning(CellIndex cell) const { return draft_.meanings[cells_[cell]]; }
    [[nodiscard]] Extent extent(CellIndex cell) const {
        const GridArea& area = block(cell).area;
        return scope_ == Scope::column ? Extent{area.column, area.column + area.columns}
                                       : Extent{area.row, area.row + area.rows};
    }
    [[nodiscard]] std::vector<ElemId>& named_by(CellIndex cell) {
        return draft_.flow.structure.attributes(block(cell).elem).headers;
    }

    /// Names all that are in force in its lines, each once.
    void data(CellIndex cell) {
        for (uint32_t at = extent(cell).begin; at < extent(cell).end; ++at) {
            for (const CellIndex header : lines_[at].headers)
                if (std::exchange(found_by_[header], cell) != cell) named_by(cell).push_back(block(header).elem);
        }
    }
    void settle(CellIndex cell) {
        for (uint32_t at = extent(cell).begin; at < extent(cell).end; ++at)
            lines_[at].settled = lines_[at].headers.size();
    }

    /// Names those that reach over it wholly: what it names is true of all that name it.
    void header(CellIndex cell) {
        const Extent own = extent(cell);
        for (uint32_t at = own.begin; at < own.end; ++at) replace(lines_[at], own);
        for (const CellIndex header : lines_[own.begin].headers)
            if (extent(header).holds(own)) named_by(cell).push_back(block(header).elem);
        for (uint32_t at = own.begin; at < own.end; ++at) add(lines_[at], cell);
    }

    /// A header ends those of the same place, once something else stands between (HTML, 4.9.12.2, where headers of the
    /// other direction do not count: then one of a column of row headers would never end).
    void replace(Line& line, Extent place) {
        for (size_t i = line.settled; i-- > 0;)
            if (extent(line.headers[i]) == place) {
                forget(line, i);
                remove(line, i);
            }
    }
    /// Headers that stay in force without the one that they stood below name it no longer.
    void forget(const Line& line, size_t ended) {
        const ElemId elem = block(line.headers[ended]).elem;
        for (size_t i = ended + 1; i < line.headers.size(); ++i) std::erase(named_by(line.headers[i]), elem);
    }
    static void remove(Line& line, size_t at) {
        line.headers.erase(line.headers.begin() + static_cast<std::ptrdiff_t>(at));
        line.settled -= at < line.settled ? 1 : 0;
    }
    static void add(Line& line, CellIndex header) {
        if (line.headers.size() == most_named) remove(line, 0);
        line.headers.push_back(header);
    }

    Draft& draft_;
    const std::vector<uint32_t>& cells_;  ///< their blocks
    Scope scope_;
    std::vector<Line> lines_;
    std::vector<CellIndex> found_by_;  ///< of each header, the cell that it was found by last
};

}  // namespace

void tie_cells(Draft& draft, uint32_t table) {
    const GridArea grid = draft.flow.blocks[table].area;
    const std::vector<uint32_t> cells = cell_blocks(draft.flow, table);
    std::vector<CellIndex> order(cells.size());
    std::iota(order.begin(), order.end(), 0);
    CellTies(draft, cells, Scope::column, grid.columns).run(order);
    std::ranges::stable_sort(order, {}, [&](CellIndex cell) { return draft.flow.blocks[cells[cell]].area.column; });
    CellTies(draft, cells, Scope::row, grid.rows).run(order);
}

}  // namespace compose
