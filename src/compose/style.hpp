#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "text/shape.hpp"

/// Computed styles: absolute, inherited values settled, interned. CSS's words and meanings.
namespace compose {

enum class TextStyleId : uint32_t {};
enum class BlockStyleId : uint32_t {};

enum class TextDecoration : uint8_t { none, underline, line_through };

enum class Hyphens : uint8_t { none, manual, automatic };
enum class TextAlign : uint8_t { left, right, center, justify };
/// How the cells of a row stand to each other (CSS Box Alignment 3): at its top, or with their first lines on one
/// baseline.
enum class AlignItems : uint8_t { start, baseline };
enum class Break : uint8_t {
    automatic,
    avoid,
    avoid_if_fits,  ///< inside: where it is higher than a page, nothing is told of breaks
    page,
    left,
    right
};

/// How a stretch of text looks.
struct TextStyle {
    std::vector<std::string> families;  ///< the first installed one is used
    uint16_t weight = 400;
    bool italic = false;
    base::Length size = base::points(10);
    base::Length line_height = base::points(14);
    base::Length letter_spacing;
    base::Length baseline_shift;  ///< upwards
    base::Color color;
    TextDecoration decoration = TextDecoration::none;
    Hyphens hyphens = Hyphens::manual;
    bool preserve_spaces = false;
    std::vector<text::Feature> features;
    std::string language;  ///< BCP 47
    friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

struct Border {
    base::Length width;
    base::Color color;
    friend auto operator<=>(const Border&, const Border&) = default;
};

enum class ChangeBarStyle : uint8_t { solid, crossed, outlined };
/// A bar in the margin that says of a block that it has changed (XSL-FO 1.1, 7.31.1 to 7.31.5).
struct ChangeBar {
    ChangeBarStyle style = ChangeBarStyle::solid;
    base::Length width = base::points(2);
    base::Length offset = base::points(6);  ///< of its middle, left from the edge of what the block stands in
    base::Color color;
    friend auto operator<=>(const ChangeBar&, const ChangeBar&) = default;
};

/// How a block stands. Percentages and `em` are gone; widths of columns stand in the flow.
struct BlockStyle {
    base::Sides<base::Length> margin{}, padding{};
    base::Sides<Border> border{};
    std::optional<base::Color> background;
    std::optional<ChangeBar> change_bar;
    TextAlign align = TextAlign::left;
    AlignItems align_items = AlignItems::start;  ///< row
    std::optional<AlignItems> align_self;        ///< cell, where it differs from its row
    base::Length column_gap, row_gap;            ///< grid
    base::Length text_indent;
    uint32_t orphans = 2, widows = 2;
    bool at_foot = false;  ///< floats to the foot of its page; of blocks in stacks
    Break break_before = Break::automatic, break_after = Break::automatic, break_inside = Break::automatic;
    std::optional<uint32_t> page;  ///< position in Flow::pages; else the page of the block around it
    friend auto operator<=>(const BlockStyle&, const BlockStyle&) = default;
};

/// A column of a table or grid: fixed, or a share of what the fixed ones leave.
struct Column {
    base::Length width;  ///< when share is 0
    int64_t share = 0;   ///< thousandths of an `fr`
    friend auto operator<=>(const Column&, const Column&) = default;
};

}  // namespace compose
