#include "figure/paint.hpp"

#include <algorithm>
#include <set>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;
using document::Path;

namespace {

constexpr Length thin = base::points(1) / 2;

Rect moved(const Rect& area, Length y) { return {{area.left(), area.top() + y}, area.size}; }

/// A page in layers, so that lines go behind marks, and marks behind words.
class Painter {
public:
    Painter(const PagePlan& page, const Plan& plan, const Frame& frame)
        : page_(page), plan_(plan), scene_(plan.scene), palette_(plan.scene.timeline.palette), width_(frame.width) {}

    Picture paint() {
        number_keys();
        for (const PlacedHead& head : page_.heads) paint_head(head);
        for (const PlacedLane& lane : page_.lanes) paint_lane(lane);
        paint_grounds();
        paint_year_lines();
        paint_as_of();
        paint_seen_from();
        paint_keys();
        if (page_.has_legend) paint_legend(words_, plan_, page_.height - legend_list(plan_, width_).height, width_);
        return finish();
    }

private:
    /// A part of the page on one chart: where its grounds and its as-of line go through.
    struct Section {
        const Chart* chart = nullptr;
        Length top, bottom;
    };

    [[nodiscard]] const LanePlan& plan_of(const PlacedLane& lane) const { return plan_.lanes[lane.plan]; }
    [[nodiscard]] const Chart& chart_of(const PlacedLane& lane) const { return plan_.charts[plan_of(lane).group]; }

    void number_keys() {
        // Digits in squares are notes' keys too: ours go on where those end.
        uint32_t last = scene_.timeline.notes;
        for (const Keyed& keyed : page_.keyed) {
            const RowMark& mark = plan_.lanes[keyed.plan].rows[keyed.row].marks[keyed.mark];
            keys_.push_back({++last, mark.statement});
        }
    }

    void paint_head(const PlacedHead& placed) {
        const Chart& chart = plan_.charts[placed.group];
        const bool has_axis = placed.head.height > Length{};
        Length y = placed.title_baseline;
        for (const Line& line : placed.title) {
            scene_.lettering.place(words_, line, {{}, y}, {Subject::group, placed.group});
            y += placed.title_leading;
        }
        if (!has_axis) return;
        const Length top = placed.top + placed.head.top, bottom = placed.top + placed.head.height;
        sections_.push_back({&chart, top, bottom});
        for (const HeadWords& words : placed.head.words) {
            const Point baseline = words.baseline + Point{{}, placed.top};
            scene_.lettering.place(words_, words.line, baseline, words.source);
            const Metrics metrics = scene_.lettering.metrics({{}, words.line.runs});
            heads_.push_back(
                {{baseline.x, baseline.y - metrics.ascent}, {words.line.width, metrics.ascent + metrics.descent}});
        }
        for (const Length x : chart.year_lines) add_line(year_lines_, {x, top}, {x, bottom});
        paint_ticks(placed);
        paint_cuts(chart, placed.top + (placed.head.top + placed.head.ticks) / 2);
        Path rule = stroked(palette_.done, scene_.sizes.line(1200));
        const bool is_own = scene_.timeline.groups[placed.group].own_axis && &placed != &page_.heads.front();
        const Length edge = is_own ? top : bottom;
        add_line(rule, {{}, edge}, {width_, edge});
        lines_.emplace_back(std::move(rule));
    }

    void paint_ticks(const PlacedHead& placed) {
        Path ticks = stroked(palette_.rule, thin);
        const Length top = placed.top + placed.head.ticks, bottom = placed.top + placed.head.periods;
        for (const Tick& tick : placed.head.marks) {
            if (tick.kind == TickKind::year) continue;
            const bool is_short = tick.label.empty() && bottom - top > scene_.sizes.scaled(240);
            add_line(ticks, {tick.x, is_short ? bottom - scene_.sizes.scaled(160) : top}, {tick.x, bottom});
        }
        if (!ticks.verbs.empty()) lines_.emplace_back(std::move(ticks));
    }

