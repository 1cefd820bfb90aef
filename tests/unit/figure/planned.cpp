#include "figure/planned.hpp"

#include <algorithm>

#include <fmt/format.h>

using namespace figure;
using base::Length;
using base::Rect;

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

/// The square of the distance, in units that do not overflow.
int64_t distance(const Rect& a, const Rect& b) {
    const int64_t x = std::max({int64_t{0}, (b.left() - a.right()).thousandths, (a.left() - b.right()).thousandths});
    const int64_t y = std::max({int64_t{0}, (b.top() - a.bottom()).thousandths, (a.top() - b.bottom()).thousandths});
    return x * x + y * y;
}

Rect part(base::Point a, base::Point b) {
    const Length left = base::min(a.x, b.x), top = base::min(a.y, b.y);
    return {{left, top}, {base::max(a.x, b.x) - left, base::max(a.y, b.y) - top}};
}

/// Words with the mark that they are of.
struct Said {
    Rect box;
    uint32_t mark;
    Stand stand;
    std::vector<base::Point> leader;
    bool is_own = false;
};

struct Inspection {
    const RowPlan& row;
    const Chart& chart;
    const Scene& scene;
    std::vector<Said> said{};
    std::vector<std::vector<Rect>> inks{};
    std::vector<std::string> faults{};

    void fault(const char* what, size_t i, size_t j) { faults.push_back(fmt::format("{} {} {}", what, i, j)); }

    void collect(const Arrangement& arrangement) {
        const Metrics& label = scene.lettering.label();
        for (uint32_t i = 0; i < row.marks.size(); ++i) {
            const RowMark& mark = row.marks[i];
            const Length middle = middle_of(mark.track, scene);
            inks.push_back(areas_of(mark.mark, middle, scene.sizes));
            if (!mark.own) continue;
            const Rect box{{mark.own->left, middle + label.cap_height / 2 - label.ascent},
                           {mark.own->line.width, label.ascent + label.descent}};
            said.push_back({box, i, Stand::inside, {}, true});
        }
        for (const Candidate& one : arrangement.labels) said.push_back({one.box, one.mark, one.stand, one.leader});
    }

    [[nodiscard]] int64_t nearest(const Rect& box, uint32_t mark) const {
        int64_t least = distance(box, inks[mark].front());
        for (const Rect& ink : inks[mark]) least = std::min(least, distance(box, ink));
        return least;
    }

    void check(size_t index) {
        const Said& words = said[index];
        if (words.box.left() < chart.left || words.box.right() > chart.right) fault("off the chart", words.mark, 0);
        if (chart.as_of && words.box.left() < *chart.as_of && *chart.as_of < words.box.right())
            fault("on the as-of line", words.mark, 0);
        for (size_t other = index + 1; other < said.size(); ++other)
            if (overlap(words.box, said[other].box)) fault("words on words", words.mark, said[other].mark);
        for (uint32_t mark = 0; mark < inks.size(); ++mark) {
            if (mark == words.mark) continue;
            for (const Rect& ink : inks[mark])
                if (overlap(words.box, ink)) fault("words on a mark", words.mark, mark);
            if (words.leader.empty() && !words.is_own && nearest(words.box, mark) < nearest(words.box, words.mark))
                fault("nearer to another mark", words.mark, mark);
        }
        for (size_t i = 1; i < words.leader.size(); ++i)
            check_leader(words, part(words.leader[i - 1], words.leader[i]));
    }

    void check_leader(const Said& words, const Rect& leader) {
        const Rect line{leader.origin - base::Point{Length{1}, Length{1}},
                        {leader.size.width + Length{2}, leader.size.height + Length{2}}};
        if (chart.as_of && line.left() < *chart.as_of && *chart.as_of < line.right())
            fault("leader on the as-of line", words.mark, 0);
        for (const Said& other : said)
            if (overlap(line, other.box)) fault("leader on words", words.mark, other.mark);
        for (uint32_t mark = 0; mark < inks.size(); ++mark)
            for (const Rect& ink : inks[mark])
                if (mark != words.mark && overlap(line, ink)) fault("leader on a mark", words.mark, mark);
    }
};

}  // namespace

std::vector<std::string> faults_of(const RowPlan& row, const Arrangement& arrangement, const Chart& chart,
                                   const Scene& scene) {
    Inspection look{row, chart, scene};
    look.collect(arrangement);
    for (size_t i = 0; i < look.said.size(); ++i) look.check(i);
    for (uint32_t i = 0; i < row.marks.size(); ++i) {
        const auto of_mark = [&](const Said& words) { return words.mark == i; };
        if (std::ranges::none_of(look.said, of_mark)) look.fault("no words", i, 0);
        for (uint32_t j = i + 1; j < row.marks.size(); ++j)
            for (const Rect& a : look.inks[i])
                for (const Rect& b : look.inks[j])
                    if (overlap(a, b)) look.fault("mark on a mark", i, j);
    }
    // What asks for lines has them.
    const Length bottom =
        middle_of(row.tracks - 1, scene) + scene.sizes.row / 2 + scene.label_line() * arrangement.below;
    for (const Said& words : look.said)
        if (words.box.top() < -scene.label_line() * arrangement.above || words.box.bottom() > bottom)
            look.fault("outside the row", words.mark, 0);
    return look.faults;
}
