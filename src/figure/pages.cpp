#include "figure/pages.hpp"

#include <algorithm>

namespace figure {

using base::Length;

namespace {

constexpr int dearest_line = 1200;  // then words would rather stand in the list below
constexpr int price_step = 50;

/// The marks of a lane whose words stand in the list.
std::vector<Keyed> keyed_of(uint32_t index, const LaneBox& box) {
    std::vector<Keyed> keyed;
    for (uint32_t row = 0; row < box.rows.size(); ++row)
        for (const Candidate& label : box.rows[row].arrangement->labels)
            if (label.stand == Stand::key) keyed.push_back({index, row, label.mark});
    return keyed;
}

class Paginator {
public:
    Paginator(const Plan& plan, const Frame& frame, int line_price)
        : plan_(plan), frame_(frame), line_price_(line_price) {}

    /// Ends when it has more pages than that.
    std::vector<PagePlan> run(size_t most_pages) {
        for (uint32_t i = 0; i < plan_.lanes.size() && pages_.size() <= most_pages; ++i) add(i);
        finish();
        add_legend();
        return std::move(pages_);
    }

private:
    [[nodiscard]] Length room() const { return pages_.size() > 1 ? frame_.further_height : frame_.first_height; }
    [[nodiscard]] const LanePlan& lane(uint32_t index) const { return plan_.lanes[index]; }
    [[nodiscard]] const compose::LaneGroup& group(uint32_t index) const { return plan_.scene.timeline.groups[index]; }

    void add(uint32_t index) {
        PlacedLane placed{index, {}, box_of(lane(index), line_price_, plan_.scene)};
        const std::vector<Keyed> keyed = keyed_of(index, placed.box);
        if (pages_.empty())
            begin_page(index);
        else if (!fits(placed, keyed)) {
            finish();
            begin_page(index);
        } else if (needs_head(index)) {
            add_head(index, false);
        }
        PagePlan& page = pages_.back();
        placed.top = y_;
        y_ += placed.box.height;
        page.lanes.push_back(std::move(placed));
        page.keyed.insert(page.keyed.end(), keyed.begin(), keyed.end());
    }

    [[nodiscard]] bool needs_head(uint32_t index) const {
        return pages_.back().lanes.empty() || lane(pages_.back().lanes.back().plan).group != lane(index).group;
    }

    [[nodiscard]] bool fits(const PlacedLane& placed, const std::vector<Keyed>& more) const {
        if (pages_.back().lanes.empty()) return true;
        std::vector<Keyed> keyed = pages_.back().keyed;
        keyed.insert(keyed.end(), more.begin(), more.end());
        const Length list = key_list(keyed, plan_, frame_.width).height;
        const Length keys = list > Length{} ? list + list_gap(plan_.scene) : Length{};
        Length head;
        if (needs_head(placed.plan)) head = head_for(lane(placed.plan).group, false, y_).second;
        return y_ + head + placed.box.height + keys <= room();
    }

    /// A page begins with the axis, and a day that all is told of.
    void begin_page(uint32_t index) {
        pages_.emplace_back();
        y_ = {};
        add_head(index, true);
    }

    void add_head(uint32_t index, bool is_first) {
        auto [head, height] = head_for(lane(index).group, is_first, y_);
        y_ += height;
        pages_.back().heads.push_back(std::move(head));
    }

