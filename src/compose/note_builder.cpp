#include "compose/note_builder.hpp"

#include <algorithm>
#include <array>

namespace compose {
namespace {

using layout::Element;

constexpr std::string_view no_break_space = "\u00A0";

}  // namespace

ParagraphText NoteBuilder::add(ParagraphText words, ComputedId style, diag::Span span, ComputedId cell_style,
                               PhraseId phrase) {
    std::vector<Note>& notes = open_.back().notes;
    const auto known = std::ranges::find_if(notes, [&](const Note& note) { return is_same(note.words, words); });
    const auto position = static_cast<size_t>(known - notes.begin());
    if (known == notes.end()) notes.push_back({std::move(words), style, span, NoteId{draft_.notes++}});
    const std::string key = std::to_string(position + 1);
    Phrase reference;
    reference.element = Element::footnote;
    reference.parent = phrase;
    reference.span = span;
    reference.note = notes[position].id;
    draft_.phrases.push_back(std::move(reference));
    Piece piece = key_piece(cell_style, span);
    piece.phrase = PhraseId{base::size32(draft_.phrases.size() - 1)};
    ParagraphText made;
    made.add(piece, key);
    return made;
}

bool NoteBuilder::is_same(const ParagraphText& one, const ParagraphText& other) const {
    return one.text == other.text && std::ranges::equal(one.pieces, other.pieces, [&](const Piece& a, const Piece& b) {
               const bool looks_same = a.kind == b.kind && a.style == b.style && a.text == b.text;
               return looks_same && a.drawing == b.drawing && is_same(a.reference, b.reference) &&
                      is_same(a.phrase, b.phrase);
           });
}

bool NoteBuilder::is_same(ReferenceId one, ReferenceId other) const {
    if (one == other) return true;
    if (one == ReferenceId::none || other == ReferenceId::none) return false;
    return draft_.references[base::index_of(one)].name == draft_.references[base::index_of(other)].name;
}

bool NoteBuilder::is_same(PhraseId one, PhraseId other) const {
    if (one == other) return true;
    if (one == PhraseId::none || other == PhraseId::none) return false;
    const Phrase& a = draft_.phrases[base::index_of(one)];
    const Phrase& b = draft_.phrases[base::index_of(other)];
    return a.element == b.element && a.href == b.href && a.title == b.title && a.language == b.language &&
           is_same(a.parent, b.parent);
}

/// Keys look like `sup` of the class `footnote`.
Piece NoteBuilder::key_piece(ComputedId around, diag::Span span) {
    static const std::array<std::string, 1> classes{"footnote"};
    const std::string language = cascade_[around].text.language;
    const ComputedId style = cascade_.compute(around, {Element::sup, classes, language, false, span});
    return {.style = cascade_.text_style(style), .span = span};
}

void NoteBuilder::close(uint32_t table) {
    const Table closed = std::move(open_.back());
    open_.pop_back();
    if (closed.notes.empty()) return;
    const uint32_t stack = add_stack(table, closed.style);
    for (size_t i = 0; i < closed.notes.size(); ++i) add_note(closed.notes[i], std::to_string(i + 1));
    draft_.flow.blocks[stack].end = base::size32(draft_.flow.blocks.size());
}

/// It comes between the table and all that the table holds off, and stays with the table's end.
uint32_t NoteBuilder::add_stack(uint32_t table, ComputedId style) {
    const diag::Span span = draft_.flow.blocks[table].span;
    const uint32_t stack = add_block(draft_, cascade_, BlockKind::stack, style, {.element = Element::footnote}, span);
    BlockStyle above = cascade_[draft_.flow.blocks[table].style];
    BlockStyle below;
    below.margin = {{}, above.margin.right, above.margin.bottom, above.margin.left};
    below.break_before = below.break_inside = Break::avoid;
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
