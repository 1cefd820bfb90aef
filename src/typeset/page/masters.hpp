#pragma once

#include <vector>

#include "compose/flow.hpp"

namespace typeset {

/// The master of a page: the first page of the document, then left (even) and right (odd) ones.
const compose::PageMaster& master_of(const compose::Flow& flow, uint32_t page_template, uint32_t number);

/// The rectangle that the text of a page fills.
base::Rect text_area(const compose::PageMaster& master);

/// For each page template what fits all its masters.
std::vector<base::Size> text_areas(const compose::Flow& flow);

}  // namespace typeset
