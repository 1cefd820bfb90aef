#include "figure/draw.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figure/paint.hpp"

namespace figure {

using base::Length;

namespace {

constexpr Length least_chart = hundredths_mm(1000);

/// What is drawn where there is no room for a chart, so that it can be seen.
Length width_for(const compose::Timeline& timeline, Length width) {
    return base::max(width, timeline.label_column + least_chart);
}

bool is_cramped(const LanePlan& lane) {
    return std::ranges::any_of(lane.rows, [](const RowPlan& row) { return row.arrangements.front().is_cramped; });
}

void report_narrow(const std::vector<LanePlan>& lanes, bool has_chart, diag::Span span, diag::Sink& sink) {
    if (!has_chart || std::ranges::any_of(lanes, is_cramped))
        sink.report(diag::Code::oversized_content, span, "the timeline is too narrow for what it tells",
                    "give it more width, or its titles less");
}

/// Words that cannot be broken may be wider than any place for them. The first ones are told.
class WideWords {
public:
    WideWords(const Measure& measure, diag::Span figure, diag::Sink& sink)
        : measure_(measure), figure_(figure), sink_(sink) {}

    void look_at(const Picture& picture) {
        for (const Item& item : picture.items) {
            const Text* const text = std::get_if<Text>(&item);
            if (text == nullptr || is_told_) continue;
            const Length right = text->origin.x + measure_.width(text->text, text->style);
            if (text->origin.x < Length{} || right > picture.size.width) tell(text->span);
        }
    }

    /// Titles left of a chart may run into it.
    void look_at(const LanePlan& lane, const Chart& chart, compose::TitlePlacement titles) {
        if (titles == compose::TitlePlacement::heading) return;
        for (const TitleLine& title : lane.title)
            if (!is_told_ && title.baseline.x + title.line.width > chart.left) tell(title.line.span);
    }

private:
    void tell(diag::Span span) {
        is_told_ = true;
        sink_.report(diag::Code::oversized_content, span == diag::Span{} ? figure_ : span,
                     "words of the timeline are wider than their place",
                     "say them in shorter words, or give them more width");
    }

    const Measure& measure_;
    diag::Span figure_;
    diag::Sink& sink_;
    bool is_told_ = false;
};

/// A lane cannot be divided: one that is higher than a page goes over its edge.
void report_overflow(const std::vector<Picture>& pictures, const Frame& frame, const compose::Timeline& timeline,
                     diag::Sink& sink) {
    for (size_t i = 0; i < pictures.size(); ++i) {
        const Length room = i == 0 ? frame.first_height : frame.further_height;
        if (pictures[i].size.height <= room) continue;
        const bool is_held_lower = timeline.max_height && room == *timeline.max_height;
        sink.report(diag::Code::oversized_content, timeline.span,
                    fmt::format("a part of the timeline that cannot be divided is {} pt high and has room for {} pt",
                                in_points(pictures[i].size.height), in_points(room)),
                    fmt::format("tell its statements in fewer rows, or give it a larger {}",
                                is_held_lower ? "`max-height`" : "page"));
        return;
    }
}

}  // namespace

std::vector<Picture> draw(const compose::Timeline& timeline, const Frame& room, const Measure& measure,
                          diag::Sink& sink) {
    const Frame frame{width_for(timeline, room.width), room.first_height, room.further_height};
    const Lettering lettering(timeline, measure);
    const Scene scene = make_scene(timeline, lettering);
    const std::vector<Chart> charts = charts_of(scene, frame.width);
    const std::vector<LanePlan> lanes = plan_lanes(charts, scene);
    const std::vector<compose::Sign> signs = signs_of(lanes, charts, scene);
    Heads heads(charts, scene, measure);
    const Plan plan{scene, heads, charts, lanes, signs};
    std::vector<Picture> pictures;
    for (const PagePlan& page : paginate(plan, frame)) pictures.push_back(paint(page, plan, frame));
    report_narrow(lanes, frame.width == room.width, timeline.span, sink);
    report_overflow(pictures, frame, timeline, sink);
    WideWords wide(measure, timeline.span, sink);
    for (const LanePlan& lane : lanes) wide.look_at(lane, charts[lane.group], timeline.titles);
    for (const Picture& picture : pictures) wide.look_at(picture);
    return pictures;
}

Picture draw_legend(const compose::Timeline& timeline, Length timeline_width, Length width, const Measure& measure,
                    diag::Sink& sink) {
    const Lettering lettering(timeline, measure);
    const Scene scene = make_scene(timeline, lettering);
    const std::vector<Chart> charts = charts_of(scene, width_for(timeline, timeline_width));
    const std::vector<LanePlan> lanes = plan_lanes(charts, scene);
    const std::vector<compose::Sign> signs = signs_of(lanes, charts, scene);
    Heads heads(charts, scene, measure);
    const Plan plan{scene, heads, charts, lanes, signs};
    Picture picture{{width, legend_list(plan, width).height}, {}, {}, signs};
    paint_legend(picture.items, plan, {}, width);
    WideWords(measure, timeline.span, sink).look_at(picture);
    return picture;
}

}  // namespace figure
