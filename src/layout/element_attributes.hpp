#pragma once

#include <array>

#include "layout/vocabulary.hpp"

/// The attributes of the layout language's elements.
namespace layout::element_table {

// Attributes that several elements share.
constexpr AttributeEntry class_names{AttributeName::class_, ValueType::names, false, "",
                                     "Names that styles select the element by (`.name`), separated by spaces."};
constexpr AttributeEntry id{AttributeName::id, ValueType::name, false, "", "Name of this element in the layout."};
constexpr AttributeEntry language{AttributeName::xml_lang, ValueType::language, false, "",
                                  "Language of the content (BCP 47, such as `sv` or `en-GB`), where it differs."};
constexpr AttributeEntry key_lookup{
    AttributeName::key, ValueType::name, false, "",
    "Name of a `key`: the elements whose `use` equals the value of `select` are taken, instead of `select` itself."};
constexpr AttributeEntry test{AttributeName::test, ValueType::expression, true, "",
                              "Condition; true as XPath's `boolean()` says."};
constexpr AttributeEntry column_span{
    AttributeName::colspan,         ValueType::integer, false, "", "Number of columns that the cell reaches over.",
    {.minimum = 1, .maximum = 1000}};
constexpr AttributeEntry row_span{
    AttributeName::rowspan,         ValueType::integer, false, "", "Number of rows that the cell reaches over.",
    {.minimum = 1, .maximum = 1000}};

template <size_t size>
constexpr std::array<AttributeEntry, size + 3> with_common(const AttributeEntry (&own)[size]) {
    std::array<AttributeEntry, size + 3> all{};
    for (size_t i = 0; i < size; ++i) all[i] = own[i];
    all[size] = class_names, all[size + 1] = id, all[size + 2] = language;
    return all;
}

template <size_t size>
constexpr std::array<AttributeEntry, size + 2> with_language(const AttributeEntry (&own)[size]) {
    std::array<AttributeEntry, size + 2> all{};
    for (size_t i = 0; i < size; ++i) all[i] = own[i];
    all[size] = class_names, all[size + 1] = language;
    return all;
}

constexpr std::array common{class_names, id, language};

constexpr AttributeEntry layout_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name that the layout is chosen by on the command line."},
    {AttributeName::match, ValueType::pattern, true, "",
     "Absolute path of the root element of the sources that the layout is for, such as `/programme-area`."},
    {AttributeName::xml_lang, ValueType::language, true, "",
     "Language of the report (BCP 47): decides hyphenation, sorting, and the words for dates and numbers."},
};
constexpr AttributeEntry source_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name of the variable that holds the file's document node."},
    {AttributeName::href,
     ValueType::template_,
     true,
     "",
     "Path of the file, from the folder that `base` says. In an `edition`, expressions stand in braces and begin at "
     "its node; "
     "what they give stays in the folder that is written before them.",
     {.minimum = 1}},
    {AttributeName::required, ValueType::keyword, false, "yes|no",
     "`no` where there may be no such file: then the variable is an empty node set. Without it, `yes`."},
    {AttributeName::base, ValueType::keyword, false, "layout|source",
     "Whose folder `href` begins in: the layout's, which is the default, or, in an `edition`, that of the source that "
     "the report is made from."},
};
constexpr AttributeEntry edition_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name of the variable that holds the edition's node."},
    {AttributeName::per, ValueType::nodes, true, "",
     "Expression that chooses the nodes which one report each is made for, such as `$regions//region`; its context is "
     "the source's root element."},
    {AttributeName::key, ValueType::expression, true, "",
     "Expression that gives each edition the key by which `--edition` names it; its context is the edition's node."},
    {AttributeName::owner, ValueType::expression, false, "",
     "Expression that says who owns what the edition shows; its context is the edition's node."},
};
constexpr AttributeEntry key_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name of the key."},
    {AttributeName::match, ValueType::nodes, true, "",
     "Expression that chooses the elements to be found; its context is the source's document node."},
    {AttributeName::use, ValueType::expression, true, "",
     "Expression that gives each of them the value it is found by; its context is the element."},
};
constexpr AttributeEntry output_attributes[] = {
    {AttributeName::path,
     ValueType::template_,
     true,
     "",
     "Path of the PDF file inside the output folder; expressions stand in braces and begin at the source's root "
     "element. Where there are editions, it differs from one to the other.",
     {.minimum = 1}},
    {AttributeName::title,
     ValueType::template_,
     true,
     "",
     "Title of the document, which viewers show in place of the file's name.",
     {.minimum = 1}},
    {AttributeName::author, ValueType::template_, false, "", "Author, for the document's metadata.", {.minimum = 1}},
    {AttributeName::subject, ValueType::template_, false, "", "Subject, for the document's metadata.", {.minimum = 1}},
};
constexpr AttributeEntry variable_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name; expressions use it as `$name`."},
    {AttributeName::select, ValueType::expression, true, "", "Expression that gives the value."},
    key_lookup,
    {AttributeName::aggregate, ValueType::keyword, false, "yes|no",
     "In an edition with an `owner`: `yes` where `select` counts or sums up what belongs to all owners, by `count()` "
     "and `sum()` alone. Without it, `no`."},
    {AttributeName::plus,
     ValueType::template_,
     false,
     "",
     "A duration of one unit (ISO 8601: `P6M`, `-P15D`), as XPath 2.0 adds it to a date: the value is a day as ISO "
     "8601 "
     "writes it, so much later or earlier than the last day that `select` (EDTF) can mean. From the last of a month's "
     "days, months lead to no later one than the other month has; expressions stand in braces.",
     {.minimum = 1}},
};
constexpr AttributeEntry template_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name that `call-template` uses it by."},
};
constexpr AttributeEntry call_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name of the `template`."},
};
constexpr AttributeEntry page_attributes[] = {
    {AttributeName::name, ValueType::name, false, "",
     "Name that the property `page` asks for it by. Without a name it is the default page."},
    {AttributeName::match, ValueType::keyword, false, ":first|:left|:right",
     "Pages that the definition is for: the first of the document, left (even) or right (odd) ones. Without it: all."},
    {AttributeName::size,
     ValueType::page_size,
     false,
     "",
     "`A2` to `A6`, which `landscape` or `portrait` may follow, or width and height.",
     {.units = "pt", .sign = Sign::positive}},
    {AttributeName::bleed,
     ValueType::length,
     false,
     "auto",
     "How far colours that reach the page's edge go on over it, where a page is printed to be cut (`--print marks`). "
     "Without it, or `auto`: 3 mm.",
     {.units = "pt", .sign = Sign::not_negative}},
    {AttributeName::marks, ValueType::keyword, false, "none|crop|cross|crop cross|cross crop",
     "What stands beside the page there: lines where it is to be cut, crosses to align sheets by. Without it, `crop`."},
};
constexpr Property page_properties[] = {Property::margin, Property::margin_top, Property::margin_right,
                                        Property::margin_bottom, Property::margin_left};
