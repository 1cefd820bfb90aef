#include "figure/lettering.hpp"

#include <algorithm>

#include "figure/outline.hpp"

namespace figure {

using base::Length;
using base::Point;
using base::Rect;
using compose::Run;

namespace {

/// What stands between two spaces, perhaps in several styles.
using Word = std::vector<Run>;

/// Together with what stands before it in the same style, as it is measured and set.
void add(std::vector<Run>& runs, const Run& run) {
    if (!runs.empty() && runs.back().style == run.style && runs.back().inverse == run.inverse)
        runs.back().text += run.text;
    else
        runs.push_back(run);
}

std::vector<Word> words_of(const std::vector<Run>& runs) {
    std::vector<Word> words(1);
    for (const Run& run : runs) {
        size_t begin = 0;
        while (true) {
            const size_t space = run.text.find(' ', begin);
            const std::string part = run.text.substr(begin, space - begin);
            if (!part.empty()) add(words.back(), {part, run.style, run.inverse});
            if (space == std::string::npos) break;
            if (!words.back().empty()) words.emplace_back();
            begin = space + 1;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// Appends a word to a line, after a space if it is not the first.
void append(std::vector<Run>& runs, const Word& word) {
    if (!runs.empty()) runs.back().text += ' ';
    for (const Run& run : word) add(runs, run);
}

document::Path moved(document::Path path, Point by) {
    for (Point& point : path.points) point = point + by;
    return path;
}

}  // namespace

Lettering::Lettering(const compose::Timeline& timeline, const Measure& measure)
    : timeline_(timeline),
      measure_(measure),
      label_(measure.metrics(timeline.label)),
      key_(measure.metrics(timeline.key)) {
    for (const compose::LaneGroup& group : timeline.groups)
        for (const compose::Lane& lane : group.lanes)
            for (const compose::TimelineRow& row : lane.rows)
                for (const compose::Entry& entry : row.entries) make_room_for(entry.words);
}

void Lettering::make_room_for(const compose::Words& words) {
    for (const Run& run : words.runs) {
        if (run.style == timeline_.label) continue;
        const Metrics metrics = measure_.metrics(run.style);
        if (metrics.ascent + metrics.descent > label_.ascent + label_.descent) label_ = metrics;
    }
}

Length Lettering::boxed_width(const std::string& key) const {
    return base::max(key_.size * 9 / 7, measure_.width(key, timeline_.key) + key_.size * 3 / 10);
}

Length Lettering::width_of(const Line& line) const {
    Length width;
    if (line.symbol) width += timeline_.symbols[*line.symbol].size.width + symbol_gap();
    for (const Run& run : line.runs) width += measure_.width(run.text, run.style);
    for (const std::string& key : line.keys) width += key_gap() + boxed_width(key);
    return width;
}

Line Lettering::line_of(const compose::Words& words) const {
    Line line{words.symbol, words.runs, words.keys, {}, words.span};
    line.width = width_of(line);
    return line;
}

std::vector<Line> Lettering::wrap(const compose::Words& words, Length width) const {
    const Line whole = line_of(words);
    if (words.empty() || whole.width <= width) return words.empty() ? std::vector<Line>{} : std::vector<Line>{whole};
    std::vector<Line> lines{{words.symbol, {}, {}, {}, words.span}};
    lines.back().width = width_of(lines.back());
    const Length keys = width_of({{}, {}, words.keys, {}, {}});
    const std::vector<Word> all = words_of(words.runs);
    // Each word is measured once, however long the line: widths add up.
    for (const Word& word : all) {
        const Length own = width_of({{}, word, {}, {}, {}}), after = &word == &all.back() ? keys : Length{};
        const std::vector<Run>& line = lines.back().runs;
        Length space = line.empty() ? Length{} : measure_.width(" ", line.back().style);
        if (!line.empty() && lines.back().width + space + own + after > width) {
            lines.push_back({{}, {}, {}, {}, words.span});
            space = {};
        }
        append(lines.back().runs, word);
        lines.back().width += space + own;
    }
    lines.back().keys = words.keys;
    lines.back().width += keys;
    return lines;
}

Metrics Lettering::metrics(const compose::Words& words) const {
    return words.empty() ? label_ : measure_.metrics(words.runs.front().style);
}

base::Size Lettering::key_size(uint32_t digits) const {
    const Length side = key_.size * 9 / 7;
    const std::string widest(digits, '0');
    return {base::max(side, measure_.width(widest, timeline_.key) + key_.size * 3 / 10), side};
}

void Lettering::place_symbol(std::vector<Item>& items, const compose::Symbol& symbol, Point at, bool upon_solid) const {
    for (const document::Path& path : symbol.paths) {
        document::Path placed = moved(path, at);
        const auto inverted = [&](base::Color color) {
            return color == timeline_.palette.ground ? timeline_.palette.done : timeline_.palette.ground;
        };
        if (upon_solid && placed.fill) placed.fill = inverted(*placed.fill);
        if (upon_solid && placed.stroke) placed.stroke->color = inverted(placed.stroke->color);
        items.emplace_back(std::move(placed));
    }
}

void Lettering::place(std::vector<Item>& items, const Line& line, Point baseline, Source source,
                      bool upon_solid) const {
    Point pen = baseline;
    if (line.symbol) {
        const compose::Symbol& symbol = timeline_.symbols[*line.symbol];
        // A symbol that is higher than capitals stands in their middle, as one that is lower.
        const Length cap = line.runs.empty() ? label_.cap_height : measure_.metrics(line.runs.front().style).cap_height;
        place_symbol(items, symbol, {pen.x, pen.y - cap / 2 - symbol.size.height / 2}, upon_solid);
        pen.x += symbol.size.width + symbol_gap();
    }
    for (const Run& run : line.runs) {
        const Text text{pen, run.text, upon_solid ? run.inverse : run.style, source.subject, source.index};
        items.emplace_back(text);
        std::get<Text>(items.back()).span = line.span;
        pen.x += measure_.width(run.text, run.style);
    }
    for (const std::string& key : line.keys) {
        pen.x += key_gap();
        const base::Size size{boxed_width(key), key_.size * 9 / 7};
        const Rect area{{pen.x, pen.y - label_.cap_height / 2 - size.height / 2}, size};
        Text text{{}, key, timeline_.key, source.subject, source.index, line.span};
        place_box(items, key, area, std::move(text));
        pen.x += size.width;
    }
}

void Lettering::place_box(std::vector<Item>& items, const std::string& digits, const Rect& area, Text text) const {
    document::Path box = stroked(timeline_.palette.leader, base::points(1) / 2);
    box.fill = timeline_.palette.ground;
    const Length half = box.stroke->width / 2;
    add_rounded(box, {area.origin + Point{half, half}, {area.size.width - 2 * half, area.size.height - 2 * half}},
                area.size.height / 8);
    items.emplace_back(std::move(box));
    const Length width = measure_.width(digits, timeline_.key);
    text.origin = {area.left() + (area.size.width - width) / 2, area.top() + (area.size.height + key_.cap_height) / 2};
    items.emplace_back(std::move(text));
}

void Lettering::place_key(std::vector<Item>& items, uint32_t number, const Rect& area, Source source) const {
    const std::string digits = std::to_string(number);
    Text text{{}, digits, timeline_.key, source.subject, source.index};
    place_box(items, digits, area, std::move(text));
}

compose::Words joined(compose::Words first, std::string_view between, const compose::Words& second) {
    if (first.empty()) return second;
    if (second.empty()) return first;
    first.runs.back().text += between;
    first.runs.insert(first.runs.end(), second.runs.begin(), second.runs.end());
    first.keys.insert(first.keys.end(), second.keys.begin(), second.keys.end());
    return first;
}

}  // namespace figure
