#include "compose/flow_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/white_space.hpp"
#include "layout/texts.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

using layout::Element;

document::Scope scope(const Markup& markup, Element row_group) {
    if (markup.element != Element::th) return document::Scope::none;
    if (markup.scope != document::Scope::none) return markup.scope;
    return row_group == Element::thead ? document::Scope::column : document::Scope::row;
}

}  // namespace

void FlowBuilder::begin(Element root, diag::Span span, ComputedId outer) {
    const ComputedId style = cascade_.compute(outer, {root, {}, cascade_[outer].text.language, false, span});
    root_begin_ = static_cast<uint32_t>(draft_.flow.blocks.size());
    timelines_.begin_root();
    tile_maps_.begin_root();
    open_.push_back(frame(root, span));
    open_.back().style = style;
}

base::Range FlowBuilder::end() {
    flush();
    settle_timelines();
    report_empty(open_.back());
    open_.pop_back();
    return {root_begin_, static_cast<uint32_t>(draft_.flow.blocks.size())};
}

Draft FlowBuilder::take(base::Range body) {
    draft_.flow.body = body;
    return std::move(draft_);
}

bool FlowBuilder::open(const Markup& markup) {
    if (!admit(markup)) return false;
    recorder_.open(markup);
    expansion_.make_element();
    if (!markup.href.empty() || !markup.title.empty()) expansion_.make_text(markup.href.size() + markup.title.size());
    push(markup);
    return true;
}

FlowBuilder::Open FlowBuilder::frame(Element element, diag::Span span) const {
    const layout::ElementEntry& entry = layout::entry(element);
    return {
        .element = element, .span = span, .children = layout::Children(entry, entry), .errors_before = sink_.errors()};
}

void FlowBuilder::push(const Markup& markup) {
    Open made = frame(markup.element, markup.span);
    made.looked_from = markup.looked_from;
    made.may_lack_rows = markup.may_lack_rows;
    made.is_item = is_item(markup.element);
    const bool is_note = markup.element == Element::footnote;
    made.style = cascade_.compute(is_note ? notes_.table_style() : open_.back().style,
                                  {markup.element, markup.classes, markup.language, made.is_item, markup.span});
    if (cascade_[made.style].block.at_foot) report_held_float(markup);
    if (cascade_[made.style].block.page != cascade_[open_.back().style].block.page)
        report_held_page(markup, made.style);
    made.block = open_.back().block;
    made.phrase = open_.back().phrase;
    if (made.is_item) open_item(markup, made);
    if (layout::is_inline(markup.element))
        open_inline(markup, made);
    else if (layout::entry(markup.element).kind == layout::Kind::part)
        open_part(markup, made);
    else if (markup.element == Element::point)
        add_point(markup);
    else
        open_block(markup, made);
    open_.push_back(std::move(made));
}

/// Of a paragraph that is a grid.
bool FlowBuilder::is_item(Element element) const {
    const Open& outer = open_.back();
    return outer.is_grid && holds_only_inlines(outer.element) && element != Element::br &&
           layout::entry(element).kind == layout::Kind::inline_;
}

void FlowBuilder::open_item(const Markup& markup, Open& frame) {
    flush();
    grids_.begin_item(frame.style, markup.span);
    const Meaning meaning{.element = Element::span};
    frame.block = add_block(draft_, cascade_, BlockKind::paragraph, frame.style, meaning, markup.span);
}

/// What comes out empty keeps its place.
void FlowBuilder::close_item(const Open& frame) {
    flush();
    if (draft_.flow.blocks[frame.block].inlines.empty()) drop_last_block(draft_);
    grids_.end_item();
}

void FlowBuilder::open_inline(const Markup& markup, Open& frame) {
    if (markup.element == Element::footnote) return begin_note(frame);
    const bool is_expanded = markup.element == Element::abbr && !markup.title.empty();
    const bool is_foreign = markup.language != language();
    const bool is_edit = markup.element == Element::del || markup.element == Element::ins;
    if (markup.element == Element::a || is_expanded || is_edit || is_foreign || !markup.id.empty()) {
        draft_.phrases.push_back({markup.element, frame.phrase, markup.href, as_said(markup.title, markup.span, sink_),
                                  is_foreign ? markup.language : std::string(), markup.span, markup.looked_from});
        frame.phrase = static_cast<PhraseId>(draft_.phrases.size() - 1);
        add_anchor(markup, 0, frame.phrase);
    }
    Piece piece{.style = cascade_.text_style(frame.style), .phrase = frame.phrase, .span = markup.span};
    switch (markup.element) {
    case Element::br:
        piece.kind = InlineKind::line_break;
        return pending_.add(piece, {});
    case Element::page_number:
        frame.has_text = true;
        piece.kind = markup.of.empty() ? InlineKind::page_number : InlineKind::page_reference;
        return markup.of.empty() ? pending_.add(piece, {}) : add_reference(markup, piece);
    case Element::table_number:
        frame.has_text = true;
        piece.kind = InlineKind::table_number;
        return add_reference(markup, piece);
    case Element::page_count:
        frame.has_text = true;
        piece.kind = InlineKind::page_count;
        return pending_.add(piece, {});
    case Element::use:
        frame.has_text = text::is_visible(markup.alt);
        return add_drawing(markup, cascade_[frame.style], piece);
    case Element::meter:
        return add_meter(std::get<MeterDatum>(*markup.figure), frame, piece);
    case Element::sparkline:
        return begin_sparkline(markup, frame);
    default:
        return;
    }
}

