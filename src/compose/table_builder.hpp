#pragma once

#include <optional>
#include <vector>

#include "compose/blocks.hpp"
#include "layout/value.hpp"

namespace compose {

/// Makes the blocks of tables, of which one may stand in another's cell: all that a table is but its cells.
class TableBuilder {
public:
    TableBuilder(Draft& draft, Cascade& cascade) : draft_(draft), cascade_(cascade) {}

    /// Begins a table, for which a block was added.
    void open(uint32_t block, ComputedId style) { open_.push_back({.block = block, .style = style}); }
    /// The innermost table, if one is open.
    [[nodiscard]] std::optional<uint32_t> block() const {
        return open_.empty() ? std::nullopt : std::optional(open_.back().block);
    }
    /// Above the rows of the innermost table.
    void add_caption();
    /// Before each of its row groups.
    void begin_rows();
    /// Without a width, a share of one.
    void add_column(const std::optional<layout::Dimension>& width);
    /// Where some columns are given, so many: others share what is left, and those too many go.
    void fit_columns(size_t count);
    /// Ends the innermost table, with all that was added since. False: it has no rows below its head.
    bool close();

private:
    struct Table {
        uint32_t block = 0;
        ComputedId style{};
        bool captioned = false;           ///< the block is a stack of caption and …
        std::optional<uint32_t> inner{};  ///< … the block that holds the rows
        std::vector<Column> columns{};
    };
    [[nodiscard]] bool has_rows(uint32_t table) const;

    Draft& draft_;
    Cascade& cascade_;
    std::vector<Table> open_;
};

}  // namespace compose
