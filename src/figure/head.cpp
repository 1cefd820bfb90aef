#include "figure/head.hpp"

#include <algorithm>

namespace figure {

using base::Length;
using base::Point;

namespace {

constexpr Length beside_line = base::points(3);

class Writer {
public:
    Writer(const Chart& chart, const Scene& scene, const Measure& measure)
        : chart_(chart), scene_(scene), measure_(measure) {}

    /// The day right of the line and what it is left of it, or both on one side where the other has no room.
    void as_of() {
        const compose::AsOf& told = *scene_.timeline.as_of;
        const Metrics metrics = scene_.lettering.metrics(told.date);
        const Line label = scene_.lettering.line_of(told.label), date = scene_.lettering.line_of(told.date);
        const Length line = *chart_.as_of, gap = scene_.sizes.scaled(220) + beside_line, space = metrics.size / 3;
        const Length y = metrics.ascent + metrics.size / 10;
        const bool fits_left = line - gap - label.width >= Length{};
        const bool fits_right = line + gap + date.width <= chart_.right;
        const Length both = label.width + space + date.width;
        const Length right_end = base::min(line + gap + both, chart_.right);
        const Length label_x = !fits_left   ? right_end - both
                               : fits_right ? line - gap - label.width
                                            : line - gap - both;
        const Length date_x = !fits_left ? right_end - date.width : fits_right ? line + gap : line - gap - date.width;
        add(label, {base::max(label_x, Length{}), y}, {Subject::as_of, 0});
        add(date, {date_x, y}, {Subject::as_of, 0});
        head.top = metrics.size * 13 / 10;
    }

    /// The later day that all is seen from, beside its line; above the as-of day where that leaves no room.
    void seen_from() {
        const Line date = written(*scene_.timeline.seen_from);
        const Metrics metrics = measure_.metrics(date.runs.front().style);
        const Length first = metrics.ascent + metrics.size / 10, above = metrics.size * 13 / 10;
        const Length y = head.words.empty() ? first : head.words.back().baseline.y;
        const Length right = *chart_.seen_from + beside_line, left = *chart_.seen_from - beside_line - date.width;
        head.top = base::max(head.top, above);
        for (const Length x : {right, left})
            if (is_free(x, date.width)) return add(date, {x, y}, {Subject::as_of, 0});
        for (HeadWords& words : head.words) words.baseline.y += above;
        head.top += above;
        add(date, {base::min(right, chart_.right - date.width), first}, {Subject::as_of, 0});
    }

    void years() {
        const Metrics metrics = measure_.metrics(scene_.timeline.axis.year);
        head.ticks = head.top + metrics.size * 14 / 10;
        const Length y = head.top + metrics.size * 2 / 10 + metrics.ascent;
        for (const Tick& tick : head.marks) {
            if (tick.kind != TickKind::year || tick.label.empty()) continue;
            write(tick, {tick.x + beside_line, y}, scene_.timeline.axis.year);
        }
        head.periods = head.ticks;
    }

    void months() {
        const Metrics metrics = measure_.metrics(scene_.timeline.axis.month);
        const auto is_fine = [](const Tick& tick) { return tick.kind != TickKind::year; };
        if (std::ranges::none_of(head.marks, is_fine)) return;
        const auto is_told = [&](const Tick& tick) { return is_fine(tick) && !tick.label.empty(); };
        const bool has_words = std::ranges::any_of(head.marks, is_told);
        head.periods = head.ticks + (has_words ? metrics.size * 13 / 10 : scene_.sizes.scaled(240));
        const Length y = head.ticks + metrics.size * 15 / 100 + metrics.ascent;
        for (const Tick& tick : head.marks) {
            if (!is_told(tick) || tick.kind == TickKind::week) continue;
            const Length width = measure_.width(tick.label, scene_.timeline.axis.month);
            const Length x = tick.centred ? tick.x + (tick.room - width) / 2 : tick.x + beside_line / 2;
            write(tick, {x, y}, scene_.timeline.axis.month);
        }
        if (std::ranges::any_of(head.marks, [](const Tick& tick) { return tick.kind == TickKind::week; }))
            weeks(metrics);
    }

    /// Each on the first line that has room for it, or the first such lines.
    void periods() {
        const auto& periods = scene_.timeline.periods;
        const Metrics metrics = scene_.lettering.label();
        const Length room = base::max(chart_.right - chart_.left, chart_.right / 2);
        std::vector<Length> ends;
        for (uint32_t i = 0; i < periods.size(); ++i) {
            std::vector<Line> lines = scene_.lettering.wrap(periods[i].words, room);
            if (lines.empty()) lines.emplace_back();
            const Length width = std::ranges::max_element(lines, {}, &Line::width)->width;
            const content::Bounds bounds = content::bounds(periods[i].date);
            const Length begin = bounds.earliest ? chart_.axis.at(*bounds.earliest) : chart_.left;
            Length x = clear_of_line(begin + beside_line, width);
            x = base::max(base::min(x, chart_.right - width), Length{});
            size_t row = first_free(ends, lines.size(), x);
            ends.resize(std::max(ends.size(), row + lines.size()));
            for (const Line& line : lines) {
                ends[row] = x + width;
                const Length top = head.periods + scene_.label_line() * static_cast<int64_t>(row++);
                add(line, {x, top + metrics.ascent}, {Subject::period, i});
            }
        }
        head.height = head.periods + scene_.label_line() * static_cast<int64_t>(ends.size());
        if (!ends.empty()) head.height += metrics.descent;
    }

