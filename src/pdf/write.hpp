#pragma once

#include <optional>
#include <string>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "text/font.hpp"

namespace pdf {

/// The document as the bytes of a PDF 1.7 file that claims and keeps PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
/// The same document and fonts give the same bytes. Nothing, with a diagnostic, when a limit of the format is passed.
std::optional<std::string> write(const document::Document& document, const text::Fonts& fonts, diag::Sink& sink);

}  // namespace pdf