    /// With its height. A group on the axis of the one before it has its title alone.
    [[nodiscard]] std::pair<PlacedHead, Length> head_for(uint32_t index, bool is_first, Length top) const {
        const Scene& scene = plan_.scene;
        PlacedHead placed{index, top, {}};
        const compose::Words& title = group(index).title;
        const Metrics metrics = scene.lettering.metrics(title);
        const bool has_axis = is_first || group(index).own_axis;
        if (has_axis) placed.head = plan_.heads.of(index, is_first);
        const bool stands_above = !title.empty() && (!has_axis || !set_beside_axis(placed, title));
        if (stands_above) placed.title = scene.lettering.wrap(title, frame_.width);
        placed.title_leading = metrics.size * 6 / 5;
        const Length further = placed.title_leading * std::max<int64_t>(std::ssize(placed.title) - 1, 0);
        const Length line = metrics.size * 16 / 10, gap = is_first ? Length{} : scene.sizes.row / 2;
        const Length above = gap + (stands_above ? line + further : Length{});
        placed.title_baseline = gap + line * 3 / 4;
        if (!stands_above && has_axis) {
            placed.title_baseline = gap + placed.head.top + metrics.size * 2 / 10 + metrics.ascent;
            if (further > Length{})
                placed.head.height =
                    base::max(placed.head.height, placed.title_baseline - gap + further + metrics.descent);
        }
        placed.top = top + above;
        placed.title_baseline = top + placed.title_baseline;
        return {placed, above + placed.head.height};
    }

    /// Sets a title left of the years; false where it has no room there.
    bool set_beside_axis(PlacedHead& placed, const compose::Words& title) const {
        const Scene& scene = plan_.scene;
        if (scene.timeline.titles == compose::TitlePlacement::heading) return false;
        const Length room = plan_.charts[placed.group].left - scene.sizes.gap();
        placed.title = scene.lettering.wrap(title, room);
        return std::ranges::all_of(placed.title, [&](const Line& line) { return line.width <= room; });
    }

    void finish() {
        if (pages_.empty()) return;
        PagePlan& page = pages_.back();
        page.chart_end = y_;
        const Length list = key_list(page.keyed, plan_, frame_.width).height;
        page.height = y_ + (list > Length{} ? list + list_gap(plan_.scene) : Length{});
    }

    /// On the last page if it has room, else on one of its own.
    void add_legend() {
        if (!plan_.scene.timeline.legend_below) return;
        const Length list = legend_list(plan_, frame_.width).height;
        if (list == Length{}) return;
        const Length needed = list + list_gap(plan_.scene);
        if (pages_.empty() || pages_.back().height + needed > room()) pages_.emplace_back();
        pages_.back().has_legend = true;
        pages_.back().height += needed;
    }

    const Plan& plan_;
    const Frame& frame_;
    int line_price_;
    std::vector<PagePlan> pages_;
    Length y_;
};

bool is_one_page(const std::vector<PagePlan>& pages, const Frame& frame) {
    return pages.size() <= 1 && (pages.empty() || pages.front().height <= frame.first_height);
}

}  // namespace

Length list_gap(const Scene& scene) { return scene.sizes.row / 2; }

List key_list(const std::vector<Keyed>& keyed, const Plan& plan, Length width) {
    std::vector<compose::Words> words;
    for (const Keyed& key : keyed) {
        const LanePlan& lane = plan.lanes[key.plan];
        const compose::Lane& told = plan.scene.timeline.groups[lane.group].lanes[lane.lane];
        compose::Words name = told.letter.empty() ? told.title : told.letter;
        name.symbol.reset();
        name.keys.clear();
        const compose::Words& said = lane.rows[key.row].marks[key.mark].words;
        name.span = said.span;
        words.push_back(joined(std::move(name), "  ", said));
    }
    return list_of(words, plan.scene.key.width + words_gap, width, plan.scene);
}

List legend_list(const Plan& plan, Length width) {
    std::vector<compose::Words> words;
    for (const compose::LegendEntry& entry : used_entries(plan.signs, plan.scene)) words.push_back(entry.words);
    return list_of(words, sample_width(plan.scene) + words_gap, width, plan.scene);
}

std::vector<PagePlan> paginate(const Plan& plan, const Frame& frame) {
    std::vector<PagePlan> roomy = Paginator(plan, frame, least_line_price).run(plan.lanes.size());
    if (is_one_page(roomy, frame)) return roomy;
    for (int price = least_line_price + price_step; price <= dearest_line; price += price_step) {
        std::vector<PagePlan> pages = Paginator(plan, frame, price).run(1);
        if (is_one_page(pages, frame)) return pages;
    }
    return roomy;
}

}  // namespace figure
