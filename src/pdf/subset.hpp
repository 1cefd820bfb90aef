#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/cid_font.hpp"

namespace pdf {

/// A font program with only the glyphs that are shown, renumbered.
struct Subset {
    std::string program;                 ///< a TrueType file
    std::vector<uint16_t> glyph_of_cid;  ///< the program's glyph for each CID
    std::string name;                    ///< with the tag of a subset: `ABCDEF+Lato-Regular` (ISO 32000-1, 9.6.4)
};

/// The program for a font whose CIDs are all allotted. Throws `Refusal` for a face without TrueType outlines.
Subset subset(const CidFont& font, const text::Face& face);

}  // namespace pdf
