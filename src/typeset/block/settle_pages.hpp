#pragma once

#include <cstdint>
#include <vector>

#include "compose/flow.hpp"

namespace typeset {

/// The page templates that a block stands on, in Flow::pages.
struct BlockPages {
    uint32_t begins = 0;  ///< where it begins: a box on the page of what comes first in it
    uint32_t own = 0;     ///< of what is in it and asks for no other
    friend bool operator==(const BlockPages&, const BlockPages&) = default;
};

/// Of each block of the body, before any is set to a page's width. What floats stands on the pages of the block around
/// it; between the top of a box and what comes first in it, on the page of these.
std::vector<BlockPages> settle_pages(const compose::Flow& flow);

}  // namespace typeset
