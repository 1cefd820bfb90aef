#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/font.hpp"

namespace text {

/// One OpenType feature, on (1) or off (0), as CSS's `font-feature-settings` has them.
struct Feature {
    std::string tag;  ///< four letters: "liga", "tnum"
    uint32_t value = 1;
    friend auto operator<=>(const Feature&, const Feature&) = default;
};

/// All that decides how a word looks, but its size: what the word cache is keyed on.
struct ShapeStyle {
    FaceId face{};
    std::string language = "sv";  ///< BCP 47
    std::vector<Feature> features;
    friend auto operator<=>(const ShapeStyle&, const ShapeStyle&) = default;
};

/// A positioned glyph in the units of its face. `cluster` is the byte offset in the shaped word of the text it stands
/// for.
struct ShapedGlyph {
    uint16_t glyph = 0;
    int32_t advance = 0, x_offset = 0, y_offset = 0;
    uint32_t cluster = 0;
    friend bool operator==(const ShapedGlyph&, const ShapedGlyph&) = default;
};

/// A stretch of a word set in one face (a fallback face begins a new piece). Glyphs in visual order, left to right.
struct ShapedPiece {
    FaceId face{};
    std::vector<ShapedGlyph> glyphs;
};

struct ShapedWord {
    std::vector<ShapedPiece> pieces;
    std::vector<char32_t> missing;  ///< code points that no installed face has
    bool fallback = false;          ///< some piece is not in the face asked for
};

/// Shapes words through HarfBuzz and remembers them: a report says the same words again and again.
/// One for each thread; it may be kept for many documents.
class Shaper {
public:
    explicit Shaper(Fonts& fonts);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// Identifies a `ShapeStyle` in this shaper's cache, so that a word is looked up by two integers and its text.
    enum class StyleKey : uint32_t {};
    StyleKey intern(const ShapeStyle& style);
    /// The word (any UTF-8 without line breaks), shaped from left to right. Valid as long as the shaper lives.
    /// Soft hyphens and other signs that only guide line breaking have no glyph.
    const ShapedWord& shape(StyleKey style, std::string_view word);

    [[nodiscard]] Fonts& fonts() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
