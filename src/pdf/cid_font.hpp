#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/font.hpp"

namespace pdf {

/// What a CID stands for: a glyph, and the text it stands for in the source. The same glyph has as many CIDs as it has
/// texts: the hyphen of a line's end is a soft hyphen, the space between digits a no-break space.
struct Cid {
    uint16_t glyph = 0;
    uint16_t same_glyph = 0;  ///< the next CID of this glyph, or 0
    int32_t width = 0;        ///< tenths of a thousandth of the em
    std::string text;         ///< UTF-8, never empty
};

/// A face with the CIDs allotted so far, in order of first use. CID 0 is .notdef's and never shown.
class CidFont {
public:
    explicit CidFont(text::FaceId face) : face_(face), cids_(1) {}

    [[nodiscard]] text::FaceId face() const { return face_; }
    [[nodiscard]] const std::vector<Cid>& cids() const { return cids_; }
    /// The CID for a glyph and its text; `face` is the one of `face()`.
    uint16_t allot(const text::Face& face, uint16_t glyph, std::string_view text);

private:
    text::FaceId face_;
    std::vector<Cid> cids_;
    std::vector<uint16_t> first_;  ///< by glyph: its first CID, or 0
};

/// All fonts of a file in order of first use. Their names in the resources are /F0, /F1, …
class FontTable {
public:
    /// The position of the face's font; adds it at first use.
    uint32_t find(text::FaceId face);
    [[nodiscard]] CidFont& operator[](uint32_t index) { return fonts_[index]; }
    [[nodiscard]] const std::vector<CidFont>& fonts() const { return fonts_; }

private:
    std::vector<CidFont> fonts_;
};

}  // namespace pdf
