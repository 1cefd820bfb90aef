#include "compose/drawings.hpp"

#include <utility>

namespace compose {
namespace {

document::Path painted(const layout::Shape& shape, base::Color text) {
    document::Path path = shape.path;
    if (shape.is_filled_as_text) path.fill = text;
    if (shape.is_stroked_as_text) path.stroke->color = text;
    return path;
}

}  // namespace

DrawingId Drawings::find(const layout::Symbol& symbol, const Computed& style) {
    const auto& margin = style.block.margin;
    const DrawingId next{static_cast<uint32_t>(flow_.drawings.size())};
    const auto [known, is_new] = known_.try_emplace({symbol.name, style.text.color, margin.left, margin.right}, next);
    if (!is_new) return known->second;
    Drawing drawing{symbol.size, margin.left, margin.right, {}, {}};
    for (const layout::Shape& shape : symbol.shapes) drawing.paths.push_back(painted(shape, style.text.color));
    flow_.drawings.push_back(std::move(drawing));
    return next;
}

DrawingId Drawings::add(Graphic graphic, base::Size size, const Computed& style) {
    const auto& margin = style.block.margin;
    const DrawingId next{base::size32(flow_.drawings.size())};
    if (const auto* meter = std::get_if<Meter>(&graphic)) {
        const auto [known, is_new] = known_meters_.try_emplace({*meter, size, margin.left, margin.right}, next);
        if (!is_new) return known->second;
    }
    flow_.drawings.push_back({size, margin.left, margin.right, {}, std::move(graphic)});
    return next;
}

size_t Drawings::size_of(const layout::Symbol& symbol) {
    size_t size = 0;
    for (const layout::Shape& shape : symbol.shapes) size += shape.path.points.size() * sizeof(base::Point);
    return size;
}

/// A bar has four corners; a number of a sparkline ends one stretch and begins another, or is a dot.
size_t Drawings::size_of(const Graphic& graphic) {
    constexpr size_t points_of_each = 4;
    const auto* line = std::get_if<Sparkline>(&graphic);
    const size_t count = line != nullptr ? line->values.size() : std::get<Meter>(graphic).segments + size_t{2};
    return count * points_of_each * sizeof(base::Point);
}

}  // namespace compose
