#include "compose/properties.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace compose {
namespace {

using base::Length;
using layout::Dimension;
using layout::Property;
using layout::Unit;
using layout::Value;

constexpr int64_t one = 1000;
constexpr int64_t normal_line_height = 1400;
// The largest page side of a PDF (ISO 32000-1, annex C), and letters that are still letters.
constexpr Length longest = base::points(14400), smallest_font = base::points(1);

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

/// Which of the one to four values of a shorthand is a side's: CSS's order.
uint8_t part_of_side(size_t count, size_t side) {
    constexpr std::array<std::array<uint8_t, 4>, 5> parts{
        {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}}};
    return parts[std::min<size_t>(count, 4)][side];
}

size_t dimension_count(const Value& value) {
    const auto* dimensions = std::get_if<layout::Dimensions>(&value);
    return dimensions == nullptr ? 1 : dimensions->size();
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
    case Unit::automatic:
        break;
    }
    return {};
}

/// The specified values as they are asked for: each function answers nullptr when the property is not specified so.
class Reader {
public:
    Reader(const Specified& specified, diag::Sink& sink) : specified_(specified), sink_(sink) {}

    template <class T>
    [[nodiscard]] const T* get(Property property) const {
        const auto& slot = specified_.slots[static_cast<size_t>(property)];
        return slot.declaration == nullptr ? nullptr : std::get_if<T>(&slot.declaration->value);
    }
    [[nodiscard]] const Dimension* dimension(Property property) const {
        const auto& slot = specified_.slots[static_cast<size_t>(property)];
        const auto* dimensions = get<layout::Dimensions>(property);
        return dimensions == nullptr || slot.part >= dimensions->size() ? nullptr : &(*dimensions)[slot.part];
    }
    /// The length, held between `least` and `longest`.
    [[nodiscard]] Length within(Property property, Length length, Length least = -longest) const {
        const Length nearest = min(max(length, least), longest);
        const layout::Declaration* declaration = specified_.slots[static_cast<size_t>(property)].declaration;
        if (nearest != length && declaration != nullptr)
            sink_.report(diag::Code::invalid_value, declaration->span,
                         fmt::format("`{}` comes to a length outside {} pt to {} pt on some element",
                                     layout::entry(declaration->property).name, least.thousandths / one,
                                     longest.thousandths / one));
        return nearest;
    }
    [[nodiscard]] Length absolute(Property property, const Dimension& dimension, Length font_size) const {
        return within(property, in_points(dimension, font_size));
    }
    template <class T, size_t size>
    void keyword(Property property, const std::array<std::pair<std::string_view, T>, size>& words, T& target) const {
        const auto* word = get<std::string>(property);
        if (word == nullptr) return;
        const auto found = std::ranges::find(words, std::string_view(*word), &std::pair<std::string_view, T>::first);
        if (found != words.end()) target = found->second;
    }

private:
    const Specified& specified_;
    diag::Sink& sink_;
};

constexpr std::array<std::pair<std::string_view, TextAlign>, 4> align_words{{{"left", TextAlign::left},
                                                                             {"right", TextAlign::right},
                                                                             {"center", TextAlign::center},
                                                                             {"justify", TextAlign::justify}}};
constexpr std::array<std::pair<std::string_view, Hyphens>, 3> hyphens_words{
    {{"none", Hyphens::none}, {"manual", Hyphens::manual}, {"auto", Hyphens::automatic}}};
