#pragma once

#include "pdf/cid_font.hpp"
#include "pdf/haru/file.hpp"

namespace pdf {

/// Embeds every font as Type 0 over a CIDFontType2 with its subset (ISO 32000-1, 9.7). The resources that all pages
/// share.
haru::Dict write_fonts(haru::File& file, const FontTable& fonts, const text::Fonts& faces);

}  // namespace pdf
