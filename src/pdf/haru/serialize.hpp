#pragma once

#include <string>

struct _HPDF_Xref_Rec;
struct _HPDF_Dict_Rec;

namespace pdf::haru {

/// All objects that `trailer` leads to as a PDF 1.7 file with object streams and a cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8). libharu's own writer knows neither, and prints numbers with a float's noise.
std::string serialize(_HPDF_Xref_Rec& xref, _HPDF_Dict_Rec& trailer);

}  // namespace pdf::haru
