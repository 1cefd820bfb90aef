#include "compose/specified.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "layout/sides.hpp"

namespace compose {
namespace {

using base::Length;
using layout::Dimension;
using layout::Property;
using layout::Unit;

constexpr int64_t one = 1000;

struct Shorthand {
    Property property;
    std::array<Property, 4> sides;
};
constexpr std::array<Shorthand, 3> shorthands{{
    {Property::margin, {Property::margin_top, Property::margin_right, Property::margin_bottom, Property::margin_left}},
    {Property::padding,
     {Property::padding_top, Property::padding_right, Property::padding_bottom, Property::padding_left}},
    {Property::border, {Property::border_top, Property::border_right, Property::border_bottom, Property::border_left}},
}};

size_t dimension_count(const layout::Value& value) {
    const auto* dimensions = std::get_if<layout::Dimensions>(&value);
    return dimensions == nullptr ? 1 : dimensions->size();
}

}  // namespace

void specify(Specified& specified, std::span<const layout::Declaration> declarations) {
    for (const layout::Declaration& declaration : declarations) {
        const auto shorthand = std::ranges::find(shorthands, declaration.property, &Shorthand::property);
        if (shorthand == shorthands.end()) {
            specified.slots[static_cast<size_t>(declaration.property)] = {&declaration, 0};
            continue;
        }
        const size_t count = dimension_count(declaration.value);
        for (size_t side = 0; side < 4; ++side)
            specified.slots[static_cast<size_t>(shorthand->sides[side])] = {
                &declaration, layout::part_of_side(count, static_cast<layout::Side>(side))};
    }
}

Length in_points(const Dimension& dimension, Length font_size) {
    switch (dimension.unit) {
    case Unit::points:
        return {dimension.thousandths};
    case Unit::em:
        return font_size.scaled(dimension.thousandths, one);
    case Unit::percent:
        return font_size.scaled(dimension.thousandths, 100 * one);
    case Unit::number:
        return font_size.scaled(dimension.thousandths, one);
    case Unit::fraction:
        break;
    }
    return {};
}

const Dimension* SpecifiedValues::dimension(Property property) const {
    const auto* dimensions = get<layout::Dimensions>(property);
    const size_t part = slot(property).part;
    return dimensions == nullptr || part >= dimensions->size() ? nullptr : &(*dimensions)[part];
}

Length SpecifiedValues::within(Property property, Length length, Length least) const {
    const Length nearest = min(max(length, least), longest);
    const layout::Declaration* declaration = slot(property).declaration;
    if (nearest != length && declaration != nullptr)
        sink_.report(diag::Code::invalid_value, declaration->span == diag::Span{} ? element_ : declaration->span,
                     fmt::format("`{}` comes to a length outside {} pt to {} pt on some element",
                                 layout::entry(declaration->property).name, least.thousandths / one,
                                 longest.thousandths / one));
    return nearest;
}

}  // namespace compose
