#include "compose/structure.hpp"

#include <fmt/format.h>

#include "compose/blocks.hpp"
#include "compose/header_cells.hpp"
#include "compose/hollow.hpp"
#include "compose/links.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

using document::ElemId;
using document::Role;
using layout::Element;

uint32_t heading_level(Element element) {
    const bool is_heading = element >= Element::h1 && element <= Element::h6;
    return is_heading ? static_cast<uint32_t>(element) - static_cast<uint32_t>(Element::h1) + 1 : 0;
}

Role role(Element element) {
    if (const uint32_t level = heading_level(element); level > 0)
        return static_cast<Role>(static_cast<uint32_t>(Role::h1) + level - 1);
    switch (element) {
    case Element::div:
    case Element::timeline_notes:
        return Role::division;
    case Element::section:
        return Role::section;
    case Element::ul:
    case Element::ol:
    case Element::dl:
        return Role::list;
    case Element::li:
        return Role::list_item;
    case Element::dt:
        return Role::label;
    case Element::dd:
        return Role::list_body;
    case Element::table:
        return Role::table;
    case Element::caption:
        return Role::caption;
    case Element::thead:
        return Role::table_head;
    case Element::tbody:
        return Role::table_body;
    case Element::tr:
        return Role::table_row;
    case Element::th:
        return Role::table_header;
    case Element::td:
        return Role::table_data;
    default:
        return Role::paragraph;
    }
}

/// Walks the body in reading order and makes its elements.
class StructureMaker {
public:
    StructureMaker(Draft& draft, diag::Sink& sink)
        : draft_(draft),
          flow_(draft.flow),
          sink_(sink),
          hollow_(find_hollow(draft)),
          elem_of_phrase_(draft.phrases.size(), ElemId::none),
          link_of_phrase_(draft.phrases.size(), LinkId::none),
          notes_(draft.notes) {}

    void blocks(base::Range range, ElemId parent, const std::string& language) {
        for (uint32_t at = range.begin; at < range.end; at = flow_.blocks[at].end) block(at, parent, language);
    }
    /// Keys lead to their notes, which come after them, and say them.
    void tie_keys() {
        for (size_t i = 0; i < draft_.phrases.size(); ++i) {
            if (draft_.phrases[i].note == NoteId::none || link_of_phrase_[i] == LinkId::none) continue;
            const Note& note = notes_[base::index_of(draft_.phrases[i].note)];
            Link& link = flow_.links[base::index_of(link_of_phrase_[i])];
            link.target = note.elem;
            link.contents = note.said;
        }
    }
    [[nodiscard]] const std::vector<ElemId>& elem_of_phrase() const { return elem_of_phrase_; }

private:
    struct Note {
        ElemId elem = ElemId::none;
        Said said;
    };

    [[nodiscard]] base::Range children(uint32_t at) const { return {at + 1, flow_.blocks[at].end}; }
    [[nodiscard]] const std::string& language_of(uint32_t at) const {
        return flow_.style(flow_.blocks[at].text_style).language;
    }

    void block(uint32_t at, ElemId parent, const std::string& language) {
        if (hollow_[at]) return check_empty_headings(at);
        if (is_of_grid(draft_, at)) return around_items(at, parent, language);
        if (flow_.blocks[at].kind == BlockKind::figure) return figure(at, parent, language);
        const Element element = draft_.meanings[at].element;
        flow_.blocks[at].elem = is_direct(at) ? parent : add(at, role(element), parent, language);
        switch (element) {
        case Element::li:
            return list_item(at);
        case Element::dl:
            return definitions(at);
        case Element::table:
            return table(at);
        default:
            break;
        }
        if (draft_.meanings[at].note != NoteId::none) return note(at);
        if (flow_.blocks[at].kind == BlockKind::paragraph) return paragraph(at);
        if (is_paragraph_of_items(at)) add_to_outline(at);
        blocks(children(at), flow_.blocks[at].elem, language_of(at));
    }

