#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The layout language in one table, which drives the reader, the checks, the generated XML Schema and the manual's
/// reference.
namespace layout {

/// The elements of the layout language; `text` stands for a text node.
enum class Element : uint8_t {
    text,
    // declarations
    layout,
    source,
    edition,
    key,
    output,
    template_,
    page,
    header,
    footer,
    style,
    symbol,
    message,
    flow,
    mail,
    // shapes, as in SVG
    circle,
    rect,
    line,
    path,
    // instructions, as in XSLT
    variable,
    call_template,
    with_param,
    value_of,
    copy_of,
    for_each,
    sort,
    if_,
    choose,
    when,
    otherwise,
    fallback,
    // blocks, as in HTML
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    div,
    section,
    ul,
    ol,
    li,
    dl,
    dt,
    dd,
    table,
    caption,
    colgroup,
    col,
    thead,
    tbody,
    tr,
    th,
    td,
    hr,
    // figures
    timeline,
    timeline_table,
    timeline_legend,
    timeline_notes,
    tile_map,
    tile_map_table,
    sparkline_table,
    // parts of figures; `title` and `desc` as in SVG
    palette,
    period,
    lane_group,
    lane,
    row,
    milestone,
    stage,
    title,
    desc,
    category,
    flag,
    tile_group,
    tile,
    point,
    // inline, as in HTML
    span,
    em,
    strong,
    a,
    abbr,
    del,
    ins,
    br,
    sup,
    sub,
    footnote,
    use,
    meter,
    sparkline,
    page_number,
    page_count,
    table_number,
    count_,
};

/// The attributes of the layout language but for the style properties, which are `Property`.
enum class AttributeName : uint8_t {
    name,
    match,
    xml_lang,
    class_,
    id,
    href,
    select,
    use,
    key,
    test,
    size,
    bleed,
    marks,
    path,
    title,
    author,
    subject,
    format,
    separator,
    last_separator,
    text_case,
    lang,
    data_type,
    order,
    colspan,
    rowspan,
    scope,
    width,
    height,
    start,
    max_pages,
    omit,
    view_box,
    cx,
    cy,
    r,
    x,
    y,
    x1,
    y1,
    x2,
    y2,
    d,
    fill,
    stroke,
    stroke_width,
    stroke_dasharray,
    stroke_linecap,
    symbol,
    alt,
    of,
    for_,
    as_of,
    as_of_label,
    seen_from,
    from,
    to,
    titles,
    row_height,
    label_column,
    max_height,
    axis,
    letter,
    contradicts,
    date,
    certainty,
    short_,
    ground,
    tint,
    period,
    done,
    expected,
    passed,
    leader,
    rule,
    hairline,
    heading,
    legend,
    value,
    max,
    bar,
    gap,
    tile_size,
    column,
    row,
    label,
    category,
    flagged,
    per,
    owner,
    required,
    aggregate,
    plus,
    base,
    count_,
};

/// CSS's properties as far as the typesetter obeys them: the attributes of `style` (page properties: of `page`).
enum class Property : uint8_t {
    font_family,
    font_size,
    font_weight,
    font_style,
    font_feature_settings,
    line_height,
    letter_spacing,
    color,
    text_decoration,
    vertical_align,
    text_align,
    text_indent,
    hyphens,
    white_space,
    orphans,
    widows,
    margin,
    margin_top,
    margin_right,
    margin_bottom,
    margin_left,
    padding,
    padding_top,
    padding_right,
    padding_bottom,
    padding_left,
    border,
    border_top,
    border_right,
    border_bottom,
    border_left,
    background_color,
    change_bar_style,
    change_bar_width,
    change_bar_offset,
    change_bar_color,
    display,
    grid_template_columns,
    column_gap,
    row_gap,
    align_items,
    align_self,
    grid_column,
    float_,
    break_before,
    break_after,
    break_inside,
    list_style_type,
    page,
    bookmark_level,
    count_,
};

/// How an attribute's text is read; decides which alternative of `Value` holds it.
enum class ValueType : uint8_t {
    name,         ///< an XML name → string
    names,        ///< XML names, separated by spaces → Words
    text,         ///< → string
    keyword,      ///< one of the listed words → string
    integer,      ///< from `minimum` to `maximum` → int64_t
    length,       ///< one dimension → Dimensions
    lengths,      ///< one to four dimensions, as CSS's shorthands → Dimensions
    columns,      ///< any number of dimensions → Dimensions
    page_size,    ///< `A4`, `A3 landscape` or two lengths → Dimensions
    dashes,       ///< any number of lengths, as SVG's `stroke-dasharray` → Dimensions
    view_box,     ///< four numbers, as SVG's `viewBox` → Dimensions
    path,         ///< SVG's path data → string
    color,        ///< #rrggbb, #rgb → Color
    border,       ///< `none` or CSS's width, `solid` and colour: `0.5pt solid #9aa7b2` → Border
    grid_column,  ///< lines and spans of a grid's columns: `1 / span 2` → GridColumn
    families,     ///< font families, separated by commas → Words
    features,     ///< `"liga" 0, "tnum"` → Words, each as `liga=0`, `tnum=1`
    language,     ///< BCP 47 → string
    expression,   ///< XPath 1.0 → Expression
    nodes,        ///< XPath 1.0 that chooses nodes → Expression
    pattern,      ///< an absolute path without variables, `/programme-area` → expression
    selector,     ///< CSS selectors, separated by commas: `h1, td.number` → Words
    template_,    ///< attribute value template → Template
};

/// Which numbers a length may have.
enum class Sign : uint8_t { any, not_negative, positive };

/// What narrows a value's type.
struct ValueLimits {
    std::string_view units{};  ///< of lengths: `pt` (stands for all absolute units), `em`, `%`, `fr`, `number`
    Sign sign = Sign::any;     ///< of lengths
    int64_t minimum = 0;       ///< of integers; of texts and templates the least number of characters
    int64_t maximum = 0;       ///< of integers
};

struct AttributeEntry {
    AttributeName name;
    ValueType type;
    bool required = false;
    std::string_view words;  ///< of a keyword: `ascending|descending`; of other types, what may stand instead → string
    std::string_view meaning;  ///< for the manual and the schema
    ValueLimits limits{};
};

struct PropertyEntry {
    Property property;
    std::string_view name;
    ValueType type;
    bool inherited = false;
    std::string_view words;
    std::string_view initial;
    std::string_view meaning;
    ValueLimits limits{};
};

/// What may stand inside an element: the listed children, in any order and number unless `content` says otherwise.
enum class ContentModel : uint8_t {
    empty,        ///< nothing
    elements,     ///< the listed elements, any order and number
    sequence,     ///< the listed children in this order, each as often as it says
    mixed,        ///< text and the listed elements
    transparent,  ///< what the nearest ancestor of content `elements` or `mixed` takes, at the place that
                  ///< `Element::text` holds in the sequence
};

struct Child {
    Element element = Element::text;
    uint8_t minimum = 0;
    bool repeated = true;
};

/// What an element is, and with it where it may stand and come from.
enum class Kind : uint8_t {
    text,         ///< no element: a text node
    declaration,  ///< says what the report is made from and how it looks
    root,         ///< has no box of its own and hands its style down to all within: the flow, headers and footers
    instruction,  ///< as in XSLT
    block,        ///< as in HTML: stands below others, or beside them in a row
    figure,       ///< stands like a block, but what it shows is drawn or gathered from data: means nothing in a source
    part,         ///< of a figure: what is told, not where it stands
    datum,        ///< of a figure too, but a number alone: there is nothing to style
    column,       ///< as in HTML: says how wide a table's columns are
    inline_,      ///< as in HTML: paragraphs are made of it
    note,         ///< of ours too: written in a paragraph, where its key is to stand, and stands below as a block
    shape,        ///< as in SVG: what a symbol is made of
    generated,    ///< stands in a paragraph too, but what it shows is the layout's: means nothing in a source
};

struct ElementEntry {
    Element element;
    std::string_view name;
    Kind kind;
    std::span<const AttributeEntry> attributes;
    ContentModel content = ContentModel::empty;
    std::span<const Child> children;
    std::string_view meaning;
    std::span<const Property> properties{};  ///< that are attributes of the element as well
};

std::span<const ElementEntry> elements();
std::span<const PropertyEntry> properties();
const ElementEntry& entry(Element element);
const PropertyEntry& entry(Property property);
std::string_view attribute_text(AttributeName name);
std::optional<Element> find_element(std::string_view name);
std::optional<Property> find_property(std::string_view name);

/// True for what paragraphs are made of.
bool is_inline(Element element);
/// True for what stands below one another, and for the columns of tables: white space beside them is not seen.
bool is_block(Element element);
/// False for what is part of a line: margins, borders and breaks mean nothing to it.
bool has_box(Element element);
bool is_root(Element element);
/// True for what a style may name: HTML's elements, figures and their parts, and the roots.
bool is_styled(Element element);
/// True for the parts of figures that are words: paragraphs are made of the same.
bool is_wording(Element element);
/// The figure that an element is made of which names one by its `id`: of `timeline-table`, `timeline`. Of others, they
/// themselves.
Element figure_of(Element element);
/// True for what `copy-of` takes from a source: HTML's elements.
bool is_copied(Element element);

}  // namespace layout
