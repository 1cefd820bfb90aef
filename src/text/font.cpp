#include "text/font.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <hb-ot.h>
#include <hb.h>

namespace text {

namespace {

struct Blob {
    explicit Blob(hb_blob_t* owned) : blob(owned) {}
    ~Blob() { hb_blob_destroy(blob); }
    Blob(const Blob&) = delete;
    Blob& operator=(const Blob&) = delete;

    [[nodiscard]] std::optional<uint16_t> word_at(size_t offset) const {
        unsigned int length = 0;
        const char* data = hb_blob_get_data(blob, &length);
        if (length < offset + 2) return std::nullopt;
        const auto byte = [&](size_t at) { return static_cast<uint8_t>(data[at]); };
        return static_cast<uint16_t>(byte(offset) << 8 | byte(offset + 1));
    }
    [[nodiscard]] bool empty() const { return hb_blob_get_length(blob) == 0; }

    hb_blob_t* blob;
};

Blob table(const hb_face_t* face, const char (&tag)[5]) {
    return Blob{hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3]))};
}

bool has_tables_for_setting(const hb_face_t* face) {
    return !table(face, "cmap").empty() && !table(face, "hmtx").empty() && !table(face, "hhea").empty() &&
           !table(face, "maxp").empty();
}

bool has_truetype_outlines(const hb_face_t* face) {
    return !table(face, "glyf").empty() && !table(face, "loca").empty();
}

// HarfBuzz itself puts 1000 in place of a scale outside the limits, and would hide the fault.
bool has_good_scale(const hb_face_t* face) {
    const std::optional<uint16_t> scale = table(face, "head").word_at(18);
    return scale && *scale >= 16 && *scale <= 16384;
}

bool has_shape(hb_font_t* font, hb_codepoint_t letter) {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font, letter, &glyph)) return true;
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(font, glyph, &extents) && extents.width != 0 && extents.height != 0 &&
           hb_font_get_glyph_h_advance(font, glyph) > 0;
}

// Damaged tables give blank paper, or all letters on one spot. A few that most faces have stand for all.
bool has_shapes(hb_face_t* face) {
    const std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font(hb_font_create(face), &hb_font_destroy);
    return std::ranges::all_of(std::string_view("Hno05"),
                               [&](char letter) { return has_shape(font.get(), static_cast<hb_codepoint_t>(letter)); });
}

// OpenType, `OS/2.fsType`: of the usage bits 1 to 3, bit 1 alone is "restricted licence embedding".
bool may_be_embedded(const hb_face_t* face) {
    const std::optional<uint16_t> permissions = table(face, "OS/2").word_at(8);
    return !permissions || (*permissions & 0xE) != 0x2;
}

std::optional<FaceError> fault(hb_face_t* face) {
    if (hb_face_get_glyph_count(face) == 0 || !has_tables_for_setting(face)) return FaceError::not_opentype;
    if (!has_truetype_outlines(face)) return FaceError::not_truetype;
    if (!has_good_scale(face)) return FaceError::bad_scale;
    if (!may_be_embedded(face)) return FaceError::not_embeddable;
    if (!has_shapes(face)) return FaceError::shapeless;
    return std::nullopt;
}

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
    const hb_language_t english = hb_language_from_string("en", -1);
    unsigned int size = hb_ot_name_get_utf8(face, id, english, nullptr, nullptr) + 1;
    std::string found(size, '\0');
    hb_ot_name_get_utf8(face, id, english, &size, found.data());
    found.resize(size);
    return found;
}

std::string family_name(hb_face_t* face) {
    std::string typographic = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    return typographic.empty() ? name(face, HB_OT_NAME_ID_FONT_FAMILY) : typographic;
}

/// The height of a letter without overshoot, for faces whose OS/2 table is too old to tell it.
int32_t letter_height(hb_font_t* font, hb_codepoint_t letter) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    if (!hb_font_get_nominal_glyph(font, letter, &glyph) || !hb_font_get_glyph_extents(font, glyph, &extents)) return 0;
    return extents.y_bearing;
}

int32_t metric(hb_font_t* font, hb_ot_metrics_tag_t tag, int32_t otherwise) {
    hb_position_t value = 0;
    return hb_ot_metrics_get_position(font, tag, &value) ? value : otherwise;
}

// Underline: where a face is silent, the customary place and thickness of PostScript's fonts.
FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font) {
    const auto em = static_cast<int32_t>(hb_face_get_upem(face));
    FaceMetrics metrics;
    metrics.units_per_em = em;
    metrics.ascender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, em * 4 / 5);
    metrics.descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -em / 5);
    metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0);
    metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, 0);
    metrics.underline_position = metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -em / 10);
    metrics.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, em / 20);
    if (metrics.cap_height <= 0) metrics.cap_height = letter_height(font, 'H');
    if (metrics.x_height <= 0) metrics.x_height = letter_height(font, 'x');
    return metrics;
}

}  // namespace

std::string_view words_for(FaceError error) {
    switch (error) {
    case FaceError::unreadable:
        return "cannot be read";
    case FaceError::not_opentype:
        return "is not a whole OpenType font";
    case FaceError::not_truetype:
        return "has no TrueType outlines";
    case FaceError::shapeless:
        return "has letters without shape or width";
    case FaceError::bad_scale:
        return "has a scale out of bounds";
    case FaceError::not_embeddable:
        return "forbids embedding";
    case FaceError::variable:
        return "is a variable font";
    case FaceError::too_many:
        break;
    }
    return "is one font too many";
}

LoadedFace Face::load(const std::string& path, uint32_t index) {
    const Blob file{hb_blob_create_from_file_or_fail(path.c_str())};
    if (file.blob == nullptr) return FaceError::unreadable;
    if (index >= hb_face_count(file.blob)) return FaceError::not_opentype;
    hb_face_t* face = hb_face_create(file.blob, index);
    if (const std::optional<FaceError> error = fault(face)) {
        hb_face_destroy(face);
        return *error;
    }
    return std::unique_ptr<const Face>{new Face(path, index, face)};
}

Face::Face(std::string path, uint32_t index, hb_face_t* face)
    : path_(std::move(path)),
      postscript_name_(name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME)),
      family_(family_name(face)),
      index_(index),
      face_(face),
      font_(hb_font_create(face)) {
    weight_ = static_cast<uint16_t>(hb_style_get_value(font_, HB_STYLE_TAG_WEIGHT));
    italic_ =
        hb_style_get_value(font_, HB_STYLE_TAG_ITALIC) > 0 || hb_style_get_value(font_, HB_STYLE_TAG_SLANT_ANGLE) < 0;
    metrics_ = read_metrics(face_, font_);
    hb_face_make_immutable(face_);
    hb_font_make_immutable(font_);
}

Face::~Face() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
}

int32_t Face::advance(uint16_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

uint16_t Face::glyph_for(char32_t code_point) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, code_point, &glyph) ? static_cast<uint16_t>(glyph) : uint16_t{0};
}

}  // namespace text