    /// Two strokes in each place where years are left out, if no words stand there.
    void paint_cuts(const Chart& chart, Length middle) {
        Path strokes = stroked(palette_.done, scene_.sizes.line(1000));
        const auto& segments = chart.axis.segments;
        const Length half = scene_.sizes.scaled(180), lean = scene_.sizes.scaled(75);
        for (size_t i = 1; i < segments.size(); ++i) {
            if (segments[i - 1].right == segments[i].left) continue;
            const Length x = (segments[i - 1].right + segments[i].left) / 2;
            if (is_covered(x, middle)) continue;
            for (const int64_t side : {-1, 1}) {
                const Length at = x + scene_.sizes.scaled(80) * side;
                add_line(strokes, {at - lean, middle + half}, {at + lean, middle - half});
            }
        }
        if (!strokes.verbs.empty()) marks_.emplace_back(std::move(strokes));
    }

    [[nodiscard]] bool is_covered(Length x, Length y) const {
        const Length room = scene_.sizes.cut() / 2;
        return std::ranges::any_of(boxes_, [&](const Rect& box) {
            return box.left() - room < x && x < box.right() + room && box.top() < y && y < box.bottom();
        });
    }

    void paint_lane(const PlacedLane& lane) {
        const LanePlan& plan = plan_of(lane);
        const Length rows_top = lane.top + plan.heading;
        sections_.push_back({&chart_of(lane), lane.top, lane.top + lane.box.height});
        add_title(lane);
        for (uint32_t row = 0; row < plan.rows.size(); ++row) paint_row(lane, row);
        // Year lines do not run through headings: a symbol there would seem to stand in time.
        add_year_lines(chart_of(lane), rows_top, lane.top + lane.box.height);
        Path rule = stroked(palette_.rule, scene_.sizes.line(600));
        const Length bottom = lane.top + lane.box.height;
        add_line(rule, {{}, bottom}, {width_, bottom});
        lines_.emplace_back(std::move(rule));
    }

    void add_title(const PlacedLane& lane) {
        const LanePlan& plan = plan_of(lane);
        const bool is_column = scene_.timeline.titles == compose::TitlePlacement::column;
        const bool is_middle = is_column && plan.row_titles == Length{} && plan.title_height > Length{};
        const Length y = lane.top + (is_middle ? (lane.box.height - plan.title_height) / 2 : Length{});
        for (const TitleLine& line : plan.title) {
            const Point baseline = line.baseline + Point{{}, y};
            const Length em = scene_.lettering.label().size;
            titles_.push_back({{baseline.x, baseline.y - em}, {line.line.width, em * 13 / 10}});
            scene_.lettering.place(words_, line.line, baseline, {Subject::lane, plan.number});
        }
    }

    void paint_row(const PlacedLane& lane, uint32_t index) {
        const LanePlan& plan = plan_of(lane);
        const RowPlan& row = plan.rows[index];
        const RowBox& box = lane.box.rows[index];
        const Length top = lane.top + box.top, tracks = top + box.tracks;
        const Chart& chart = chart_of(lane);
        add_row_title(lane, index, tracks);
        if (index + 1 < plan.rows.size()) {
            Path hairline = stroked(palette_.hairline, thin * 8 / 10);
            const bool are_headings = scene_.timeline.titles == compose::TitlePlacement::heading;
            const Length left = are_headings ? Length{} : chart.left - plan.row_titles - row_title_gap(scene_);
            add_line(hairline, {base::max(left, Length{}), top + box.height}, {width_, top + box.height});
            grounds_.emplace_back(std::move(hairline));
        }
        for (const RowMark& mark : row.marks) paint_mark(mark, tracks);
        for (const Candidate& label : box.arrangement->labels) paint_label(label, row.marks[label.mark], tracks);
        if (is_across_cut(row, chart)) paint_cuts(chart, tracks + middle_of(0, scene_));
    }

