#pragma once

#include "typeset/page/breaks.hpp"

namespace typeset {

/// A galley divided into pages.
struct Pages {
    Galley galley;
    std::vector<PageShare> shares;
};

/// Stacks the body and divides it into pages; at least one.
Pages break_pages(Context& context);

/// True when page numbers that stand in the body came out as they were taken for. Otherwise the context's counters now
/// hold what they came to.
bool settled(Context& context, const Pages& pages);

/// Puts everything on the pages: a document but for its structure and metadata. Complains of what is too high for its
/// page.
document::Document place(Context& context, const Pages& pages);

}  // namespace typeset
