#pragma once

#include <string>
#include <vector>

#include "compose/bind.hpp"

namespace compose {

/// The names of the layout's page templates; the default one, without a name, is the first.
std::vector<std::string> page_names(const layout::Layout& layout);

/// Makes Flow::pages: the pages as the layout defines them, with the blocks of their headers and footers.
void make_pages(const layout::Layout& layout, Binder& binder, Bindings& bindings, FlowBuilder& builder,
                ComputedId style);

}  // namespace compose
