#pragma once

#include <functional>
#include <span>
#include <vector>

#include "typeset/block/galley.hpp"

namespace typeset {

/// The fragments of one page.
struct PageShare {
    base::Range fragments;  ///< empty: a page left blank so that the next one is a left or right one
    uint32_t page_template = 0;
    bool forced = false;    ///< the page begins with a forced break, or is the first
    bool overfull = false;  ///< its only fragment is higher than the page
    friend bool operator==(const PageShare&, const PageShare&) = default;
};

/// The height of the text area of page `number` (from 1) made by a template.
using RoomOnPage = std::function<base::Length(uint32_t number, uint32_t page_template)>;

/// Divides a galley into pages: each filled as far as it goes, ending at the cheapest break that it reaches, the last
/// of those. Takes time in proportion to the galley's length.
std::vector<PageShare> choose_page_breaks(std::span<const Fragment> fragments, std::span<const Repeat> repeats,
                                          const RoomOnPage& room);

}  // namespace typeset