/// What is in it is collected by itself, and stands in nothing of what is around it here.
void FlowBuilder::begin_note(Open& frame) {
    frame.phrase = PhraseId::none;
    around_ = std::exchange(pending_, {});
}

void FlowBuilder::end_note(const Open& frame) {
    ParagraphText words = settled(std::exchange(pending_, std::exchange(around_, {})));
    if (words.pieces.empty()) return;
    const Open& outer = open_[open_.size() - 2];
    notes_.add({std::move(words), frame.style, frame.span}, outer.style, outer.phrase, pending_);
}

void FlowBuilder::add_reference(const Markup& markup, Piece piece) {
    piece.reference = ReferenceId{static_cast<uint32_t>(draft_.references.size())};
    Reference reference{piece.kind, markup.of, markup.span, markup.looked_from};
    if (markup.of.empty()) reference.table = tables_.block();
    draft_.references.push_back(std::move(reference));
    pending_.add(piece, {});
}

void FlowBuilder::add_drawing(const Markup& markup, const Computed& style, Piece piece) {
    piece.kind = InlineKind::drawing;
    piece.drawing = drawings_.find(*markup.symbol, style);
    expansion_.make_text(markup.alt.size() + Drawings::size_of(*markup.symbol));
    pending_.add(piece, as_said(markup.alt, markup.span, sink_));
}

void FlowBuilder::open_block(const Markup& markup, Open& frame) {
    Open& outer = open_.back();
    flush();
    if (markup.element == Element::colgroup) return;
    if (markup.element == Element::col) return tables_.add_column(markup.width);
    if (markup.element == Element::caption)
        tables_.add_caption();
    else if (block_kind(markup.element) == BlockKind::row_group)
        tables_.begin_rows();
    const Computed& style = cascade_[frame.style];
    const Meaning meaning{.element = markup.element,
                          .scope = scope(markup, outer_row_group()),
                          .numbering = numbering(style.list_style),
                          .bookmark_level = style.bookmark_level,
                          .looked_from = markup.looked_from};
    if (outer.is_grid) grids_.begin_item(frame.style, markup.span);
    frame.block = add_block(draft_, cascade_, block_kind(markup.element), frame.style, meaning, markup.span);
    Block& block = draft_.flow.blocks[frame.block];
    block.area.columns = markup.column_span;
    block.area.rows = markup.row_span;
    block.repeated = markup.element == Element::thead;
    add_anchor(markup, frame.block, PhraseId::none);
    if (markup.element == Element::table) {
        tables_.open(frame.block, frame.style);
        markup.timeline == nullptr ? notes_.open(frame.style) : notes_.reopen(markup.timeline->notes);
        if (markup.timeline != nullptr) mention_table(*markup.timeline);
    }
    if (markup.element == Element::timeline) open_timeline(markup, frame);
    if (markup.element == Element::tile_map) open_tile_map(markup, frame);
    if (markup.element == Element::timeline_legend) add_legend(markup, frame.block);
    frame.is_grid = style.display == Display::grid;
    if (frame.is_grid) grids_.open(frame.block, frame.style);
    if (markup.element == Element::timeline_notes) place_notes(*markup.timeline, frame.is_grid);
    frame.counter.next = markup.start;
    if (markup.element == Element::li) add_marker(outer, frame, markup.span);
}

Element FlowBuilder::outer_row_group() const {
    return open_.size() < 2 ? Element::text : open_[open_.size() - 2].element;
}

void FlowBuilder::add_marker(Open& list, const Open& item, diag::Span span) {
    ParagraphText label;
    const std::string text = marker(cascade_[item.style].list_style, list.counter.next++);
    if (text.empty()) return;
    label.add({InlineKind::text, cascade_.text_style(item.style), PhraseId::none, {}, span}, text);
    draft_.flow.blocks[item.block].inlines = append(label, draft_);
}

void FlowBuilder::add_anchor(const Markup& markup, uint32_t block, PhraseId phrase) {
    // What is drawn is one thing: links lead to the whole.
    if (markup.id.empty() || recorder_.is_on()) return;
    if (phrase == PhraseId::none)
        draft_.meanings[block].anchor = draft_.anchors.size();
    else
        draft_.phrases[base::index_of(phrase)].is_named = true;
    draft_.anchors.push_back({markup.id, block, phrase, markup.span});
}

bool FlowBuilder::takes_text() const {
    const layout::ElementEntry& outer = layout::entry(open_.back().element);
    return layout::takes_text(outer, outer);
}

