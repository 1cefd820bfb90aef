#include "compose/cascade.hpp"

namespace compose {
namespace {

using layout::Declaration;
using layout::Property;
using layout::Unit;

layout::Value em(int64_t thousandths) { return layout::Dimensions{{thousandths, Unit::em}}; }
layout::Value number(int64_t thousandths) { return layout::Dimensions{{thousandths, Unit::number}}; }
layout::Value word(const char* text) { return std::string(text); }
layout::Value sides(int64_t top, int64_t right, int64_t bottom, int64_t left) {
    return layout::Dimensions{{top, Unit::em}, {right, Unit::em}, {bottom, Unit::em}, {left, Unit::em}};
}
layout::Value line(int64_t width, base::Color color) { return layout::Border{{width, Unit::points}, color}; }

struct Entry {
    std::vector<const char*> elements;
    std::vector<std::pair<Property, layout::Value>> properties;
};

constexpr base::Color grey{0x9a, 0xa7, 0xb2};

/// Distances are shares of the text's own line of 1.4 em, so that lines keep their grid.
std::vector<Entry> style_sheet() {
    return {
        {{"h1", "h2", "h3", "h4", "h5", "h6"},
         {{Property::font_weight, word("700")},
          {Property::hyphens, word("none")},
          {Property::break_after, word("avoid")},
          {Property::break_inside, word("avoid")}}},
        {{"h1"},
         {{Property::font_size, em(2200)},
          {Property::line_height, number(1150)},
          {Property::margin, sides(0, 0, 640, 0)},
          {Property::bookmark_level, word("1")}}},
        {{"h2"},
         {{Property::font_size, em(1400)},
          {Property::line_height, number(1250)},
          {Property::margin, sides(1500, 0, 250, 0)},
          {Property::bookmark_level, word("2")}}},
        {{"h3"},
         {{Property::font_size, em(1050)},
          {Property::margin, sides(1000, 0, 0, 0)},
          {Property::bookmark_level, word("3")}}},
        {{"h4"}, {{Property::margin, sides(1000, 0, 0, 0)}, {Property::bookmark_level, word("4")}}},
        {{"h5"}, {{Property::margin, sides(1000, 0, 0, 0)}, {Property::bookmark_level, word("5")}}},
        {{"h6"}, {{Property::margin, sides(1000, 0, 0, 0)}, {Property::bookmark_level, word("6")}}},
        {{"p"}, {{Property::margin, sides(0, 0, 700, 0)}}},
        {{"ul", "ol"}, {{Property::margin, sides(0, 0, 700, 0)}, {Property::padding, sides(0, 0, 0, 1400)}}},
        {{"ul"}, {{Property::list_style_type, word("disc")}}},
        {{"ol"}, {{Property::list_style_type, word("decimal")}}},
        {{"dl"}, {{Property::margin, sides(0, 0, 700, 0)}}},
        {{"dt"}, {{Property::font_weight, word("700")}, {Property::break_after, word("avoid")}}},
        {{"dd"}, {{Property::margin, sides(0, 0, 350, 1400)}}},
        {{"table"}, {{Property::margin, sides(0, 0, 1400, 0)}, {Property::text_indent, em(0)}}},
        {{"caption"}, {{Property::break_after, word("avoid")}, {Property::margin, sides(0, 0, 350, 0)}}},
        {{"tr"}, {{Property::break_inside, word("avoid")}}},
        {{"td", "th"}, {{Property::padding, sides(350, 1000, 350, 0)}}},
        {{"th"}, {{Property::font_weight, word("700")}, {Property::hyphens, word("none")}}},
        {{"hr"}, {{Property::border_top, line(500, grey)}, {Property::margin, sides(700, 0, 700, 0)}}},
        {{"strong"}, {{Property::font_weight, word("700")}}},
        {{"em"}, {{Property::font_style, word("italic")}}},
        {{"a"}, {{Property::text_decoration, word("underline")}}},
        {{"sup"}, {{Property::vertical_align, word("super")}, {Property::font_size, em(700)}}},
        {{"sub"}, {{Property::vertical_align, word("sub")}, {Property::font_size, em(700)}}},
    };
}

layout::StyleRule rule_of(const Entry& entry) {
    layout::StyleRule rule;
    for (const char* element : entry.elements) rule.selectors.push_back({element, {}});
    for (const auto& [property, value] : entry.properties) rule.declarations.push_back({property, value, {}});
    return rule;
}

}  // namespace

std::span<const layout::StyleRule> built_in_rules() {
    static const std::vector<layout::StyleRule> rules = [] {
        std::vector<layout::StyleRule> made;
        for (const Entry& entry : style_sheet()) made.push_back(rule_of(entry));
        return made;
    }();
    return rules;
}

}  // namespace compose