    static bool is_across_cut(const RowPlan& row, const Chart& chart) {
        const auto& segments = chart.axis.segments;
        for (size_t i = 1; i < segments.size(); ++i) {
            const auto is_before = [&](const RowMark& mark) { return mark.mark.left < segments[i - 1].right; };
            const auto is_after = [&](const RowMark& mark) { return mark.mark.right > segments[i].left; };
            if (std::ranges::any_of(row.marks, is_before) && std::ranges::any_of(row.marks, is_after)) return true;
        }
        return false;
    }

    void add_row_title(const PlacedLane& lane, uint32_t index, Length tracks) {
        const LanePlan& plan = plan_of(lane);
        const compose::TimelineRow& told = scene_.timeline.groups[plan.group].lanes[plan.lane].rows[index];
        const Length right = chart_of(lane).left - row_title_gap(scene_), middle = tracks + middle_of(0, scene_);
        const Metrics metrics = scene_.lettering.metrics(told.title);
        const auto& lines = plan.titles_of_rows[index];
        Length y = middle + metrics.cap_height / 2;
        if (lines.size() > 1)
            y -= base::min(metrics.size * 6 / 10 * static_cast<int64_t>(lines.size() - 1),
                           lane.box.rows[index].tracks + y - middle);
        for (const Line& line : lines) {
            scene_.lettering.place(words_, line, {right - line.width, y}, {Subject::row, plan.number});
            y += metrics.size * 6 / 5;
        }
        if (told.contradicts && index > 0) paint_bracket(lane, index, middle);
    }

    /// Around this row and the one before it, at the chart's edge.
    void paint_bracket(const PlacedLane& lane, uint32_t index, Length middle) {
        const RowBox& before = lane.box.rows[index - 1];
        const Length top = lane.top + before.top + before.tracks + middle_of(0, scene_) - scene_.sizes.row / 3;
        const Length bottom = middle + scene_.sizes.row / 3;
        const Length x = chart_of(lane).left - scene_.sizes.scaled(180), tip = x + scene_.sizes.scaled(90);
        Path bracket = stroked(palette_.leader, scene_.sizes.line(900));
        add_line(bracket, {tip, top}, {x, top});
        bracket.verbs.insert(bracket.verbs.end(), {document::Verb::line, document::Verb::line});
        bracket.points.insert(bracket.points.end(), {{x, bottom}, {tip, bottom}});
        lines_.emplace_back(std::move(bracket));
    }

    void paint_mark(const RowMark& mark, Length tracks) {
        const Length middle = tracks + middle_of(mark.track, scene_);
        for (Path& path : paths_of(mark.mark, middle, scene_.sizes, palette_)) marks_.emplace_back(std::move(path));
        add_signs(mark.mark, signs_);
        if (!mark.own) return;
        const Metrics& label = scene_.lettering.label();
        const Point baseline{mark.own->left, middle + label.cap_height / 2};
        scene_.lettering.place(words_, mark.own->line, baseline, {Subject::statement, mark.statement});
        boxes_.push_back(
            {{baseline.x, baseline.y - label.ascent}, {mark.own->line.width, label.ascent + label.descent}});
    }

    void paint_label(const Candidate& label, const RowMark& mark, Length tracks) {
        const Rect box = moved(label.box, tracks);
        boxes_.push_back(box);
        const Source source{Subject::statement, mark.statement};
        if (label.stand == Stand::key) {
            const auto of_mark = [&](const Key& key) { return key.statement == mark.statement; };
            const auto key = std::ranges::find_if(keys_, of_mark);
            return scene_.lettering.place_key(words_, key->number, box, {Subject::key, mark.statement});
        }
        paint_leader(label.leader, tracks);
        Length y = box.top() + scene_.lettering.label().ascent;
        const bool upon_solid = label.stand == Stand::inside && mark.mark.form.pieces.front().look == Look::solid;
        for (const Line& line : lines_of(label, mark, scene_)) {
            scene_.lettering.place(words_, line, {box.left(), y}, source, upon_solid);
            y += scene_.label_line();
        }
    }

