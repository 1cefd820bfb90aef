#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/length.hpp"
#include "diag/span.hpp"
#include "xml/expression.hpp"

namespace layout {

/// CSS's units. Absolute ones (mm, cm, in, pt, px) are turned into points when read.
enum class Unit : uint8_t { points, em, percent, fraction, number };

/// A number with its unit: thousandths of a point, of an em, of a percent, of a share (`fr`), of one.
struct Dimension {
    int64_t thousandths = 0;
    Unit unit = Unit::points;
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

/// A line along an edge; width 0 for `none`.
struct Border {
    Dimension width;
    base::Color color;
    friend bool operator==(const Border&, const Border&) = default;
};

/// The columns that an item of a grid takes: from a line to another one, counted from 1 at the left or from -1 at the
/// right; where one or both are 0, so many columns.
struct GridColumn {
    int64_t begin = 0, end = 0, span = 1;
    friend auto operator<=>(const GridColumn&, const GridColumn&) = default;
};

/// A piece of an attribute value template: literal text, or an expression between braces.
using TemplatePart = std::variant<std::string, xml::Expression>;
using Template = std::vector<TemplatePart>;

using Words = std::vector<std::string>;
using Dimensions = std::vector<Dimension>;

/// An attribute's value, read once by its type in the vocabulary: keyword or name or plain text, number, lengths,
/// colour, border, columns, expression, template.
using Value =
    std::variant<std::string, int64_t, Dimensions, base::Color, Border, GridColumn, Words, xml::Expression, Template>;

}  // namespace layout
