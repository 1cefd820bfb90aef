#include "figure/candidates.hpp"

#include <algorithm>

namespace figure {

using base::Length;
using base::Point;
using base::Rect;

namespace {

// What places cost, in hundredths: found by trying which give the fewest wrong readings.
constexpr int cost_right = 100, cost_above = 200, cost_below = 240, cost_left = 300, cost_riser = 420, cost_elbow = 480,
              cost_wrapped = 340, cost_key = 1500, cost_key_upon = 1800;
constexpr int cost_centred = 30, cost_flush_end = 50, cost_short = 200, cost_line = 40, cost_year_line = 15,
              cost_over_foreign = 150, cost_touching_foreign = 600, cost_squeezed = 600, cost_more_lines = 60;

constexpr Length squeeze = hundredths_mm(130);     // room to the next mark, below which words seem to be of both
constexpr Length leader_end = hundredths_mm(70);   // from a leader to its words
constexpr Length leader_room = hundredths_mm(35);  // around leaders
constexpr Length key_gap = hundredths_mm(30);
constexpr Length wrapped_from = hundredths_mm(3600);           // shorter words stand on one line
constexpr int64_t elbows[] = {0, 300, 700, 1200, 1800, 2560};  // lengths of leaders, in hundredths of mm

bool meet(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

Rect grown(const Rect& area, Length x, Length y) {
    return {area.origin - Point{x, y}, {area.size.width + 2 * x, area.size.height + 2 * y}};
}

/// The square of the distance between two areas.
int64_t distance(const Rect& a, const Rect& b) {
    const auto apart = [](Length end, Length begin) { return base::max(begin - end, Length{}).thousandths; };
    const int64_t x = std::max(apart(a.right(), b.left()), apart(b.right(), a.left()));
    const int64_t y = std::max(apart(a.bottom(), b.top()), apart(b.bottom(), a.top()));
    return x * x + y * y;
}

/// The area of a part of a leader.
Rect part_of(const std::vector<Point>& leader, size_t i) {
    const Point a = leader[i - 1], b = leader[i];
    const Point first{base::min(a.x, b.x), base::min(a.y, b.y)}, last{base::max(a.x, b.x), base::max(a.y, b.y)};
    return {first, {last.x - first.x, last.y - first.y}};
}

/// Holds the places of one mark's words to the rules.
class Collector {
public:
    Collector(uint32_t index, const std::vector<RowMark>& marks, const Obstacles& obstacles, const Chart& chart,
              const Scene& scene)
        : index_(index),
          row_mark_(marks[index]),
          marks_(marks),
          obstacles_(obstacles),
          chart_(chart),
          scene_(scene),
          own_(area_of(marks[index].mark, middle_of(marks[index].track, scene), scene.sizes)),
          label_(scene.lettering.label()),
          middle_(middle_of(marks[index].track, scene)) {}

    std::vector<Candidate> collect() {
        add_words(row_mark_.line, false);
        if (!row_mark_.short_line.empty() && row_mark_.short_line.width < row_mark_.line.width)
            add_words(row_mark_.short_line, true);
        add_keys();
        std::ranges::stable_sort(found_, {}, &Candidate::cost);
        return std::move(found_);
    }

private:
    [[nodiscard]] Length height() const { return label_.ascent + label_.descent; }
    /// The top of words that stand in the middle of the track.
    [[nodiscard]] Length beside_top() const { return middle_ + label_.cap_height / 2 - label_.ascent; }
    [[nodiscard]] Length above_top(int64_t line) const {
        return middle_ - scene_.sizes.row / 2 - scene_.label_line() * line;
    }
    [[nodiscard]] Length below_top(int64_t line) const {
        return middle_ + scene_.sizes.row / 2 + scene_.label_line() * (line - 1) + hundredths_mm(10);
    }

    void add_words(const Line& line, bool is_short) {
        is_short_ = is_short;
        const Length w = line.width;
        add_inside(w);
        const Length right = row_mark_.mark.right + scene_.sizes.gap();
        add(Stand::right, {{right, beside_top()}, {w, height()}}, cost_right);
        if (!row_mark_.own)
            add(Stand::left, {{own_.left() - scene_.sizes.left_gap() - w, beside_top()}, {w, height()}}, cost_left);
        add_aligned(Stand::above, above_top(1), {w, height()}, cost_above);
        add_aligned(Stand::below, below_top(1), {w, height()}, cost_below);
        for (const int64_t line_number : {1, 2}) add_leaders(w, line_number, true);
        for (const int64_t line_number : {1, 2, 3}) add_leaders(w, line_number, false);
        if (w > wrapped_from) add_wrapped(is_short ? row_mark_.short_words : row_mark_.words, w);
    }

    /// At the mark's beginning, its middle and its end; and right and left of an as-of line that goes through it.
    void add_aligned(Stand stand, Length top, base::Size size, int cost, uint32_t lines = 1) {
        add(stand, {{own_.left(), top}, size}, cost, {}, lines);
        add(stand, {{(own_.left() + own_.right() - size.width) / 2, top}, size}, cost + cost_centred, {}, lines);
        add(stand, {{own_.right() - size.width, top}, size}, cost + cost_flush_end, {}, lines);
        // Nearer to a low band than to the high block that follows it.
        add(stand, {{own_.right() - size.width - squeeze, top}, size}, cost + cost_flush_end, {}, lines);
        if (!chart_.as_of || *chart_.as_of <= own_.left() || own_.right() <= *chart_.as_of) return;
        const Length room = scene_.sizes.left_gap();
        add(stand, {{*chart_.as_of + room, top}, size}, cost + cost_centred, {}, lines);
        add(stand, {{*chart_.as_of - room - size.width, top}, size}, cost + cost_flush_end, {}, lines);
    }

    void add_inside(Length w) {
        for (const PlacedPiece& piece : row_mark_.mark.pieces) {
            const bool is_solid = piece.look == Look::solid;
            if (!row_mark_.mark.form.tall || piece.contour != Contour::rectangle) continue;
            if (!is_solid && piece.look != Look::dashed) continue;
            const Length pad = is_solid ? hundredths_mm(75) : hundredths_mm(105);
            if (piece.right - piece.left < w + 2 * pad) continue;
            const Length above = hundredths_mm(is_solid ? 0 : 10);
            if (row_mark_.mark.height < label_.cap_height + 2 * above) continue;
            add(Stand::inside, {{piece.left + pad, beside_top()}, {w, height()}}, 0);
        }
    }

    /// Words on a line of their own, with a line from the mark that turns once.
    void add_leaders(Length w, int64_t line, bool up) {
        const Length top = up ? above_top(line) : below_top(line);
        const Length turn = top + label_.ascent - label_.cap_height / 2;
        const Length edge = up ? middle_ - row_mark_.mark.height / 2 : middle_ + row_mark_.mark.height / 2;
        for (const Length anchor : anchors())
            for (const int64_t elbow : elbows)
                for (const int64_t side : {1, -1}) {
                    const Length run = base::max(hundredths_mm(elbow), hundredths_mm(60));
                    const Length end = anchor + side * run;
                    const Length left = side > 0 ? end + leader_end : end - leader_end - w;
                    const int base_cost =
                        elbow == 0 && line > 1 ? cost_riser : cost_elbow + static_cast<int>(elbow / 8);
                    const int cost = base_cost + cost_line * static_cast<int>(elbow == 0 ? 0 : line - 1);
                    add(Stand::leader, {{left, top}, {w, height()}}, cost + (up ? 0 : 10),
                        {{anchor, edge}, {anchor, turn}, {end, turn}});
                }
    }

    /// Where a leader can leave the mark.
    [[nodiscard]] std::vector<Length> anchors() const {
        const Length in = hundredths_mm(150), width = own_.size.width;
        const Length end = row_mark_.mark.pieces.back().right;
        if (width < 3 * in) return {(row_mark_.mark.pieces.front().left + end) / 2};
        return {own_.left() + in, end - in};
    }

    /// On some lines below the mark, above it, or beside its end.
    void add_wrapped(const compose::Words& words, Length whole) {
        for (const uint32_t lines : {2U, 3U, 4U}) {
            if (whole > (chart_.right - chart_.left) * static_cast<int64_t>(lines)) continue;
            const base::Size size{narrowest(words, whole, lines),
                                  scene_.label_line() * static_cast<int64_t>(lines - 1) + height()};
            if (size.width == Length{}) continue;
            const int cost = cost_wrapped + cost_more_lines * static_cast<int>(lines);
            add_aligned(Stand::below, below_top(1), size, cost, lines);
            add_aligned(Stand::above, above_top(lines), size, cost + cost_centred, lines);
            const Length right = row_mark_.mark.right + scene_.sizes.gap();
            add(Stand::right, {{right, beside_top()}, size}, cost, {}, lines);
        }
    }

    /// The least width that holds the words on so many lines; 0 if they take fewer.
    [[nodiscard]] Length narrowest(const compose::Words& words, Length whole, uint32_t lines) const {
        const Length step = label_.size / 2;
        Length width = whole / static_cast<int64_t>(lines);
        for (int i = 0; i < 40; ++i, width += step) {
            const std::vector<Line> broken = scene_.lettering.wrap(words, width);
            if (broken.size() > lines) continue;
            const Length widest = std::ranges::max_element(broken, {}, &Line::width)->width;
            return broken.size() == lines && widest <= width ? widest : Length{};
        }
        return {};
    }

    void add_keys() {
        is_short_ = false;
        const base::Size size = scene_.key;
        const Length y = middle_ - size.height / 2, centre = (own_.left() + own_.right() - size.width) / 2;
        const Length low = above_top(1) + scene_.label_line() - size.height;
        add(Stand::key, {{centre, low}, size}, cost_key);
        add(Stand::key, {{centre, below_top(1)}, size}, cost_key + 10);
        add(Stand::key, {{row_mark_.mark.right + key_gap, y}, size}, cost_key + 20);
        add(Stand::key, {{own_.left() - key_gap - size.width, y}, size}, cost_key + 30);
        add(Stand::key, {{seat_of(row_mark_.mark, size.width, chart_), y}, size}, cost_key_upon);
    }

    void add(Stand stand, const Rect& box, int cost, std::vector<Point> leader = {}, uint32_t lines = 1) {
        Candidate candidate{
            index_, stand, is_short_, lines, box, std::move(leader), cost + (is_short_ ? cost_short : 0)};
        if (!is_on_chart(box) || !is_clear(candidate) || !is_nearest(candidate)) return;
        if (!add_costs(candidate)) return;
        candidate.reach = reach_of(candidate);
        found_.push_back(std::move(candidate));
    }

    static Rect reach_of(const Candidate& candidate) {
        Rect reach = candidate.box;
        for (const Point point : candidate.leader) {
            const Point first{base::min(reach.left(), point.x), base::min(reach.top(), point.y)};
            const Point last{base::max(reach.right(), point.x), base::max(reach.bottom(), point.y)};
            reach = {first, {last.x - first.x, last.y - first.y}};
        }
        return grown(reach, words_gap, leader_room);
    }

    [[nodiscard]] bool is_on_chart(const Rect& box) const {
        if (box.left() < chart_.left || box.right() > chart_.right) return false;
        const Length margin = hundredths_mm(30);
        return !chart_.as_of || box.right() + margin <= *chart_.as_of || box.left() >= *chart_.as_of + margin;
    }

    /// Whether it keeps off all marks but its own, which it may stand in or upon, and off their words.
    [[nodiscard]] bool is_clear(const Candidate& candidate) const {
        const bool may_touch = candidate.stand == Stand::inside || candidate.stand == Stand::key;
        for (const Ink& ink : obstacles_.inks)
            if (!(ink.mark == index_ && may_touch) && meet(candidate.box, ink.area)) return false;
        const Length gap = candidate.stand == Stand::key ? key_gap : words_gap;
        const auto meets_box = [&](const Rect& words) { return meet(candidate.box, grown(words, gap, {})); };
        if (std::ranges::any_of(obstacles_.words, meets_box)) return false;
        for (uint32_t i = 0; i < obstacles_.seats.size(); ++i)
            if (i != index_ && meet(candidate.box, obstacles_.seats[i])) return false;
        for (size_t i = 1; i < candidate.leader.size(); ++i)
            if (!is_clear(grown(part_of(candidate.leader, i), leader_room, {}))) return false;
        return true;
    }

    [[nodiscard]] bool is_clear(const Rect& leader) const {
        if (chart_.as_of && leader.left() <= *chart_.as_of && leader.right() >= *chart_.as_of) return false;
        if (leader.left() < chart_.left || leader.right() > chart_.right) return false;
        for (const Ink& ink : obstacles_.inks)
            if (ink.mark != index_ && meet(leader, ink.area)) return false;
        const auto meets = [&](const Rect& other) { return meet(leader, other); };
        for (uint32_t i = 0; i < obstacles_.seats.size(); ++i)
            if (i != index_ && meets(obstacles_.seats[i])) return false;
        return std::ranges::none_of(obstacles_.words, meets);
    }

    /// Words without a leader are of the mark that they are nearest to.
    [[nodiscard]] bool is_nearest(const Candidate& candidate) const {
        if (!candidate.leader.empty()) return true;
        int64_t own = distance(candidate.box, own_);
        for (const Ink& ink : obstacles_.inks)
            if (ink.mark == index_) own = std::min(own, distance(candidate.box, ink.area));
        if (own == 0) return true;
        return std::ranges::none_of(obstacles_.inks, [&](const Ink& ink) {
            return ink.mark != index_ && distance(candidate.box, ink.area) <= own;
        });
    }

    /// False when it could be read wrongly at any cost.
    bool add_costs(Candidate& candidate) const {
        if (candidate.stand != Stand::inside) candidate.cost += cost_year_line * year_lines_in(candidate.box);
        if (!candidate.leader.empty() && is_over_foreign(candidate.box)) candidate.cost += cost_over_foreign;
        if (!candidate.leader.empty() && is_touching_foreign(candidate.box)) candidate.cost += cost_touching_foreign;
        const bool is_upon = candidate.cost >= cost_key_upon;
        if (candidate.stand == Stand::key) return is_upon || !is_squeezed(candidate.box);
        const bool is_beside = candidate.stand == Stand::right || candidate.stand == Stand::left;
        if (is_beside && is_squeezed(candidate.box)) candidate.cost += cost_squeezed;
        return true;
    }

    [[nodiscard]] int year_lines_in(const Rect& box) const {
        const auto begin = std::ranges::upper_bound(chart_.year_lines, box.left());
        const auto end = std::lower_bound(begin, chart_.year_lines.end(), box.right());
        return static_cast<int>(end - begin);
    }

    [[nodiscard]] bool is_over_foreign(const Rect& box) const {
        return std::ranges::any_of(obstacles_.inks, [&](const Ink& ink) {
            return ink.mark != index_ && box.left() < ink.area.right() && ink.area.left() < box.right();
        });
    }

    /// Whether the words stand right above or below another mark, which they would be read with in spite of their
    /// leader.
    [[nodiscard]] bool is_touching_foreign(const Rect& box) const {
        const Rect around = grown(box, {}, scene_.label_line() / 2);
        return std::ranges::any_of(obstacles_.inks,
                                   [&](const Ink& ink) { return ink.mark != index_ && meet(around, ink.area); });
    }

    [[nodiscard]] bool is_squeezed(const Rect& box) const {
        const Rect around = grown(box, squeeze, {});
        return std::ranges::any_of(obstacles_.inks, [&](const Ink& ink) {
            return ink.mark != index_ && marks_[ink.mark].track == row_mark_.track && meet(around, ink.area);
        });
    }

    uint32_t index_;
    const RowMark& row_mark_;
    const std::vector<RowMark>& marks_;
    const Obstacles& obstacles_;
    const Chart& chart_;
    const Scene& scene_;
    Rect own_;
    const Metrics& label_;
    Length middle_;
    bool is_short_ = false;
    std::vector<Candidate> found_;
};

}  // namespace

Length middle_of(uint32_t track, const Scene& scene) {
    return scene.sizes.row / 2 + scene.track_pitch() * static_cast<int64_t>(track);
}

Obstacles obstacles_of(const std::vector<RowMark>& marks, const Scene& scene) {
    Obstacles obstacles;
    const Metrics& label = scene.lettering.label();
    for (const RowMark& mark : marks) {
        const Length middle = middle_of(mark.track, scene);
        const auto index = base::size32(static_cast<size_t>(&mark - marks.data()));
        for (const Rect& area : areas_of(mark.mark, middle, scene.sizes)) obstacles.inks.push_back({area, index});
        if (mark.own)
            obstacles.words.push_back({{mark.own->left, middle + label.cap_height / 2 - label.ascent},
                                       {mark.own->line.width, label.ascent + label.descent}});
    }
    return obstacles;
}

std::vector<Candidate> candidates_of(uint32_t mark, const std::vector<RowMark>& marks, const Obstacles& obstacles,
                                     const Chart& chart, const Scene& scene) {
    return Collector(mark, marks, obstacles, chart, scene).collect();
}

bool clash(const Candidate& a, const Candidate& b) {
    if (!meet(a.reach, b.reach)) return false;
    const bool is_key = a.stand == Stand::key || b.stand == Stand::key;
    if (meet(grown(a.box, is_key ? key_gap : words_gap, {}), b.box)) return true;
    const auto crosses = [](const Candidate& leader, const Candidate& words) {
        for (size_t i = 1; i < leader.leader.size(); ++i)
            if (meet(grown(part_of(leader.leader, i), leader_room, leader_room), words.box)) return true;
        return false;
    };
    if (crosses(a, b) || crosses(b, a)) return true;
    for (size_t i = 1; i < a.leader.size(); ++i)
        for (size_t j = 1; j < b.leader.size(); ++j)
            if (meet(grown(part_of(a.leader, i), riser_gap, leader_room), grown(part_of(b.leader, j), {}, leader_room)))
                return true;
    return false;
}

std::vector<Line> lines_of(const Candidate& candidate, const RowMark& mark, const Scene& scene) {
    if (candidate.stand == Stand::key) return {};
    if (candidate.lines == 1) return {candidate.is_short ? mark.short_line : mark.line};
    return scene.lettering.wrap(candidate.is_short ? mark.short_words : mark.words, candidate.box.size.width);
}

}  // namespace figure
