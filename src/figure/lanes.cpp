#include "figure/lanes.hpp"

#include <algorithm>

#include "figure/charts.hpp"

namespace figure {

using base::Length;
using compose::TitlePlacement;

namespace {

bool are_headings(const Scene& scene) { return scene.timeline.titles == TitlePlacement::heading; }

Length leading(const Metrics& metrics) { return metrics.size * 6 / 5; }

/// Above the first row of a lane and below its last one.
Length lane_pad(const compose::Lane& lane, const Scene& scene) {
    if (are_headings(scene)) return scene.sizes.scaled(60);
    const bool has_titles = std::ranges::any_of(lane.rows, [](const auto& row) { return !row.title.empty(); });
    return scene.sizes.scaled(has_titles ? 200 : 120);
}

Length widest_row_title(const compose::Lane& lane, const Scene& scene) {
    Length widest;
    for (const compose::TimelineRow& row : lane.rows)
        widest = base::max(widest, scene.lettering.line_of(row.title).width);
    return widest;
}

/// Sets the title into a column: the letter, then the symbol, then the lines below each other.
void set_column(LanePlan& plan, const compose::Lane& lane, const Chart& chart, const Scene& scene) {
    const Length pad = lane_pad(lane, scene);
    Length x, y = pad;
    const Metrics title = scene.lettering.metrics(lane.title);
    if (!lane.letter.empty()) {
        const Line letter = scene.lettering.line_of(lane.letter);
        plan.title.push_back({letter, {{}, y + title.ascent}});
        x = base::max(letter.width + title.size / 2, title.size * 7 / 4);
    }
    const Length symbol =
        lane.title.symbol ? scene.timeline.symbols[*lane.title.symbol].size.width + title.size * 9 / 10 : Length{};
    const Length used = plan.row_titles > Length{} ? plan.row_titles + row_title_gap(scene) : Length{};
    const Length room =
        base::max(chart.left - used - x - symbol - 2 * scene.sizes.gap(), chart.left * 4 / 10 - x - symbol);
    compose::Words words = lane.title;
    words.symbol.reset();
    bool is_first = true;
    const auto add = [&](const compose::Words& part) {
        const Metrics metrics = scene.lettering.metrics(part);
        for (Line& line : scene.lettering.wrap(part, room)) {
            y += is_first ? metrics.ascent : leading(metrics);
            if (is_first && symbol > Length{}) plan.title.push_back({{lane.title.symbol, {}, {}, {}, {}}, {x, y}});
            is_first = false;
            plan.title.push_back({std::move(line), {x + symbol, y}});
        }
    };
    add(words);
    for (const compose::Words& line : lane.lines) add(line);
    plan.title_height = is_first ? Length{} : y + scene.lettering.label().descent + pad;
}

/// Sets the title, and its lines after it, on a line above the rows.
void set_heading(LanePlan& plan, const compose::Lane& lane, const Scene& scene, Length width) {
    const bool has_lines = !std::ranges::all_of(lane.lines, &compose::Words::empty);
    if (lane.title.empty() && lane.letter.empty() && !has_lines) return;
    const Metrics metrics = scene.lettering.metrics(lane.title);
    const Length height = base::max(leading(metrics) + scene.sizes.scaled(200), scene.sizes.row.scaled(117, 100));
    Length x, y = (height + metrics.cap_height) / 2;
    const auto add = [&](const compose::Words& words, Length gap) {
        for (Line& line : scene.lettering.wrap(words, width)) {
            const bool goes_on = x > Length{} && x + gap + line.width > width;
            if (goes_on) y += leading(metrics);
            x = goes_on || x == Length{} ? Length{} : x + gap;
            const Length end = x + line.width;
            plan.title.push_back({std::move(line), {x, y}});
            x = end;
        }
    };
    if (!lane.letter.empty()) add(lane.letter, {});
    add(lane.title, metrics.size / 2);
    for (const compose::Words& line : lane.lines) add(line, metrics.size);
    plan.heading = y + (height - metrics.cap_height) / 2;
}

LanePlan plan_lane(const compose::Lane& lane, LanePlan plan, const Chart& chart, const Scene& scene) {
    plan.row_titles = base::min(widest_row_title(lane, scene), chart.left - row_title_gap(scene));
    if (are_headings(scene))
        set_heading(plan, lane, scene, chart.right);
    else
        set_column(plan, lane, chart, scene);
    Length later_than;
    uint32_t statement = plan.first_statement;
    for (const compose::TimelineRow& row : lane.rows) {
        plan.rows.push_back(plan_row(row, statement, later_than, chart, scene));
        plan.titles_of_rows.push_back(scene.lettering.wrap(row.title, base::max(plan.row_titles, scene.key.width)));
        statement += static_cast<uint32_t>(row.entries.size());
        for (const RowMark& mark : plan.rows.back().marks)
            if (const auto days = extent(mark.mark.form)) later_than = base::max(later_than, chart.axis.at(days->to));
    }
    return plan;
}

RowBox box_of(const RowPlan& row, const std::vector<Line>& title, int line_price, const Scene& scene) {
    const Arrangement& arrangement = row.arrangements[cheapest(row, line_price)];
    const bool is_single = row.tracks == 1 && arrangement.lines() == 0;
    const Length pad = is_single ? Length{} : scene.sizes.scaled(40), line = scene.label_line();
    const Length tracks = middle_of(row.tracks - 1, scene) + scene.sizes.row / 2;
    RowBox box{{}, {}, pad + line * arrangement.above, &arrangement};
    box.height = box.tracks + tracks + line * arrangement.below + pad;
    const Length words = leading(scene.lettering.label()) * static_cast<int64_t>(title.size());
    box.height = base::max(box.height, words + scene.sizes.row - leading(scene.lettering.label()));
    return box;
}

}  // namespace

Length row_title_gap(const Scene& scene) { return scene.sizes.scaled(320); }

std::vector<LanePlan> plan_lanes(const std::vector<Chart>& charts, const Scene& scene) {
    std::vector<LanePlan> plans;
    const auto firsts = first_statements(scene.timeline);
    for (uint32_t group = 0; group < charts.size(); ++group)
        for (uint32_t i = 0; i < scene.timeline.groups[group].lanes.size(); ++i) {
            LanePlan plan{group, i, base::size32(plans.size()), firsts[group][i], {}, {}, {}, {}, {}, {}};
            plans.push_back(plan_lane(scene.timeline.groups[group].lanes[i], std::move(plan), charts[group], scene));
        }
    return plans;
}

LaneBox box_of(const LanePlan& lane, int line_price, const Scene& scene) {
    const compose::Lane& told = scene.timeline.groups[lane.group].lanes[lane.lane];
    const Length pad = lane_pad(told, scene);
    const bool has_titles = lane.row_titles > Length{};
    LaneBox box{lane.heading + pad, {}};
    for (size_t i = 0; i < lane.rows.size(); ++i) {
        RowBox row = box_of(lane.rows[i], lane.titles_of_rows[i], line_price, scene);
        row.top = box.height;
        box.height += row.height;
        box.rows.push_back(row);
    }
    box.height += pad;
    const Length missing = lane.title_height - box.height;
    if (missing <= Length{}) return box;
    // Rows without titles stand in the middle of a lane that its title makes high.
    if (!has_titles)
        for (RowBox& row : box.rows) row.top += missing / 2;
    box.height = lane.title_height;
    return box;
}

}  // namespace figure
