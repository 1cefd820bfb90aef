#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/haru/file.hpp"

namespace pdf {

/// Writes the document outline (ISO 32000-1, 12.3.3), and nothing when there are no entries. The first level is open.
void write_outline(haru::File& file, const document::Document& document, const std::vector<haru::Dict>& pages,
                   diag::Sink& sink);

}  // namespace pdf
