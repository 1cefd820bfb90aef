#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "compose/timeline_text.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Gathers what a timeline tells, part by part as they come.
class TimelineBuilder {
public:
    explicit TimelineBuilder(diag::Sink& sink) : sink_(sink) {}

    void open(ToldTimeline timeline);
    /// Begins a part that holds others, and ends the one begun last.
    void begin(layout::Element part, const TimelineDatum& datum, TextStyleId style, diag::Span span);
    void end(layout::Element part);
    /// A palette, or a part that is words.
    void add(layout::Element part, const TimelineDatum& datum, const std::string& language, Wording wording);

    /// The one opened last.
    [[nodiscard]] ToldTimeline& last() { return told_.back(); }
    /// The last one of that name; nullptr without any.
    [[nodiscard]] ToldTimeline* find(std::string_view id);
    /// Those since the flow, the header or the footer that is made now began.
    void begin_root() { first_ = told_.size(); }
    [[nodiscard]] std::span<ToldTimeline> told_here() { return std::span(told_).subspan(first_); }

private:
    [[nodiscard]] ToldLane& lane() { return last().groups.back().lanes.back(); }
    void begin_lane(const TimelineDatum& datum, TextStyleId style, diag::Span span);
    ToldRow& row();
    void add_title(Wording title);
    void set(Wording& place, Wording title);

    diag::Sink& sink_;
    std::vector<ToldTimeline> told_;
    size_t first_ = 0;
    std::vector<layout::Element> inside_;  ///< the parts that are open
    bool admit(diag::Span statement);
    uint32_t in_lane_ = 0, in_all_ = 0;  ///< statements
    std::optional<size_t> implied_row_;  ///< of the lane: of statements outside of rows
};

}  // namespace compose
