#pragma once

#include "content/known_names.hpp"
#include "layout/layout.hpp"

namespace publish {

/// `unknown_name` for what a layout looks for, and may leave out when it is not found, though nothing has that name.
/// What must be found is told where it is not.
void report_unknown_names(const layout::Layout& layout, const content::KnownNames& names, diag::Sink& sink);

}  // namespace publish
