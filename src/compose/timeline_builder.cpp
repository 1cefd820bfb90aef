#include "compose/timeline_builder.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace compose {

using layout::Element;

void TimelineBuilder::open(ToldTimeline timeline) { told_.push_back(std::move(timeline)); }

void TimelineBuilder::begin(Element part, const TimelineDatum& datum, TextStyleId style, diag::Span span) {
    if (part == Element::lane_group)
        last().groups.push_back({.own_axis = datum.own_axis});
    else if (part == Element::lane)
        begin_lane(datum, style, span);
    else if (part == Element::row)
        lane().rows.push_back({.contradicts = datum.contradicts});
    inside_.push_back(part);
}

void TimelineBuilder::begin_lane(const TimelineDatum& datum, TextStyleId style, diag::Span span) {
    std::vector<ToldGroup>& groups = last().groups;
    const bool is_in_group = !inside_.empty();
    if (!is_in_group && (groups.empty() || !groups.back().is_implied)) groups.push_back({.is_implied = true});
    groups.back().lanes.push_back({.letter = datum.letter, .style = style, .span = span});
    implied_row_.reset();
}

void TimelineBuilder::end(Element part) {
    if (!inside_.empty() && inside_.back() == part) inside_.pop_back();
}

void TimelineBuilder::add(Element part, const TimelineDatum& datum, const std::string& language, Wording wording) {
    switch (part) {
    case Element::palette:
        last().palette = datum.palette;
        last().palette_span = wording.span;
        return;
    case Element::period:
        if (datum.standing.date) last().periods.push_back({*datum.standing.date, std::move(wording)});
        return;
    case Element::title:
        return add_title(std::move(wording));
    case Element::desc:
        lane().lines.push_back(std::move(wording));
        return;
    default:
        break;
    }
    const EntryKind kind = part == Element::stage ? EntryKind::stage : EntryKind::milestone;
    const diag::Span span = wording.span;
    row().statements.push_back({kind, datum.standing, std::move(wording), datum.short_words, language, span});
}

/// The one that is open, or that of the statements outside of rows.
ToldRow& TimelineBuilder::row() {
    std::vector<ToldRow>& rows = lane().rows;
    if (inside_.back() == Element::row) return rows.back();
    if (!implied_row_) implied_row_ = rows.size(), rows.emplace_back();
    return rows[*implied_row_];
}

void TimelineBuilder::add_title(Wording title) {
    if (inside_.empty()) return set(last().title, std::move(title));
    if (inside_.back() == Element::lane_group) return set(last().groups.back().title, std::move(title));
    if (inside_.back() == Element::lane) return set(lane().title, std::move(title));
    lane().rows.back().titles.push_back(std::move(title));
}

void TimelineBuilder::set(Wording& place, Wording title) {
    if (place.span == diag::Span{}) {
        place = std::move(title);
        return;
    }
    sink_.report(diag::Code::invalid_layout, title.span, "a second `title`", "only a `row` takes several",
                 {{place.span, "the first one"}});
}

const ToldTimeline* TimelineBuilder::find(std::string_view id) const {
    const auto found = std::ranges::find(told_ | std::views::reverse, id, &ToldTimeline::id);
    return found == (told_ | std::views::reverse).end() ? nullptr : &*found;
}

}  // namespace compose
