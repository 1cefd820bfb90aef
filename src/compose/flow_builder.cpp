#include "compose/flow_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "layout/texts.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

using layout::Element;

/// Only text and inlines stand in it: it is a paragraph, or part of one.
bool holds_only_inlines(Element element) {
    const layout::ElementEntry& entry = layout::entry(element);
    return layout::takes_text(entry, entry) && !layout::lists(entry, Element::p);
}

BlockKind block_kind(Element element) {
    switch (element) {
    case Element::ul:
    case Element::ol:
        return BlockKind::list;
    case Element::li:
        return BlockKind::list_item;
    case Element::table:
        return BlockKind::table;
    case Element::thead:
    case Element::tbody:
        return BlockKind::row_group;
    case Element::tr:
        return BlockKind::row;
    case Element::th:
    case Element::td:
        return BlockKind::cell;
    default:
        return holds_only_inlines(element) ? BlockKind::paragraph : BlockKind::stack;
    }
}

/// Without content there is nothing to show and nothing to tell, unlike a box, a cell or a list's item.
bool means_its_content(Element element, BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list || element == Element::dl;
}

/// Nothing for what was copied: it stands where it is told of.
diag::Labels looked_from(diag::Span place) {
    return place == diag::Span{} ? diag::Labels{} : diag::Labels{{place, "looked from here"}};
}

document::Scope scope(const Markup& markup, Element row_group) {
    if (markup.element != Element::th) return document::Scope::none;
    if (markup.scope != document::Scope::none) return markup.scope;
    return row_group == Element::thead ? document::Scope::column : document::Scope::row;
}

}  // namespace

bool needs_text(Element element) {
    const bool is_heading = element >= Element::h1 && element <= Element::h6;
    return is_heading || element == Element::a || element == Element::caption || element == Element::flow;
}

void FlowBuilder::begin(Element root, diag::Span span, ComputedId outer) {
    const ComputedId style = cascade_.compute(outer, {root, {}, cascade_[outer].text.language});
    root_begin_ = static_cast<uint32_t>(draft_.flow.blocks.size());
    open_.push_back(frame(root, span));
    open_.back().style = style;
}

base::Range FlowBuilder::end() {
    flush();
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
    push(markup);
    return true;
}

bool FlowBuilder::admit(const Markup& markup) {
    Open& outer = open_.back();
    const auto misplaced = outer.children.admit(markup.element);
    if (misplaced) {
        sink_.report(diag::Code::unknown_markup, markup.span, misplaced->message, misplaced->hint);
        outer.is_told = true;
    }
    return !misplaced && !(markup.element == Element::a && is_inside_link(markup));
}

bool FlowBuilder::is_inside_link(const Markup& markup) {
    const auto around = std::ranges::find(open_, Element::a, &Open::element);
    if (around == open_.end()) return false;
    sink_.report(diag::Code::unknown_markup, markup.span, "a link stands inside another link",
                 "end the first one before", {{around->span, "the other link"}});
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
    made.style = cascade_.compute(open_.back().style, {markup.element, markup.classes, markup.language});
    made.block = open_.back().block;
    made.phrase = open_.back().phrase;
    if (layout::is_inline(markup.element))
        open_inline(markup, made);
    else
        open_block(markup, made);
    open_.push_back(std::move(made));
}

void FlowBuilder::open_inline(const Markup& markup, Open& frame) {
    const bool is_expanded = markup.element == Element::abbr && !markup.title.empty();
    const bool is_foreign = markup.language != language();
    if (markup.element == Element::a || is_expanded || is_foreign || !markup.id.empty()) {
        draft_.phrases.push_back({markup.element, frame.phrase, markup.href, markup.title,
                                  is_foreign ? markup.language : std::string(), markup.span});
        frame.phrase = static_cast<PhraseId>(draft_.phrases.size() - 1);
        add_anchor(markup, 0, frame.phrase);
    }
    const auto add_piece = [&](InlineKind kind) {
        pending_.add({kind, cascade_.text_style(frame.style), frame.phrase, {}, markup.span}, {});
    };
    if (markup.element == Element::br) add_piece(InlineKind::line_break);
    frame.has_text = markup.element == Element::page_number || markup.element == Element::page_count;
    if (markup.element == Element::page_number) add_piece(InlineKind::page_number);
    if (markup.element == Element::page_count) add_piece(InlineKind::page_count);
}