constexpr AttributeEntry style_attributes[] = {
    {AttributeName::match, ValueType::selector, true, "",
     "What the style is for: an element (`h1`), a class (`.lead`) or both (`td.number`); several are separated by "
     "commas. A class outweighs an element, both outweigh a class, and of equals the later style wins. `flow` is what "
     "everything inherits from; `header` and `footer` inherit from it too. These three take inherited properties "
     "only."},
};
constexpr AttributeEntry mail_attributes[] = {
    {AttributeName::to, ValueType::nodes, true, "",
     "Expression that chooses the e-mail addresses that the message goes to, such as `$recipients//address[../@region "
     "= "
     "$region/@code]`; its context is the source's root element."},
    {AttributeName::from, ValueType::nodes, true, "", "Expression that chooses the address that it is from."},
    {AttributeName::label, ValueType::expression, false, "",
     "Expression that gives the name before each address; its context is the address."},
    {AttributeName::subject, ValueType::template_, true, "", "What the message is about.", {.minimum = 1}},
};
constexpr AttributeEntry flow_attributes[] = {
    {AttributeName::max_pages,
     ValueType::integer,
     false,
     "",
     "The most pages that the report may have. A report with more is not made.",
     {.minimum = 1, .maximum = 5000}},
    {AttributeName::omit, ValueType::names, false, "",
     "Where the report has more pages than `max-pages`: the `id`s of the elements that are left out, one after the "
     "other, until it has not. Each that is left out is told; `$omitted` says which."},
};
constexpr AttributeEntry value_of_attributes[] = {
    {AttributeName::select, ValueType::expression, true, "",
     "Expression that gives the text; of several nodes the first, unless there is a `separator`."},
    {AttributeName::format, ValueType::keyword, false,
     "text|number|spellout|spellout-neuter|date|date-adverbial|date-iso|year|duration",
     "How the value is written: as it is; a number in the language's way or in words, beside a noun of common or "
     "neuter gender (\"en\", \"ett\"); a date (EDTF) in words, as an adverbial (\"i september 2021\"), as ISO 8601 or "
     "its year alone; a duration (`P3M`), or the time between the ends of an interval (EDTF), in words (\"tre "
     "månader\", \"15 dagar\"), whichever is the later end."},
    {AttributeName::separator, ValueType::text, false, "",
     "Takes all the nodes and stands between their texts. Spaces count."},
    {AttributeName::last_separator, ValueType::text, false, "",
     "Stands before the last of several texts instead of `separator`: `last-separator=\" och \"`."},
    {AttributeName::text_case, ValueType::keyword, false, "capitalize-first",
     "`capitalize-first` makes the first letter of what is written a capital."},
    {AttributeName::lang, ValueType::language, false, "",
     "Language of words for dates and numbers, where it is not the one in force."},
};
constexpr AttributeEntry copy_of_attributes[] = {
    {AttributeName::select, ValueType::nodes, true, "",
     "Expression that chooses what is copied: elements named as in HTML, with all they contain, and text. The same "
     "elements, attributes and order as in a layout; their values are taken as they stand."},
};
constexpr AttributeEntry for_each_attributes[] = {
    {AttributeName::select, ValueType::expression, true, "",
     "Expression that chooses the nodes; each in turn becomes the context of the content."},
    key_lookup,
};
constexpr AttributeEntry sort_attributes[] = {
    {AttributeName::select, ValueType::expression, true, "", "Expression that gives each node its sort key."},
    {AttributeName::order, ValueType::keyword, false, "ascending|descending",
     "Smallest first, which is the default, or largest first."},
    {AttributeName::data_type, ValueType::keyword, false, "text|number|edtf",
     "What the keys are: words in the language's alphabet, which is the default, numbers, or dates."},
    {AttributeName::lang, ValueType::language, false, "",
     "Language whose alphabet is used, where it is not the one in force."},
};
constexpr AttributeEntry conditional_attributes[] = {test};
constexpr auto ordered_list_attributes = with_common({{AttributeName::start,
                                                       ValueType::integer,
                                                       false,
                                                       "",
                                                       "Number of the first item.",
                                                       {.minimum = 0, .maximum = 1'000'000}}});