    void paint_leader(const std::vector<Point>& leader, Length tracks) {
        if (leader.empty()) return;
        Path line = stroked(palette_.leader, thin), dot = filled(palette_.leader);
        for (size_t i = 1; i < leader.size(); ++i)
            add_line(line, leader[i - 1] + Point{{}, tracks}, leader[i] + Point{{}, tracks});
        add_circle(dot, leader.front() + Point{{}, tracks}, hundredths_mm(32));
        front_.emplace_back(std::move(line));
        front_.emplace_back(std::move(dot));
    }

    void add_year_lines(const Chart& chart, Length top, Length bottom) {
        for (const Length x : chart.year_lines) crossings_.push_back({x, top, bottom});
    }

    /// What words leave of an upright line.
    static std::vector<std::pair<Length, Length>> free_parts(Length x, Length top, Length bottom,
                                                             const std::vector<Rect>& boxes) {
        std::vector<std::pair<Length, Length>> words, free;
        const Length room = hundredths_mm(40);
        for (const Rect& box : boxes)
            if (box.left() - room < x && x < box.right() + room && box.top() < bottom && top < box.bottom())
                words.emplace_back(box.top(), box.bottom());
        std::ranges::sort(words);
        Length reached = top;
        for (const auto& [first, last] : words) {
            if (first > reached) free.emplace_back(reached, first);
            reached = base::max(reached, last);
        }
        if (reached < bottom) free.emplace_back(reached, bottom);
        return free;
    }

    void paint_year_lines() {
        for (const auto& [x, top, bottom] : crossings_)
            for (const auto& [from, to] : free_parts(x, top, bottom, boxes_)) add_line(year_lines_, {x, from}, {x, to});
    }

    /// Time after the as-of day, and periods, behind everything.
    void paint_grounds() {
        Path tint = filled(palette_.tint), periods = filled(palette_.period);
        for (const Section& section : sections_) {
            const Length height = section.bottom - section.top;
            if (section.chart->as_of)
                add_rectangle(tint, {{*section.chart->as_of, section.top}, {width_ - *section.chart->as_of, height}});
            for (const compose::Period& period : scene_.timeline.periods) {
                const content::Bounds bounds = content::bounds(period.date);
                const Axis& axis = section.chart->axis;
                const Length left = bounds.earliest ? axis.at(*bounds.earliest) : axis.left();
                const Length right = bounds.latest ? axis.at(*bounds.latest + std::chrono::days(1)) : axis.right();
                if (left < right) add_rectangle(periods, {{left, section.top}, {right - left, height}});
            }
        }
        for (Path* path : {&periods, &tint})
            if (!path->verbs.empty()) grounds_.insert(grounds_.begin(), std::move(*path));
    }

    void paint_as_of() {
        Path line = filled(palette_.passed);
        const Length width = scene_.sizes.line(1800);
        for (const Section& section : sections_) {
            if (!section.chart->as_of) continue;
            const Length x = *section.chart->as_of;
            for (const auto& [from, to] : free_parts(x, section.top, section.bottom, titles_))
                add_rectangle(line, {{x - width / 2, from}, {width, to - from}});
        }
        if (line.verbs.empty()) return;
        const Section& first = sections_.front();
        if (first.chart->as_of) {
            const Length x = *first.chart->as_of, half = scene_.sizes.scaled(220),
                         top = first.top - scene_.sizes.scaled(330);
            add_polygon(line, {{x - half, top}, {x + half, top}, {x, first.top}});
            signs_.insert(compose::Sign::as_of);
        }
        front_.insert(front_.begin(), std::move(line));
    }

