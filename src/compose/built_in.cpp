#include "compose/cascade.hpp"
#include "layout/values.hpp"

namespace compose {
namespace {

using layout::Property;

struct Entry {
    std::vector<const char*> selectors;
    std::vector<std::pair<Property, std::string_view>> properties;
};

/// Distances are shares of the text's own line of 1.4 em, so that lines keep their grid.
std::vector<Entry> style_sheet() {
    return {
        {{"h1", "h2", "h3", "h4", "h5", "h6"},
         {{Property::font_weight, "700"},
          {Property::hyphens, "none"},
          {Property::break_after, "avoid"},
          {Property::break_inside, "avoid"}}},
        {{"h1"},
         {{Property::font_size, "2.2em"},
          {Property::line_height, "1.15"},
          {Property::margin, "0 0 0.64em"},
          {Property::bookmark_level, "1"}}},
        {{"h2"},
         {{Property::font_size, "1.4em"},
          {Property::line_height, "1.25"},
          {Property::margin, "1.5em 0 0.25em"},
          {Property::bookmark_level, "2"}}},
        {{"h3"}, {{Property::font_size, "1.05em"}, {Property::margin, "1em 0 0"}, {Property::bookmark_level, "3"}}},
        {{"h4"}, {{Property::margin, "1em 0 0"}, {Property::bookmark_level, "4"}}},
        {{"h5"}, {{Property::margin, "1em 0 0"}, {Property::bookmark_level, "5"}}},
        {{"h6"}, {{Property::margin, "1em 0 0"}, {Property::bookmark_level, "6"}}},
        {{"p"}, {{Property::margin, "0 0 0.7em"}}},
        {{"ul", "ol"}, {{Property::margin, "0 0 0.7em"}, {Property::padding, "0 0 0 1.4em"}}},
        {{"ul"}, {{Property::list_style_type, "disc"}}},
        {{"ol"}, {{Property::list_style_type, "decimal"}}},
        {{"dl"}, {{Property::margin, "0 0 0.7em"}}},
        {{"dt"}, {{Property::font_weight, "700"}, {Property::break_after, "avoid"}}},
        {{"dd"}, {{Property::margin, "0 0 0.35em 1.4em"}}},
        {{"table"}, {{Property::margin, "0 0 1.4em"}, {Property::text_indent, "0"}}},
        {{"caption"}, {{Property::break_after, "avoid"}, {Property::margin, "0 0 0.35em"}}},
        {{"tr"}, {{Property::break_inside, "avoid"}}},
        {{"td", "th"}, {{Property::padding, "0.35em 1em 0.35em 0"}}},
        {{"th"}, {{Property::font_weight, "700"}, {Property::hyphens, "none"}}},
        {{"hr"}, {{Property::border_top, "0.5pt solid #9aa7b2"}, {Property::margin, "0.7em 0"}}},
        {{"strong"}, {{Property::font_weight, "700"}}},
        {{"em"}, {{Property::font_style, "italic"}}},
        {{"a", "ins"}, {{Property::text_decoration, "underline"}}},
        {{"del"}, {{Property::text_decoration, "line-through"}}},
        {{"sup"}, {{Property::vertical_align, "super"}, {Property::font_size, "0.7em"}}},
        {{"sup.footnote"}, {{Property::font_size, "0.65em"}, {Property::font_feature_settings, "\"tnum\""}}},
        {{"footnote"}, {{Property::font_size, "0.8em"}, {Property::margin, "0.35em 0 0"}}},
        {{"timeline"}, {{Property::margin, "0 0 0.7em"}, {Property::hyphens, "none"}}},
        {{"tile-map"},
         {{Property::margin, "0 0 0.7em"},
          {Property::hyphens, "none"},
          {Property::column_gap, "2.5pt"},
          {Property::row_gap, "2.5pt"}}},
        {{"tile", "category", "flag"}, {{Property::font_size, "0.8em"}}},
        {{"span.tile-label"}, {{Property::font_size, "1.3em"}, {Property::font_weight, "700"}}},
        {{"lane", "span.axis-year", "span.as-of-day", "span.timeline-term"}, {{Property::font_weight, "700"}}},
        {{"row", "desc", "milestone", "stage"}, {{Property::font_weight, "400"}}},
        {{"p.timeline-statement"}, {{Property::margin, "0"}}},
        {{"span.timeline-key"}, {{Property::font_size, "0.7em"}, {Property::font_feature_settings, "\"tnum\""}}},
        {{"sub"}, {{Property::vertical_align, "sub"}, {Property::font_size, "0.7em"}}},
    };
}

/// Its values are read as a layout's are: one that the vocabulary does not have is a fault of ours, and thrown.
layout::StyleRule rule_of(const Entry& entry) {
    layout::StyleRule rule;
    for (const char* selector : entry.selectors) rule.selectors.push_back(layout::read_selector(selector));
    for (const auto& [property, text] : entry.properties) {
        auto reading = layout::read_value(text, layout::form_of(layout::entry(property)));
        rule.declarations.push_back({property, std::get<layout::Value>(std::move(reading)), {}});
    }
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