constexpr AttributeEntry column_attributes[] = {
    {AttributeName::width,
     ValueType::length,
     false,
     "",
     "Width of the column: a length, or its share (`fr`) of what columns of fixed width leave; without it, `1fr`.",
     {.units = "pt em fr", .sign = Sign::positive}},
};
constexpr auto data_cell_attributes = with_common({column_span, row_span});
constexpr auto header_cell_attributes =
    with_common({column_span,
                 row_span,
                 {AttributeName::scope, ValueType::keyword, false, "col|row",
                  "Whether the cell heads its column, the default in `thead`, or its row, the default elsewhere."}});
constexpr auto link_attributes =
    with_common({{AttributeName::href,
                  ValueType::template_,
                  true,
                  "",
                  "Where the link leads: an `https:` or `mailto:` address, or `#` and the `id` of a block.",
                  {.minimum = 1}},
                 {AttributeName::title,
                  ValueType::template_,
                  false,
                  "",
                  "What a screen reader says of the link, where its text alone does not say where it leads.",
                  {.minimum = 1}}});
constexpr auto abbreviation_attributes =
    with_common({{AttributeName::title,
                  ValueType::template_,
                  false,
                  "",
                  "What the abbreviation stands for; a screen reader can read it instead.",
                  {.minimum = 1}}});

/// Shapes' own measures are in user units (SVG 2, 8.2), or absolute.
constexpr ValueLimits coordinate{.units = "pt number", .sign = Sign::any};
constexpr ValueLimits extent{.units = "pt number", .sign = Sign::positive};

constexpr AttributeEntry along(AttributeName name, std::string_view meaning) {
    return {name, ValueType::length, false, "", meaning, coordinate};
}
constexpr AttributeEntry extending(AttributeName name, std::string_view meaning) {
    return {name, ValueType::length, true, "", meaning, extent};
}

