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

/// A lane cannot be divided: one that is higher than a page goes over its edge.
void report_overflow(const std::vector<Picture>& pictures, const Frame& frame, diag::Span span, diag::Sink& sink) {
    for (size_t i = 0; i < pictures.size(); ++i) {
        const Length room = i == 0 ? frame.first_height : frame.further_height;
        if (pictures[i].size.height <= room) continue;
        sink.report(diag::Code::oversized_content, span,
                    fmt::format("a part of the timeline that cannot be divided is {} pt high and has room for {} pt",
                                in_points(pictures[i].size.height), in_points(room)),
                    "tell its statements in fewer rows, or give it a larger page");
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
    report_overflow(pictures, frame, timeline.span, sink);
    return pictures;
}

Picture draw_legend(const compose::Timeline& timeline, Length timeline_width, Length width, const Measure& measure) {
    const Lettering lettering(timeline, measure);
    const Scene scene = make_scene(timeline, lettering);
    const std::vector<Chart> charts = charts_of(scene, width_for(timeline, timeline_width));
    const std::vector<LanePlan> lanes = plan_lanes(charts, scene);
    const std::vector<compose::Sign> signs = signs_of(lanes, charts, scene);
    Heads heads(charts, scene, measure);
    const Plan plan{scene, heads, charts, lanes, signs};
    Picture picture{{width, legend_list(plan, width).height}, {}, {}, signs};
    paint_legend(picture.items, plan, {}, width);
    return picture;
}

}  // namespace figure