    /// All that is drawn is one thing, and told as such; a legend is words.
    void figure(uint32_t at, ElemId parent, const std::string& language) {
        const std::string& alternative = draft_.alternatives[flow_.blocks[at].figure];
        const ElemId elem = add(at, alternative.empty() ? Role::paragraph : Role::figure, parent, language);
        if (!alternative.empty()) flow_.structure.attributes(elem).alternative = alternative;
        flow_.blocks[at].elem = flow_.structure.add(elem, Role::content, flow_.blocks[at].span);
    }

    [[nodiscard]] bool is_paragraph_of_items(uint32_t at) const {
        return flow_.blocks[at].kind == BlockKind::grid && holds_only_inlines(draft_.meanings[at].element);
    }

    /// What stands in a grid is told as if it stood one below the other.
    void around_items(uint32_t at, ElemId parent, const std::string& language) {
        flow_.blocks[at].elem = parent;
        blocks(children(at), parent, language);
    }

    /// Inlines that are all that an item or a cell holds stand in it without a paragraph: so it reads best. Below a
    /// caption, rows belong to the table's element. Notes stand beside their table. The items of a paragraph that is a
    /// grid are its words.
    [[nodiscard]] bool is_direct(uint32_t at) const {
        const Element element = draft_.meanings[at].element;
        const Element outer = at == 0 ? Element::flow : draft_.meanings[at - 1].element;
        if (flow_.blocks[at].kind == BlockKind::table && outer == Element::caption) return true;
        if (flow_.blocks[at].kind == BlockKind::stack && element == Element::footnote) return true;
        if (element == Element::span) return true;
        const bool holds_text =
            outer == Element::li || outer == Element::dd || outer == Element::td || outer == Element::th;
        return element == Element::text && holds_text && flow_.blocks[at - 1].end == flow_.blocks[at].end;
    }

    ElemId add(uint32_t at, Role made, ElemId parent, const std::string& language) {
        const Block& block = flow_.blocks[at];
        const Meaning& meaning = draft_.meanings[at];
        const ElemId elem = flow_.structure.add(parent, made, block.span);
        if (language_of(at) != language) flow_.structure.attributes(elem).language = language_of(at);
        if (meaning.scope != document::Scope::none) flow_.structure.attributes(elem).scope = meaning.scope;
        if (made == Role::list && meaning.element != Element::dl && meaning.numbering != document::ListNumbering::none)
            flow_.structure.attributes(elem).list_numbering = meaning.numbering;
        if (block.kind == BlockKind::cell && (block.area.columns > 1 || block.area.rows > 1)) {
            flow_.structure.attributes(elem).column_span = block.area.columns;
            flow_.structure.attributes(elem).row_span = block.area.rows;
        }
        return elem;
    }

    void list_item(uint32_t at) {
        Block& item = flow_.blocks[at];
        if (!item.inlines.empty()) leaves(item.inlines, flow_.structure.add(item.elem, Role::label, item.span));
        const ElemId body = flow_.structure.add(item.elem, Role::list_body, item.span);
        blocks(children(at), body, language_of(at));
    }

    /// A term begins an item, unless it follows another term: then they share what is said of them.
    void definitions(uint32_t at) {
        ElemId item = ElemId::none;
        Element before = Element::dd;
        for (uint32_t child = at + 1; child < flow_.blocks[at].end; child = flow_.blocks[child].end) {
            if (hollow_[child]) continue;
            const Element element = draft_.meanings[child].element;
            if (item == ElemId::none || (element == Element::dt && before == Element::dd))
                item = flow_.structure.add(flow_.blocks[at].elem, Role::list_item, flow_.blocks[child].span);
            block(child, item, language_of(at));
            before = element;
        }
    }

    /// With a caption, it is the stack around that and the rows.
    void table(uint32_t at) {
        blocks(children(at), flow_.blocks[at].elem, language_of(at));
        if (flow_.blocks[at].kind == BlockKind::table) tie_cells(draft_, at);
    }

