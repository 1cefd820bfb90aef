#include "figure/legend.hpp"

#include <algorithm>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using compose::Sign;
using document::Path;

namespace {

/// A mark of one or two pieces over the whole width.
Mark piece_mark(Form form, const std::vector<PlacedPiece>& pieces, const Sizes& sizes) {
    Mark mark{std::move(form), pieces, pieces.front().left, pieces.back().right, {}};
    mark.height = mark.form.tall ? sizes.tall : sizes.low();
    if (mark.form.arrow) mark.right += sizes.overshoot() + sizes.arrow();
    if (mark.form.flag) mark.right += sizes.pennant();
    return mark;
}

/// The looks of a sign's pieces, from left to right.
std::vector<Look> looks_of(Sign sign) {
    switch (sign) {
    case Sign::done_so_far:
        return {Look::solid, Look::faint};
    case Sign::done_unknown:
        return {Look::to_solid};
    case Sign::ongoing:
        return {Look::hatched};
    case Sign::ongoing_from:
        return {Look::growing};
    case Sign::ongoing_unknown:
        return {Look::thinning};
    case Sign::expected:
    case Sign::expected_stage:
    case Sign::season:
    case Sign::passed_unreported:
        return {Look::hollow};
    case Sign::deadline:
        return {Look::thickening};
    case Sign::not_before:
        return {Look::receding};
    case Sign::planned:
        return {Look::dashed};
    case Sign::planned_undated:
        return {Look::capsule};
    case Sign::not_set:
        return {Look::dots};
    case Sign::inferred:
        return {Look::dotted};
    default:
        return {Look::solid};
    }
}

Form form_of_sign(Sign sign) {
    Form form{sign};
    constexpr Sign low[] = {Sign::done_stage,   Sign::done_unknown,    Sign::ongoing,
                            Sign::ongoing_from, Sign::ongoing_unknown, Sign::expected_stage};
    form.tall = std::ranges::find(low, sign) == std::ranges::end(low);
    form.arrow = sign == Sign::ongoing || sign == Sign::ongoing_from || sign == Sign::ongoing_unknown;
    form.flag = sign == Sign::deadline;
    constexpr Sign to_come[] = {Sign::expected, Sign::expected_stage, Sign::season, Sign::deadline, Sign::not_before};
    if (std::ranges::find(to_come, sign) != std::ranges::end(to_come)) form.tone = Tone::expected;
    if (sign == Sign::passed_unreported) form.tone = Tone::passed;
    return form;
}

Mark sample_mark(Sign sign, Length left, const Scene& scene) {
    const Sizes& sizes = scene.sizes;
    Form form = form_of_sign(sign);
    Length right = left + sample_width(scene);
    if (form.arrow) right -= sizes.overshoot() + sizes.arrow();
    if (form.flag) right -= sizes.pennant();
    const Contour contour = sign == Sign::season ? Contour::trapezoid : Contour::rectangle;
    if (sign == Sign::done_day) {
        const Length middle = (left + right) / 2;
        return piece_mark(form, {{Look::solid, Contour::rhomb, middle - sizes.day() / 2, middle + sizes.day() / 2}},
                          sizes);
    }
    const std::vector<Look> looks = looks_of(sign);
    std::vector<PlacedPiece> pieces;
    for (const Look look : looks) {
        const auto i = static_cast<int64_t>(pieces.size()), count = static_cast<int64_t>(looks.size());
        pieces.push_back({look, contour, left + (right - left) * i / count, left + (right - left) * (i + 1) / count});
    }
    return piece_mark(std::move(form), pieces, sizes);
}

/// Signs that are no marks of statements.
std::vector<Path> other_sample(Sign sign, Point at, const Scene& scene) {
    const Sizes& sizes = scene.sizes;
    const compose::TimelinePalette& palette = scene.timeline.palette;
    const Length width = sample_width(scene), half = sizes.row / 2;
    if (sign == Sign::as_of) {
        Path tint = filled(palette.tint), line = filled(palette.passed);
        add_rectangle(tint, {{at.x + width / 2, at.y - half}, {width / 2, 2 * half}});
        add_rectangle(line, {{at.x + width / 2, at.y - half}, {sizes.line(1800), 2 * half}});
        return {std::move(tint), std::move(line)};
    }
    Path lines = stroked(palette.done, sizes.line(1000));
    if (sign == Sign::cut)
        for (const int64_t i : {-1, 1})
            add_line(lines, {at.x + width / 2 + sizes.scaled(60 * i - 90), at.y + half / 2},
                     {at.x + width / 2 + sizes.scaled(60 * i + 90), at.y - half / 2});
    if (sign == Sign::contradiction) {
        add_line(lines, {at.x + width / 2, at.y - half}, {at.x + width / 2, at.y + half});
        add_line(lines, {at.x + width / 2, at.y - half}, {at.x + width / 2 + sizes.scaled(100), at.y - half});
        add_line(lines, {at.x + width / 2, at.y + half}, {at.x + width / 2 + sizes.scaled(100), at.y + half});
    }
    return {std::move(lines)};
}

}  // namespace