void FlowBuilder::text(std::string_view text, diag::Span span) {
    recorder_.text(text, language(), span);
    if (takes_text()) return add_text(text, span);
    if (base::is_blank(text)) return;
    const auto misplaced = layout::misplaced_text("text", layout::entry(open_.back().element));
    sink_.report(diag::Code::misplaced_text, span, misplaced.message, misplaced.hint);
}

void FlowBuilder::text(std::string_view text, std::string_view language, diag::Span span) {
    if (language == this->language() || !takes_text()) return this->text(text, span);
    recorder_.text(text, language, span);
    push({.element = Element::text, .language = std::string(language), .span = span});
    add_text(text, span);
    close_frame();
}

void FlowBuilder::add_text(std::string_view text, diag::Span span) {
    Open& outer = open_.back();
    outer.has_text = outer.has_text || text::is_visible(text);
    expansion_.make_text(text.size());
    pending_.add({InlineKind::text, cascade_.text_style(outer.style), outer.phrase, {}, span}, text);
}

void FlowBuilder::close() {
    recorder_.close();
    close_frame();
}

void FlowBuilder::close_frame() {
    Open& frame = open_.back();
    report_missing(frame);
    report_empty(frame);
    if (frame.element == Element::footnote)
        end_note(frame);
    else if (frame.element == Element::sparkline)
        close_sparkline(frame);
    else if (frame.is_item)
        close_item(frame);
    else if (layout::entry(frame.element).kind == layout::Kind::part)
        close_part(frame);
    else if (!layout::is_inline(frame.element) && frame.element != Element::point)
        close_block(frame);
    const bool has_text = frame.has_text;
    open_.pop_back();
    open_.back().has_text |= has_text;
}

void FlowBuilder::close_block(Open& frame) {
    flush();
    Flow& flow = draft_.flow;
    if (frame.element == Element::col || frame.element == Element::colgroup) return;
    if (frame.is_grid) grids_.close();
    if (frame.is_grid && holds_only_inlines(frame.element)) join_items(frame.block);
    const auto here = static_cast<uint32_t>(flow.blocks.size());
    flow.blocks[frame.block].end = here;
    draft_.meanings[frame.block].is_faulty = sink_.errors() > frame.errors_before;
    if (frame.element == Element::table) close_table(frame);
    if (frame.element == Element::timeline) close_timeline(frame);
    if (frame.element == Element::tile_map) close_tile_map(frame);
    const Block& block = flow.blocks[frame.block];
    // What means nothing when empty is nothing, as in HTML. What needs text stays, though an error was told: headings
    // are counted.
    const bool is_hollow = block.inlines.empty() && !needs_text(frame.element);
    if (here == frame.block + 1 && is_hollow && means_its_content(frame.element)) drop_last_block(draft_);
    if (open_.size() > 1 && open_[open_.size() - 2].is_grid) grids_.end_item();
}

ParagraphText FlowBuilder::settled(const ParagraphText& raw) {
    ParagraphText words = bind_spaces(collapse_spaces(clean(raw, sink_), cascade_), cascade_);
    report_slips(words, cascade_, sink_);
    return words;
}

/// The items of a paragraph are told as if they stood in a line.
void FlowBuilder::join_items(uint32_t paragraph) {
    std::vector<Block>& blocks = draft_.flow.blocks;
    uint32_t before = paragraph;
    for (uint32_t at = paragraph + 1; at < blocks.size(); ++at) {
        if (blocks[at].kind != BlockKind::paragraph) continue;
        if (before != paragraph) blocks[before].goes_on = true;
        before = at;
    }
}

void FlowBuilder::close_table(const Open& frame) {
    if (!tables_.close()) report_rowless(frame);
    notes_.close(frame.block);
}

/// What has been collected becomes the content of the paragraph that is open, or a paragraph of its own between blocks.
void FlowBuilder::flush() {
    if (pending_.pieces.empty()) return;
    const ParagraphText words = settled(std::exchange(pending_, {}));
    if (words.pieces.empty()) return;
    const Open& outer = open_.back();
    const bool is_open = holds_only_inlines(outer.element) && !outer.is_grid;
    const uint32_t block = is_open ? outer.block : add_anonymous(words.pieces[0].span);
    draft_.flow.blocks[block].inlines = append(words, draft_);
}

/// A paragraph between blocks.
uint32_t FlowBuilder::add_anonymous(diag::Span span) {
    const ComputedId style = cascade_.anonymous(open_.back().style);
    const bool is_item = open_.back().is_grid;
    if (is_item) grids_.begin_item(style, span);
    const bool is_in_paragraph = holds_only_inlines(open_.back().element);
    const Meaning meaning{.element = is_in_paragraph ? Element::span : Element::text};
    const uint32_t made = add_block(draft_, cascade_, BlockKind::paragraph, style, meaning, span);
    if (is_item) grids_.end_item();
    return made;
}

}  // namespace compose
