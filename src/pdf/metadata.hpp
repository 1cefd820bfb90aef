#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/haru/file.hpp"

namespace pdf {

/// The XMP packet: what the document information says, and the claims of PDF/A-2a and PDF/UA-1.
std::string xmp(const document::Metadata& metadata, const std::string& producer);

/// Writes XMP and the document information dictionary from the same record.
void write_metadata(haru::File& file, const document::Metadata& metadata, diag::Sink& sink);

}  // namespace pdf
