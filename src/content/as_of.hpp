#pragma once

#include "content/edtf.hpp"
#include "xml/document.hpp"

namespace content {

/// Takes out of a document the statements (`is:statement` of its rules) that are as of a day after the one looked from.
/// What says no as-of date stays. Done after checking and before binding.
void leave_out_later(const Edtf& day, xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

}  // namespace content
