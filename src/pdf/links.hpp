#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/haru/file.hpp"

namespace pdf {

/// Fills `array` as an explicit destination that keeps the reader's zoom (ISO 32000-1, 12.3.2.2).
void write_destination(haru::Array array, const document::Destination& destination, const document::Document& document,
                       const std::vector<haru::Dict>& pages);

/// The link annotations of each page, in the pages' order of links.
std::vector<std::vector<haru::Dict>> write_links(haru::File& file, const document::Document& document,
                                                 const std::vector<haru::Dict>& pages, diag::Sink& sink);

}  // namespace pdf
