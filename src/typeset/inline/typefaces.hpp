#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/flow.hpp"
#include "diag/diagnostic.hpp"
#include "text/shape.hpp"

namespace typeset {

/// A text style made ready to set: its face found, its word space measured.
struct Typeface {
    text::Shaper::StyleKey key{};
    text::FaceId face{};
    base::Length size, letter_spacing;
    base::Length space;  ///< of a word space, letter-spacing included
};

/// The faces that a flow's styles ask for. Complains once of each face and each character that is not to be had.
class Typefaces {
public:
    Typefaces(const compose::Flow& flow, text::Shaper& shaper, diag::Sink& sink);

    /// `asked_at`: where a complaint about the style's fonts points.
    const Typeface& of(compose::TextStyleId style, diag::Span asked_at);
    /// A word in a style, shaped.
    const text::ShapedWord& shape(const Typeface& face, std::string_view word, diag::Span asked_at);
    /// The distance from the word's first glyph's origin to where the next word would begin.
    base::Length width(const Typeface& face, std::string_view word, diag::Span asked_at);
    [[nodiscard]] base::Length width(const Typeface& face, const text::ShapedWord& word) const;

    [[nodiscard]] const text::Face& face(text::FaceId id) const { return shaper_.fonts().face(id); }

private:
    struct Slot {
        Typeface typeface;
        bool ready = false;
    };
    Typeface make_ready(const compose::TextStyle& style, diag::Span asked_at);
    text::FaceId find(const compose::TextStyle& style, diag::Span asked_at);
    void complain_of_face(const compose::TextStyle& style, const text::FoundFace& found, diag::Span asked_at);
    void complain_of_family(const compose::TextStyle& style, const text::FoundFace& found, diag::Span asked_at);
    void complain_of_substitute(const compose::TextStyle& style, const text::FoundFace& found, diag::Span asked_at);
    void complain_of_glyphs(const Typeface& face, const text::ShapedWord& word, std::string_view text,
                            diag::Span asked_at);

    const compose::Flow& flow_;
    text::Shaper& shaper_;
    diag::Sink& sink_;
    std::vector<Slot> slots_;  // by TextStyleId
    std::set<std::string> reported_families_;
    std::set<text::FaceQuery> reported_faces_;
    std::set<char32_t> reported_characters_;
};

/// A run of glyphs in the units of its face as a length, rounded once: parts of a word then add up to the word.
base::Length to_length(int64_t units, base::Length size, int32_t units_per_em);

}  // namespace typeset