void FlowBuilder::open_block(const Markup& markup, Open& frame) {
    Open& outer = open_.back();
    flush();
    if (markup.element == Element::colgroup) return;
    if (markup.element == Element::col) return add_column(markup);
    if (markup.element == Element::caption)
        wrap_table(outer);
    else if (block_kind(markup.element) == BlockKind::row_group)
        open_rows(outer);
    const Computed& style = cascade_[frame.style];
    const Meaning meaning{markup.element, scope(markup, outer_row_group()), numbering(style.list_style),
                          style.bookmark_level};
    frame.block = add_block(block_kind(markup.element), frame.style, meaning, markup.span);
    Block& block = draft_.flow.blocks[frame.block];
    block.area.columns = markup.column_span;
    block.area.rows = markup.row_span;
    block.repeated = markup.element == Element::thead;
    add_anchor(markup, frame.block, PhraseId::none);
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

/// A caption stands above its table: the block begun becomes a stack of both, with the table's margins.
void FlowBuilder::wrap_table(Open& table) {
    Block& block = draft_.flow.blocks[table.block];
    block.kind = BlockKind::stack;
    BlockStyle style;
    const BlockStyle& own = cascade_[table.style].block;
    style.margin = own.margin;
    style.break_before = own.break_before;
    style.break_after = own.break_after;
    style.break_inside = own.break_inside;
    style.page = own.page;
    block.style = cascade_.intern(style);
    table.captioned = true;
}

void FlowBuilder::open_rows(Open& table) {
    if (!table.captioned || table.inner_table) return;
    const diag::Span span = draft_.flow.blocks[table.block].span;
    table.inner_table = add_block(BlockKind::table, table.style, {.element = Element::table}, span);
    BlockStyle style = cascade_[table.style].block;
    style.margin = {};
    style.break_before = style.break_after = Break::automatic;
    draft_.flow.blocks[*table.inner_table].style = cascade_.intern(style);
}

void FlowBuilder::add_column(const Markup& markup) {
    constexpr int64_t one = 1000;
    const layout::Dimension width = markup.width.value_or(layout::Dimension{one, layout::Unit::fraction});
    Open& table = open_[open_.size() - 2];
    Column column;
    switch (width.unit) {
    case layout::Unit::points:
        column.width = {width.thousandths};
        break;
    case layout::Unit::em:
        column.width = cascade_[table.style].text.size.scaled(width.thousandths, one);
        break;
    default:
        column.share = width.thousandths;
        break;
    }
    table.columns.push_back(column);
}

uint32_t FlowBuilder::add_block(BlockKind kind, ComputedId style, Meaning meaning, diag::Span span) {
    const auto at = static_cast<uint32_t>(draft_.flow.blocks.size());
    Block block;
    block.kind = kind;
    block.style = cascade_.block_style(style);
    block.text_style = cascade_.text_style(style);
    block.end = at + 1;
    block.span = span;
    draft_.flow.blocks.push_back(block);
    draft_.meanings.push_back(meaning);
    return at;
}

void FlowBuilder::add_anchor(const Markup& markup, uint32_t block, PhraseId phrase) {
    if (!markup.id.empty()) draft_.anchors.push_back({markup.id, block, phrase, markup.span});
}

bool FlowBuilder::takes_text() const {
    const layout::ElementEntry& outer = layout::entry(open_.back().element);
    return layout::takes_text(outer, outer);
}

void FlowBuilder::text(std::string_view text, diag::Span span) {
    if (takes_text()) return add_text(text, span);
    if (layout::is_blank(text)) return;
    const auto misplaced = layout::misplaced_text("text", layout::entry(open_.back().element));
    sink_.report(diag::Code::misplaced_text, span, misplaced.message, misplaced.hint);
}

void FlowBuilder::text(std::string_view text, std::string_view language, diag::Span span) {
    if (language == this->language() || !takes_text()) return this->text(text, span);
    push({.element = Element::text, .language = std::string(language), .span = span});
    add_text(text, span);
    close();
}

void FlowBuilder::add_text(std::string_view text, diag::Span span) {
    Open& outer = open_.back();
    outer.has_text = outer.has_text || text::is_visible(text);
    pending_.add({InlineKind::text, cascade_.text_style(outer.style), outer.phrase, {}, span}, text);
}

void FlowBuilder::close() {
    Open& frame = open_.back();
    report_missing(frame);
    report_empty(frame);
    if (!layout::is_inline(frame.element)) close_block(frame);
    if (frame.element == Element::table) report_rowless(frame);
    const bool has_text = frame.has_text;
    open_.pop_back();
    open_.back().has_text |= has_text;
}

/// Unless what was meant for it may stand in the wrong place, which was told.
void FlowBuilder::report_missing(const Open& frame) {
    if (frame.is_told) return;
    for (const Element missing : frame.children.missing())
        sink_.report(diag::Code::missing_element, frame.span,
                     fmt::format("`{}` has no `{}`", layout::entry(frame.element).name, layout::entry(missing).name));
}

/// Unless an error in it was told: it may be empty for that.
void FlowBuilder::report_empty(const Open& frame) {
    if (frame.has_text || !needs_text(frame.element) || sink_.errors() > frame.errors_before) return;
    sink_.report(diag::Code::empty_element, frame.span,
                 fmt::format("`{}` has no text", layout::entry(frame.element).name), {},
                 looked_from(frame.looked_from));
}

/// A head over nothing is seldom what was meant.
void FlowBuilder::report_rowless(const Open& table) {
    if (table.may_lack_rows || sink_.errors() > table.errors_before) return;
    const std::vector<Block>& blocks = draft_.flow.blocks;
    const uint32_t rows = table.inner_table.value_or(table.block);
    for (uint32_t group = rows + 1; group < blocks[rows].end; group = blocks[group].end)
        if (!blocks[group].repeated && blocks[group].end > group + 1) return;
    sink_.report(diag::Code::empty_table, table.span, "`table` has no rows",
                 "an `if` around it leaves it out, one around its rows says that there may be none",
                 looked_from(table.looked_from));
}

void FlowBuilder::close_block(Open& frame) {
    flush();
    Flow& flow = draft_.flow;
    if (frame.element == Element::col || frame.element == Element::colgroup) return;
    const auto here = static_cast<uint32_t>(flow.blocks.size());
    flow.blocks[frame.block].end = here;
    if (frame.element == Element::table) {
        Block& table = flow.blocks[frame.inner_table.value_or(frame.block)];
        table.end = here;
        table.columns.begin = static_cast<uint32_t>(flow.columns.size());
        flow.columns.insert(flow.columns.end(), frame.columns.begin(), frame.columns.end());
        table.columns.end = static_cast<uint32_t>(flow.columns.size());
    }
    const Block& block = flow.blocks[frame.block];
    // What needs text stays, though an error was told: headings are counted.
    const bool is_hollow = block.inlines.empty() && !needs_text(frame.element);
    if (here == frame.block + 1 && is_hollow && means_its_content(frame.element, block.kind)) drop_last_block();
}

/// What means nothing when empty is nothing, as in HTML; without it there is no empty element in the structure either.
void FlowBuilder::drop_last_block() {
    Flow& flow = draft_.flow;
    const auto last = static_cast<uint32_t>(flow.blocks.size() - 1);
    for (Anchor& anchor : draft_.anchors)
        if (anchor.phrase == PhraseId::none && anchor.block == last) anchor.block = left_out;
    flow.blocks.pop_back();
    draft_.meanings.pop_back();
}

/// What has been collected becomes the content of the paragraph that is open, or a paragraph of its own between blocks.
void FlowBuilder::flush() {
    if (pending_.pieces.empty()) return;
    const ParagraphText raw = std::exchange(pending_, {});
    const ParagraphText words = bind_spaces(collapse_spaces(clean(raw, sink_), cascade_), cascade_);
    if (words.pieces.empty()) return;
    const Open& outer = open_.back();
    const bool is_open = holds_only_inlines(outer.element);
    const uint32_t block =
        is_open ? outer.block
                : add_block(BlockKind::paragraph, cascade_.anonymous(outer.style), {}, words.pieces[0].span);
    draft_.flow.blocks[block].inlines = append(words, draft_);
}

}  // namespace compose