    /// Thinner than that of the as-of day, and dashed: words stand over it.
    void paint_seen_from() {
        Path line = stroked(palette_.passed, scene_.sizes.line(1100));
        std::vector<Rect> words = heads_;
        words.insert(words.end(), boxes_.begin(), boxes_.end());
        line.stroke->dashes = {scene_.sizes.scaled(140), scene_.sizes.scaled(70)};
        for (const Section& section : sections_) {
            if (!section.chart->seen_from) continue;
            const Length x = *section.chart->seen_from;
            for (const auto& [from, to] : free_parts(x, section.top, section.bottom, words))
                add_line(line, {x, from}, {x, to});
        }
        if (!line.verbs.empty()) lines_.emplace_back(std::move(line));
    }

    void paint_keys() {
        const List list = key_list(page_.keyed, plan_, width_);
        const Metrics& label = scene_.lettering.label();
        for (size_t i = 0; i < list.entries.size(); ++i) {
            const Listed& entry = list.entries[i];
            const Length top = page_.chart_end + list_gap(scene_) + entry.at.y;
            Length y = top + scene_.sizes.row / 2 + label.cap_height / 2;
            const Source source{Subject::key, keys_[i].statement};
            scene_.lettering.place_key(words_, keys_[i].number,
                                       {{entry.at.x, top + (scene_.sizes.row - scene_.key.height) / 2}, scene_.key},
                                       source);
            for (const Line& line : entry.lines) {
                scene_.lettering.place(words_, line, {entry.at.x + scene_.key.width + words_gap, y}, source);
                y += label.size * 6 / 5;
            }
        }
    }

    Picture finish() {
        Picture picture{{width_, page_.height}, {}, keys_, {signs_.begin(), signs_.end()}};
        year_lines_.stroke = document::Stroke{palette_.rule, thin};
        if (!year_lines_.verbs.empty()) grounds_.emplace_back(std::move(year_lines_));
        for (std::vector<Item>* layer : {&grounds_, &lines_, &marks_, &front_, &words_})
            picture.items.insert(picture.items.end(), layer->begin(), layer->end());
        return picture;
    }

    struct Crossing {
        Length x, top, bottom;
    };

    const PagePlan& page_;
    const Plan& plan_;
    const Scene& scene_;
    const compose::TimelinePalette& palette_;
    Length width_;
    std::vector<Section> sections_;
    std::vector<Crossing> crossings_;
    std::vector<Rect> boxes_, titles_, heads_;  // of words in charts, of lanes' titles and of axes' heads
    Path year_lines_;
    std::vector<Item> grounds_, lines_, marks_, front_, words_;
    std::vector<Key> keys_;
    std::set<compose::Sign> signs_;
};

}  // namespace

void paint_legend(std::vector<Item>& items, const Plan& plan, Length top, Length width) {
    const Scene& scene = plan.scene;
    const List list = legend_list(plan, width);
    const std::vector<compose::LegendEntry> entries = used_entries(plan.signs, scene);
    const Metrics& label = scene.lettering.label();
    for (size_t i = 0; i < list.entries.size(); ++i) {
        const Listed& entry = list.entries[i];
        const Length middle = top + entry.at.y + scene.sizes.row / 2;
        for (Path& path : sample(entries[i].sign, {entry.at.x, middle}, scene)) items.emplace_back(std::move(path));
        Length y = middle + label.cap_height / 2;
        for (const Line& line : entry.lines) {
            const Point baseline{entry.at.x + sample_width(scene) + words_gap, y};
            scene.lettering.place(items, line, baseline, {Subject::legend, static_cast<uint32_t>(entries[i].sign)});
            y += label.size * 6 / 5;
        }
    }
}

Picture paint(const PagePlan& page, const Plan& plan, const Frame& frame) { return Painter(page, plan, frame).paint(); }

}  // namespace figure
