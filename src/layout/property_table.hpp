#pragma once

#include <array>

#include "layout/vocabulary.hpp"

/// The properties of styles.
namespace layout::property_table {

constexpr std::string_view box_units = "pt em";
constexpr std::string_view page_breaks = "auto|avoid|page|left|right|recto|verso";

constexpr ValueLimits any_length{.units = box_units, .sign = Sign::any};
constexpr ValueLimits no_negative{.units = box_units, .sign = Sign::not_negative};

// In the order of the enumeration.
constexpr auto table = std::to_array<PropertyEntry>({
    {Property::font_family, "font-family", ValueType::families, true, "", "Lato",
     "Font families, the preferred one first; the first that is installed is used."},
    {Property::font_size,
     "font-size",
     ValueType::length,
     true,
     "",
     "10pt",
     "Size of the type. `em` and `%` count from the surrounding size.",
     {.units = "pt em %", .sign = Sign::positive}},
    {Property::font_weight, "font-weight", ValueType::keyword, true, "normal|bold|100|200|300|400|500|600|700|800|900",
     "normal", "Weight of the face: `normal` is 400, `bold` is 700."},
    {Property::font_style, "font-style", ValueType::keyword, true, "normal|italic", "normal", "Upright or italic."},
    {Property::font_feature_settings, "font-feature-settings", ValueType::features, true, "normal", "normal",
     "OpenType features by tag, each on (alone, `on` or 1), off (`off` or 0) or with a number: `\"tnum\", \"liga\" "
     "0`."},
    {Property::line_height,
     "line-height",
     ValueType::length,
     true,
     "normal",
     "normal",
     "Height of a line; a number alone, `em` and `%` count from the type's own size, and `normal` is 1.4. The baseline "
     "stands at three "
     "quarters of it.",
     {.units = "pt em % number", .sign = Sign::positive}},
    {Property::letter_spacing, "letter-spacing", ValueType::length, true, "normal", "normal",
     "Space added after each letter.", any_length},
    {Property::color, "color", ValueType::color, true, "", "#000000", "Colour of the text."},
    {Property::text_decoration, "text-decoration", ValueType::keyword, true, "none|underline|line-through", "none",
     "A line under the text or through it. Unlike in CSS it is inherited, so that an inner `none` ends it."},
    {Property::vertical_align, "vertical-align", ValueType::length, false, "baseline|super|sub", "baseline",
     "Raises (or lowers, when negative) text from the baseline; the line keeps its height.", any_length},
    {Property::text_align, "text-align", ValueType::keyword, true, "left|right|center|justify", "left",
     "How lines fill their measure."},
    {Property::text_indent, "text-indent", ValueType::length, true, "", "0",
     "Indent of a paragraph's first line, which it must leave some width; negative hangs it out.", any_length},
    {Property::hyphens, "hyphens", ValueType::keyword, true, "none|manual|auto", "manual",
     "Whether words are divided: never, at soft hyphens, or as the language's patterns allow."},
    {Property::white_space, "white-space", ValueType::keyword, true, "normal|pre-wrap", "normal",
     "Whether runs of spaces and line breaks in bound text are one space, or kept as they are."},
    {Property::orphans,
     "orphans",
     ValueType::integer,
     true,
     "",
     "2",
     "Least number of a paragraph's lines before a page break.",
     {.minimum = 1, .maximum = 99}},
    {Property::widows,
     "widows",
     ValueType::integer,
     true,
     "",
     "2",
     "Least number of a paragraph's lines after a page break.",
     {.minimum = 1, .maximum = 99}},

    {Property::margin, "margin", ValueType::lengths, false, "", "0",
     "Space around the block: one length for all sides, two for top and bottom, right and left, three for top, right "
     "and left, bottom, or four from the top clockwise. Margins that meet collapse into the larger one.",
     any_length},
    {Property::margin_top, "margin-top", ValueType::length, false, "", "0", "Space above the block.", any_length},
    {Property::margin_right, "margin-right", ValueType::length, false, "", "0", "Space to the right of the block.",
     any_length},
    {Property::margin_bottom, "margin-bottom", ValueType::length, false, "", "0", "Space below the block.", any_length},
    {Property::margin_left, "margin-left", ValueType::length, false, "", "0", "Space to the left of the block.",
     any_length},
    {Property::padding, "padding", ValueType::lengths, false, "", "0",
     "Space between border and content: one to four lengths, as with `margin`.", no_negative},
    {Property::padding_top, "padding-top", ValueType::length, false, "", "0", "Space above the content.", no_negative},
    {Property::padding_right, "padding-right", ValueType::length, false, "", "0", "Space to the right of the content.",
     no_negative},
    {Property::padding_bottom, "padding-bottom", ValueType::length, false, "", "0", "Space below the content.",
     no_negative},
    {Property::padding_left, "padding-left", ValueType::length, false, "", "0", "Space to the left of the content.",
     no_negative},
    {Property::border, "border", ValueType::border, false, "", "none", "A line along all four sides.", no_negative},
    {Property::border_top, "border-top", ValueType::border, false, "", "none", "A line along the top.", no_negative},
    {Property::border_right, "border-right", ValueType::border, false, "", "none", "A line along the right side.",
     no_negative},
    {Property::border_bottom, "border-bottom", ValueType::border, false, "", "none", "A line along the bottom.",
     no_negative},
    {Property::border_left, "border-left", ValueType::border, false, "", "none", "A line along the left side.",
     no_negative},
    {Property::background_color, "background-color", ValueType::color, false, "transparent", "transparent",
     "Colour behind content and padding."},
    {Property::change_bar_style, "change-bar-style", ValueType::keyword, false, "none|solid|crossed|outlined", "none",
     "A bar in the margin, as high as the block on each page, as readers of revised documents know it (XSL-FO 1.1): "
     "filled, filled with a stroke across, or an outline. It stands left of what the block stands in: of the page's "
     "text or the cell, and for a row (`tr`) of its table. It moves nothing and says nothing to who listens: what it "
     "means must stand in words, too."},
    {Property::change_bar_width,
     "change-bar-width",
     ValueType::length,
     false,
     "",
     "2pt",
     "Width of the bar; bars below each other are kept so far apart.",
     {.units = box_units, .sign = Sign::positive}},
    {Property::change_bar_offset, "change-bar-offset", ValueType::length, false, "", "6pt",
     "How far left of the edge the middle of the bar stands.", no_negative},
    {Property::change_bar_color, "change-bar-color", ValueType::color, false, "currentColor", "currentColor",
     "Colour of the bar; `currentColor` is the text's."},

    {Property::display, "display", ValueType::keyword, false, "block|grid", "block",
     "How what is in a `div` or `section` stands: one below the other, or in the rows and columns of a grid. There it "
     "is read one after the other all the same. In a `p` the elements within (`span`) stand in the grid, each like a "
     "block, and are read as one paragraph."},
    {Property::grid_template_columns,
     "grid-template-columns",
     ValueType::columns,
     false,
     "none",
     "none",
     "The columns of a grid: each a length, or a share (`fr`) of what those leave. What stands in the grid takes one "
     "after the other, row by row.",
     {.units = "pt em fr", .sign = Sign::positive}},
    {Property::column_gap, "column-gap", ValueType::length, false, "normal", "normal",
     "Space between the columns of a grid; `normal` is none.", no_negative},
    {Property::row_gap, "row-gap", ValueType::length, false, "normal", "normal",
     "Space between the rows of a grid; `normal` is none.", no_negative},
    {Property::align_items, "align-items", ValueType::keyword, false, "start|baseline", "start",
     "How what stands beside each other in a grid, or in a table's row (`tr`), is aligned: at its top, or with the "
     "first lines on one baseline."},
    {Property::align_self, "align-self", ValueType::keyword, false, "auto|start|baseline", "auto",
     "The same for one block in a grid, or one cell, where it differs from the others."},
    {Property::grid_column, "grid-column", ValueType::grid_column, false, "auto", "auto",
     "Which columns of the grid around it the block takes: one (`2`), so many (`span 2`), so many from one on (`2 / "
     "span 2`), or those between two lines (`1 / 3`; the last line is -1). Without it, the next one. Where the row has "
     "no room for it any more, it begins a new one."},

    {Property::float_, "float", ValueType::keyword, false, "none|bottom", "none",
     "`bottom`: the block stands at the foot of the page that it would stand on, or of the next one with room, as wide "
     "as the page's text; it is read where it is written. Its upper margin holds it off the text, its lower one off "
     "what floats below it; of breaks before and after it only `avoid` means something, to the one beside it. It may "
     "stand in the `flow`, and in each `div` or `section` there that is no grid."},
    {Property::break_before, "break-before", ValueType::keyword, false, page_breaks, "auto",
     "Whether the block begins a page (a left or a right one; `recto` is a right one, `verso` a left one), or stays "
     "with "
     "what stands before."},
    {Property::break_after, "break-after", ValueType::keyword, false, page_breaks, "auto",
     "Whether a page begins after the block, or what follows stays with it."},
    {Property::break_inside, "break-inside", ValueType::keyword, false, "auto|avoid", "auto",
     "Whether a page break may fall inside the block."},
    {Property::list_style_type, "list-style-type", ValueType::keyword, true,
     "disc|circle|square|dash|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|none", "disc",
     "What stands before the items of a list."},
    {Property::page, "page", ValueType::name, true, "auto", "auto",
     "Name of the `page` that the block stands on; a block on another page than the one before it begins a new page."},
    {Property::bookmark_level, "bookmark-level", ValueType::keyword, false, "none|1|2|3|4|5|6", "none",
     "Level in the outline that readers show beside the pages; headings have their own level from the start."},
});

constexpr bool in_order() {
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].property != static_cast<Property>(i)) return false;
    }
    return table.size() == static_cast<size_t>(Property::count_);
}
static_assert(in_order());

}  // namespace layout::property_table
