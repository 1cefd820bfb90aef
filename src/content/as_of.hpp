#pragma once

#include "content/edtf.hpp"
#include "xml/document.hpp"

namespace content {

/// Takes out of a document the statements (`is:statement` of its rules) that are as of a day after the one looked from.
/// What says no as-of date stays; a reference to what has gone leads nowhere. Done once, after checking and before
/// anything is bound.
void leave_out_later(const Edtf& day, xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

}  // namespace content
