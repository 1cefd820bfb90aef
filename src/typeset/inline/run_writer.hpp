#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "typeset/context.hpp"

namespace typeset {

/// What the marks of a line belong to.
using Owner = std::variant<document::ElemId, document::Artifact>;

/// The artifact that all is there, or else the leaf, if there is one.
inline Owner owner_of(std::optional<document::Artifact> artifact, document::ElemId leaf) {
    if (artifact) return *artifact;
    if (leaf == document::ElemId::none) return document::Artifact::layout;
    return leaf;
}

/// What a word stands for. Glyphs of clusters past the text's end stand for its last `tail` bytes (an added hyphen,
/// with what comes back before it).
struct WordText {
    std::string_view text;
    size_t tail = 0;
    std::optional<std::string_view> said;  ///< instead of the text
};

/// Writes glyphs onto a page, from left to right on one baseline, as few runs as faces, sizes, colours and owners
/// allow.
class RunWriter {
public:
    RunWriter(Context& context, document::Page& page, base::Point start)
        : context_(context), page_(page), pen_(start) {}

    /// What follows is in this style and belongs to `owner`.
    void begin(const Typeface& typeface, const compose::TextStyle& style, Owner owner);
    /// A shaped word, in a run of its own when it says something else than its text.
    void word(const text::ShapedWord& shaped, const WordText& word);
    /// A space of the given width. Its glyph is the face's own for `text`.
    void space(const text::ShapedWord& shaped, std::string_view text, base::Length width);

    /// Room for what is no text.
    void skip(base::Length width);

    [[nodiscard]] base::Length x() const { return pen_.x; }

private:
    void open(text::FaceId face);
    void piece(const text::ShapedPiece& piece, const WordText& word, base::Range text);
    void say(std::string_view said);
    void glyph(const text::ShapedGlyph& glyph, int32_t units_per_em, base::Length advance, uint32_t cluster);

    Context& context_;
    document::Page& page_;
    base::Point pen_;
    const Typeface* typeface_ = nullptr;
    const compose::TextStyle* style_ = nullptr;
    Owner owner_ = document::ElemId::none;
    std::optional<size_t> run_;  // position of the open run in the page's items
};

}  // namespace typeset
