#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compose/blocks.hpp"
#include "compose/paragraph.hpp"

namespace compose {

/// Whether a piece of a paragraph is the key of a note, or stands between two.
bool is_key(const Piece& piece, const Draft& draft);
bool is_between_keys(const Piece& piece, const ParagraphText& words, const Draft& draft);

/// Collects the notes of tables, of which one may stand in another's cell, and puts them below their table.
class NoteBuilder {
public:
    struct Note {
        ParagraphText words;
        ComputedId style{};
        diag::Span span;
        NoteId id{};
    };
    NoteBuilder(Draft& draft, Cascade& cascade) : draft_(draft), cascade_(cascade) {}

    /// With each table or timeline.
    void open(ComputedId table_style) { open_.push_back({table_style, {}, {}, {}}); }
    /// Instead, for a table of what was kept: its notes are the same.
    void reopen(uint32_t kept);
    /// What a note of the innermost table inherits from.
    [[nodiscard]] ComputedId table_style() const { return open_.back().style; }
    /// Adds a note to the innermost table, unless it has the same already; one that holds what links lead to stands by
    /// itself. Adds its key to the text of a cell in the given style: behind another key after a comma, and not twice
    /// at one place.
    void add(Note note, ComputedId cell_style, PhraseId phrase, ParagraphText& cell);
    /// Puts the innermost table's notes below it; `table` is its block, which ends with the blocks made so far. Those
    /// that were kept stand elsewhere.
    void close(uint32_t table);
    /// Closes the innermost without putting its notes anywhere: `place` does. Answers what they are kept as.
    uint32_t keep();
    /// Puts notes that were kept below a block, with which all that was made ends.
    void place_below(uint32_t block, uint32_t kept);
    /// Or one by one.
    [[nodiscard]] const std::vector<Note>& kept(uint32_t kept) const { return kept_[kept].notes; }
    void place(uint32_t kept, size_t note) { add_note(kept_[kept].notes[note], std::to_string(note + 1)); }

private:
    struct Table {
        ComputedId style{};
        std::vector<Note> notes;
        std::unordered_map<std::string, size_t> places;  ///< by what they say and how; looked up, never walked
        std::optional<uint32_t> kept{};
    };

    [[nodiscard]] size_t place_of(Note note);
    [[nodiscard]] bool is_referred_at_end(const ParagraphText& cell, NoteId note) const;
    [[nodiscard]] bool is_named(const ParagraphText& words) const;
    [[nodiscard]] std::string likeness(const ParagraphText& words) const;
    [[nodiscard]] std::string likeness(const Piece& piece) const;
    [[nodiscard]] Piece key_piece(ComputedId around, diag::Span span);
    uint32_t add_stack(uint32_t table, ComputedId style);
    void add_notes(const std::vector<Note>& notes, uint32_t stack);
    void add_note(const Note& note, const std::string& key);

    Draft& draft_;
    Cascade& cascade_;
    std::vector<Table> open_, kept_;
};

}  // namespace compose