constexpr AttributeEntry paint_attributes[] = {
    {AttributeName::fill, ValueType::color, false, "none|currentColor",
     "Colour inside; `currentColor` is the text's. Without it, black."},
    {AttributeName::stroke, ValueType::color, false, "none|currentColor",
     "Colour of the outline; without it, there is none."},
    {AttributeName::stroke_width, ValueType::length, false, "", "Width of the outline; without it, 1.", extent},
    {AttributeName::stroke_dasharray,
     ValueType::dashes,
     false,
     "none",
     "Lengths of dashes and gaps in turn, again from the first.",
     {.units = "pt number", .sign = Sign::not_negative}},
    {AttributeName::stroke_linecap, ValueType::keyword, false, "butt|round|square", "How lines and dashes end."},
};
template <size_t size>
constexpr std::array<AttributeEntry, size + 5> painted(const AttributeEntry (&own)[size]) {
    std::array<AttributeEntry, size + 5> all{};
    for (size_t i = 0; i < size; ++i) all[i] = own[i];
    for (size_t i = 0; i < 5; ++i) all[size + i] = paint_attributes[i];
    return all;
}

constexpr AttributeEntry message_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Its name, as in `src/text/messages-en.properties`."},
    language,
};
constexpr AttributeEntry symbol_attributes[] = {
    {AttributeName::name, ValueType::name, true, "", "Name that `use` asks for it by."},
    {AttributeName::width,
     ValueType::length,
     true,
     "",
     "Width of the room that it takes in a line.",
     {.units = "pt", .sign = Sign::positive}},
    {AttributeName::height,
     ValueType::length,
     true,
     "",
     "Its height above the baseline.",
     {.units = "pt", .sign = Sign::positive}},
    {AttributeName::view_box, ValueType::view_box, false, "",
     "The part of the shapes' plane that is shown, as large as it can be and centred: its left and top edge, width and "
     "height in user units, such as `0 0 10 10`. Without it a user unit is 1px and the plane begins at the upper left "
     "corner. What lies outside is not cut off."},
};
constexpr auto circle_attributes =
    painted({along(AttributeName::cx, "Centre, from the left."), along(AttributeName::cy, "Centre, from the top."),
             extending(AttributeName::r, "Radius.")});
constexpr auto rect_attributes =
    painted({along(AttributeName::x, "Left edge."), along(AttributeName::y, "Upper edge."),
             extending(AttributeName::width, "Width."), extending(AttributeName::height, "Height.")});
constexpr auto line_attributes = painted(
    {along(AttributeName::x1, "Beginning, from the left."), along(AttributeName::y1, "Beginning, from the top."),
     along(AttributeName::x2, "End, from the left."), along(AttributeName::y2, "End, from the top.")});
constexpr auto path_attributes = painted({{AttributeName::d, ValueType::path, true, "",
                                           "The outline in SVG's words: `M`, `L`, `H`, `V`, `C`, `A` and `Z`, in "
                                           "small letters counted from the point before."}});
constexpr auto use_attributes =
    with_common({{AttributeName::symbol, ValueType::template_, true, "", "Name of the `symbol`.", {.minimum = 1}},
                 {AttributeName::alt, ValueType::template_, true, "",
                  "What it says to who does not see it. Empty where the words beside it say the same: then screen "
                  "readers pass over it."}});

constexpr AttributeEntry reference(std::string_view meaning) {
    return {AttributeName::of, ValueType::template_, false, "", meaning, {.minimum = 1}};
}
constexpr auto table_number_attributes =
    with_common({reference("`#` and the `id` of a table: its number, as in “se tabell 2”.")});
constexpr auto page_number_attributes =
    with_common({reference("`#` and the `id` of a block: its page, as in “se sidan 2”.")});
constexpr std::array footnote_attributes{class_names, language};

constexpr AttributeEntry for_timeline{AttributeName::for_, ValueType::name, true, "",
                                      "The `id` of a `timeline` that stands before."};
constexpr AttributeEntry for_figure{AttributeName::for_, ValueType::name, true, "",
                                    "The `id` of the figure, which stands before."};
