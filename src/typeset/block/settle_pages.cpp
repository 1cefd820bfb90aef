#include "typeset/block/settle_pages.hpp"

#include <optional>
#include <utility>

namespace typeset {
namespace {

using base::Length;
using compose::BlockKind;

class Settler {
public:
    explicit Settler(const compose::Flow& flow) : flow_(flow), pages_(flow.blocks.size()) {}

    std::vector<BlockPages> run() {
        siblings(flow_.body, 0);
        return std::move(pages_);
    }

private:
    // What comes first in the text, if something does.
    std::optional<uint32_t> siblings(base::Range range, uint32_t page) {
        std::optional<uint32_t> first;
        for (uint32_t i = range.begin; i < range.end; i = flow_.blocks[i].end) {
            const std::optional<uint32_t> shown = block(i, page);
            if (!first) first = shown;
        }
        return first;
    }

    std::optional<uint32_t> block(uint32_t index, uint32_t around) {
        const compose::Block& block = flow_.blocks[index];
        const uint32_t own = page_of(index, around);
        pages_[index] = {own, own};
        std::optional<uint32_t> first;
        if (style(index).at_foot || is_table(block.kind))
            stay({index + 1, block.end}, own);
        else
            first = siblings({index + 1, block.end}, own);
        if (style(index).at_foot) return std::nullopt;
        if (has_top_edge(index)) {
            begin_with(index, first.value_or(index));
            return index;
        }
        return first || !shows(index) ? first : index;
    }

    [[nodiscard]] uint32_t page_of(uint32_t index, uint32_t around) const {
        const std::optional<uint32_t> asked = style(index).page;
        return asked && *asked < flow_.pages.size() && !style(index).at_foot ? *asked : around;
    }

    // A table's columns are set for one width: what lies in it stays on the table's pages.
    void stay(base::Range blocks, uint32_t page) {
        for (uint32_t i = blocks.begin; i < blocks.end; ++i) pages_[i] = {page, page};
    }

    // No page ends between the top of a box and what comes first in it: what floats there goes along.
    void begin_with(uint32_t box, uint32_t first) {
        const uint32_t page = pages_[box].begins = pages_[first].begins;
        for (uint32_t i = box + 1; i < first; ++i)
            if (flow_.blocks[i].end <= first) pages_[i] = {page, page};
    }

    static bool is_table(BlockKind kind) { return kind == BlockKind::table || kind == BlockKind::grid; }

    [[nodiscard]] bool has_top_edge(uint32_t index) const {
        return style(index).border.top.width + style(index).padding.top > Length{};
    }

    [[nodiscard]] bool shows(uint32_t index) const {
        const compose::Block& block = flow_.blocks[index];
        const bool has_bottom_edge = style(index).border.bottom.width + style(index).padding.bottom > Length{};
        return has_bottom_edge || !block.inlines.empty() || block.kind == BlockKind::figure ||
               (is_table(block.kind) && block.end > index + 1);
    }

    [[nodiscard]] const compose::BlockStyle& style(uint32_t block) const {
        return flow_.style(flow_.blocks[block].style);
    }

    const compose::Flow& flow_;
    std::vector<BlockPages> pages_;
};

}  // namespace

std::vector<BlockPages> settle_pages(const compose::Flow& flow) { return Settler(flow).run(); }

}  // namespace typeset
