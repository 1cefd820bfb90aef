#pragma once

#include "typeset/inline/breakpoints.hpp"

namespace typeset {

/// Makes the paragraph's items anew: its words measured, with the breaks that are allowed in them, and a forced break
/// at the end. `width`: of a line; no word part may be wider under `WordBreaks::anywhere`, but a single cluster.
void make_items(Context& context, Paragraph& paragraph, WordBreaks allowed, base::Length width);

/// True when the style of some inline asks for automatic hyphenation.
bool wants_hyphenation(const Context& context, const Paragraph& paragraph);

}  // namespace typeset
