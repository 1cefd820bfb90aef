#pragma once

#include <string>

#include <hpdf_objects.h>

namespace pdf::haru {

/// All objects that `trailer` leads to as a PDF 1.7 file with object streams and a cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8). libharu's own writer knows neither, and prints numbers with a float's noise.
std::string serialize(HPDF_Xref_Rec& xref, HPDF_Dict_Rec& trailer);

}  // namespace pdf::haru
