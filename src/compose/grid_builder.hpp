#pragma once

#include <vector>

#include "compose/blocks.hpp"
#include "diag/diagnostic.hpp"
#include "layout/value.hpp"

namespace compose {

/// Puts rows and cells around the items of grids, of which one may stand in another's cell. Items are placed in their
/// order, each below or to the right of the one before (CSS Grid Layout 1, 8.5: `sparse`).
class GridBuilder {
public:
    GridBuilder(Draft& draft, Cascade& cascade, diag::Sink& sink) : draft_(draft), cascade_(cascade), sink_(sink) {}

    /// Begins a grid, for which a block was added.
    void open(uint32_t block, ComputedId style);
    /// Before and after the blocks of an item of the innermost grid. Complains of one that lies outside the columns.
    void begin_item(ComputedId style, diag::Span span);
    void end_item();
    /// Ends the innermost grid.
    void close();

private:
    struct Grid {
        uint32_t block = 0;
        ComputedId style{};
        BlockStyleId row_style{};
        uint32_t columns = 0, rows = 0;
        uint32_t free = 0;  ///< the first column of the row that is free, with all to the right of it
        uint32_t row = 0, cell = 0;
    };
    uint32_t add(BlockKind kind, BlockStyleId style, diag::Span span);
    void begin_row(Grid& grid, diag::Span span);
    void end_row(const Grid& grid);

    Draft& draft_;
    Cascade& cascade_;
    diag::Sink& sink_;
    std::vector<Grid> open_;
};

}  // namespace compose
