#pragma once

#include <cstdint>
#include <iterator>
#include <map>

#include "base/range.hpp"

namespace typeset {

/// Blocks of which something was told that also explains what is wrong with those inside them.
class ToldBlocks {
public:
    void add(base::Range blocks) {
        if (hold(blocks.begin)) return;
        ends_.erase(ends_.lower_bound(blocks.begin), ends_.lower_bound(blocks.end));
        ends_.emplace(blocks.begin, blocks.end);
    }
    /// It is one of them or stands in one.
    [[nodiscard]] bool hold(uint32_t block) const {
        const auto after = ends_.upper_bound(block);
        return after != ends_.begin() && block < std::prev(after)->second;
    }
    /// They hold some of these blocks, which may be as high or wide as they are for that.
    [[nodiscard]] bool meet(base::Range blocks) const {
        const auto next = ends_.lower_bound(blocks.begin);
        return hold(blocks.begin) || (next != ends_.end() && next->first < blocks.end);
    }

private:
    std::map<uint32_t, uint32_t> ends_;  ///< by the first block; no two lie in each other
};

}  // namespace typeset
