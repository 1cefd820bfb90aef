#pragma once

#include <vector>

#include "content/known_names.hpp"
#include "layout/layout.hpp"

namespace publish {

/// `unknown_name` for what a layout looks for, and may leave out when it is not found, though in no document anything
/// has that name. What must be found is told where it is not.
void report_unknown_names(const layout::Layout& layout, const std::vector<const content::KnownNames*>& documents,
                          diag::Sink& sink);

}  // namespace publish
