#pragma once

#include <optional>

#include "base/color.hpp"
#include "compose/cascade.hpp"
#include "layout/keywords.hpp"

/// What the words of the properties mean for computed styles. A word that the vocabulary has and that is missing here
/// does not compile.
namespace compose::keywords {

using layout::Property;
using layout::PropertyKeywords;

/// Shares of the font size around by which text is raised.
struct Raise {
    int64_t numerator = 0, denominator = 1;
};
/// The initial value, where a word is for nothing else.
struct Nothing {};

constexpr int64_t normal_line_height = 1400;

constexpr PropertyKeywords<uint16_t> font_weight{Property::font_weight,
                                                 {{"normal", 400},
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
constexpr PropertyKeywords<bool> italic{Property::font_style, {{"normal", false}, {"italic", true}}};
constexpr PropertyKeywords<Nothing> no_features{Property::font_feature_settings, {{"normal", {}}}};
constexpr PropertyKeywords<int64_t> line_height{Property::line_height, {{"normal", normal_line_height}}};
constexpr PropertyKeywords<base::Length> letter_spacing{Property::letter_spacing, {{"normal", {}}}};
constexpr PropertyKeywords<TextDecoration> text_decoration{Property::text_decoration,
                                                           {{"none", TextDecoration::none},
                                                            {"underline", TextDecoration::underline},
                                                            {"line-through", TextDecoration::line_through}}};
/// By a third, or lowered by a fifth, as browsers do.
constexpr PropertyKeywords<Raise> vertical_align{Property::vertical_align,
                                                 {{"baseline", {0, 1}}, {"super", {1, 3}}, {"sub", {-1, 5}}}};
constexpr PropertyKeywords<TextAlign> text_align{Property::text_align,
                                                 {{"left", TextAlign::left},
                                                  {"right", TextAlign::right},
                                                  {"center", TextAlign::center},
                                                  {"justify", TextAlign::justify}}};
constexpr PropertyKeywords<Hyphens> hyphens{
    Property::hyphens, {{"none", Hyphens::none}, {"manual", Hyphens::manual}, {"auto", Hyphens::automatic}}};
constexpr PropertyKeywords<bool> preserve_spaces{Property::white_space, {{"normal", false}, {"pre-wrap", true}}};
constexpr PropertyKeywords<std::optional<base::Color>> background{Property::background_color,
                                                                  {{"transparent", std::nullopt}}};
constexpr PropertyKeywords<std::optional<ChangeBarStyle>> change_bar_style{Property::change_bar_style,
                                                                           {{"none", std::nullopt},
                                                                            {"solid", ChangeBarStyle::solid},
                                                                            {"crossed", ChangeBarStyle::crossed},
                                                                            {"outlined", ChangeBarStyle::outlined}}};
constexpr PropertyKeywords<Nothing> change_bar_of_text{Property::change_bar_color, {{"currentColor", {}}}};
constexpr PropertyKeywords<Display> display{Property::display, {{"block", Display::block}, {"grid", Display::grid}}};
constexpr PropertyKeywords<Nothing> no_columns{Property::grid_template_columns, {{"none", {}}}};
constexpr PropertyKeywords<base::Length> column_gap{Property::column_gap, {{"normal", {}}}};
constexpr PropertyKeywords<base::Length> row_gap{Property::row_gap, {{"normal", {}}}};
constexpr PropertyKeywords<AlignItems> align_items{Property::align_items,
                                                   {{"start", AlignItems::start}, {"baseline", AlignItems::baseline}}};
constexpr PropertyKeywords<std::optional<AlignItems>> align_self{
    Property::align_self, {{"auto", std::nullopt}, {"start", AlignItems::start}, {"baseline", AlignItems::baseline}}};
constexpr PropertyKeywords<layout::GridColumn> grid_column{Property::grid_column, {{"auto", {}}}};
constexpr PropertyKeywords<bool> at_foot{Property::float_, {{"none", false}, {"bottom", true}}};
consteval PropertyKeywords<Break> page_breaks(Property property) {
    return {property,
            {{"auto", Break::automatic},
             {"avoid", Break::avoid},
             {"page", Break::page},
             {"left", Break::left},
             {"right", Break::right},
             {"recto", Break::right},
             {"verso", Break::left}}};
}
constexpr PropertyKeywords<Break> break_before = page_breaks(Property::break_before);
constexpr PropertyKeywords<Break> break_after = page_breaks(Property::break_after);
constexpr PropertyKeywords<Break> break_inside{Property::break_inside,
                                               {{"auto", Break::automatic}, {"avoid", Break::avoid}}};
constexpr PropertyKeywords<ListStyle> list_style{Property::list_style_type,
                                                 {{"none", ListStyle::none},
                                                  {"disc", ListStyle::disc},
                                                  {"circle", ListStyle::circle},
                                                  {"square", ListStyle::square},
                                                  {"dash", ListStyle::dash},
                                                  {"decimal", ListStyle::decimal},
                                                  {"lower-alpha", ListStyle::lower_alpha},
                                                  {"upper-alpha", ListStyle::upper_alpha},
                                                  {"lower-roman", ListStyle::lower_roman},
                                                  {"upper-roman", ListStyle::upper_roman}}};
/// A name is another page's.
constexpr PropertyKeywords<std::optional<uint32_t>> page{Property::page, {{"auto", std::nullopt}}};
constexpr PropertyKeywords<uint8_t> bookmark_level{
    Property::bookmark_level, {{"none", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}}};

template <class... T>
consteval bool are_all(const PropertyKeywords<T>&... known) {
    for (const layout::PropertyEntry& each : layout::property_table::table)
        if (!each.words.empty() && ((each.property != known.property) && ...)) return false;
    return true;
}
static_assert(are_all(font_weight, italic, no_features, line_height, letter_spacing, text_decoration, vertical_align,
                      text_align, hyphens, preserve_spaces, background, change_bar_style, change_bar_of_text, display,
                      no_columns, column_gap, row_gap, align_items, align_self, grid_column, at_foot, break_before,
                      break_after, break_inside, list_style, page, bookmark_level),
              "a property of the vocabulary has words that mean nothing here");

}  // namespace compose::keywords
