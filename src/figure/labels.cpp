#include "figure/labels.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>

#include "figure/choose.hpp"

namespace figure {

using base::Length;
using base::Rect;

namespace {

constexpr uint32_t most_nodes = 20'000;
constexpr size_t most_places = 5;   // for each label on each line: dearer ones are not tried
constexpr size_t most_labels = 40;  // that are decided together

struct Lines {
    uint32_t above, below;
};
constexpr std::array<Lines, 11> line_counts{
    {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0, 2}, {2, 1}, {0, 3}, {2, 2}, {0, 4}, {3, 2}, {2, 4}}};
constexpr Lines most_lines{3, 4};

/// Where the tracks of a row lie, and the lines above and below them.
struct Levels {
    Length tracks, line;

    /// How many lines there have to be for a place.
    [[nodiscard]] Lines needed(const Rect& box) const {
        const auto count = [&](Length over) {
            return over <= Length{}
                       ? 0U
                       : static_cast<uint32_t>((over.thousandths + line.thousandths - 1) / line.thousandths);
        };
        return {count(-box.top()), count(box.bottom() - tracks)};
    }
};

/// The cheapest of each line, so that few are compared; words on one line and on several each for themselves.
void thin_out(std::vector<Candidate>& candidates, const Levels& levels) {
    std::map<std::tuple<uint32_t, uint32_t, bool>, size_t> kept;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        const Lines lines = levels.needed(candidate.box);
        if (lines.above > most_lines.above || lines.below > most_lines.below) return true;
        const bool is_last_resort = candidate.stand == Stand::key;
        return !is_last_resort && ++kept[{lines.above, lines.below, candidate.lines > 1}] > most_places;
    });
}

/// Decides some labels of a row for any number of lines.
class Group {
public:
    Group(std::vector<std::vector<Candidate>> candidates, const Levels& levels)
        : candidates_(thinned_out(std::move(candidates), levels)), levels_(levels), places_(costs(), clashes()) {}

    /// Puts the labels' places into the arrangement; false when there is no room for all.
    bool decide(Arrangement& arrangement) const {
        const auto may_use = [&](Place place) {
            const Lines lines = levels_.needed(at(place).box);
            return lines.above <= arrangement.above && lines.below <= arrangement.below;
        };
        const std::optional<Choice> choice = places_.choose(may_use, most_nodes);
        if (!choice) return false;
        arrangement.cost += choice->cost;
        for (uint32_t label = 0; label < candidates_.size(); ++label)
            arrangement.labels.push_back(at({label, choice->places[label]}));
        return true;
    }

    /// What the labels cost at least, whatever there is room for.
    [[nodiscard]] int least_cost() const {
        int cost = 0;
        for (const std::vector<Candidate>& of_label : candidates_) cost += of_label.empty() ? 0 : of_label.front().cost;
        return cost;
    }

private:
    [[nodiscard]] const Candidate& at(Place place) const { return candidates_[place.label][place.place]; }

    static std::vector<std::vector<Candidate>> thinned_out(std::vector<std::vector<Candidate>> candidates,
                                                           const Levels& levels) {
        for (std::vector<Candidate>& of_label : candidates) thin_out(of_label, levels);
        return candidates;
    }

    [[nodiscard]] Costs costs() const {
        Costs all;
        for (const std::vector<Candidate>& of_label : candidates_) {
            all.emplace_back();
            for (const Candidate& candidate : of_label) all.back().push_back(candidate.cost);
        }
        return all;
    }

    /// Only those whose reaches are over each other are compared: from left to right, each with the ones that begin
    /// before it ends.
    [[nodiscard]] std::vector<Clash> clashes() const {
        std::vector<Place> places;
        for (uint32_t label = 0; label < candidates_.size(); ++label)
            for (uint32_t i = 0; i < candidates_[label].size(); ++i) places.push_back({label, i});
        std::ranges::stable_sort(places, {}, [&](Place place) { return at(place).reach.left(); });
        std::vector<Clash> found;
        for (size_t i = 0; i < places.size(); ++i) {
            const Candidate& one = at(places[i]);
            const Length end = one.reach.right();
            for (size_t j = i + 1; j < places.size() && at(places[j]).reach.left() < end; ++j)
                if (places[i].label != places[j].label && clash(one, at(places[j])))
                    found.emplace_back(places[i], places[j]);
        }
        return found;
    }

    std::vector<std::vector<Candidate>> candidates_;
    Levels levels_;
    Places places_;
};

/// The marks whose words are to find a place, from left to right, in groups that are decided one after the other.
std::vector<std::vector<uint32_t>> groups_of(const std::vector<RowMark>& marks) {
    std::vector<uint32_t> order;
    for (uint32_t i = 0; i < marks.size(); ++i)
        if (!marks[i].line.empty()) order.push_back(i);
    if (order.size() <= most_labels) return {order};
    std::ranges::stable_sort(order, {}, [&](uint32_t i) { return marks[i].left; });
    std::vector<std::vector<uint32_t>> groups;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i % most_labels == 0) groups.emplace_back();
        groups.back().push_back(order[i]);
    }
    return groups;
}