constexpr ValueLimits above_zero{.units = "pt", .sign = Sign::positive};
constexpr AttributeEntry day_or(AttributeName name, std::string_view meaning) {
    return {name, ValueType::template_, false, "", meaning};
}
constexpr auto timeline_attributes = with_common(
    {day_or(AttributeName::as_of, "The day (EDTF) that all is told of: a line is drawn there, and what comes after it "
                                  "is yet to come. Nothing, or what finds nothing, draws none."),
     {AttributeName::as_of_label, ValueType::template_, false, "",
      "Words before the day at that line; without it, those of the language."},
     day_or(AttributeName::seen_from, "A later day (EDTF) that all is looked at from: what was to come by then is told "
                                      "as passed and not reported."),
     day_or(AttributeName::from,
            "Where the axis begins (EDTF), instead of where the data do; what began before has an arrow there."),
     day_or(AttributeName::to,
            "Where the axis ends (EDTF), instead of where the data do; what goes on has an arrow there."),
     {AttributeName::titles, ValueType::keyword, false, "column|heading",
      "Whether the titles of lanes stand in a column beside the drawing, or above their rows."},
     {AttributeName::row_height, ValueType::length, false, "", "Height of a row; without it, 12pt.", above_zero},
     {AttributeName::label_column, ValueType::length, false, "",
      "Width of what stands beside the drawing; without it, 120pt.", above_zero},
     {AttributeName::max_height, ValueType::length, false, "",
      "The most height that it takes on a page; without it, that of the page.", above_zero},
     {AttributeName::legend, ValueType::keyword, false, "below|none",
      "Whether the marks are told of below the drawing, unless a `timeline-legend` does it elsewhere, or nowhere."},
     {AttributeName::alt,
      ValueType::template_,
      false,
      "",
      "What it shows, in words, for who does not see it; without it, they are made of the data.",
      {.minimum = 1}}});
constexpr auto timeline_reference_attributes = with_common({for_timeline});
constexpr auto figure_table_attributes = with_common({for_figure,
                                                      {AttributeName::heading,
                                                       ValueType::template_,
                                                       true,
                                                       "",
                                                       "What the column of lanes, tiles or points is called.",
                                                       {.minimum = 1}}});
constexpr AttributeEntry color_of(AttributeName name, std::string_view meaning) {
    return {name, ValueType::color, false, "", meaning};
}
constexpr AttributeEntry palette_attributes[] = {
    color_of(AttributeName::ground, "What it stands on, and words upon something solid."),
    color_of(AttributeName::tint, "Ground of what comes after the as-of day."),
    color_of(AttributeName::period, "Ground of periods."),
    color_of(AttributeName::done, "Marks of what is done, goes on or is planned."),
    color_of(AttributeName::expected, "Marks of what is expected."),
    color_of(AttributeName::passed, "The as-of line, and marks of what has passed without a report."),
    color_of(AttributeName::leader, "Lines from marks to their words, brackets and dots."),
    color_of(AttributeName::rule, "Lines of years, and rules between lanes; decoration."),
    color_of(AttributeName::hairline, "Rules between rows; decoration."),
};
constexpr AttributeEntry lane_group_attributes[] = {
    {AttributeName::axis, ValueType::keyword, false, "shared|own",
     "Whether it stands on the axis of the groups before, which is the default, or has years of its own."},
};
constexpr AttributeEntry lane_attributes[] = {
    {AttributeName::letter, ValueType::template_, false, "", "What a list of keys calls the lane."},
};
constexpr AttributeEntry row_attributes[] = {
    {AttributeName::contradicts, ValueType::expression, false, "",
     "Whether (XPath's `boolean()`) it says something else of the same as the row before: both are bracketed."},
};
constexpr AttributeEntry statement_date{AttributeName::date, ValueType::template_, false, "",
                                        "When (EDTF); nothing, or what finds nothing, where no time is told."};
constexpr auto statement_attributes =
    with_language({statement_date,
                   {AttributeName::certainty, ValueType::template_, false, "",
                    "How sure it is: `actual`, which is the default, `ongoing`, `expected`, `planned`, `unknown` (no "
                    "time is set), `not-mentioned` or `inferred`."},
                   {AttributeName::short_, ValueType::template_, false, "",
                    "Fewer words, for where there is less room: what the axis tells can be left out."}});
constexpr auto period_attributes =
    with_language({{AttributeName::date, ValueType::template_, true, "", "From when to when (EDTF).", {.minimum = 1}}});
constexpr std::array wording_attributes{class_names, language};

