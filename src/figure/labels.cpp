#include "figure/labels.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "figure/choose.hpp"

namespace figure {

using base::Length;

namespace {

constexpr uint32_t most_nodes = 2000;
constexpr size_t most_places = 32;  // for each label: dearer ones are not tried
constexpr size_t most_labels = 40;  // that are decided together

struct Lines {
    uint32_t above, below;
};
constexpr std::array<Lines, 10> line_counts{{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}, {2, 1}, {1, 2}, {0, 3}, {2, 2}}};

/// Those that need no more lines than there are; the cheapest.
std::vector<uint32_t> places_within(const std::vector<Candidate>& candidates, Length top, Length bottom) {
    std::vector<uint32_t> within;
    for (uint32_t i = 0; i < candidates.size(); ++i) {
        const bool is_inside = candidates[i].box.top() >= top && candidates[i].box.bottom() <= bottom;
        const bool is_last_resort = candidates[i].stand == Stand::key;
        if (is_inside && (within.size() < most_places || is_last_resort)) within.push_back(i);
    }
    return within;
}

/// Decides some labels of a row for any number of lines. What clashes is found once.
class Group {
public:
    Group(std::vector<std::vector<Candidate>> candidates, const Scene& scene)
        : candidates_(std::move(candidates)), scene_(scene) {
        uint32_t count = 0;
        for (const std::vector<Candidate>& of_label : candidates_) {
            begins_.push_back(count);
            count += base::size32(of_label.size());
        }
        known_.resize(size_t{count} * count);
        count_ = count;
    }

    /// Puts the labels' places into the arrangement; false when there is no room for all.
    bool decide(Arrangement& arrangement, Length top, Length bottom) {
        std::vector<std::vector<uint32_t>> places;
        Costs costs;
        for (const std::vector<Candidate>& of_label : candidates_) {
            places.push_back(places_within(of_label, top, bottom));
            costs.emplace_back();
            for (const uint32_t i : places.back()) costs.back().push_back(of_label[i].cost);
            if (places.back().empty()) return false;
        }
        const auto is_clash = [&](Place a, Place b) {
            return clashes(a.label, places[a.label][a.place], b.label, places[b.label][b.place]);
        };
        const std::optional<Choice> choice = choose(costs, is_clash, most_nodes);
        if (!choice) return false;
        arrangement.cost += choice->cost;
        for (size_t label = 0; label < candidates_.size(); ++label)
            arrangement.labels.push_back(candidates_[label][places[label][choice->places[label]]]);
        return true;
    }

    /// What the labels cost at least, whatever there is room for.
    [[nodiscard]] int least_cost() const {
        int cost = 0;
        for (const std::vector<Candidate>& of_label : candidates_)
            cost += of_label.empty() ? 0 : of_label.front().cost;
        return cost;
    }

private:
    enum class Known : uint8_t { no, apart, clashing };

    bool clashes(uint32_t label_a, uint32_t a, uint32_t label_b, uint32_t b) {
        Known& known = known_[size_t{begins_[label_a] + a} * count_ + begins_[label_b] + b];
        if (known == Known::no)
            known = clash(candidates_[label_a][a], candidates_[label_b][b], scene_) ? Known::clashing : Known::apart;
        return known == Known::clashing;
    }

    std::vector<std::vector<Candidate>> candidates_;
    const Scene& scene_;
    std::vector<uint32_t> begins_;
    std::vector<Known> known_;
    uint32_t count_ = 0;
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

/// The height between the first track's upper edge and the last one's lower edge.
Length tracks_height(uint32_t tracks, const Scene& scene) {
    return middle_of(tracks - 1, scene) + scene.sizes.row / 2;
}

/// One arrangement for a row with too many words to decide all together: each group keeps clear of those before it, and
/// of the places where keys of others may stand.
std::vector<Arrangement> arrange_crowded(const std::vector<RowMark>& marks, uint32_t tracks, const Chart& chart,
                                         const Scene& scene) {
    constexpr Lines lines{2, 2};
    Obstacles obstacles = obstacles_of(marks, scene);
    for (uint32_t i = 0; i < marks.size(); ++i) {
        const Length middle = middle_of(marks[i].track, scene);
        const Length room = hundredths_mm(40), left = seat_of(marks[i].mark, scene.key.width, chart);
        obstacles.seats.push_back({{left - room, middle - scene.key.height / 2 - room},
                                   {scene.key.width + 2 * room, scene.key.height + 2 * room}});
    }
    Arrangement arrangement{lines.above, lines.below, 0, {}};
    for (const std::vector<uint32_t>& group : groups_of(marks)) {
        std::vector<std::vector<Candidate>> candidates;
        for (const uint32_t mark : group) {
            candidates.push_back(candidates_of(mark, marks, obstacles, chart, scene));
            std::erase_if(candidates.back(), [&](const Candidate& candidate) {
                return std::ranges::any_of(arrangement.labels, [&](const Candidate& taken) {
                    return clash(taken, candidate, scene);
                });
            });
        }
        const Length top = -scene.label_line() * lines.above;
        const Length bottom = tracks_height(tracks, scene) + scene.label_line() * lines.below;
        if (!Group(std::move(candidates), scene).decide(arrangement, top, bottom)) return {};
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
    Group group(std::move(candidates), scene);
    std::vector<Arrangement> found;
    int best = std::numeric_limits<int>::max();
    for (const Lines lines : line_counts) {
        Arrangement arrangement{lines.above, lines.below, 0, {}};
        const int price = least_line_price * static_cast<int>(arrangement.lines());
        if (group.least_cost() + price >= best) continue;
        const Length top = -scene.label_line() * lines.above;
        const Length bottom = tracks_height(tracks, scene) + scene.label_line() * lines.below;
        if (!group.decide(arrangement, top, bottom)) continue;
        best = std::min(best, arrangement.cost + price);
        found.push_back(std::move(arrangement));
    }
    return found;
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
    return plan;
}

size_t cheapest(const RowPlan& plan, int line_price) {
    const auto cost = [&](const Arrangement& arrangement) {
        return arrangement.cost + line_price * static_cast<int>(arrangement.lines());
    };
    return static_cast<size_t>(std::ranges::min_element(plan.arrangements, {}, cost) - plan.arrangements.begin());
}

}  // namespace figure
