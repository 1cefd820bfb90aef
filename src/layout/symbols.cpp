#include "layout/symbols.hpp"

#include <algorithm>
#include <cmath>

#include "layout/keywords.hpp"
#include "layout/path_data.hpp"

namespace layout {
namespace {

using base::Length;
using document::LineCap;

constexpr AttributeKeywords<LineCap> line_caps{
    Element::path,
    AttributeName::stroke_linecap,
    {{"butt", LineCap::butt}, {"round", LineCap::round}, {"square", LineCap::square}}};

constexpr double pixel = 0.75;  // in points: a user unit (SVG 2, 8.2)

double number(const Dimension& dimension) { return static_cast<double>(dimension.thousandths) / 1000; }
double user_units(const Dimension& dimension) {
    return dimension.unit == Unit::points ? number(dimension) / pixel : number(dimension);
}

/// From a symbol's plane to its room.
struct Placement {
    double scale = pixel, x = 0, y = 0;

    [[nodiscard]] Length length(double units) const { return {std::llround(units * scale * 1000)}; }
    [[nodiscard]] base::Point point(PlanePoint at) const { return {length(at.x - x), length(at.y - y)}; }
};

/// As large as it can be and centred (SVG 2, 8.6).
Placement placement(const Dimensions& box, base::Size size) {
    const double width = in_points(size.width), height = in_points(size.height);
    const double box_width = number(box[2]), box_height = number(box[3]);
    const double scale = std::min(width / box_width, height / box_height);
    return {scale, number(box[0]) - (width / scale - box_width) / 2,
            number(box[1]) - (height / scale - box_height) / 2};
}

/// Reads the nodes of one symbol's shapes.
class ShapeMaker {
public:
    ShapeMaker(const Layout& layout, Placement placement) : layout_(layout), placement_(placement) {}

    [[nodiscard]] Shape make(const Node& node) const {
        Shape shape;
        const Outline outline = outline_of(node);
        shape.path.verbs = outline.verbs;
        for (const PlanePoint point : outline.points) shape.path.points.push_back(placement_.point(point));
        if (node.element != Element::line) fill(node, shape);
        stroke(node, shape);
        return shape;
    }

private:
    [[nodiscard]] double units(const Node& node, AttributeName name) const {
        const auto* value = layout_.get<Dimensions>(node, name);
        return value == nullptr ? 0 : user_units(value->front());
    }
    [[nodiscard]] PlanePoint point(const Node& node, AttributeName x, AttributeName y) const {
        return {units(node, x), units(node, y)};
    }

    [[nodiscard]] Outline outline_of(const Node& node) const {
        switch (node.element) {
        case Element::circle:
            return circle(point(node, AttributeName::cx, AttributeName::cy), units(node, AttributeName::r));
        case Element::rect:
            return rectangle(point(node, AttributeName::x, AttributeName::y),
                             point(node, AttributeName::width, AttributeName::height));
        case Element::line: {
            Outline outline;
            outline.move(point(node, AttributeName::x1, AttributeName::y1));
            outline.line(point(node, AttributeName::x2, AttributeName::y2));
            return outline;
        }
        default: {
            const auto* data = layout_.get<std::string>(node, AttributeName::d);
            return data == nullptr ? Outline() : std::get<Outline>(read_path_data(*data));
        }
        }
    }

    /// Clockwise from the right, as SVG has it: dashes begin there.
    static Outline circle(PlanePoint center, double radius) {
        const PlanePoint right{center.x + radius, center.y}, left{center.x - radius, center.y};
        Outline outline;
        outline.move(right);
        add_arc(outline, right, {radius, radius, 0, false, true}, left);
        add_arc(outline, left, {radius, radius, 0, false, true}, right);
        outline.close();
        return outline;
    }

    static Outline rectangle(PlanePoint corner, PlanePoint size) {
        Outline outline;
        outline.move(corner);
        outline.line({corner.x + size.x, corner.y});
        outline.line({corner.x + size.x, corner.y + size.y});
        outline.line({corner.x, corner.y + size.y});
        outline.close();
        return outline;
    }

    void fill(const Node& node, Shape& shape) const {
        shape.path.fill = base::Color{};
        if (const auto* word = layout_.get<std::string>(node, AttributeName::fill)) {
            if (*word == "none") shape.path.fill.reset();
            shape.is_filled_as_text = *word != "none";
        }
        if (const auto* color = layout_.get<base::Color>(node, AttributeName::fill)) shape.path.fill = *color;
    }

    void stroke(const Node& node, Shape& shape) const {
        const auto* word = layout_.get<std::string>(node, AttributeName::stroke);
        const auto* color = layout_.get<base::Color>(node, AttributeName::stroke);
        shape.is_stroked_as_text = word != nullptr && *word != "none";
        if (!shape.is_stroked_as_text && color == nullptr) return;
        const auto* width = layout_.get<Dimensions>(node, AttributeName::stroke_width);
        document::Stroke stroke;
        if (color != nullptr) stroke.color = *color;
        stroke.width = max(placement_.length(width == nullptr ? 1 : user_units(width->front())), Length{1});
        stroke.cap = line_caps.of(layout_, node, LineCap::butt);
        stroke.dashes = dashes(node);
        shape.path.stroke = std::move(stroke);
    }

    /// Dashes that are all 0 are none (SVG 2, 13.5.6).
    [[nodiscard]] std::vector<Length> dashes(const Node& node) const {
        std::vector<Length> all;
        if (const auto* given = layout_.get<Dimensions>(node, AttributeName::stroke_dasharray))
            for (const Dimension& dash : *given) all.push_back(placement_.length(user_units(dash)));
        const bool is_seen = std::ranges::any_of(all, [](Length dash) { return dash > Length{}; });
        return is_seen ? all : std::vector<Length>();
    }

    const Layout& layout_;
    Placement placement_;
};

bool is_seen(const Shape& shape) {
    return !shape.path.verbs.empty() && (shape.path.fill.has_value() || shape.path.stroke.has_value());
}

}  // namespace

Symbol make_symbol(const Layout& layout, uint32_t index) {
    const Node& node = layout.nodes[index];
    const auto side = [&](AttributeName name) {
        const auto* given = layout.get<Dimensions>(node, name);
        return given == nullptr ? base::points(1) : Length{given->front().thousandths};
    };
    Symbol symbol;
    if (const auto* name = layout.get<std::string>(node, AttributeName::name)) symbol.name = *name;
    symbol.size = {side(AttributeName::width), side(AttributeName::height)};
    const auto* box = layout.get<Dimensions>(node, AttributeName::view_box);
    const ShapeMaker maker(layout, box == nullptr ? Placement{} : placement(*box, symbol.size));
    for (uint32_t at = index + 1; at < node.end; at = layout.nodes[at].end) {
        Shape shape = maker.make(layout.nodes[at]);
        if (is_seen(shape)) symbol.shapes.push_back(std::move(shape));
    }
    return symbol;
}

}  // namespace layout