    /// Its key, then what it says (ISO 32000-1, 14.8.4.4.2).
    void note(uint32_t at) {
        const Block& block = flow_.blocks[at];
        const ElemId note = flow_.structure.add(block.elem, Role::note, block.span);
        const base::Range inlines = block.inlines;
        leaves({inlines.begin, inlines.begin + 1}, flow_.structure.add(note, Role::label, block.span));
        leaves({inlines.begin + 1, inlines.end}, note);
        Note& made = notes_[base::index_of(draft_.meanings[at].note)];
        made.elem = note;
        for (uint32_t i = inlines.begin; i < inlines.end; ++i) add_said(made.said, i);
    }

    void paragraph(uint32_t at) {
        const Block& block = flow_.blocks[at];
        leaves(block.inlines, block.elem);
        check_level(at);
        add_to_outline(at);
    }

    void leaves(base::Range inlines, ElemId parent) {
        for (uint32_t at = inlines.begin; at < inlines.end; ++at) {
            Inline& item = flow_.inlines[at];
            const PhraseId phrase = draft_.phrase_of[at];
            if (is_told(item))
                item.elem = leaf_for(item, phrase == PhraseId::none ? parent : elem_of(phrase, parent));
            else if (item.kind == InlineKind::drawing && is_in_link(phrase))
                elem_of(phrase, parent);
            item.link = phrase == PhraseId::none ? LinkId::none : link_of_phrase_[base::index_of(phrase)];
            if (item.link != LinkId::none) say(flow_.links[base::index_of(item.link)], phrase, at);
        }
    }

    ElemId leaf_for(const Inline& item, ElemId outer) {
        if (item.kind != InlineKind::drawing) return leaf_of(outer, item.span);
        const ElemId figure = flow_.structure.add(outer, Role::figure, item.span);
        flow_.structure.attributes(figure).alternative = flow_.text_of(item);
        return leaf_of(figure, item.span);
    }

    /// Neighbours within one element share a leaf, however many bindings the words come from: a screen reader may pause
    /// between two.
    ElemId leaf_of(ElemId outer, diag::Span span) {
        const ElemId last = flow_.structure[outer].last_child;
        const bool goes_on = last != ElemId::none && flow_.structure[last].role == Role::content;
        return goes_on ? last : flow_.structure.add(outer, Role::content, span);
    }

    /// The phrase's element, made with the first of its inlines.
    ElemId elem_of(PhraseId id, ElemId paragraph) {
        ElemId& elem = elem_of_phrase_[base::index_of(id)];
        if (elem != ElemId::none) return elem;
        const Phrase& phrase = draft_.phrases[base::index_of(id)];
        const bool is_link = makes_link(phrase);
        ElemId outer = phrase.parent == PhraseId::none ? paragraph : elem_of(phrase.parent, paragraph);
        if (phrase.note != NoteId::none) outer = flow_.structure.add(outer, Role::reference, phrase.span);
        elem = flow_.structure.add(outer, is_link ? Role::link : Role::span, phrase.span);
        if (!phrase.language.empty()) flow_.structure.attributes(elem).language = phrase.language;
        if (phrase.element == Element::abbr && !phrase.title.empty())
            flow_.structure.attributes(elem).expansion = phrase.title;
        if (phrase.element == Element::del)
            flow_.structure.attributes(elem).decoration = document::TextDecoration::line_through;
        if (phrase.element == Element::ins)
            flow_.structure.attributes(elem).decoration = document::TextDecoration::underline;
        if (is_link)
            add_link(id, phrase, elem);
        else if (phrase.parent != PhraseId::none)
            link_of_phrase_[base::index_of(id)] = link_of_phrase_[base::index_of(phrase.parent)];
        return elem;
    }
    static bool makes_link(const Phrase& phrase) { return phrase.element == Element::a || phrase.note != NoteId::none; }
    void add_link(PhraseId id, const Phrase& phrase, ElemId elem) {
        link_of_phrase_[base::index_of(id)] = LinkId{static_cast<uint32_t>(flow_.links.size())};
        flow_.links.push_back({phrase.href, ElemId::none, elem, {phrase.title}});
    }
    [[nodiscard]] bool is_in_link(PhraseId phrase) const {
        while (phrase != PhraseId::none && !makes_link(draft_.phrases[base::index_of(phrase)]))
            phrase = draft_.phrases[base::index_of(phrase)].parent;
        return phrase != PhraseId::none;
    }
    /// What a screen reader says of a link is its title, or else its text.
    void say(Link& link, PhraseId phrase, uint32_t at) {
        while (!makes_link(draft_.phrases[base::index_of(phrase)]))
            phrase = draft_.phrases[base::index_of(phrase)].parent;
        if (draft_.phrases[base::index_of(phrase)].title.empty()) add_said(link.contents, at);
    }

