#pragma once

#include "typeset/context.hpp"
#include "typeset/inline/item.hpp"

namespace typeset {

/// The inlines as one text, so that line-break opportunities are found across them. No items yet.
Paragraph collect(const Context& context, base::Range inlines);

}  // namespace typeset
