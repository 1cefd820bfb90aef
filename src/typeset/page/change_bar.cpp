#include "typeset/page/change_bar.hpp"

namespace typeset {
namespace {

using base::Length;
using base::Rect;

document::Path outline_of(const Rect& area) {
    using document::Verb;
    document::Path path;
    path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
    path.points = {
        area.origin, {area.right(), area.top()}, {area.right(), area.bottom()}, {area.left(), area.bottom()}};
    return path;
}

Shape filled(const Rect& area, base::Color color) {
    Shape shape{outline_of(area), area};
    shape.path.fill = color;
    return shape;
}

// Inside the bar's own area, so that all kinds are equally wide.
Shape outlined(const Rect& area, base::Color color) {
    const Length line = area.size.width * 3 / 10;
    const Rect middle{{area.left() + line / 2, area.top() + line / 2},
                      {area.size.width - line, max(area.size.height - line, {})}};
    Shape shape{outline_of(middle), area};
    shape.path.stroke = document::Stroke{color, line};
    return shape;
}

// Nearly as thick as the bar, and three times as long as that is wide: it is seen in grey and in small print.
Rect stroke_across(const Rect& bar) {
    const Length width = bar.size.width, thick = min(width * 4 / 5, bar.size.height);
    return {{bar.left() - width, bar.top() + (bar.size.height - thick) / 2}, {width * 3, thick}};
}

}  // namespace

std::vector<Shape> shapes_of(const compose::ChangeBar& bar, Length edge, Length top, Length height) {
    const Length gap = min(bar.width, height / 4);
    const Rect area{{edge - bar.offset - bar.width / 2, top + gap / 2}, {bar.width, height - gap}};
    switch (bar.style) {
    case compose::ChangeBarStyle::solid:
        return {filled(area, bar.color)};
    case compose::ChangeBarStyle::crossed:
        return {filled(area, bar.color), filled(stroke_across(area), bar.color)};
    case compose::ChangeBarStyle::outlined:
        return {outlined(area, bar.color)};
    }
    return {};
}

}  // namespace typeset
