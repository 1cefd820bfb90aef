#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compose/flow.hpp"
#include "diag/diagnostic.hpp"
#include "layout/vocabulary.hpp"

/// The flow while it is being made: blocks and inlines as they will stand, and beside them what they mean, from which
/// the structure is settled when everything is there.
namespace compose {

/// The second place of a complaint: the node of a source that something of the layout looks from. Nothing for what was
/// copied: it stands where it is told of.
inline diag::Labels looked_from(diag::Span place) {
    return place == diag::Span{} ? diag::Labels{} : diag::Labels{{place, "looked from here"}};
}

/// Whether it is part of the structure: a break is not, nor a drawing that says nothing.
inline bool is_told(const Inline& item) {
    return item.kind != InlineKind::line_break && (item.kind != InlineKind::drawing || !item.text.empty());
}

/// A note to a table.
enum class NoteId : uint32_t { none = 0xFFFFFFFF };

/// An inline element that becomes one of the structure, around some inlines of a paragraph.
enum class PhraseId : uint32_t { none = 0xFFFFFFFF };

/// A link, the key of a note, an abbreviation with its expansion, a stretch in another language or with a name that
/// links lead to.
struct Phrase {
    layout::Element element = layout::Element::span;
    PhraseId parent = PhraseId::none;
    std::string href;      ///< of `a`
    std::string title;     ///< of `abbr` what it stands for, of `a` what a screen reader says
    std::string language;  ///< empty: as around it
    diag::Span span;
    diag::Span looked_from{};  ///< of a link of the layout: the node of a source that its address is looked for from
    NoteId note = NoteId::none;
    bool is_named = false;  ///< links lead to it
};

/// What a block of the flow means. `text` stands for what no element makes: inlines between blocks, and the rows and
/// cells around what stands in a grid; `span` for what stands in one that is a paragraph.
struct Meaning {
    layout::Element element = layout::Element::text;
    document::Scope scope = document::Scope::none;
    document::ListNumbering numbering = document::ListNumbering::none;
    uint8_t bookmark_level = 0;      ///< 0: not in the outline
    bool is_faulty = false;          ///< of a row: an error in it was told, so that cells may be lacking
    diag::Span looked_from{};        ///< of a row with cells made by instructions: the node of a source they look from
    std::optional<size_t> anchor{};  ///< its name among the draft's
    NoteId note = NoteId::none;      ///< of a note's paragraph
};

/// Stands for a block that came out empty.
constexpr uint32_t left_out = UINT32_MAX;

/// A name that links lead to, on a block or a phrase.
struct Anchor {
    std::string name;
    uint32_t block = 0;  ///< or `left_out`
    PhraseId phrase = PhraseId::none;
    diag::Span span;
};

/// A number that something is asked for: the page of anything, or that of a table.
enum class ReferenceId : uint32_t { none = 0xFFFFFFFF };
struct Reference {
    InlineKind kind = InlineKind::page_reference;
    std::string name;  ///< `#` and what is referred to; of a table's own number empty
    diag::Span span;
    diag::Span looked_from{};
    std::optional<uint32_t> inline_index{};
    std::optional<uint32_t> table{};  ///< the block, of a table's own number
};

struct Draft {
    Flow flow;
    std::vector<Meaning> meanings;    ///< of the block at the same position
    std::vector<PhraseId> phrase_of;  ///< of the inline at the same position: the innermost one
    std::vector<Phrase> phrases;
    std::vector<Anchor> anchors;
    std::vector<Reference> references;
    std::vector<std::string> alternatives;  ///< of figures: what they show, in words; empty of one that is words
    uint32_t notes = 0;                     ///< so many there are
    bool is_shortened = false;              ///< something was left out for the sake of `max-pages`
};

/// A row or cell of a grid, which no element makes.
inline bool is_of_grid(const Draft& draft, uint32_t block) {
    return draft.meanings[block].element == layout::Element::text &&
           draft.flow.blocks[block].kind != BlockKind::paragraph;
}

}  // namespace compose
