#pragma once

#include <functional>
#include <span>
#include <vector>

#include "typeset/block/galley.hpp"

namespace typeset {

/// What stands on one page.
struct PageShare {
    base::Range
        fragments;       ///< empty: a page left blank so that the next one is a left or right one, or of floats alone
    base::Range floats;  ///< at its foot, in Galley::floats
    uint32_t page_template = 0;
    bool forced = false;    ///< the page begins with a forced break, or is the first
    bool overfull = false;  ///< what it holds stands together and is higher than the page
    friend bool operator==(const PageShare&, const PageShare&) = default;
};

/// The height of the text area of page `number` (from 1) made by a template.
using RoomOnPage = std::function<base::Length(uint32_t number, uint32_t page_template)>;

/// Where pages may end: a galley's fragments, and what stands apart from them.
struct PageMatter {
    std::span<const Fragment> fragments;
    std::span<const Repeat> repeats{};
    std::span<const Float> floats{};
};

/// Divides a galley into pages: each filled as far as it goes, ending at the cheapest break that it reaches, the last
/// of those. Floats stand on the page that they are reached on, or on the next one with room, in their order, and
/// before any forced break. Takes time in proportion to the galley's length.
std::vector<PageShare> choose_page_breaks(const PageMatter& matter, const RoomOnPage& room);

}  // namespace typeset
