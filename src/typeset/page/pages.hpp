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

/// The first page number in the body that came out as another than it was taken for, or nullptr. The context's counters
/// then hold what they came to.
const compose::Inline* first_unsettled(Context& context, const Pages& pages);

/// Puts everything on the pages: a document but for its structure and metadata. Complains of what is too high for its
/// page.
document::Document place(Context& context, const Pages& pages);

}  // namespace typeset
