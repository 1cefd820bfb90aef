#pragma once

#include "figure/pages.hpp"

namespace figure {

/// A page as shapes and words.
Picture paint(const PagePlan& page, const Plan& plan, const Frame& frame);

/// The entries of a list with what leads each, below `top`.
void paint_legend(std::vector<Item>& items, const Plan& plan, base::Length top, base::Length width);

}  // namespace figure