/// In lines of text.
constexpr AttributeEntry graphic_length(AttributeName name, std::string_view meaning) {
    return {name, ValueType::length, false, "", meaning, {.units = "pt em", .sign = Sign::positive}};
}
constexpr AttributeEntry number_of(AttributeName name, bool required, std::string_view meaning) {
    return {name, ValueType::template_, required, "", meaning, {.minimum = 1}};
}
constexpr AttributeEntry own_words{AttributeName::alt, ValueType::template_, false, "",
                                   "What it says to who does not see it; without it, words made of the data. Empty "
                                   "where the words beside it say the same: then screen readers pass over it."};
constexpr auto meter_attributes = with_common(
    {number_of(AttributeName::value, true, "How much there is: a number, not below 0 and not above `max`."),
     number_of(AttributeName::max, true, "How much the whole is: a number above 0."),
     {AttributeName::bar, ValueType::keyword, false, "segments|whole",
      "`segments`, the default: as many of equal width as the whole, where both are whole numbers, there are no more "
      "than 100 and each has a width of 1.5pt; else, and with `whole`, the bar is one."},
     graphic_length(AttributeName::width, "Its width; without it, 60pt."),
     graphic_length(AttributeName::height, "Its height; without it, 5pt."),
     {AttributeName::gap,
      ValueType::length,
      false,
      "",
      "Room between segments; without it, 1.8pt.",
      {.units = "pt em", .sign = Sign::not_negative}},
     own_words});
constexpr auto sparkline_attributes =
    with_common({graphic_length(AttributeName::width, "Its width; without it, 48pt."),
                 graphic_length(AttributeName::height, "Its height above the baseline; without it, 8pt."), own_words});
constexpr AttributeEntry point_attributes[] = {
    number_of(AttributeName::value, true, "The number; what finds nothing is missing, which is no zero."),
    {AttributeName::label, ValueType::template_, false, "", "What it is of, such as its month."},
};
constexpr auto tile_map_attributes = with_common(
    {{AttributeName::tile_size, ValueType::length, false, "", "How wide and high a tile is; without it, 36pt.",
      above_zero},
     {AttributeName::legend, ValueType::keyword, false, "corner|below|none",
      "Where its categories are told of, of those that are used: in a corner that has no tiles, if it has the room "
      "(the default), or below, or nowhere."},
     {AttributeName::alt,
      ValueType::template_,
      false,
      "",
      "What it shows, in words, for who does not see it; without it, they are made of the data.",
      {.minimum = 1}}});
constexpr AttributeEntry outline_attributes[] = {
    {AttributeName::stroke, ValueType::color, false, "none", "Colour of the outline; without it, there is none."},
    {AttributeName::stroke_width, ValueType::length, false, "", "Its width; without it, 0.5pt.", above_zero},
    {AttributeName::stroke_dasharray,
     ValueType::dashes,
     false,
     "none",
     "Lengths of dashes and gaps in turn, again from the first.",
     {.units = "pt", .sign = Sign::not_negative}},
};
constexpr auto category_attributes =
    with_language({{AttributeName::name, ValueType::name, true, "", "Name that tiles have it by."},
                   {AttributeName::fill, ValueType::color, true, "none", "Colour of its tiles."},
                   outline_attributes[0],
                   outline_attributes[1],
                   outline_attributes[2]});
constexpr auto tile_group_attributes =
    with_language({outline_attributes[0], outline_attributes[1], outline_attributes[2]});
constexpr auto tile_attributes =
    with_language({number_of(AttributeName::column, true, "Its place from the left: a whole number, 0 to 99."),
                   number_of(AttributeName::row, true, "Its place from the top: a whole number, 0 to 99."),
                   number_of(AttributeName::label, true, "Its code, which stands in it."),
                   {AttributeName::title, ValueType::template_, false, "",
                    "What the code stands for: its name in the table, and for who does not see the map."},
                   number_of(AttributeName::category, true, "The `name` of a `category` of the map."),
                   {AttributeName::flagged, ValueType::expression, false, "",
                    "Whether (XPath's `boolean()`) it has the dark corner that `flag` tells of."}});

constexpr auto every_property() {
    std::array<Property, static_cast<size_t>(Property::count_)> all{};
    for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Property>(i);
    return all;
}
constexpr auto style_properties = every_property();

}  // namespace layout::element_table
