#include <utility>

#include "compose/flow_builder.hpp"
#include "compose/timeline_alternative.hpp"
#include "compose/timeline_figure.hpp"
#include "text/normalize.hpp"

/// How figures are gathered: what their parts tell, and what is drawn of it.
namespace compose {

using layout::Element;

namespace {

/// What words say, keys and symbols left out.
std::string plain_text(const ParagraphText& words, const Draft& draft) {
    std::string plain;
    bool is_after_key = false;
    for (const Piece& piece : words.pieces) {
        const std::string_view text = words.text_of(piece);
        const bool is_between = is_after_key && text == between_keys;
        is_after_key = is_key(piece, draft) || is_between;
        if (!is_after_key && piece.kind == InlineKind::text) plain += text::without_guides(text);
    }
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
    timelines_.open(std::move(told));
    frame.has_notes_elsewhere = markup.has_notes_elsewhere;
    frame.has_legend_elsewhere = markup.has_legend_elsewhere;
}

void FlowBuilder::open_part(const Markup& markup, Open& frame) {
    flush();
    frame.datum = *markup.datum;
    if (layout::is_wording(markup.element))
        recorder_.begin();
    else if (markup.element != Element::palette)
        timelines_.begin(markup.element, frame.datum, cascade_.text_style(frame.style), markup.span);
}

void FlowBuilder::close_part(const Open& frame) {
    if (!layout::is_wording(frame.element) && frame.element != Element::palette) return timelines_.end(frame.element);
    Wording wording;
    wording.told = recorder_.end();
    wording.drawn = settled(std::exchange(pending_, {}));
    wording.plain = plain_text(wording.drawn, draft_);
    wording.style = cascade_.text_style(frame.style);
    wording.span = frame.span;
    timelines_.add(frame.element, frame.datum, cascade_[frame.style].text.language, std::move(wording));
}

/// Its notes are kept: its table has the same.
void FlowBuilder::close_timeline(const Open& frame) {
    ToldTimeline& told = timelines_.last();
    told.notes = notes_.keep();
    report_hollow(frame);
    draft_.flow.figures[told.figure] =
        make_timeline(told, frame.style, frame.has_legend_elsewhere, draft_, cascade_, languages_, sink_);
    draft_.alternatives[told.figure] = alternative_of(told, languages_);
    if (!frame.has_notes_elsewhere) notes_.place_below(frame.block, told.notes);
}

void FlowBuilder::mention_table(const ToldTimeline& told) {
    if (told.datum.alt.empty())
        draft_.alternatives[told.figure] +=
            " " + languages_.messages(told.language).format(text::Message::timeline_in_table);
}

void FlowBuilder::place_notes(uint32_t kept, bool is_grid) {
    const std::vector<NoteBuilder::Note>& notes = notes_.kept(kept);
    for (size_t i = 0; i < notes.size(); ++i) {
        if (is_grid) grids_.begin_item(notes[i].style, notes[i].span);
        notes_.place(kept, i);
        if (is_grid) grids_.end_item();
    }
}

void FlowBuilder::add_legend(const Markup& markup, uint32_t block) {
    draft_.flow.blocks[block].figure = base::size32(draft_.flow.figures.size());
    draft_.flow.figures.emplace_back(TimelineLegend{markup.timeline->figure});
    draft_.alternatives.emplace_back();
}

}  // namespace compose
