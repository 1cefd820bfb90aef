#include "pdf/cid_font.hpp"

#include <algorithm>
#include <limits>

#include "pdf/refusal.hpp"

namespace pdf {

namespace {

int32_t width_of(const text::Face& face, uint16_t glyph) {
    const int64_t units = face.metrics().units_per_em;
    return static_cast<int32_t>((int64_t{face.advance(glyph)} * 10000 + units / 2) / units);
}

}  // namespace

uint16_t CidFont::allot(const text::Face& face, uint16_t glyph, std::string_view text) {
    if (first_.size() <= glyph) first_.resize(size_t{glyph} + 1, 0);
    for (uint16_t cid = first_[glyph]; cid != 0; cid = cids_[cid].same_glyph)
        if (cids_[cid].text == text) return cid;
    if (cids_.size() > std::numeric_limits<uint16_t>::max())
        throw Refusal(diag::Code::pdf_failure, {},
                      "more than 65535 different characters are set in `" + face.postscript_name() + "`");
    const auto cid = static_cast<uint16_t>(cids_.size());
    cids_.push_back({glyph, first_[glyph], width_of(face, glyph), std::string(text)});
    first_[glyph] = cid;
    return cid;
}

uint32_t FontTable::find(text::FaceId face) {
    const auto found =
        std::find_if(fonts_.begin(), fonts_.end(), [face](const CidFont& font) { return font.face() == face; });
    const auto index = static_cast<uint32_t>(found - fonts_.begin());
    if (found == fonts_.end()) fonts_.emplace_back(face);
    return index;
}

}  // namespace pdf