void add_signs(const Mark& mark, std::set<Sign>& signs) {
    signs.insert(mark.form.sign);
    if (mark.form.tone == Tone::passed) signs.insert(Sign::passed_unreported);
    if (mark.from_before || mark.goes_beyond) signs.insert(Sign::before_axis);
}

std::vector<Sign> signs_of(const std::vector<LanePlan>& lanes, const std::vector<Chart>& charts, const Scene& scene) {
    std::set<Sign> signs;
    for (const LanePlan& lane : lanes) {
        for (const RowPlan& row : lane.rows)
            for (const RowMark& mark : row.marks) add_signs(mark.mark, signs);
        for (const compose::TimelineRow& row : scene.timeline.groups[lane.group].lanes[lane.lane].rows)
            if (row.contradicts) signs.insert(Sign::contradiction);
    }
    for (const Chart& chart : charts) {
        if (chart.as_of) signs.insert(Sign::as_of);
        if (chart.axis.segments.size() > 1) signs.insert(Sign::cut);
    }
    return {signs.begin(), signs.end()};
}

List list_of(const std::vector<compose::Words>& words, Length lead, Length width, const Scene& scene) {
    List list;
    if (words.empty()) return list;
    Length widest;
    for (const compose::Words& one : words) widest = base::max(widest, scene.lettering.line_of(one).width);
    const Length wanted = lead + base::min(widest, width / 5) + 2 * words_gap;
    const int64_t columns = std::clamp<int64_t>(width.thousandths / wanted.thousandths, 1, base::size32(words.size()));
    const Length column = width / columns;
    const auto rows = (static_cast<int64_t>(words.size()) + columns - 1) / columns;
    std::vector<Length> heights(static_cast<size_t>(rows));
    const Length line = base::max(scene.label_line(), scene.lettering.label().size * 6 / 5);
    for (size_t i = 0; i < words.size(); ++i) {
        std::vector<Line> lines = scene.lettering.wrap(words[i], base::max(column - lead - words_gap, column / 2));
        Length& height = heights[i / static_cast<size_t>(columns)];
        height = base::max(height, base::max(line * static_cast<int64_t>(lines.size()), scene.sizes.row) +
                                       scene.sizes.scaled(60));
        list.entries.push_back(
            {std::move(lines), {column * static_cast<int64_t>(i % static_cast<size_t>(columns)), list.height}});
        const bool ends_row = (i + 1) % static_cast<size_t>(columns) == 0 || i + 1 == words.size();
        if (ends_row) list.height += height;
    }
    return list;
}

std::vector<compose::LegendEntry> used_entries(const std::vector<Sign>& signs, const Scene& scene) {
    std::vector<compose::LegendEntry> used;
    for (const compose::LegendEntry& entry : scene.timeline.legend)
        if (std::ranges::find(signs, entry.sign) != signs.end()) used.push_back(entry);
    return used;
}

Length sample_width(const Scene& scene) { return scene.sizes.scaled(1450); }

std::vector<Path> sample(Sign sign, Point at, const Scene& scene) {
    if (sign == Sign::as_of || sign == Sign::cut || sign == Sign::contradiction) return other_sample(sign, at, scene);
    Mark mark = sample_mark(sign, at.x, scene);
    mark.from_before = sign == Sign::before_axis;
    return paths_of(mark, at.y, scene.sizes, scene.timeline.palette);
}

}  // namespace figure
