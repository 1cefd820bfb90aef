#include <algorithm>
#include <numeric>

#include "figure/row.hpp"

namespace figure {

using base::Length;
using compose::Entry;

namespace {

constexpr Length track_gap = hundredths_mm(15);
constexpr Length seat_gap = hundredths_mm(50);

/// A period whose end is another statement's date gives way to it where that begins.
void give_way(std::vector<std::optional<Form>>& forms, const compose::TimelineRow& row) {
    for (size_t i = 0; i < forms.size(); ++i) {
        std::optional<Form>& form = forms[i];
        // What has no date at all ends with what is known, not where another one begins.
        if (!row.entries[i].standing.date) continue;
        if (!form || form->pieces.size() != 1 || form->pieces.front().look != Look::to_solid) continue;
        std::optional<Day>& end = form->pieces.front().to;
        for (const std::optional<Form>& other : forms) {
            const std::optional<Stretch> days = other && other != form ? extent(*other) : std::nullopt;
            if (!days || !end || !other->pieces.front().from) continue;
            if (days->from < *end && *end <= days->to) end = days->from;
        }
    }
}

/// The mark of what has no time, with its words: after what is told before it, or as far to the left as they need.
RowMark undated(const Entry& entry, const Form& form, Length later_than, const Chart& chart, const Scene& scene) {
    const bool is_capsule = form.pieces.front().look == Look::capsule;
    const Length pad = is_capsule ? scene.sizes.scaled(200) : Length{};
    const Length gap = scene.sizes.gap();
    const Length earliest = base::max(chart.as_of.value_or(chart.left), later_than) + gap;
    const auto room = [&](Length width) { return chart.right - width - 2 * pad; };
    RowMark made;
    Line line = scene.lettering.line_of(entry.words);
    if (room(line.width) < earliest && !entry.short_words.empty()) line = scene.lettering.line_of(entry.short_words);
    const Length first = chart.as_of.value_or(chart.left) + gap;
    // It stands at no time: rather before what is told before it than without its words.
    if (room(line.width) < first) {
        made.line = scene.lettering.line_of(entry.words);
        made.words = entry.words;
        line = {};
        line.width = 2 * scene.key.width;
    }
    const Length left = base::max(first, base::min(earliest, room(line.width)));
    const Length right = is_capsule ? left + line.width + 2 * pad : chart.right;
    made.mark = undated_mark(form, left, right, scene.sizes);
    made.left = left;
    made.right = right;
    if (made.line.empty() && !line.empty()) made.own = OwnWords{line, left + pad};
    return made;
}

/// A ragged beginning with its words left of it: it is shortened for them, but not to nothing.
void add_unknown_words(RowMark& made, const Entry& entry, const Chart& chart, const Scene& scene) {
    if (entry.unknown_words.empty() || !is_ragged(made.mark.form)) return;
    const Line line = scene.lettering.line_of(entry.unknown_words);
    const Length wanted = line.width + scene.sizes.left_gap(), shortest = scene.sizes.scaled(1500);
    const Length last = made.mark.pieces.front().right - shortest;
    if (chart.left + wanted > last) {
        made.words = joined(made.words, ", ", entry.unknown_words);
        made.line = scene.lettering.line_of(made.words);
        return;
    }
    Length& left = made.mark.pieces.front().left;
    left = base::max(left, chart.left + wanted);
    made.mark.left = left;
    made.own = OwnWords{line, left - wanted};
    made.left = left - wanted;
}

RowMark dated(const Entry& entry, const Form& form, const Chart& chart, const Scene& scene) {
    RowMark made;
    made.mark = mark_of(form, chart.axis, scene.sizes);
    made.left = made.mark.left;
    made.right = made.mark.right;
    made.words = entry.words;
    made.line = scene.lettering.line_of(entry.words);
    made.short_words = entry.short_words;
    made.short_line = scene.lettering.line_of(entry.short_words);
    add_unknown_words(made, entry, chart, scene);
    return made;
}

}  // namespace

Length Scene::label_line() const { return lettering.label().ascent + lettering.label().descent + hundredths_mm(10); }

Length Scene::track_pitch() const {
    const Metrics& label = lettering.label();
    const Length below = label.descent + label.cap_height / 2, above = label.ascent - label.cap_height / 2;
    return base::max(sizes.row, base::max(above, below) + sizes.tall / 2 + sizes.gap() + hundredths_mm(5));
}

std::vector<RowMark> marks_of(const compose::TimelineRow& row, uint32_t first, Length later_than, const Chart& chart,
                              const Scene& scene) {
    const auto begin = scene.forms.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<std::optional<Form>> forms(begin, begin + static_cast<std::ptrdiff_t>(row.entries.size()));
    give_way(forms, row);
    std::vector<RowMark> marks;
    for (size_t i = 0; i < row.entries.size(); ++i) {
        if (!forms[i]) continue;
        const Entry& entry = row.entries[i];
        marks.push_back(is_undated(*forms[i]) ? undated(entry, *forms[i], later_than, chart, scene)
                                              : dated(entry, *forms[i], chart, scene));
        marks.back().statement = first + static_cast<uint32_t>(i);
        if (!is_undated(*forms[i])) later_than = base::max(later_than, marks.back().mark.right);
    }
    return marks;
}

Length seat_of(const Mark& mark, Length width, const Chart& chart) {
    const Length margin = hundredths_mm(40);
    Length left = (mark.left + mark.right) / 2 - width / 2;
    left = base::max(chart.left, base::min(left, chart.right - width));
    if (!chart.as_of || left + width + margin <= *chart.as_of || left >= *chart.as_of + margin) return left;
    const bool to_right = mark.right - *chart.as_of > *chart.as_of - mark.left;
    const bool has_left = *chart.as_of - margin - width >= chart.left;
    const bool has_right = *chart.as_of + margin + width <= chart.right;
    return (to_right && has_right) || !has_left ? *chart.as_of + margin : *chart.as_of - margin - width;
}

uint32_t pack(std::vector<RowMark>& marks, const Chart& chart, const Scene& scene, bool seated) {
    std::vector<Length> lefts, rights;
    for (const RowMark& mark : marks) {
        const Length seat = seat_of(mark.mark, scene.key.width, chart);
        lefts.push_back(seated ? base::min(mark.left, seat - seat_gap) : mark.left);
        rights.push_back(seated ? base::max(mark.right, seat + scene.key.width + seat_gap) : mark.right);
    }
    std::vector<uint32_t> order(marks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](uint32_t i) { return lefts[i]; });
    std::vector<Length> ends;
    for (const uint32_t i : order) {
        const auto free = std::ranges::find_if(ends, [&](Length end) { return end + track_gap <= lefts[i]; });
        marks[i].track = static_cast<uint32_t>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(rights[i]);
        else
            *free = rights[i];
    }
    return static_cast<uint32_t>(ends.size());
}

}  // namespace figure
