#include "compose/note_builder.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace compose {
namespace {

using layout::Element;

constexpr std::string_view no_break_space = "\u00A0", between_keys = ",";

/// With its length, so that it is told from what follows.
std::string quoted(const std::string& text) { return fmt::format(" {}:{}", text.size(), text); }

/// By a key.
NoteId referred_by(const Piece& piece, const Draft& draft) {
    return piece.phrase == PhraseId::none ? NoteId::none : draft.phrases[base::index_of(piece.phrase)].note;
}

}  // namespace

bool is_key(const Piece& piece, const Draft& draft) { return referred_by(piece, draft) != NoteId::none; }

bool is_between_keys(const Piece& piece, const ParagraphText& words, const Draft& draft) {
    const auto at = static_cast<size_t>(&piece - words.pieces.data());
    return at > 0 && at + 1 < words.pieces.size() && words.text_of(piece) == between_keys &&
           is_key(words.pieces[at - 1], draft) && is_key(words.pieces[at + 1], draft) &&
           piece.style == words.pieces[at - 1].style;
}

void NoteBuilder::add(Note note, ComputedId cell_style, PhraseId phrase, ParagraphText& cell) {
    Piece piece = key_piece(cell_style, note.span);
    piece.phrase = phrase;
    Phrase reference;
    reference.element = Element::footnote;
    reference.parent = phrase;
    reference.span = note.span;
    const size_t position = place_of(std::move(note));
    reference.note = open_.back().notes[position].id;
    if (is_referred_at_end(cell, reference.note)) return;
    if (!cell.pieces.empty() && is_key(cell.pieces.back(), draft_)) cell.add(piece, between_keys);
    draft_.phrases.push_back(std::move(reference));
    piece.phrase = PhraseId{base::size32(draft_.phrases.size() - 1)};
    cell.add(piece, std::to_string(position + 1));
}

bool NoteBuilder::is_referred_at_end(const ParagraphText& cell, NoteId note) const {
    for (size_t end = cell.pieces.size(); end > 0; --end) {
        const Piece& piece = cell.pieces[end - 1];
        if (referred_by(piece, draft_) == note) return true;
        if (!is_key(piece, draft_) && cell.text_of(piece) != between_keys) return false;
    }
    return false;
}

size_t NoteBuilder::place_of(Note note) {
    auto& [table_style, notes, places, kept] = open_.back();
    const size_t next = notes.size();
    const size_t place = is_named(note.words) ? next : places.try_emplace(likeness(note.words), next).first->second;
    if (place < next) return place;
    note.id = NoteId{draft_.notes++};
    notes.push_back(std::move(note));
    return place;
}

bool NoteBuilder::is_named(const ParagraphText& words) const {
    for (const Piece& piece : words.pieces)
        for (PhraseId at = piece.phrase; at != PhraseId::none; at = draft_.phrases[base::index_of(at)].parent)
            if (draft_.phrases[base::index_of(at)].is_named) return true;
    return false;
}

/// Of those that say the same in the same way it is the same.
std::string NoteBuilder::likeness(const ParagraphText& words) const {
    std::string all = quoted(words.text);
    for (const Piece& piece : words.pieces) all += likeness(piece);
    return all;
}

std::string NoteBuilder::likeness(const Piece& piece) const {
    std::string all = fmt::format("\n{} {} {} {} {}", static_cast<int>(piece.kind), base::index_of(piece.style),
                                  piece.text.begin, piece.text.end, static_cast<uint32_t>(piece.drawing));
    if (piece.reference != ReferenceId::none) all += quoted(draft_.references[base::index_of(piece.reference)].name);
    for (PhraseId at = piece.phrase; at != PhraseId::none; at = draft_.phrases[base::index_of(at)].parent) {
        const Phrase& phrase = draft_.phrases[base::index_of(at)];
        all += fmt::format("\n{}", static_cast<int>(phrase.element)) + quoted(phrase.href) + quoted(phrase.title) +
               quoted(phrase.language);
    }
    return all;
}

/// Keys look like `sup` of the class `footnote`.
Piece NoteBuilder::key_piece(ComputedId around, diag::Span span) {
    static const std::array<std::string, 1> classes{"footnote"};
    const std::string language = cascade_[around].text.language;
    const ComputedId style = cascade_.compute(around, {Element::sup, classes, language, false, span});
    return {.style = cascade_.text_style(style), .span = span};
}

void NoteBuilder::reopen(uint32_t kept) { open_.push_back(std::move(kept_[kept])); }

uint32_t NoteBuilder::keep() {
    const uint32_t kept = open_.back().kept.value_or(base::size32(kept_.size()));
    if (kept == kept_.size()) kept_.emplace_back();
    open_.back().kept = kept;
    kept_[kept] = std::move(open_.back());
    open_.pop_back();
    return kept;
}

void NoteBuilder::close(uint32_t table) {
    if (open_.back().kept) return static_cast<void>(keep());
    const Table closed = std::move(open_.back());
    open_.pop_back();
    if (!closed.notes.empty()) add_notes(closed.notes, add_stack(table, closed.style));
}

void NoteBuilder::place_below(uint32_t block, uint32_t kept) {
    const Table& closed = kept_[kept];
    if (!closed.notes.empty()) add_notes(closed.notes, add_stack(block, closed.style));
}

void NoteBuilder::add_notes(const std::vector<Note>& notes, uint32_t stack) {
    for (size_t i = 0; i < notes.size(); ++i) add_note(notes[i], std::to_string(i + 1));
    draft_.flow.blocks[stack].end = base::size32(draft_.flow.blocks.size());
}

/// It comes between the table and all that the table holds off, and stays with the table's end.
uint32_t NoteBuilder::add_stack(uint32_t table, ComputedId style) {
    const diag::Span span = draft_.flow.blocks[table].span;
    const uint32_t stack = add_block(draft_, cascade_, BlockKind::stack, style, {.element = Element::footnote}, span);
    BlockStyle above = cascade_[draft_.flow.blocks[table].style];
    BlockStyle below;
    below.margin = {{}, above.margin.right, above.margin.bottom, above.margin.left};
    below.break_before = Break::avoid;
    below.break_inside = Break::avoid_if_fits;
    below.break_after = above.break_after;
    below.page = above.page;
    below.at_foot = above.at_foot;
    above.margin.bottom = {};
    above.break_after = Break::automatic;
    draft_.flow.blocks[table].style = cascade_.intern(above);
    draft_.flow.blocks[stack].style = cascade_.intern(below);
    return stack;
}

void NoteBuilder::add_note(const Note& note, const std::string& key) {
    ParagraphText text;
    text.add(key_piece(note.style, note.span), key);
    text.add({.style = cascade_.text_style(note.style), .span = note.span}, no_break_space);
    for (const Piece& piece : note.words.pieces) text.add(piece, note.words.text_of(piece));
    const Meaning meaning{.element = Element::footnote, .note = note.id};
    const uint32_t block = add_block(draft_, cascade_, BlockKind::paragraph, note.style, meaning, note.span);
    draft_.flow.blocks[block].inlines = append(text, draft_);
}

}  // namespace compose