constexpr std::array<std::pair<std::string_view, Break>, 5> break_words{{{"auto", Break::automatic},
                                                                         {"avoid", Break::avoid},
                                                                         {"page", Break::page},
                                                                         {"left", Break::left},
                                                                         {"right", Break::right}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> italic_words{{{"normal", false}, {"italic", true}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> underline_words{{{"none", false}, {"underline", true}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> preserve_words{{{"normal", false}, {"pre-wrap", true}}};
constexpr std::array<std::pair<std::string_view, uint16_t>, 11> weight_words{{{"normal", 400},
                                                                              {"bold", 700},
                                                                              {"100", 100},
                                                                              {"200", 200},
                                                                              {"300", 300},
                                                                              {"400", 400},
                                                                              {"500", 500},
                                                                              {"600", 600},
                                                                              {"700", 700},
                                                                              {"800", 800},
                                                                              {"900", 900}}};
constexpr std::array<std::pair<std::string_view, uint8_t>, 7> bookmark_words{
    {{"none", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}}};
constexpr std::array<std::pair<std::string_view, ListStyle>, 10> list_words{{{"none", ListStyle::none},
                                                                             {"disc", ListStyle::disc},
                                                                             {"circle", ListStyle::circle},
                                                                             {"square", ListStyle::square},
                                                                             {"dash", ListStyle::dash},
                                                                             {"decimal", ListStyle::decimal},
                                                                             {"lower-alpha", ListStyle::lower_alpha},
                                                                             {"upper-alpha", ListStyle::upper_alpha},
                                                                             {"lower-roman", ListStyle::lower_roman},
                                                                             {"upper-roman", ListStyle::upper_roman}}};

/// A feature as the layout has read it: `liga=0`.
text::Feature feature(std::string_view word) {
    const size_t equals = word.find('=');
    text::Feature feature{std::string(word.substr(0, equals)), 1};
    if (equals != std::string_view::npos)
        std::from_chars(word.data() + equals + 1, word.data() + word.size(), feature.value);
    return feature;
}

void apply_font(const Reader& specified, const Computed& parent, Computed& computed) {
    TextStyle& style = computed.text;
    if (const auto* families = specified.get<layout::Words>(Property::font_family)) style.families = *families;
    if (const auto* size = specified.dimension(Property::font_size))
        style.size = specified.within(Property::font_size, in_points(*size, parent.text.size), smallest_font);
    specified.keyword(Property::font_weight, weight_words, style.weight);
    specified.keyword(Property::font_style, italic_words, style.italic);
    if (const auto* word = specified.get<std::string>(Property::font_feature_settings);
        word != nullptr && *word == "normal")
        style.features.clear();
    if (const auto* words = specified.get<layout::Words>(Property::font_feature_settings)) {
        style.features.clear();
        std::ranges::transform(*words, std::back_inserter(style.features), feature);
    }
}

void apply_line_height(const Reader& specified, Computed& computed) {
    if (const auto* word = specified.get<std::string>(Property::line_height); word != nullptr && *word == "normal")
        computed.line_height_factor = normal_line_height;
    if (const auto* height = specified.dimension(Property::line_height)) {
        computed.line_height_factor = height->unit == Unit::number ? height->thousandths : 0;
        computed.text.line_height = in_points(*height, computed.text.size);
    }
    if (computed.line_height_factor != 0)
        computed.text.line_height = computed.text.size.scaled(computed.line_height_factor, one);
    computed.text.line_height = specified.within(Property::line_height, computed.text.line_height, {});
}

/// Raised by a third of the font size around it, or lowered by a fifth, as browsers do.
void apply_vertical_align(const Reader& specified, const Computed& parent, Computed& computed) {
    if (const auto* word = specified.get<std::string>(Property::vertical_align)) {
        if (*word == "super") computed.text.baseline_shift += parent.text.size / 3;
        if (*word == "sub") computed.text.baseline_shift -= parent.text.size / 5;
    }
    if (const auto* shift = specified.dimension(Property::vertical_align))
        computed.text.baseline_shift += in_points(*shift, computed.text.size);
    computed.text.baseline_shift = specified.within(Property::vertical_align, computed.text.baseline_shift);
}

void apply_text(const Reader& specified, const Computed& parent, bool inline_, Computed& computed) {
    TextStyle& style = computed.text;
    apply_font(specified, parent, computed);
    apply_line_height(specified, computed);
    if (const auto* spacing = specified.dimension(Property::letter_spacing))
        style.letter_spacing = specified.absolute(Property::letter_spacing, *spacing, style.size);
    if (const auto* word = specified.get<std::string>(Property::letter_spacing); word != nullptr && *word == "normal")
        style.letter_spacing = {};
    if (const auto* color = specified.get<base::Color>(Property::color)) style.color = *color;
    specified.keyword(Property::text_decoration, underline_words, style.underline);
    specified.keyword(Property::hyphens, hyphens_words, style.hyphens);
    specified.keyword(Property::white_space, preserve_words, style.preserve_spaces);
    if (inline_) apply_vertical_align(specified, parent, computed);
}

void apply_paragraph(const Reader& specified, Computed& computed) {
    BlockStyle& style = computed.block;
    specified.keyword(Property::text_align, align_words, style.align);
    if (const auto* indent = specified.dimension(Property::text_indent))
        style.text_indent = specified.absolute(Property::text_indent, *indent, computed.text.size);
    if (const auto* lines = specified.get<int64_t>(Property::orphans))
        style.orphans = static_cast<uint32_t>(std::max<int64_t>(*lines, 1));
    if (const auto* lines = specified.get<int64_t>(Property::widows))
        style.widows = static_cast<uint32_t>(std::max<int64_t>(*lines, 1));
    specified.keyword(Property::list_style_type, list_words, computed.list_style);
}

/// The sides in CSS's order, from the property of the top one on.
template <class T, class Function>
void for_sides(Property top, base::Sides<T>& sides, Function function) {
    const auto first = static_cast<uint8_t>(top);
    const std::array<T*, 4> targets{&sides.top, &sides.right, &sides.bottom, &sides.left};
    for (uint8_t side = 0; side < 4; ++side) function(static_cast<Property>(first + side), *targets[side]);
}

void apply_box(const Reader& specified, Computed& computed) {
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
    if (const auto* word = specified.get<std::string>(Property::background_color); word != nullptr)
        style.background.reset();
}

void apply_breaks(const Reader& specified, std::span<const std::string> pages, Computed& computed) {
    specified.keyword(Property::break_before, break_words, computed.block.break_before);
    specified.keyword(Property::break_after, break_words, computed.block.break_after);
    specified.keyword(Property::break_inside, break_words, computed.block.break_inside);
    if (const auto* name = specified.get<std::string>(Property::page)) {
        const auto found = std::ranges::find(pages, *name);
        computed.block.page = found == pages.end() ? 0 : static_cast<uint32_t>(found - pages.begin());
    }
    specified.keyword(Property::bookmark_level, bookmark_words, computed.bookmark_level);
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
            specified.slots[static_cast<size_t>(shorthand->sides[side])] = {&declaration, part_of_side(count, side)};
    }
}

Computed initial_style() {
    Computed computed;
    computed.text.families = {"Lato"};
    computed.line_height_factor = normal_line_height;
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
    return computed;
}

void apply(const Specified& specified, const Computed& parent, std::span<const std::string> pages, bool inline_,
           Computed& computed, diag::Sink& sink) {
    const Reader reader(specified, sink);
    apply_text(reader, parent, inline_, computed);
    apply_paragraph(reader, computed);
    if (inline_) return;
    apply_box(reader, computed);
    apply_breaks(reader, pages, computed);
}

}  // namespace compose
