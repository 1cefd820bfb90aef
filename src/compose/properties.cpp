#include "compose/properties.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "layout/children.hpp"

namespace compose {
namespace {

using base::Length;
using layout::Property;
using layout::Unit;

constexpr int64_t one = 1000;
constexpr Length smallest_font = base::points(1);  // letters that are still letters

/// A feature as the layout has read it: `liga=0`.
text::Feature feature(std::string_view word) {
    const size_t equals = word.find('=');
    text::Feature feature{std::string(word.substr(0, equals)), 1};
    if (equals != std::string_view::npos)
        std::from_chars(word.data() + equals + 1, word.data() + word.size(), feature.value);
    return feature;
}

void apply_font(const SpecifiedValues& specified, const Computed& parent, Computed& computed) {
    TextStyle& style = computed.text;
    if (const auto* families = specified.get<layout::Words>(Property::font_family)) style.families = *families;
    if (const auto* size = specified.dimension(Property::font_size))
        style.size = specified.within(Property::font_size, in_points(*size, parent.text.size), smallest_font);
    specified.set(keywords::font_weight, style.weight);
    specified.set(keywords::italic, style.italic);
    if (specified.meaning(keywords::no_features) != nullptr) style.features.clear();
    if (const auto* words = specified.get<layout::Words>(Property::font_feature_settings)) {
        style.features.clear();
        std::ranges::transform(*words, std::back_inserter(style.features), feature);
    }
}

void apply_line_height(const SpecifiedValues& specified, Computed& computed) {
    specified.set(keywords::line_height, computed.line_height_factor);
    if (const auto* height = specified.dimension(Property::line_height)) {
        computed.line_height_factor = height->unit == Unit::number ? height->thousandths : 0;
        computed.text.line_height = in_points(*height, computed.text.size);
    }
    if (computed.line_height_factor != 0)
        computed.text.line_height = computed.text.size.scaled(computed.line_height_factor, one);
    computed.text.line_height = specified.within(Property::line_height, computed.text.line_height, {});
}

void apply_vertical_align(const SpecifiedValues& specified, const Computed& parent, Computed& computed) {
    if (const auto* raise = specified.meaning(keywords::vertical_align))
        computed.text.baseline_shift += parent.text.size.scaled(raise->numerator, raise->denominator);
    if (const auto* shift = specified.dimension(Property::vertical_align))
        computed.text.baseline_shift += in_points(*shift, computed.text.size);
    computed.text.baseline_shift = specified.within(Property::vertical_align, computed.text.baseline_shift);
}

void apply_text(const SpecifiedValues& specified, const Computed& parent, bool is_inline, Computed& computed) {
    TextStyle& style = computed.text;
    apply_font(specified, parent, computed);
    apply_line_height(specified, computed);
    if (const auto* spacing = specified.dimension(Property::letter_spacing))
        style.letter_spacing = specified.absolute(Property::letter_spacing, *spacing, style.size);
    specified.set(keywords::letter_spacing, style.letter_spacing);
    if (const auto* color = specified.get<base::Color>(Property::color)) style.color = *color;
    specified.set(keywords::text_decoration, style.decoration);
    specified.set(keywords::hyphens, style.hyphens);
    specified.set(keywords::preserve_spaces, style.preserve_spaces);
    if (is_inline) apply_vertical_align(specified, parent, computed);
}

void apply_paragraph(const SpecifiedValues& specified, Computed& computed) {
    BlockStyle& style = computed.block;
    specified.set(keywords::text_align, style.align);
    if (const auto* indent = specified.dimension(Property::text_indent))
        style.text_indent = specified.absolute(Property::text_indent, *indent, computed.text.size);
    if (const auto* lines = specified.get<int64_t>(Property::orphans))
        style.orphans = static_cast<uint32_t>(std::max<int64_t>(*lines, 1));
    if (const auto* lines = specified.get<int64_t>(Property::widows))
        style.widows = static_cast<uint32_t>(std::max<int64_t>(*lines, 1));
    specified.set(keywords::list_style, computed.list_style);
}

/// The sides in CSS's order, from the property of the top one on.
template <class T, class Function>
void for_sides(Property top, base::Sides<T>& sides, Function function) {
    const auto first = static_cast<uint8_t>(top);
    const std::array<T*, 4> targets{&sides.top, &sides.right, &sides.bottom, &sides.left};
    for (uint8_t side = 0; side < 4; ++side) function(static_cast<Property>(first + side), *targets[side]);
}

/// Of drawings; text has none.
void apply_inline_margins(const SpecifiedValues& specified, Computed& computed) {
    const auto set_length = [&](Property property, Length& target) {
        if (const auto* length = specified.dimension(property))
            target = specified.absolute(property, *length, computed.text.size);
    };
    set_length(Property::margin_left, computed.block.margin.left);
    set_length(Property::margin_right, computed.block.margin.right);
}

void apply_box(const SpecifiedValues& specified, Computed& computed) {
    BlockStyle& style = computed.block;
    const Length size = computed.text.size;
    const auto set_length = [&](Property property, Length& target) {
        if (const auto* length = specified.dimension(property)) target = specified.absolute(property, *length, size);
    };
    for_sides(Property::margin_top, style.margin, set_length);
    for_sides(Property::padding_top, style.padding, set_length);
    for_sides(Property::border_top, style.border, [&](Property property, Border& target) {
        if (const auto* border = specified.get<layout::Border>(property))
            target = {specified.absolute(property, border->width, size), border->color};
    });
    if (const auto* color = specified.get<base::Color>(Property::background_color)) style.background = *color;
    specified.set(keywords::background, style.background);
}

void apply_change_bar(const SpecifiedValues& specified, Computed& computed) {
    const auto* style = specified.meaning(keywords::change_bar_style);
    if (style == nullptr || !*style) return;
    const Length size = computed.text.size;
    ChangeBar bar{.style = **style, .color = computed.text.color};
    if (const auto* width = specified.dimension(Property::change_bar_width))
        bar.width = specified.absolute(Property::change_bar_width, *width, size);
    if (const auto* offset = specified.dimension(Property::change_bar_offset))
        bar.offset = specified.absolute(Property::change_bar_offset, *offset, size);
    if (const auto* color = specified.get<base::Color>(Property::change_bar_color)) bar.color = *color;
    computed.block.change_bar = bar;
}

void apply_grid(const SpecifiedValues& specified, Computed& computed) {
    const Length size = computed.text.size;
    specified.set(keywords::display, computed.display);
    if (const auto* widths = specified.get<layout::Dimensions>(Property::grid_template_columns))
        std::ranges::transform(*widths, std::back_inserter(computed.columns),
                               [size](const layout::Dimension& width) { return column(width, size); });
    if (const auto* gap = specified.dimension(Property::column_gap))
        computed.block.column_gap = specified.absolute(Property::column_gap, *gap, size);
    if (const auto* gap = specified.dimension(Property::row_gap))
        computed.block.row_gap = specified.absolute(Property::row_gap, *gap, size);
    specified.set(keywords::align_items, computed.block.align_items);
    specified.set(keywords::align_self, computed.block.align_self);
    if (const auto* place = specified.get<layout::GridColumn>(Property::grid_column)) computed.grid_column = *place;
}

void apply_breaks(const SpecifiedValues& specified, std::span<const std::string> pages, Computed& computed) {
    specified.set(keywords::at_foot, computed.block.at_foot);
    specified.set(keywords::break_before, computed.block.break_before);
    specified.set(keywords::break_after, computed.block.break_after);
    specified.set(keywords::break_inside, computed.block.break_inside);
    if (const auto* name = specified.get<std::string>(Property::page)) {
        const auto found = std::ranges::find(pages, *name);
        computed.block.page.reset();
        if (found != pages.end()) computed.block.page = static_cast<uint32_t>(found - pages.begin());
    }
    specified.set(keywords::page, computed.block.page);
    specified.set(keywords::bookmark_level, computed.bookmark_level);
}

bool can_be_grid(layout::Element element) {
    return element == layout::Element::div || element == layout::Element::section || element == layout::Element::p ||
           element == layout::Element::timeline_notes;
}

}  // namespace

Computed initial_style() {
    Computed computed;
    computed.text.families = {"Lato"};
    computed.line_height_factor = keywords::normal_line_height;
    return computed;
}

Computed inherit(const Computed& parent) {
    Computed computed = parent;
    computed.block = BlockStyle{};
    computed.block.align = parent.block.align;
    computed.block.text_indent = parent.block.text_indent;
    computed.block.orphans = parent.block.orphans;
    computed.block.widows = parent.block.widows;
    // CSS's `page: auto`: the page of the element around it.
    computed.block.page = parent.block.page;
    computed.bookmark_level = 0;
    computed.display = Display::block;
    computed.columns.clear();
    computed.grid_column = {};
    return computed;
}

void apply(const SpecifiedValues& values, const Computed& parent, std::span<const std::string> pages, bool is_inline,
           Computed& computed) {
    apply_text(values, parent, is_inline, computed);
    apply_paragraph(values, computed);
    if (is_inline) return apply_inline_margins(values, computed);
    apply_box(values, computed);
    apply_change_bar(values, computed);
    apply_grid(values, computed);
    apply_breaks(values, pages, computed);
}

Column column(const layout::Dimension& width, Length font_size) {
    if (width.unit == Unit::fraction) return {{}, width.thousandths};
    return {in_points(width, font_size), 0};
}

void settle_display(const SpecifiedValues& values, const Styled& styled, Computed& computed, diag::Sink& sink) {
    const diag::Span* columns = computed.columns.empty() ? nullptr : values.span(Property::grid_template_columns);
    const layout::ElementEntry& own = layout::entry(styled.element);
    const diag::Labels this_one{{styled.span, "this one"}};
    if (computed.display == Display::grid && !can_be_grid(styled.element))
        sink.report(diag::Code::invalid_layout, *values.span(Property::display),
                    fmt::format("`{}` cannot be a grid", own.name),
                    layout::lists(own, layout::Element::div) ? "put a `div` around what it holds, and style that"
                                                             : "a `div`, a `section` and a `p` can",
                    this_one);
    else if (computed.display == Display::grid && columns == nullptr)
        sink.report(diag::Code::invalid_layout, *values.span(Property::display), "the grid has no columns",
                    "give it `grid-template-columns`, such as `42mm 1fr`", this_one);
    else if (computed.display != Display::grid && columns != nullptr)
        sink.report(diag::Code::invalid_layout, *columns, fmt::format("`{}` has columns but is no grid", own.name),
                    "add `display=\"grid\"`", this_one);
    if (!can_be_grid(styled.element) || columns == nullptr) computed.display = Display::block;
}

}  // namespace compose