    Head head;

private:
    void add(const Line& line, Point baseline, Source source) {
        if (!line.empty()) head.words.push_back({line, baseline, source});
    }

    /// In the style of what stands before the as-of day.
    [[nodiscard]] Line written(Day day) const {
        const std::chrono::year_month_day date(day);
        const compose::AxisWords& words = scene_.timeline.axis;
        const std::string text = std::to_string(static_cast<unsigned>(date.day())) + ' ' +
                                 words.months[static_cast<unsigned>(date.month()) - 1] + ' ' +
                                 std::to_string(static_cast<int>(date.year()));
        const bool has_label = scene_.timeline.as_of && !scene_.timeline.as_of->label.empty();
        const compose::TextStyleId style = has_label ? scene_.timeline.as_of->label.runs.front().style : words.month;
        return {{}, {{text, style, style}}, {}, measure_.width(text, style), scene_.timeline.span};
    }

    /// Whether words as wide have room there, beside those that stand in the head.
    [[nodiscard]] bool is_free(Length x, Length width) const {
        const auto meets = [&](const HeadWords& other) {
            return x < other.baseline.x + other.line.width + words_gap && other.baseline.x < x + width + words_gap;
        };
        return x >= Length{} && x + width <= chart_.right && std::ranges::none_of(head.words, meets);
    }

    /// The first of so many lines that end left of `x`, each with its last words' end.
    static size_t first_free(const std::vector<Length>& ends, size_t lines, Length x) {
        size_t row = 0;
        for (size_t i = 0; i < ends.size() && i < row + lines; ++i)
            if (ends[i] + words_gap > x) row = i + 1;
        return row;
    }

    /// Moves words right of the as-of line that would go through them.
    [[nodiscard]] Length clear_of_line(Length x, Length width) const {
        const Length room = scene_.sizes.line(1800);
        const bool meets = chart_.as_of && x < *chart_.as_of + room && *chart_.as_of < x + width + room;
        return meets ? *chart_.as_of + room : x;
    }

    /// The label of a tick, within its room; nothing where the as-of line leaves none.
    void write(const Tick& tick, Point at, compose::TextStyleId style) {
        const Length width = measure_.width(tick.label, style);
        Point moved{clear_of_line(at.x, width), at.y};
        if (moved.x != at.x && moved.x + width > tick.x + tick.room)
            moved.x = *chart_.as_of - scene_.sizes.line(1800) - width;
        if (moved.x + width > chart_.right) return;
        if (moved.x < tick.x || moved.x + width > base::max(tick.x + tick.room, at.x + width)) return;
        const auto meets = [&](const HeadWords& other) {
            return other.baseline.y == moved.y && moved.x < other.baseline.x + other.line.width &&
                   other.baseline.x < moved.x + width;
        };
        if (std::ranges::any_of(head.words, meets)) return;
        add({{}, {{tick.label, style, style}}, {}, width, scene_.timeline.span}, moved, {Subject::axis, 0});
    }

    /// On a line of their own; where they are narrow, every other or every fourth.
    void weeks(const Metrics& metrics) {
        const Length y = head.periods + metrics.ascent;
        Length reached;
        for (const Tick& tick : head.marks) {
            const Length width = measure_.width(tick.label, scene_.timeline.axis.month);
            const Length x = tick.x + beside_line / 2;
            if (tick.kind != TickKind::week || x < reached || clear_of_line(x, width) != x || x + width > chart_.right)
                continue;
            add({{},
                 {{tick.label, scene_.timeline.axis.month, scene_.timeline.axis.month}},
                 {},
                 width,
                 scene_.timeline.span},
                {x, y}, {Subject::axis, 0});
            reached = x + width + beside_line;
        }
        head.periods += metrics.size * 13 / 10;
    }

    const Chart& chart_;
    const Scene& scene_;
    const Measure& measure_;
};

Head head_of(const Chart& chart, uint32_t group, const Scene& scene, const Measure& measure, bool is_first) {
    Writer writer(chart, scene, measure);
    writer.head.marks = ticks_of(chart, group, scene, measure);
    if (is_first && chart.as_of) writer.as_of();
    if (is_first && chart.seen_from) writer.seen_from();
    writer.years();
    writer.months();
    writer.head.height = writer.head.periods;
    if (is_first) writer.periods();
    return std::move(writer.head);
}

}  // namespace

const Head& Heads::of(uint32_t group, bool is_first) {
    const auto [found, is_new] = made_.try_emplace({group, is_first});
    if (is_new) found->second = head_of(charts_[group], group, scene_, measure_, is_first);
    return found->second;
}

}  // namespace figure
