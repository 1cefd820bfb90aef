#include "text/shape.hpp"

#include <numeric>

#include <catch2/catch.hpp>

#include "text/itemize.hpp"

namespace text {
namespace {

struct Shaping {
    Fonts fonts;
    Shaper shaper{fonts};
    FaceId lato = fonts.find({"Lato"}).face;

    const ShapedWord& shape(std::string_view word, std::vector<Feature> features = {}) {
        return shaper.shape(shaper.intern({lato, "sv", std::move(features)}), word);
    }
    int32_t width(std::string_view word, std::vector<Feature> features = {}) {
        int32_t sum = 0;
        for (const ShapedPiece& piece : shape(word, std::move(features)).pieces)
            for (const ShapedGlyph& glyph : piece.glyphs) sum += glyph.advance;
        return sum;
    }
    std::vector<uint32_t> clusters(std::string_view word) {
        std::vector<uint32_t> found;
        for (const ShapedPiece& piece : shape(word).pieces)
            for (const ShapedGlyph& glyph : piece.glyphs) found.push_back(glyph.cluster);
        return found;
    }
    [[nodiscard]] int32_t own_width(std::u32string_view letters) const {
        const Face& face = fonts.face(lato);
        return std::accumulate(letters.begin(), letters.end(), 0, [&](int32_t sum, char32_t letter) {
            return sum + face.advance(face.glyph_for(letter));
        });
    }
};

const Feature no_kerning{"kern", 0};
const Feature no_ligatures{"liga", 0};

TEST_CASE_METHOD(Shaping, "without kerning a word is as wide as its glyphs") {
    CHECK(width("vårdförlopp", {no_kerning, no_ligatures}) == own_width(U"vårdförlopp"));
}

TEST_CASE_METHOD(Shaping, "Lato kerns") {
    CHECK(width("AVTal", {no_kerning}) == own_width(U"AVTal"));
    CHECK(width("AVTal") < own_width(U"AVTal"));
}

TEST_CASE_METHOD(Shaping, "ligatures join letters unless turned off") {
    const ShapedWord& joined = shape("fint");
    const ShapedWord& apart = shape("fint", {no_ligatures});
    REQUIRE(joined.pieces.size() == 1);
    CHECK(joined.pieces[0].glyphs.size() == 3);
    CHECK(apart.pieces.at(0).glyphs.size() == 4);
    CHECK(clusters("fint") == std::vector<uint32_t>{0, 2, 3});
}

TEST_CASE_METHOD(Shaping, "tabular figures are equally wide") {
    const Feature tabular{"tnum", 1};
    CHECK(width("1111", {tabular}) == width("8888", {tabular}));
}

TEST_CASE_METHOD(Shaping, "clusters are byte offsets") { CHECK(clusters("åäö!") == std::vector<uint32_t>{0, 2, 4, 6}); }

TEST_CASE_METHOD(Shaping, "a word is shaped once") {
    const ShapeStyle style{lato, "sv", {no_kerning}};
    const Shaper::StyleKey key = shaper.intern(style);
    CHECK(shaper.intern(style) == key);
    CHECK(shaper.intern({lato, "en", {no_kerning}}) != key);
    const ShapedWord* first = &shaper.shape(key, "samordning");
    for (int i = 0; i < 1000; ++i) shaper.shape(key, std::to_string(i));
    CHECK(&shaper.shape(key, "samordning") == first);
    CHECK(&shape("samordning") != first);
}

TEST_CASE_METHOD(Shaping, "a sign that the face lacks begins a new piece") {
    const ShapedWord& word = shape("ja☕nej");
    REQUIRE(word.pieces.size() == 3);
    CHECK(word.fallback);
    CHECK(word.missing.empty());
    CHECK(word.pieces[0].face == lato);
    CHECK(fonts.face(word.pieces[1].face).family() == "DejaVu Sans");
    CHECK(word.pieces[1].glyphs.at(0).glyph == fonts.face(word.pieces[1].face).glyph_for(U'☕'));
    CHECK(word.pieces[2].face == lato);
    CHECK(clusters("ja☕nej") == std::vector<uint32_t>{0, 1, 2, 5, 6, 7});
}

TEST_CASE_METHOD(Shaping, "a check mark is drawn, whichever face has it") {
    const ShapedWord& word = shape("✓");
    CHECK(word.missing.empty());
    REQUIRE(word.pieces.size() == 1);
    CHECK(word.pieces[0].glyphs.at(0).glyph != 0);
}

TEST_CASE_METHOD(Shaping, "a mark goes to the face of its base") {
    // COMBINING RIGHT ARROW ABOVE, which Lato lacks.
    const ItemizedWord word = itemize("ao\u20D7b", lato, fonts);
    REQUIRE(word.runs.size() == 3);
    CHECK(word.runs[1].begin == 1);
    CHECK(word.runs[1].end == 3);
    CHECK(word.runs[1].face != lato);
    CHECK(word.missing.empty());
}

TEST_CASE_METHOD(Shaping, "a base and its mark are one letter where the face has it") {
    CHECK(shape("a\u030A").pieces.at(0).glyphs.size() == 1);
    CHECK(width("a\u030A") == width("å"));
    CHECK_FALSE(shape("a\u030A").fallback);
}

TEST_CASE_METHOD(Shaping, "what no face has is listed once and drawn as a replacement") {
    const ShapedWord& word = shape("a\uE123b\uE123");
    CHECK(word.missing == std::vector<char32_t>{0xE123});
    for (const ShapedPiece& piece : word.pieces)
        for (const ShapedGlyph& glyph : piece.glyphs) CHECK(glyph.glyph != 0);
    CHECK(clusters("a\uE123b") == std::vector<uint32_t>{0, 1, 4});
}

TEST_CASE_METHOD(Shaping, "signs that guide line breaking have no glyph") {
    for (const char* word : {"vård\u00ADförlopp", "vård\u200Bförlopp", "vård\u2060förlopp"}) {
        CHECK(width(word) == width("vårdförlopp"));
        CHECK_FALSE(shape(word).fallback);
    }
    CHECK(shape("\u00AD").pieces.empty());
    CHECK(clusters("f\u00ADå") == std::vector<uint32_t>{0, 3});
}

TEST_CASE_METHOD(Shaping, "no-break hyphen and narrow spaces come from the face itself") {
    for (const char* word : {"e\u2011post", "5\u00A0km", "10\u202F000", "5\u2009km"}) {
        const ShapedWord& shaped = shape(word);
        INFO(word);
        CHECK_FALSE(shaped.fallback);
        CHECK(shaped.missing.empty());
        CHECK(shaped.pieces.size() == 1);
    }
    CHECK(width("\u2011") == width("-"));
    CHECK(width("\u00A0") == width(" "));
    CHECK(width("\u202F") > 0);
    CHECK(width("\u202F") <= width(" "));
    CHECK(width("\u2009") > 0);
}

TEST_CASE_METHOD(Shaping, "bytes that are no UTF-8 do no harm") {
    CHECK(clusters("a\xFF\xC3") == std::vector<uint32_t>{0, 1, 2});
    CHECK(shape("").pieces.empty());
}

}  // namespace
}  // namespace text
