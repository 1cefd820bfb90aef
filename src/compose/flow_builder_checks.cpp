#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "compose/flow_builder.hpp"

/// What a flow builder complains of: what cannot stand where it does, and what is lacking.
namespace compose {

using layout::Element;

bool FlowBuilder::admit(const Markup& markup) {
    Open& outer = open_.back();
    const auto misplaced = outer.children.admit(markup.element);
    if (misplaced) {
        sink_.report(diag::Code::unknown_markup, markup.span, misplaced->message, misplaced->hint);
        outer.is_told = true;
    }
    if (misplaced) return false;
    if (recorder_.is_on() && is_undrawable(markup)) return false;
    if (markup.timeline != nullptr && is_second(markup)) return false;
    if (markup.element == Element::footnote) return !is_outside_cell(markup);
    if (markup.element == Element::table_number) return !is_without_number(markup);
    return markup.element != Element::a || !(is_inside_link(markup) || is_outside_flow(markup));
}

bool FlowBuilder::is_without_number(const Markup& markup) {
    const bool is_in_caption = std::ranges::find(open_, Element::caption, &Open::element) != open_.end();
    if (markup.is_reference || (is_in_caption && open_.front().element == Element::flow)) return false;
    sink_.report(diag::Code::invalid_layout, markup.span,
                 "a `table-number` without `of` stands outside of a `caption` in the `flow`",
                 "say with `of` which table's number is meant");
    return true;
}

/// What a template holds may be called from anywhere.
bool FlowBuilder::is_outside_cell(const Markup& markup) {
    for (size_t i = open_.size(); i-- > 0;) {
        const Element outer = open_[i].element;
        if (outer == Element::td || outer == Element::th || outer == Element::caption) return false;
        // The title of all is told, and not drawn.
        const bool is_drawn =
            !tile_maps_.is_open() && (outer != Element::title || open_[i - 1].element != Element::timeline);
        if (layout::is_wording(outer) && is_drawn) return false;
        if (outer == Element::a || outer == Element::footnote) break;
    }
    sink_.report(diag::Code::invalid_layout, markup.span,
                 "a `footnote` stands in a link, in another `footnote` or outside of a table",
                 "write it in a cell, in the `caption` or in what a timeline says");
    return true;
}

/// The words of a figure stand wherever there is room, each time on a line.
bool FlowBuilder::is_undrawable(const Markup& markup) {
    constexpr std::array undrawable{Element::page_number, Element::page_count, Element::table_number,
                                    Element::a,           Element::br,         Element::meter,
                                    Element::sparkline,   Element::del,        Element::ins};
    if (std::ranges::find(undrawable, markup.element) == undrawable.end()) return false;
    const bool is_in_note = std::ranges::find(open_, Element::footnote, &Open::element) != open_.end();
    if (is_in_note) return false;
    sink_.report(diag::Code::unknown_markup, markup.span,
                 fmt::format("`{}` stands in the words of a {}, which are drawn", layout::entry(markup.element).name,
                             tile_maps_.is_open() ? "tile map" : "timeline"),
                 tile_maps_.is_open() ? "write it beside the map"
                                      : "write it into a `footnote`, or beside the timeline");
    return true;
}

/// Of what is made of a timeline: its notes have one place, and keys lead there.
bool FlowBuilder::is_second(const Markup& markup) {
    std::vector<Element>& made = markup.timeline->made;
    if (std::ranges::find(made, markup.element) == made.end()) {
        made.push_back(markup.element);
        return false;
    }
    const std::string_view what = markup.element == Element::table ? layout::entry(Element::timeline_table).name
                                                                   : layout::entry(markup.element).name;
    sink_.report(diag::Code::invalid_layout, markup.span,
                 fmt::format("a second `{}` of the timeline `{}`", what, markup.timeline->id));
    return true;
}

bool FlowBuilder::is_outside_flow(const Markup& markup) {
    const Element root = open_.front().element;
    if (root != Element::header && root != Element::footer) return false;
    sink_.report(diag::Code::unknown_markup, markup.span,
                 fmt::format("a link stands in a `{}`, which nobody is told of", layout::entry(root).name),
                 "copy the text without it");
    return true;
}

bool FlowBuilder::is_inside_link(const Markup& markup) {
    const auto around = std::ranges::find(open_, Element::a, &Open::element);
    if (around == open_.end()) return false;
    sink_.report(diag::Code::unknown_markup, markup.span, "a link stands inside another link",
                 "end the first one before", {{around->span, "the other link"}});
    return true;
}

/// What floats leaves the text of the pages, and nothing else.
void FlowBuilder::report_held_float(const Markup& markup) {
    for (const Open& outer : open_) {
        const bool lets_float =
            outer.element == Element::flow || outer.element == Element::div || outer.element == Element::section;
        const bool floats = cascade_[outer.style].block.at_foot;
        if (lets_float && !outer.is_grid && !floats) continue;
        const char* what = outer.is_grid ? " that is a grid" : floats ? " that floats itself" : "";
        return sink_.report(diag::Code::invalid_layout, markup.span,
                            fmt::format("`{}` floats to the foot of the page, but stands in a `{}`{}",
                                        layout::entry(markup.element).name, layout::entry(outer.element).name, what),
                            "float what stands in the `flow`, or in a `div` or `section` that is no grid",
                            {{outer.span, "this one"}});
    }
}

/// A new page begins for what is set in the text of the pages, one below the other, and nothing else.
void FlowBuilder::report_held_page(const Markup& markup, ComputedId style) {
    const auto holds = [this](const Open& outer) {
        const bool is_furniture = outer.element == Element::header || outer.element == Element::footer;
        return is_furniture || outer.element == Element::table || outer.is_grid || cascade_[outer.style].block.at_foot;
    };
    const auto outer = std::ranges::find_if(open_, holds);
    const bool floats = cascade_[style].block.at_foot;
    if (outer == open_.end() && !floats) return;
    std::string where = " floats to the foot of the page";
    diag::Labels labels;
    if (outer != open_.end()) {
        where = fmt::format(" stands in a `{}`{}", layout::entry(outer->element).name,
                            outer->is_grid ? " that is a grid" : "");
        labels.push_back({outer->span, "this one"});
    }
    sink_.report(diag::Code::invalid_layout, markup.span,
                 fmt::format("`{}` asks for other pages, but{}", layout::entry(markup.element).name, where),
                 "let what stands around it ask for them", std::move(labels));
}

/// Unless what was meant for it may stand in the wrong place, or was not reached: that was told.
void FlowBuilder::report_missing(const Open& frame) {
    if (frame.is_told || expansion_.has_ended()) return;
    for (const Element missing : frame.children.missing())
        sink_.report(diag::Code::missing_element, frame.span,
                     fmt::format("`{}` has no `{}`", layout::entry(frame.element).name, layout::entry(missing).name));
}

/// Unless an error in it was told: it may be empty for that.
void FlowBuilder::report_empty(const Open& frame) {
    if (expansion_.has_ended() || frame.has_text || !needs_text(frame.element) || sink_.errors() > frame.errors_before)
        return;
    sink_.report(diag::Code::empty_element, frame.span,
                 fmt::format("`{}` has no text", layout::entry(frame.element).name), {},
                 looked_from(frame.looked_from));
}

/// A head over nothing is seldom what was meant.
void FlowBuilder::report_rowless(const Open& table) {
    if (table.may_lack_rows || sink_.errors() > table.errors_before) return;
    sink_.report(diag::Code::empty_table, table.span, "`table` has no rows",
                 "an `if` around it leaves it out, one around its rows says that there may be none",
                 looked_from(table.looked_from));
}

void FlowBuilder::report_wordless(const std::string& language, diag::Span timeline) {
    sink_.report(diag::Code::unknown_language, timeline,
                 fmt::format("there are no words for timelines in the language `{}`, they are in English", language),
                 "`message` gives it some, and `xml:lang` may name another language");
}

/// A drawing of nothing is seldom what was meant.
void FlowBuilder::report_hollow(const Open& timeline) {
    if (expansion_.has_ended() || sink_.errors() > timeline.errors_before) return;
    for (const ToldGroup& group : timelines_.last().groups)
        for (const ToldLane& lane : group.lanes)
            for (const ToldRow& row : lane.rows)
                if (!row.statements.empty()) return;
    sink_.report(diag::Code::empty_element, timeline.span, "`timeline` has no statement",
                 "an `if` around it leaves it out", looked_from(timeline.looked_from));
}

}  // namespace compose