    /// What a drawing says is a word of its own.
    void add_said(Said& all, uint32_t at) {
        const Inline& item = flow_.inlines[at];
        const std::string said = item.kind == InlineKind::line_break ? " " : text::without_guides(flow_.text_of(item));
        const bool is_drawing = item.kind == InlineKind::drawing, is_number = is_page_number(item.kind);
        if (said.empty() && !is_number) return;
        const bool meets_drawing = is_drawing || all.ends_in_drawing;
        if (meets_drawing && !said.starts_with(' ') && ends_in_word(all)) all.text += ' ';
        all.text += said;
        if (is_number) all.numbers.push_back({base::size32(all.text.size()), at});
        all.ends_in_drawing = is_drawing;
    }
    static bool ends_in_word(const Said& said) {
        const bool ends_in_number = !said.numbers.empty() && said.numbers.back().at == said.text.size();
        return ends_in_number || (!said.text.empty() && !said.text.ends_with(' '));
    }

    /// That they are empty was told; those after them are held to them.
    void check_empty_headings(uint32_t hollow) {
        for (uint32_t at = hollow; at < flow_.blocks[hollow].end; ++at) check_level(at);
    }
    void check_level(uint32_t at) {
        const uint32_t level = heading_level(draft_.meanings[at].element);
        if (level == 0) return;
        if (level > level_ + 1)
            sink_.report(diag::Code::heading_gap, flow_.blocks[at].span,
                         level_ == 0 ? fmt::format("`h{}` stands before any `h1`", level)
                                     : fmt::format("`h{}` follows `h{}`", level, level_),
                         fmt::format("use `h{}`; a style decides the look", level_ + 1));
        level_ = level;
    }
    void add_to_outline(uint32_t at) {
        if (draft_.meanings[at].bookmark_level == 0) return;
        Heading heading{at, draft_.meanings[at].bookmark_level, {}};
        for (uint32_t part = at; part < flow_.blocks[at].end; ++part) {
            const base::Range inlines = flow_.blocks[part].inlines;
            if (inlines.empty()) continue;
            const bool is_spaced = flow_.inlines[inlines.begin].kind == InlineKind::line_break;
            if (!is_spaced && ends_in_word(heading.title)) heading.title.text += ' ';
            for (uint32_t i = inlines.begin; i < inlines.end; ++i) add_said(heading.title, i);
        }
        flow_.outline.push_back(std::move(heading));
    }

    Draft& draft_;
    Flow& flow_;
    diag::Sink& sink_;
    std::vector<bool> hollow_;  ///< blocks
    std::vector<ElemId> elem_of_phrase_;
    std::vector<LinkId> link_of_phrase_;
    std::vector<Note> notes_;
    uint32_t level_ = 0;  ///< of the heading before
};

}  // namespace

void settle_structure(Draft& draft, const std::string& language, diag::Sink& sink) {
    StructureMaker maker(draft, sink);
    maker.blocks(draft.flow.body, ElemId::root, language);
    maker.tie_keys();
    settle_links(draft, maker.elem_of_phrase(), sink);
}

}  // namespace compose
