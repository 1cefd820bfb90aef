#include "pdf/font_objects.hpp"

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>

#include "pdf/subset.hpp"
#include "pdf/to_unicode.hpp"

namespace pdf {

namespace {

using haru::Bytes;
using haru::Dict;
using haru::Name;

/// Measures in thousandths of the em, as the PDF has them.
class Thousandths {
public:
    explicit Thousandths(const text::Face& face) : units_per_em_(face.metrics().units_per_em) {}
    [[nodiscard]] int64_t operator()(int64_t units) const {
        return base::Length{units}.scaled(1000, units_per_em_).thousandths;
    }

private:
    int64_t units_per_em_;
};

int64_t style_value(const text::Face& face, hb_style_tag_t tag) {
    return static_cast<int64_t>(hb_style_get_value(face.harfbuzz_font(), tag));
}

/// ISO 32000-1, 9.8.2: symbolic, for the program has glyphs outside the standard Latin set, or italic too.
int64_t flags(const text::Face& face) { return 1 << 2 | (face.italic() ? 1 << 6 : 0); }

void write_bounding_box(Dict descriptor, const text::Face& face) {
    hb_blob_t* head = hb_face_reference_table(face.harfbuzz_face(), HB_TAG('h', 'e', 'a', 'd'));
    unsigned length = 0;
    const char* data = hb_blob_get_data(head, &length);
    haru::Array box = descriptor.set_array("FontBBox");
    for (unsigned at = 36; at < 44; at += 2) {  // xMin, yMin, xMax, yMax
        const auto high = static_cast<unsigned char>(at < length ? data[at] : 0),
                   low = static_cast<unsigned char>(at < length ? data[at + 1] : 0);
        box.add(Thousandths(face)(static_cast<int16_t>(high << 8 | low)));
    }
    hb_blob_destroy(head);
}

Dict write_descriptor(haru::File& file, const Subset& subset, const text::Face& face) {
    const Thousandths thousandths(face);
    Dict descriptor = file.add_dict();
    descriptor.set("Type", Name{"FontDescriptor"});
    descriptor.set("FontName", Name{subset.name});
    descriptor.set("Flags", flags(face));
    write_bounding_box(descriptor, face);
    descriptor.set("ItalicAngle", style_value(face, HB_STYLE_TAG_SLANT_ANGLE));
    descriptor.set("Ascent", thousandths(face.metrics().ascender));
    descriptor.set("Descent", thousandths(face.metrics().descender));
    descriptor.set("CapHeight", thousandths(face.metrics().cap_height));
    // No table of a TrueType font says how thick its stems are; their thickness goes roughly with the weight.
    descriptor.set("StemV", int64_t{50} + face.weight() * int64_t{face.weight()} / 4225);
    Dict program = file.add_stream(subset.program);
    program.set("Length1", static_cast<int64_t>(subset.program.size()));
    descriptor.set("FontFile2", program);
    return descriptor;
}

/// All widths from CID 1 on; they differ too much for ranges to save anything.
void write_widths(Dict descendant, const CidFont& font) {
    haru::Array widths = descendant.set_array("W").add(int64_t{1}).add_array();
    for (size_t cid = 1; cid < font.cids().size(); ++cid)
        widths.add(base::Length{int64_t{font.cids()[cid].width} * 100});
}

std::string glyph_map(const Subset& subset) {
    std::string map;
    for (const uint16_t glyph : subset.glyph_of_cid) {
        map += static_cast<char>(glyph >> 8);
        map += static_cast<char>(glyph & 0xFF);
    }
    return map;
}

Dict write_descendant(haru::File& file, const CidFont& font, const Subset& subset, const text::Face& face) {
    Dict descendant = file.add_dict();
    descendant.set("Type", Name{"Font"});
    descendant.set("Subtype", Name{"CIDFontType2"});
    descendant.set("BaseFont", Name{subset.name});
    Dict system = descendant.set_dict("CIDSystemInfo");
    system.set("Registry", Bytes{"Adobe"});
    system.set("Ordering", Bytes{"Identity"});
    system.set("Supplement", int64_t{0});
    descendant.set("FontDescriptor", write_descriptor(file, subset, face));
    write_widths(descendant, font);
    descendant.set("CIDToGIDMap", file.add_stream(glyph_map(subset)));
    return descendant;
}

Dict write_font(haru::File& file, const CidFont& font, const text::Face& face) {
    const Subset program = subset(font, face);
    Dict dict = file.add_dict();
    dict.set("Type", Name{"Font"});
    dict.set("Subtype", Name{"Type0"});
    dict.set("BaseFont", Name{program.name});
    dict.set("Encoding", Name{"Identity-H"});
    dict.set_array("DescendantFonts").add(write_descendant(file, font, program, face));
    dict.set("ToUnicode", file.add_stream(to_unicode(font)));
    return dict;
}

}  // namespace

haru::Dict write_fonts(haru::File& file, const FontTable& fonts, const text::Fonts& faces) {
    Dict resources = file.add_dict();
    Dict named = resources.set_dict("Font");
    for (size_t i = 0; i < fonts.fonts().size(); ++i) {
        const CidFont& font = fonts.fonts()[i];
        named.set(fmt::format("F{}", i).c_str(), write_font(file, font, faces.face(font.face())));
    }
    return resources;
}

}  // namespace pdf
