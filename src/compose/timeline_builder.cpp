#include "compose/timeline_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace compose {

using layout::Element;

namespace {

constexpr uint32_t most_in_lane = 300, most_in_all = 10'000;

}  // namespace

void TimelineBuilder::open(ToldTimeline timeline) { told_.push_back(std::move(timeline)); }

void TimelineBuilder::begin(Element part, const TimelineDatum& datum, TextStyleId style, diag::Span span) {
    if (part == Element::lane_group)
        last().groups.push_back({.own_axis = datum.own_axis});
    else if (part == Element::lane)
        begin_lane(datum, style, span);
    else if (part == Element::row)
        lane().rows.push_back({.contradicts = datum.contradicts && !lane().rows.empty()});
    inside_.push_back(part);
}

void TimelineBuilder::begin_lane(const TimelineDatum& datum, TextStyleId style, diag::Span span) {
    std::vector<ToldGroup>& groups = last().groups;
    const bool is_in_group = !inside_.empty();
    if (!is_in_group && (groups.empty() || !groups.back().is_implied)) groups.push_back({.is_implied = true});
    groups.back().lanes.push_back({.letter = datum.letter, .style = style, .span = span});
    implied_row_.reset();
    in_lane_ = 0;
}

/// Words are placed by looking at all of a lane: that takes the square of their number.
bool TimelineBuilder::admit(diag::Span statement) {
    ++in_lane_, ++in_all_;
    if (in_lane_ == most_in_lane + 1)
        sink_.report(diag::Code::limit_reached, statement,
                     fmt::format("a lane of a timeline has more than {} statements", most_in_lane),
                     "divide it into several");
    if (in_all_ == most_in_all + 1)
        sink_.report(diag::Code::limit_reached, statement,
                     fmt::format("the timelines of a report have more than {} statements", most_in_all),
                     "choose those that matter");
    return in_lane_ <= most_in_lane && in_all_ <= most_in_all;
}

void TimelineBuilder::end(Element part) {
    if (!inside_.empty() && inside_.back() == part) inside_.pop_back();
}

void TimelineBuilder::add(Element part, const TimelineDatum& datum, const std::string& language, Wording wording) {
    switch (part) {
    case Element::palette:
        if (last().has_palette)
            sink_.report(diag::Code::invalid_layout, wording.span, "a second `palette`", {},
                         {{last().palette_span, "the first one"}});
        last().has_palette = true;
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
    if (!admit(span)) return;
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

ToldTimeline* TimelineBuilder::find(std::string_view id) {
    const std::span<ToldTimeline> here = told_here();
    const auto found = std::ranges::find(here.rbegin(), here.rend(), id, &ToldTimeline::id);
    return found == here.rend() ? nullptr : &*found;
}

}  // namespace compose
