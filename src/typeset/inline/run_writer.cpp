#include "typeset/inline/run_writer.hpp"

#include <algorithm>

namespace typeset {
namespace {

using base::Length;

// Where the text of each piece begins; clusters rise from left to right. A piece without glyphs has no text.
std::vector<uint32_t> piece_starts(const text::ShapedWord& shaped, uint32_t text_size) {
    std::vector<uint32_t> starts(shaped.pieces.size() + 1, text_size);
    for (size_t i = shaped.pieces.size(); i > 0; --i) {
        starts[i - 1] = starts[i];
        for (const text::ShapedGlyph& glyph : shaped.pieces[i - 1].glyphs)
            starts[i - 1] = std::min(starts[i - 1], glyph.cluster);
    }
    starts.front() = 0;
    return starts;
}

}  // namespace

void RunWriter::begin(const Typeface& typeface, const compose::TextStyle& style, Owner owner) {
    const bool same = style_ != nullptr && owner == owner_ && style.color == style_->color &&
                      typeface.size == typeface_->size && style.baseline_shift == style_->baseline_shift;
    if (!same) run_.reset();
    typeface_ = &typeface;
    style_ = &style;
    owner_ = owner;
}

void RunWriter::open(text::FaceId face) {
    if (run_ && std::get<document::GlyphRun>(page_.items[*run_].what).face == face) return;
    document::GlyphRun run;
    run.face = face;
    run.size = typeface_->size;
    run.origin = {pen_.x, pen_.y - style_->baseline_shift};
    run.color = style_->color;
    run.glyphs = {base::size32(page_.glyphs.size()), base::size32(page_.glyphs.size())};
    run.text = {base::size32(page_.text.size()), base::size32(page_.text.size())};
    run_ = page_.items.size();
    page_.items.push_back({run, owner_});
}

void RunWriter::glyph(const text::ShapedGlyph& glyph, int32_t units_per_em, Length advance, uint32_t cluster) {
    document::Glyph set;
    set.id = glyph.glyph;
    set.advance = static_cast<int32_t>(advance.thousandths);
    set.x_offset = static_cast<int32_t>(to_length(glyph.x_offset, typeface_->size, units_per_em).thousandths);
    set.y_offset = static_cast<int32_t>(to_length(glyph.y_offset, typeface_->size, units_per_em).thousandths);
    set.cluster = cluster;
    page_.glyphs.push_back(set);
    pen_.x += advance;
}

void RunWriter::word(const text::ShapedWord& shaped, const WordText& word) {
    const uint32_t size = base::size32(word.text.size());
    const std::vector<uint32_t> starts = piece_starts(shaped, size);
    if (word.said) run_.reset();
    for (size_t i = 0; i < shaped.pieces.size(); ++i) {
        open(shaped.pieces[i].face);
        const uint32_t begin = std::min(starts[i], size);
        piece(shaped.pieces[i], word, {begin, std::max(begin, starts[i + 1])});
        if (word.said) say(i == 0 ? *word.said : "");
    }
}

// The glyphs of one face, for a range of the word's text.
void RunWriter::piece(const text::ShapedPiece& piece, const WordText& word, base::Range text) {
    auto& run = std::get<document::GlyphRun>(page_.items[*run_].what);
    const uint32_t written = run.text.size(), body = base::size32(word.text.size() - word.tail);
    page_.text += word.text.substr(text.begin, text.size());

    const int32_t scale = context_.faces.face(piece.face).metrics().units_per_em;
    int64_t units = 0, letters = 0;
    Length reached;
    for (size_t g = 0; g < piece.glyphs.size(); ++g) {
        const text::ShapedGlyph& shaped = piece.glyphs[g];
        units += shaped.advance;
        letters += g + 1 == piece.glyphs.size() || shaped.cluster != piece.glyphs[g + 1].cluster ? 1 : 0;
        const Length now = to_length(units, typeface_->size, scale) + typeface_->letter_spacing * letters;
        const uint32_t cluster = word.tail > 0 ? std::min(shaped.cluster, body) : shaped.cluster;
        glyph(shaped, scale, now - reached, written + cluster - std::min(text.begin, cluster));
        reached = now;
    }
    run.glyphs.end = base::size32(page_.glyphs.size());
    run.text.end = base::size32(page_.text.size());
}

// Closes the open run: nothing else is said with it.
void RunWriter::say(std::string_view said) {
    const uint32_t begin = base::size32(page_.text.size());
    page_.text += said;
    std::get<document::GlyphRun>(page_.items[*run_].what).actual_text =
        base::Range{begin, base::size32(page_.text.size())};
    run_.reset();
}

void RunWriter::skip(Length width) {
    run_.reset();
    pen_.x += width;
}

void RunWriter::space(const text::ShapedWord& shaped, std::string_view text, Length width) {
    if (shaped.pieces.empty() || shaped.pieces.front().glyphs.empty()) return;
    const text::ShapedPiece& piece = shaped.pieces.front();
    open(piece.face);
    auto& run = std::get<document::GlyphRun>(page_.items[*run_].what);
    glyph(piece.glyphs.front(), context_.faces.face(piece.face).metrics().units_per_em, width, run.text.size());
    page_.text += text;
    run.glyphs.end = base::size32(page_.glyphs.size());
    run.text.end = base::size32(page_.text.size());
}

}  // namespace typeset