Levels levels_of(uint32_t tracks, const Scene& scene) {
    return {middle_of(tracks - 1, scene) + scene.sizes.row / 2, scene.label_line()};
}

/// One arrangement for a row with too many words to decide all together: each group keeps clear of those before it, and
/// of the places where keys of others may stand.
std::vector<Arrangement> arrange_crowded(const std::vector<RowMark>& marks, uint32_t tracks, const Chart& chart,
                                         const Scene& scene) {
    constexpr Lines lines{2, 2};
    const Levels levels = levels_of(tracks, scene);
    Obstacles obstacles = obstacles_of(marks, scene);
    for (const RowMark& mark : marks) {
        const Length middle = middle_of(mark.track, scene);
        const Length room = hundredths_mm(40), left = seat_of(mark.mark, scene.key.width, chart);
        obstacles.seats.push_back({{left - room, middle - scene.key.height / 2 - room},
                                   {scene.key.width + 2 * room, scene.key.height + 2 * room}});
    }
    Arrangement arrangement{lines.above, lines.below, 0, {}};
    for (const std::vector<uint32_t>& group : groups_of(marks)) {
        std::vector<std::vector<Candidate>> candidates;
        for (const uint32_t mark : group) {
            candidates.push_back(candidates_of(mark, marks, obstacles, chart, scene));
            std::erase_if(candidates.back(), [&](const Candidate& candidate) {
                return std::ranges::any_of(arrangement.labels,
                                           [&](const Candidate& taken) { return clash(taken, candidate); });
            });
        }
        if (!Group(std::move(candidates), levels).decide(arrangement)) return {};
    }
    std::ranges::stable_sort(arrangement.labels, {}, &Candidate::mark);
    return {arrangement};
}

std::vector<Arrangement> arrange(const std::vector<RowMark>& marks, uint32_t tracks, const Chart& chart,
                                 const Scene& scene) {
    const auto groups = groups_of(marks);
    if (groups.size() > 1) return arrange_crowded(marks, tracks, chart, scene);
    const Obstacles obstacles = obstacles_of(marks, scene);
    std::vector<std::vector<Candidate>> candidates;
    for (const uint32_t mark : groups.front())
        candidates.push_back(candidates_of(mark, marks, obstacles, chart, scene));
    const Group group(std::move(candidates), levels_of(tracks, scene));
    std::vector<Arrangement> found;
    int best = std::numeric_limits<int>::max();
    for (const Lines lines : line_counts) {
        Arrangement arrangement{lines.above, lines.below, 0, {}};
        const int price = least_line_price * static_cast<int>(arrangement.lines());
        if (group.least_cost() + price >= best) continue;
        if (!group.decide(arrangement)) continue;
        best = std::min(best, arrangement.cost + price);
        found.push_back(std::move(arrangement));
    }
    return found;
}

/// Keys upon all marks, whatever they meet: a chart may be too narrow for anything else.
Arrangement cramped(const std::vector<RowMark>& marks, const Chart& chart, const Scene& scene) {
    Arrangement arrangement;
    arrangement.is_cramped = true;
    for (uint32_t mark = 0; mark < marks.size(); ++mark) {
        if (marks[mark].line.empty()) continue;
        const Length middle = middle_of(marks[mark].track, scene);
        const Rect seat{{seat_of(marks[mark].mark, scene.key.width, chart), middle - scene.key.height / 2}, scene.key};
        arrangement.labels.push_back({mark, Stand::key, false, 1, seat, {}, 0, seat});
    }
    return arrangement;
}

}  // namespace

RowPlan plan_row(const compose::TimelineRow& row, uint32_t first, Length later_than, const Chart& chart,
                 const Scene& scene) {
    RowPlan plan{marks_of(row, first, later_than, chart, scene), 1, {}};
    const bool is_crowded = groups_of(plan.marks).size() > 1;
    plan.tracks = std::max(1U, pack(plan.marks, chart, scene, is_crowded));
    plan.arrangements = arrange(plan.marks, plan.tracks, chart, scene);
    if (!plan.arrangements.empty()) return plan;
    plan.tracks = pack(plan.marks, chart, scene, true);
    plan.arrangements = arrange(plan.marks, plan.tracks, chart, scene);
    if (plan.arrangements.empty()) plan.arrangements = {cramped(plan.marks, chart, scene)};
    return plan;
}

size_t cheapest(const RowPlan& plan, int line_price) {
    const auto cost = [&](const Arrangement& arrangement) {
        return arrangement.cost + line_price * static_cast<int>(arrangement.lines());
    };
    return static_cast<size_t>(std::ranges::min_element(plan.arrangements, {}, cost) - plan.arrangements.begin());
}

}  // namespace figure
