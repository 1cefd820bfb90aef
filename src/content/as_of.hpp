#pragma once

#include "content/constraints.hpp"
#include "content/edtf.hpp"

namespace content {

/// The day that a whole document is of (`is:edition` of its rules), as it is written, and where.
struct EditionDay {
    std::string as_of;
    diag::Span span;
};

/// That of the document, where it is after the day looked from: what was said before is not in it.
std::optional<EditionDay> later_edition(Day day, Constraints& constraints, const xml::Document& document,
                                        diag::Sink& sink);

/// The document without the statements (`is:statement` of its rules) that are as of a day after the one looked from,
/// and without those that are about one of them. What says no as-of date stays. nullptr when every statement that says
/// its day is of a later one, or nothing is left.
const xml::Document* looked_at_from(Day day, Constraints& constraints, const xml::Document& document, diag::Sink& sink);

}  // namespace content
