#include <algorithm>
#include <utility>

#include "compose/flow_builder.hpp"
#include "compose/format/date.hpp"
#include "compose/timeline_alternative.hpp"
#include "compose/timeline_figure.hpp"
#include "text/normalize.hpp"

/// How figures are gathered: what their parts tell, and what is drawn of it.
namespace compose {

using layout::Element;

namespace {

/// What words say, with what symbols in them mean, and without keys.
std::string plain_text(const ParagraphText& words, const Draft& draft) {
    std::string plain;
    for (const Piece& piece : words.pieces)
        if (!is_key(piece, draft) && !is_between_keys(piece, words, draft))
            plain += piece.kind == InlineKind::drawing && !words.text_of(piece).empty()
                         ? std::string(words.text_of(piece)) + " "
                         : text::without_guides(words.text_of(piece));
    const size_t first = plain.find_first_not_of(' '), last = plain.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : plain.substr(first, last - first + 1);
}

}  // namespace

void FlowBuilder::open_timeline(const Markup& markup, Open& frame) {
    draft_.flow.blocks[frame.block].figure = base::size32(draft_.flow.figures.size());
    draft_.flow.figures.emplace_back(Timeline());
    draft_.alternatives.emplace_back();
    notes_.open(frame.style);
    ToldTimeline told;
    told.id = markup.id;
    told.figure = draft_.flow.blocks[frame.block].figure;
    told.language = cascade_[frame.style].text.language;
    told.datum = *markup.datum;
    told.span = told.palette_span = markup.span;
    told.datum.as_of_label = settled_text(told.datum.as_of_label, markup.span);
    told.datum.alt = as_said(told.datum.alt, markup.span, sink_);
    if (!has_date_words(told.language)) report_wordless(told.language, markup.span);
    told.has_notes_elsewhere = markup.has_notes_elsewhere;
    told.has_legend_elsewhere = markup.has_legend_elsewhere;
    timelines_.open(std::move(told));
}

void FlowBuilder::open_part(const Markup& markup, Open& frame) {
    flush();
    frame.node = markup.looked_from;
    if (markup.figure != nullptr) {
        frame.figure = *markup.figure;
        if (layout::is_wording(markup.element)) return recorder_.begin();
        return tile_maps_.begin_group(std::get<TileGroupDatum>(*markup.figure));
    }
    frame.datum = *markup.datum;
    frame.datum.letter = settled_text(frame.datum.letter, markup.span);
    frame.datum.short_words = settled_text(frame.datum.short_words, markup.span);
    if (layout::is_wording(markup.element))
        recorder_.begin();
    else if (markup.element != Element::palette)
        timelines_.begin(markup.element, frame.datum, cascade_.text_style(frame.style), markup.span);
}

void FlowBuilder::close_part(const Open& frame) {
    if (frame.element == Element::tile_group) return tile_maps_.end_group();
    if (!layout::is_wording(frame.element) && frame.element != Element::palette) return timelines_.end(frame.element);
    Wording wording;
    wording.told = recorder_.end();
    wording.drawn = settled(std::exchange(pending_, {}));
    wording.plain = plain_text(wording.drawn, draft_);
    wording.style = cascade_.text_style(frame.style);
    wording.span = frame.span;
    if (tile_maps_.is_open()) return close_part_of_map(frame, std::move(wording));
    timelines_.add(frame.element, frame.datum, cascade_[frame.style].text.language, std::move(wording));
}

/// Its notes are kept: its table has the same.
void FlowBuilder::close_timeline(const Open& frame) {
    ToldTimeline& told = timelines_.last();
    told.notes = notes_.keep();
    report_hollow(frame);
    const std::optional<base::Color>& background = cascade_[frame.style].block.background;
    if (background && !told.has_palette) told.palette.ground = *background;
    Timeline made = make_timeline(told, frame.style, draft_, cascade_, languages_, sink_);
    made.notes = base::size32(notes_.kept(told.notes).size());
    draft_.flow.figures[told.figure] = std::move(made);
    draft_.alternatives[told.figure] = alternative_of(told, languages_);
    if (told.has_notes_elsewhere) return;
    notes_.place_below(frame.block, told.notes);
    told.notes_placed = notes_.kept(told.notes).size();
}

/// What a layout asks for it may not come to, and its table may have notes of its own: nothing is lost.
void FlowBuilder::settle_timelines() {
    for (ToldTimeline& told : timelines_.told_here()) {
        const bool has_legend = std::ranges::find(told.made, Element::timeline_legend) != told.made.end();
        auto& timeline = std::get<Timeline>(draft_.flow.figures[told.figure]);
        if (told.has_legend_elsewhere && !has_legend) timeline.legend_below = told.datum.has_legend;
        for (; told.notes_placed < notes_.kept(told.notes).size(); ++told.notes_placed)
            notes_.place(told.notes, told.notes_placed);
    }
}

/// A text that stands in an attribute, as those of paragraphs.
std::string FlowBuilder::settled_text(const std::string& text, diag::Span span) {
    ParagraphText words;
    words.add({.style = cascade_.text_style(open_.back().style), .span = span}, text);
    return text.empty() ? text : settled(words).text;
}

void FlowBuilder::mention_table(const ToldTimeline& told) {
    if (told.datum.alt.empty())
        draft_.alternatives[told.figure] +=
            " " + languages_.messages(told.language).format(text::Message::figure_in_table);
}

void FlowBuilder::place_notes(ToldTimeline& told, bool is_grid) {
    const std::vector<NoteBuilder::Note>& notes = notes_.kept(told.notes);
    for (; told.notes_placed < notes.size(); ++told.notes_placed) {
        if (is_grid) grids_.begin_item(notes[told.notes_placed].style, notes[told.notes_placed].span);
        notes_.place(told.notes, told.notes_placed);
        if (is_grid) grids_.end_item();
    }
}

void FlowBuilder::add_legend(const Markup& markup, uint32_t block) {
    draft_.flow.blocks[block].figure = base::size32(draft_.flow.figures.size());
    draft_.flow.figures.emplace_back(TimelineLegend{markup.timeline->figure});
    draft_.alternatives.emplace_back();
}

}  // namespace compose
