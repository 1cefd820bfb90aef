#include "figure/graphics.hpp"

#include <algorithm>
#include <cmath>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;
using base::Size;
using document::Path;

namespace {

constexpr Length outline = base::points(1) / 2, least_segment{1500};
constexpr Length line_width{800}, dot_radius{1400};

/// Of something so small that its outline would fill it.
Length stroke_in(Size size, Length wanted) { return base::min(wanted, base::min(size.width, size.height) / 6); }

Rect inset(const Rect& area, Length by) {
    return {area.origin + Point{by, by}, {area.size.width - 2 * by, area.size.height - 2 * by}};
}

/// Filled or hollow, both of the same size.
void add_bar(Path& path, const Rect& area, Length stroke) { add_rectangle(path, inset(area, stroke / 2)); }

Path solid(base::Color color, Length stroke) {
    Path path = stroked(color, stroke);
    path.fill = color;
    return path;
}

Length segment_width(const compose::Meter& meter, Size size) {
    const auto count = static_cast<int64_t>(meter.segments);
    return count == 0 ? Length{} : Length{(size.width - meter.gap * (count - 1)).thousandths / count};
}

std::vector<Path> segments(const compose::Meter& meter, Size size, Length width) {
    const Length stroke = stroke_in({width, size.height}, outline);
    Path reached = solid(meter.color, stroke), rest = stroked(meter.color, stroke);
    for (uint32_t i = 0; i < meter.segments; ++i) {
        const Rect area{{(width + meter.gap) * i, {}}, {width, size.height}};
        add_bar(i < meter.value ? reached : rest, area, stroke);
    }
    std::vector<Path> paths;
    for (Path* path : {&reached, &rest})
        if (!path->verbs.empty()) paths.push_back(std::move(*path));
    return paths;
}

/// What is not quite nothing is seen, and what is not quite all has something missing.
std::vector<Path> whole_bar(const compose::Meter& meter, Size size) {
    const Length stroke = stroke_in(size, outline);
    Path frame = stroked(meter.color, stroke);
    add_bar(frame, {{}, size}, stroke);
    std::vector<Path> paths{std::move(frame)};
    if (meter.value <= 0) return paths;
    const bool is_all = meter.value >= meter.max;
    const Length exact{std::llround(static_cast<double>(size.width.thousandths) * (meter.value / meter.max))};
    const Length least = 2 * stroke, most = size.width - (is_all ? Length{} : 2 * stroke);
    Path reached = filled(meter.color);
    add_rectangle(reached, {{}, {base::max(base::min(exact, most), least), size.height}});
    paths.push_back(std::move(reached));
    return paths;
}

std::vector<Path> draw(const compose::Meter& meter, Size size) {
    const Length width = segment_width(meter, size);
    return width < least_segment ? whole_bar(meter, size) : segments(meter, size, width);
}

/// Where the numbers of a sparkline stand.
class Scale {
public:
    Scale(const compose::Sparkline& line, Size size, Length margin)
        : last_(line.values.size() - 1), area_(inset({{}, size}, margin)) {
        for (const std::optional<double>& value : line.values) {
            if (!value) continue;
            least_ = has_any_ ? std::min(least_, *value) : *value;
            most_ = has_any_ ? std::max(most_, *value) : *value;
            has_any_ = true;
        }
    }

    /// One that stands alone is in the middle, and so are numbers that are all the same.
    [[nodiscard]] Point at(size_t index, double value) const {
        const double along = last_ == 0 ? 0.5 : static_cast<double>(index) / static_cast<double>(last_);
        const double above = most_ > least_ ? (value - least_) / (most_ - least_) : 0.5;
        return {area_.left() + part(area_.size.width, along), area_.bottom() - part(area_.size.height, above)};
    }

private:
    static Length part(Length whole, double share) {
        return {std::llround(static_cast<double>(whole.thousandths) * share)};
    }

    size_t last_;
    Rect area_;
    bool has_any_ = false;
    double least_ = 0, most_ = 0;
};

/// Between neighbours that are both known; one between gaps is a dot.
std::vector<Path> draw(const compose::Sparkline& line, Size size) {
    const Length radius = stroke_in(size, dot_radius), stroke = stroke_in(size, line_width);
    const Scale scale(line, size, radius);
    const auto known = [&](size_t i) { return i < line.values.size() && line.values[i].has_value(); };
    Path curve = stroked(line.color, stroke), dots = filled(line.color);
    curve.stroke->cap = document::LineCap::round;
    size_t last = 0;
    for (size_t i = 0; i < line.values.size(); ++i) {
        if (!known(i)) continue;
        const Point here = scale.at(i, *line.values[i]);
        if (known(i + 1)) add_line(curve, here, scale.at(i + 1, *line.values[i + 1]));
        if (!known(i + 1) && (i == 0 || !known(i - 1))) add_circle(dots, here, stroke);
        last = i;
    }
    add_circle(dots, scale.at(last, *line.values[last]), radius);
    std::vector<Path> paths;
    for (Path* path : {&curve, &dots})
        if (!path->verbs.empty()) paths.push_back(std::move(*path));
    return paths;
}

}  // namespace

std::vector<Path> paths_of(const compose::Graphic& graphic, Size size) {
    return std::visit([size](const auto& what) { return draw(what, size); }, graphic);
}

}  // namespace figure
