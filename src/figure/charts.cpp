#include "figure/charts.hpp"

#include <algorithm>
#include <functional>

namespace figure {

using base::Length;
using std::chrono::days;

namespace {

constexpr auto ragged_days = days(150);  // left of what has no known beginning

/// Groups, by their numbers.
using Groups = std::vector<uint32_t>;

Groups groups_where(const compose::Timeline& timeline, const std::function<bool(const compose::LaneGroup&)>& holds) {
    Groups groups;
    for (uint32_t group = 0; group < timeline.groups.size(); ++group)
        if (holds(timeline.groups[group])) groups.push_back(group);
    return groups;
}

bool is_on_main_axis(const compose::LaneGroup& group) { return !group.own_axis; }

/// What is asked of each statement that is drawn: its form, and the day after all that is told before it in its lane.
using Visitor =
    std::function<void(const compose::Entry&, const Form&, const compose::TimelineRow&, std::optional<Day>)>;

void visit(const Scene& scene, const Groups& groups, const Visitor& visitor) {
    for (const uint32_t group : groups) {
        uint32_t statement = scene.group_begins[group];
        for (const compose::Lane& lane : scene.timeline.groups[group].lanes) {
            std::optional<Day> told;
            for (const compose::TimelineRow& row : lane.rows)
                for (const compose::Entry& entry : row.entries) {
                    const std::optional<Form>& form = scene.forms[statement++];
                    if (!form) continue;
                    visitor(entry, *form, row, told);
                    if (const auto days = extent(*form)) told = std::max(told.value_or(days->to), days->to);
                }
        }
    }
}

/// The time that the statements of some groups, the periods, the as-of day and the one seen from take.
std::vector<Stretch> used_by(const Scene& scene, const Groups& groups) {
    std::vector<Stretch> used;
    visit(scene, groups, [&](const compose::Entry&, const Form& form, const compose::TimelineRow&, std::optional<Day>) {
        std::optional<Stretch> whole = extent(form);
        if (!whole) return;
        if (is_ragged(form) && !form.pieces.front().from) whole->from -= ragged_days;
        if (whole->from == whole->to) whole->to += days(1);
        if (form.joined || form.pieces.size() == 1 || form.pieces.front().to == form.pieces.back().from)
            return used.push_back(*whole);
        for (const Piece& piece : form.pieces)
            if (piece.from && piece.to) used.push_back({*piece.from, *piece.to});
    });
    for (const auto day : {scene.as_of(), scene.seen_from()})
        if (day) used.push_back({*day, *day + days(1)});
    return used;
}

std::vector<Stretch> periods_of(const compose::Timeline& timeline) {
    std::vector<Stretch> stretches;
    for (const compose::Period& period : timeline.periods) {
        const content::Bounds bounds = content::bounds(period.date);
        if (bounds.earliest && bounds.latest) stretches.push_back({*bounds.earliest, *bounds.latest + days(1)});
    }
    return stretches;
}

/// How far an arrow or a flag goes beyond the days of its mark.
Length room_past_end(const Form& form, const Sizes& sizes) {
    if (form.flag) return sizes.pennant();
    return form.arrow ? sizes.overshoot() + sizes.arrow() : Length{};
}

/// Words that stand right of the only mark of a row, and those of what stands after all else; no wider than is good
/// for the scale.
std::vector<Demand> demands_of(const Scene& scene, Length width) {
    std::vector<Demand> demands;
    visit(scene, groups_where(scene.timeline, is_on_main_axis),
          [&](const compose::Entry& entry, const Form& form, const compose::TimelineRow& row, std::optional<Day> told) {
              const Length ink = room_past_end(form, scene.sizes);
              const bool stands_alone = row.entries.size() == 1;
              // What stands at no time has its words with it, wherever that is.
              const bool says_all = (stands_alone && !is_undated(form)) || entry.short_words.empty();
              const compose::Words& said = says_all ? entry.words : entry.short_words;
              const Length words = stands_alone || is_undated(form)
                                       ? scene.lettering.line_of(said).width + 2 * scene.sizes.gap()
                                       : Length{};
              const std::optional<Stretch> at = extent(form);
              std::optional<Day> day = at ? std::optional(at->to) : scene.as_of();
              if (is_undated(form) && told) day = std::max(day.value_or(*told), *told);
              const Length pads = is_undated(form) ? scene.sizes.scaled(400) : Length{};
              if (day) demands.push_back({*day, base::min(words + ink + pads, width * 46 / 100)});
          });
    return demands;
}

Length widest_past_end(const Scene& scene) {
    Length widest;
    for (const std::optional<Form>& form : scene.forms)
        if (form) widest = base::max(widest, room_past_end(*form, scene.sizes));
    return widest;
}

Chart chart_on(const Axis& axis, const Scene& scene, Length width) {
    const auto place_of = [&](const std::optional<Day>& day) {
        const bool is_on_axis = day && *day >= axis.segments.front().days.from && *day < axis.segments.back().days.to;
        return is_on_axis ? std::optional(axis.at(*day)) : std::nullopt;
    };
    Chart chart{axis, place_of(scene.as_of()), {}, {}, axis.left(), width};
    if (scene.seen_from() != scene.as_of()) chart.seen_from = place_of(scene.seen_from());
    for (size_t i = 0; i < axis.segments.size(); ++i) {
        const Segment& segment = axis.segments[i];
        for (int year = year_of(segment.days.from); first_of_year(year) < segment.days.to; ++year)
            if (first_of_year(year) >= segment.days.from) chart.year_lines.push_back(axis.at(first_of_year(year)));
        if (i + 1 < axis.segments.size()) chart.year_lines.push_back(segment.right);
    }
    return chart;
}

/// How far left the chart of a group may go.
Length limit_of(const compose::LaneGroup& group, const Scene& scene) {
    if (scene.timeline.titles == compose::TitlePlacement::heading) return {};
    Length widest = scene.lettering.line_of(group.title).width;
    for (const compose::Lane& lane : group.lanes) widest = base::max(widest, scene.lettering.line_of(lane.title).width);
    return widest + 2 * scene.sizes.gap();
}

/// The time of a group with an axis of its own.
std::vector<Stretch> own_domain(uint32_t group, const Scene& scene) {
    return domain_of(used_by(scene, {group}), {}, {});
}

/// What the scale of all must leave so that a group's earlier years have room left of the chart; nothing if that is too
/// much to ask.
std::optional<Demand> demand_of(uint32_t group, const std::vector<Stretch>& domain, Length width, const Scene& scene) {
    if (!scene.timeline.groups[group].own_axis) return std::nullopt;
    int64_t before = 0, cuts = 0, all = 0;
    for (const Stretch& stretch : own_domain(group, scene)) {
        if (stretch.from >= domain.front().from) break;
        before += (std::min(stretch.to, domain.front().from) - stretch.from).count();
        ++cuts;
    }
    if (before == 0) return std::nullopt;
    for (const Stretch& stretch : domain) all += (stretch.to - stretch.from).count();
    const Length left =
        scene.timeline.label_column - limit_of(scene.timeline.groups[group], scene) - scene.sizes.cut() * cuts;
    const Demand demand{domain.back().to, width - left.scaled(all, before)};
    return left > Length{} && demand.room <= width * 45 / 100 ? std::optional(demand) : std::nullopt;
}

/// Where an axis ends that what goes past it leaves room; at least half of the chart.
Length before(Length past, Length left, Length width) { return width - base::min(past, (width - left) / 2); }

Chart main_chart(const Scene& scene, Length width) {
    const compose::Timeline& timeline = scene.timeline;
    const bool all_own = std::ranges::all_of(timeline.groups, &compose::LaneGroup::own_axis);
    std::vector<Stretch> used =
        used_by(scene, groups_where(timeline, [&](const auto& group) { return all_own || is_on_main_axis(group); }));
    for (const Stretch& period : periods_of(timeline)) used.push_back(period);
    std::vector<Stretch> domain = domain_of(std::move(used), timeline.from, timeline.to);
    const bool is_timeless = domain.empty();
    if (is_timeless) domain.push_back({first_of_year(2000), first_of_year(2001)});  // any, since it is not shown
    const Length left = timeline.label_column;
    std::vector<Demand> demands = demands_of(scene, width - left);
    for (uint32_t group = 0; group < timeline.groups.size(); ++group)
        if (const auto demand = demand_of(group, domain, width - left, scene)) demands.push_back(*demand);
    const Length past = timeline.to ? widest_past_end(scene) : Length{};
    Chart chart = chart_on(
        make_axis(std::move(domain), left, before(past, left, width), scene.sizes.cut(), demands, !timeline.to), scene,
        width);
    if (is_timeless) chart.year_lines.clear();
    chart.is_timeless = is_timeless;
    return chart;
}

Chart own_chart(uint32_t group, const Chart& main, const Scene& scene, Length width) {
    const std::vector<Stretch> domain = own_domain(group, scene);
    if (domain.empty()) return main;
    const Length cut = scene.sizes.cut();
    const Length limit = limit_of(scene.timeline.groups[group], scene);
    if (const auto extended = main.is_timeless ? std::nullopt : extend_left(main.axis, domain, limit, cut))
        return chart_on(*extended, scene, width);
    const Length left = scene.timeline.label_column, right = before(widest_past_end(scene), left, width);
    return chart_on(make_axis(domain, left, right, cut, {}, false), scene, width);
}

}  // namespace

Scene make_scene(const compose::Timeline& timeline, const Lettering& lettering) {
    const Metrics& label = lettering.label();
    const Length words = 2 * base::max(label.ascent - label.cap_height / 2, label.descent + label.cap_height / 2);
    Scene scene{timeline,
                lettering,
                Sizes(base::max(timeline.row_height, words + hundredths_mm(10)), label.ascent + label.descent),
                {},
                {},
                {}};
    for (const compose::LaneGroup& group : timeline.groups) {
        scene.group_begins.push_back(base::size32(scene.forms.size()));
        for (const compose::Lane& lane : group.lanes)
            for (const compose::TimelineRow& row : lane.rows)
                for (const compose::Entry& entry : row.entries)
                    scene.forms.push_back(form_of(entry, scene.as_of(), scene.seen_from()));
    }
    scene.key = lettering.key_size(static_cast<uint32_t>(std::to_string(timeline.notes + scene.forms.size()).size()));
    return scene;
}

std::vector<Chart> charts_of(const Scene& scene, Length width) {
    const Chart main = main_chart(scene, width);
    std::vector<Chart> charts;
    for (uint32_t group = 0; group < scene.timeline.groups.size(); ++group)
        charts.push_back(scene.timeline.groups[group].own_axis ? own_chart(group, main, scene, width) : main);
    return charts;
}

std::vector<Tick> ticks_of(const Chart& chart, uint32_t group, const Scene& scene, const Measure& measure) {
    if (chart.is_timeless) return {};
    std::vector<int> years;
    const bool is_own = scene.timeline.groups[group].own_axis;
    visit(scene, is_own ? Groups{group} : groups_where(scene.timeline, is_on_main_axis),
          [&](const compose::Entry& entry, const Form& form, const compose::TimelineRow&, std::optional<Day>) {
              const auto& date = entry.standing.date;
              const std::optional<Stretch> at = extent(form);
              if (!at || !date || !is_known_to_month(*date)) return;
              const content::Bounds bounds = content::bounds(*date);
              for (const auto& day : {bounds.earliest, bounds.latest})
                  if (day) years.push_back(year_of(*day));
          });
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return ticks_of(chart.axis, years, scene.timeline.axis, measure);
}

std::vector<std::vector<uint32_t>> first_statements(const compose::Timeline& timeline) {
    std::vector<std::vector<uint32_t>> firsts;
    uint32_t statement = 0;
    for (const compose::LaneGroup& group : timeline.groups) {
        firsts.emplace_back();
        for (const compose::Lane& lane : group.lanes) {
            firsts.back().push_back(statement);
            for (const compose::TimelineRow& row : lane.rows) statement += static_cast<uint32_t>(row.entries.size());
        }
    }
    return firsts;
}

}  // namespace figure
