#pragma once

#include <array>

#include "layout/vocabulary.hpp"

/// The elements of the layout language and their attributes.
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
    {AttributeName::href, ValueType::text, true, "", "Path of the file, from the layout's folder.", {.minimum = 1}},
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
     "element.",
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
     "text|number|spellout|spellout-neuter|date|date-adverbial|date-iso|year",
     "How the value is written: as it is; a number in the language's way or in words, beside a noun of common or "
     "neuter gender (\"en\", \"ett\"); a date (EDTF) in words, as an adverbial (\"i september 2021\"), as ISO 8601 or "
     "its year alone."},
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

constexpr auto table_number_attributes = with_common({{AttributeName::of,
                                                       ValueType::template_,
                                                       false,
                                                       "",
                                                       "`#` and the `id` of a table: its number, as in “se tabell 2”.",
                                                       {.minimum = 1}}});
constexpr std::array footnote_attributes{class_names, language};
constexpr auto page_number_attributes = with_common({{AttributeName::of,
                                                      ValueType::template_,
                                                      false,
                                                      "",
                                                      "`#` and the `id` of a block: its page, as in “se sidan 2”.",
                                                      {.minimum = 1}}});

constexpr auto every_property() {
    std::array<Property, static_cast<size_t>(Property::count_)> all{};
    for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Property>(i);
    return all;
}
constexpr auto style_properties = every_property();

// What elements take.
constexpr Child layout_children[] = {
    {Element::source, 0, true},   {Element::key, 0, true},       {Element::output, 1, false},
    {Element::variable, 0, true}, {Element::template_, 0, true}, {Element::page, 1, true},
    {Element::style, 0, true},    {Element::symbol, 0, true},    {Element::flow, 1, false},
};
constexpr Child symbol_children[] = {{Element::circle}, {Element::rect}, {Element::line}, {Element::path}};
constexpr Child page_children[] = {{Element::header, 0, false}, {Element::footer, 0, false}};
constexpr Child value_of_children[] = {{Element::sort, 0, true}, {Element::fallback, 0, false}};
constexpr Child for_each_children[] = {
    {Element::sort, 0, true}, {Element::text, 0, true}, {Element::fallback, 0, false}};
constexpr Child branch_children[] = {{Element::text, 0, true}};
constexpr Child choose_children[] = {{Element::when, 1, true}, {Element::otherwise, 0, false}};
constexpr Child table_children[] = {
    {Element::caption, 0, false}, {Element::colgroup, 0, false}, {Element::thead, 0, false}, {Element::tbody, 1, true}};
constexpr Child column_children[] = {{Element::col, 1, true}};

constexpr Child call_children[] = {{Element::with_param, 0, true}};

constexpr std::array instructions{Child{Element::variable}, Child{Element::call_template}, Child{Element::for_each},
                                  Child{Element::if_}, Child{Element::choose}};
constexpr std::array block_elements{
    Child{Element::h1}, Child{Element::h2}, Child{Element::h3},    Child{Element::h4},      Child{Element::h5},
    Child{Element::h6}, Child{Element::p},  Child{Element::div},   Child{Element::section}, Child{Element::ul},
    Child{Element::ol}, Child{Element::dl}, Child{Element::table}, Child{Element::hr}};
constexpr std::array inline_elements{
    Child{Element::value_of},   Child{Element::span},        Child{Element::em},  Child{Element::strong},
    Child{Element::a},          Child{Element::abbr},        Child{Element::br},  Child{Element::sup},
    Child{Element::sub},        Child{Element::footnote},    Child{Element::use}, Child{Element::page_number},
    Child{Element::page_count}, Child{Element::table_number}};

template <size_t... sizes>
constexpr std::array<Child, (sizes + ...)> together(const std::array<Child, sizes>&... lists) {
    std::array<Child, (sizes + ...)> all{};
    size_t next = 0;
    const auto append = [&](const auto& list) {
        for (const Child& child : list) all[next++] = child;
    };
    (append(lists), ...);
    return all;
}

constexpr std::array copies{Child{Element::copy_of}};
constexpr auto blocks = together(block_elements, copies, instructions);
constexpr auto inlines = together(inline_elements, copies, instructions);
constexpr auto blocks_and_inlines = together(block_elements, inline_elements, copies, instructions);
constexpr auto list_items = together(std::array{Child{Element::li}}, instructions);
constexpr auto definitions = together(std::array{Child{Element::dt}, Child{Element::dd}}, instructions);
constexpr auto rows = together(std::array{Child{Element::tr}}, instructions);
constexpr auto cells = together(std::array{Child{Element::th}, Child{Element::td}}, instructions);

// What a template can hold: all that may stand where it is called.
constexpr auto anything = together(block_elements, inline_elements,
                                   std::array{Child{Element::li}, Child{Element::dt}, Child{Element::dd},
                                              Child{Element::tr}, Child{Element::th}, Child{Element::td}},
                                   copies, instructions);

constexpr ElementEntry of_text(Element element, Kind kind, std::string_view name, std::string_view meaning) {
    return {element, name, kind, common, ContentModel::mixed, inlines, meaning};
}

