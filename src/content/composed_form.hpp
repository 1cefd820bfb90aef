#pragma once

#include "diag/diagnostic.hpp"
#include "xml/document.hpp"

namespace content {

/// The document with its texts and values in Unicode's composed form (NFC), so that expressions count and compare
/// letters as a reader does; `normalized_text` at each that is not. The document itself where all are, or else a copy.
const xml::Document& in_composed_form(const xml::Document& document, xml::Documents& documents, diag::Sink& sink);

}  // namespace content
