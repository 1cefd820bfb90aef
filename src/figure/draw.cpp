#include "figure/draw.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figure/paint.hpp"

namespace figure {

using base::Length;

namespace {

void report_cramped(const std::vector<LanePlan>& lanes, diag::Span span, diag::Sink& sink) {
    const auto is_cramped = [](const RowPlan& row) { return row.arrangements.front().is_cramped; };
    if (std::ranges::any_of(lanes, [&](const LanePlan& lane) { return std::ranges::any_of(lane.rows, is_cramped); }))
        sink.report(diag::Code::oversized_content, span, "the timeline is too narrow for what it tells",
                    "give it more width, or its titles less");
}

/// A lane cannot be divided: one that is higher than a page goes over its edge.
void report_overflow(const std::vector<Picture>& pictures, const Frame& frame, diag::Span span, diag::Sink& sink) {
    for (size_t i = 0; i < pictures.size(); ++i) {
        const Length room = i == 0 ? frame.first_height : frame.further_height;
        if (pictures[i].size.height <= room) continue;
        sink.report(diag::Code::oversized_content, span,
                    fmt::format("a lane of the timeline takes {} pt and has room for {} pt",
                                in_points(pictures[i].size.height), in_points(room)),
                    "tell its statements in fewer rows, or give it a larger page");
        return;
    }
}

}  // namespace

std::vector<Picture> draw(const compose::Timeline& timeline, const Frame& frame, const Measure& measure,
                          diag::Sink& sink) {
    const Lettering lettering(timeline, measure);
    const Scene scene = make_scene(timeline, lettering);
    const std::vector<Chart> charts = charts_of(scene, frame.width);
    const std::vector<LanePlan> lanes = plan_lanes(charts, scene);
    const std::vector<compose::Sign> signs = signs_of(lanes, charts, scene);
    const Plan plan{scene, measure, charts, lanes, signs};
    std::vector<Picture> pictures;
    for (const PagePlan& page : paginate(plan, frame)) pictures.push_back(paint(page, plan, frame));
    report_cramped(lanes, timeline.span, sink);
    report_overflow(pictures, frame, timeline.span, sink);
    return pictures;
}

Picture draw_legend(const compose::Timeline& timeline, Length timeline_width, Length width, const Measure& measure) {
    const Lettering lettering(timeline, measure);
    const Scene scene = make_scene(timeline, lettering);
    const std::vector<Chart> charts = charts_of(scene, timeline_width);
    const std::vector<LanePlan> lanes = plan_lanes(charts, scene);
    const std::vector<compose::Sign> signs = signs_of(lanes, charts, scene);
    const Plan plan{scene, measure, charts, lanes, signs};
    Picture picture{{width, legend_list(plan, width).height}, {}, {}, signs};
    paint_legend(picture.items, plan, {}, width);
    return picture;
}

}  // namespace figure