// In the order of the enumeration.
constexpr auto table = std::to_array<ElementEntry>({
    {Element::text, "", Kind::text, {}, ContentModel::empty, {}, "Text between elements."},
    {Element::layout, "layout", Kind::declaration, layout_attributes, ContentModel::sequence, layout_children,
     "A kind of report: what it is made from, its pages, its styles, and what flows through them."},
    {Element::source,
     "source",
     Kind::declaration,
     source_attributes,
     ContentModel::empty,
     {},
     "Brings in a file beside the source that the report is made from. Nothing but declared files is opened."},
    {Element::key,
     "key",
     Kind::declaration,
     key_attributes,
     ContentModel::empty,
     {},
     "Declares how elements are found by a value, as XSLT's `key`: quick, however many there are."},
    {Element::output,
     "output",
     Kind::declaration,
     output_attributes,
     ContentModel::empty,
     {},
     "The file that is written, and its metadata."},
    {Element::template_, "template", Kind::declaration, template_attributes, ContentModel::mixed, anything,
     "Content that stands wherever `call-template` names it, as if it were written there: it looks from the node of "
     "that place, and uses the variables in reach of it."},
    {Element::page, "page", Kind::declaration, page_attributes, ContentModel::sequence, page_children,
     "A kind of page: its size and margins, and what stands above and below the text. What a page "
     "leaves unsaid is as the more general ones have it, as in CSS: a `name` outweighs none, then `:first` outweighs "
     "`:left` and `:right`, and these outweigh no `match`. The first page is a right one.",
     page_properties},
    {Element::header,
     "header",
     Kind::root,
     {},
     ContentModel::elements,
     blocks,
     "What stands above the text on each page, with its lower edge on the text area's upper edge. Screen readers "
     "pass over it."},
    {Element::footer,
     "footer",
     Kind::root,
     {},
     ContentModel::elements,
     blocks,
     "What stands below the text on each page, with its upper edge on the text area's lower edge. Screen readers "
     "pass over it."},
    {Element::style,
     "style",
     Kind::declaration,
     style_attributes,
     ContentModel::empty,
     {},
     "Gives properties to all the elements selected.",
     style_properties},
    {Element::symbol, "symbol", Kind::declaration, symbol_attributes, ContentModel::elements, symbol_children,
     "A small drawing, as SVG has them, that `use` puts into a line of text. Its shapes lie one upon the other."},
    {Element::flow, "flow", Kind::root, flow_attributes, ContentModel::elements, blocks,
     "The report's content, from beginning to end; it fills as many pages as it needs. Its context is the source's "
     "root element."},

    {Element::circle, "circle", Kind::shape, circle_attributes, ContentModel::empty, {}, "A circle."},
    {Element::rect, "rect", Kind::shape, rect_attributes, ContentModel::empty, {}, "A rectangle."},
    {Element::line, "line", Kind::shape, line_attributes, ContentModel::empty, {}, "A line; it has no inside."},
    {Element::path, "path", Kind::shape, path_attributes, ContentModel::empty, {}, "Any outline."},

    {Element::variable,
     "variable",
     Kind::instruction,
     variable_attributes,
     ContentModel::empty,
     {},
     "Binds a name to a value, for what follows beside it and inside that. A name in use cannot be bound again."},
    {Element::call_template, "call-template", Kind::instruction, call_attributes, ContentModel::sequence, call_children,
     "The content of a `template` stands here. A template may call others, but never itself."},
    {Element::with_param,
     "with-param",
     Kind::instruction,
     variable_attributes,
     ContentModel::empty,
     {},
     "A variable for the template that is called, and for nothing else."},
    {Element::value_of, "value-of", Kind::instruction, value_of_attributes, ContentModel::sequence, value_of_children,
     "The text of an expression. Finding nothing is an error unless `fallback` says what to print instead."},
    {Element::copy_of,
     "copy-of",
     Kind::instruction,
     copy_of_attributes,
     ContentModel::empty,
     {},
     "Copies text marked up as in HTML from a source, as if it stood in the layout."},
    {Element::for_each, "for-each", Kind::instruction, for_each_attributes, ContentModel::transparent,
     for_each_children,
     "Repeats its content for each node: in the order of `sort`, or else of the document. `fallback` stands where "
     "there is none."},
    {Element::sort,
     "sort",
     Kind::instruction,
     sort_attributes,
     ContentModel::empty,
     {},
     "A sort key; a second one decides between nodes that are equal by the first."},
    {Element::if_, "if", Kind::instruction, conditional_attributes, ContentModel::transparent, branch_children,
     "Its content stands only where the condition is true."},
    {Element::choose,
     "choose",
     Kind::instruction,
     {},
     ContentModel::sequence,
     choose_children,
     "Takes the first branch whose condition is true."},
    {Element::when, "when", Kind::instruction, conditional_attributes, ContentModel::transparent, branch_children,
     "A branch of `choose`."},
    {Element::otherwise,
     "otherwise",
     Kind::instruction,
     {},
     ContentModel::transparent,
     branch_children,
     "The branch of `choose` that is taken when no other is."},
    {Element::fallback,
     "fallback",
     Kind::instruction,
     {},
     ContentModel::transparent,
     branch_children,
     "What stands where an expression finds nothing."},

    of_text(Element::h1, Kind::block, "h1", "A heading of the first level: the title."),
    of_text(Element::h2, Kind::block, "h2", "A heading of the second level."),
    of_text(Element::h3, Kind::block, "h3", "A heading of the third level."),
    of_text(Element::h4, Kind::block, "h4", "A heading of the fourth level."),
    of_text(Element::h5, Kind::block, "h5", "A heading of the fifth level."),
    of_text(Element::h6, Kind::block, "h6", "A heading of the sixth level."),
    of_text(Element::p, Kind::block, "p", "A paragraph."),
    {Element::div, "div", Kind::block, common, ContentModel::mixed, blocks_and_inlines,
     "A group of blocks with a style of its own, such as a box. Text directly in it becomes a paragraph."},
    {Element::section, "section", Kind::block, common, ContentModel::elements, blocks,
     "A section: a heading and what belongs to it."},
    {Element::ul, "ul", Kind::block, common, ContentModel::elements, list_items, "A list without an order."},
    {Element::ol, "ol", Kind::block, ordered_list_attributes, ContentModel::elements, list_items, "A numbered list."},
    {Element::li, "li", Kind::block, common, ContentModel::mixed, blocks_and_inlines, "An item of a list."},
    {Element::dl, "dl", Kind::block, common, ContentModel::elements, definitions,
     "A list of terms and what is said of them."},
    of_text(Element::dt, Kind::block, "dt", "A term."),
    {Element::dd, "dd", Kind::block, common, ContentModel::mixed, blocks_and_inlines,
     "What is said of the term before it."},
    {Element::table, "table", Kind::block, common, ContentModel::sequence, table_children,
     "A table. Each row fills the same columns, and each cell is tied to the header cells of its columns and rows."},
    of_text(Element::caption, Kind::block, "caption", "The table's title."),
    {Element::colgroup,
     "colgroup",
     Kind::column,
     {},
     ContentModel::sequence,
     column_children,
     "The table's columns; without it they share the width equally."},
    {Element::col, "col", Kind::column, column_attributes, ContentModel::empty, {}, "A column."},
    {Element::thead, "thead", Kind::block, common, ContentModel::elements, rows,
     "Header rows. They are repeated on each page that the table reaches, and read out once."},
    {Element::tbody, "tbody", Kind::block, common, ContentModel::elements, rows, "Rows of data."},
    {Element::tr, "tr", Kind::block, common, ContentModel::elements, cells, "A row."},
    {Element::th, "th", Kind::block, header_cell_attributes, ContentModel::mixed, blocks_and_inlines, "A header cell."},
    {Element::td, "td", Kind::block, data_cell_attributes, ContentModel::mixed, blocks_and_inlines, "A cell."},
    {Element::hr,
     "hr",
     Kind::block,
     common,
     ContentModel::empty,
     {},
     "A rule across the measure; decoration, which is not read out."},

    of_text(Element::span, Kind::inline_, "span", "A stretch of text with a style or a language of its own."),
    of_text(Element::em, Kind::inline_, "em", "Emphasised text."),
    of_text(Element::strong, Kind::inline_, "strong", "Important text."),
    {Element::a, "a", Kind::inline_, link_attributes, ContentModel::mixed, inlines, "A link."},
    {Element::abbr, "abbr", Kind::inline_, abbreviation_attributes, ContentModel::mixed, inlines, "An abbreviation."},
    {Element::br, "br", Kind::inline_, common, ContentModel::empty, {}, "A line break."},
    of_text(Element::sup, Kind::inline_, "sup", "Superior text."),
    of_text(Element::sub, Kind::inline_, "sub", "Inferior text."),
    {Element::footnote, "footnote", Kind::note, footnote_attributes, ContentModel::mixed, inlines,
     "A note to a table, written in a cell or in the caption, where its key is to stand. It stands below the table; "
     "notes are numbered in each table, and those that say the same are one. The keys look like `sup` of the class "
     "`footnote`."},
    {Element::use,
     "use",
     Kind::generated,
     use_attributes,
     ContentModel::empty,
     {},
     "A `symbol` in a line of text: it stands on the baseline, as `vertical-align` moves it, and no line ends between "
     "it and a word that follows directly. `margin-left` and `margin-right` of its style hold it off."},
    {Element::page_number,
     "page-number",
     Kind::generated,
     page_number_attributes,
     ContentModel::empty,
     {},
     "The number of the page it stands on or, with `of`, on which something else begins."},
    {Element::page_count, "page-count", Kind::generated, common, ContentModel::empty, {}, "The number of pages."},
    {Element::table_number,
     "table-number",
     Kind::generated,
     table_number_attributes,
     ContentModel::empty,
     {},
     "In a caption, the table's number among those whose captions ask for one; with `of`, the number of that table."},
});

constexpr bool in_order() {
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].element != static_cast<Element>(i)) return false;
    }
    return table.size() == static_cast<size_t>(Element::count_);
}
static_assert(in_order());

}  // namespace layout::element_table
