#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "base/range.hpp"
#include "compose/figure.hpp"
#include "compose/graphic.hpp"
#include "compose/style.hpp"
#include "diag/span.hpp"
#include "document/document.hpp"

/// The flow tree, which compose hands to typeset: everything that will be printed, in order, bindings resolved, styles
/// computed, structure settled. Nothing in it knows of XML.
namespace compose {

enum class InlineKind : uint8_t {
    text,
    line_break,
    page_number,     ///< of the page it stands on
    page_reference,  ///< the number of the page that its target begins on
    page_count,
    table_number,  ///< in a draft alone; then it is text
    drawing,       ///< `text` is what it says, empty for one that says nothing
};

constexpr bool is_page_number(InlineKind kind) {
    return kind == InlineKind::page_number || kind == InlineKind::page_reference || kind == InlineKind::page_count;
}

/// A link that some inlines are part of: an index into Flow::links.
enum class LinkId : uint32_t { none = 0xFFFFFFFF };

/// A drawing that stands in lines of text: an index into Flow::drawings.
enum class DrawingId : uint32_t { none = 0xFFFFFFFF };

/// A stretch of a paragraph in one style and of one origin. `elem` is its `content` leaf, which neighbours within one
/// structure element share; `none` in headers and footers.
/// White space is normalised: single spaces, none at a paragraph's ends or around a line break.
struct Inline {
    InlineKind kind = InlineKind::text;
    TextStyleId style{};
    document::ElemId elem = document::ElemId::none;
    LinkId link = LinkId::none;
    DrawingId drawing = DrawingId::none;
    document::ElemId target = document::ElemId::none;  ///< page_reference
    base::Range text;                                  ///< in Flow::text
    diag::Span span;
    friend bool operator==(const Inline&, const Inline&) = default;
};

enum class BlockKind : uint8_t {
    paragraph,  ///< inlines
    stack,      ///< blocks, one below the other: section, div, dl, list body …
    list,       ///< list items
    list_item,  ///< a marker (inlines) and blocks
    table,      ///< row groups; columns
    row_group,  ///< rows; `repeated`: a header, shown again on each further page
    row,        ///< cells
    cell,       ///< blocks
    grid,       ///< rows; columns
    figure,     ///< a picture, or one on each of several pages
};

/// What something takes of the slots of a table or grid: its first row and column, counted from 0 in the whole of it,
/// and how many of each.
struct GridArea {
    uint32_t row = 0, column = 0, rows = 1, columns = 1;
    friend bool operator==(const GridArea&, const GridArea&) = default;
};

/// A block and where its descendants end: children of block b are b + 1, then each time the `end` of the one before, up
/// to b's own `end`.
struct Block {
    BlockKind kind = BlockKind::stack;
    BlockStyleId style{};
    TextStyleId text_style{};  ///< the strut of its lines
    document::ElemId elem = document::ElemId::none;
    uint32_t end = 0;
    base::Range inlines;    ///< paragraph: its content; list_item: its marker
    base::Range columns;    ///< table, grid: in Flow::columns, as many as its area has
    GridArea area;          ///< table, grid, row_group, cell; a cell lies within its row group and overlaps no other
    bool repeated = false;  ///< row_group
    uint32_t figure = 0;    ///< figure: in Flow::figures; its elem is the `content` leaf of all that is drawn
    bool goes_on = false;   ///< paragraph: the next one has more of the same words; a space is told between them
    diag::Span span;
    friend bool operator==(const Block&, const Block&) = default;
};

/// A page number in what is said of something: where in its text, and which inline it is.
struct SaidNumber {
    uint32_t at = 0;
    uint32_t inline_index = 0;
    friend bool operator==(const SaidNumber&, const SaidNumber&) = default;
};

/// A text that no page shows, but a reader or a screen reader does; page numbers are put in when they are known.
struct Said {
    std::string text;
    std::vector<SaidNumber> numbers{};
    bool ends_in_drawing = false;  ///< what follows is another word
    friend bool operator==(const Said&, const Said&) = default;
};

struct Link {
    std::string uri;  ///< `https:` or `mailto:`; empty for a link inside the document
    document::ElemId target = document::ElemId::none;
    document::ElemId elem = document::ElemId::none;
    Said contents;
    friend bool operator==(const Link&, const Link&) = default;
};

/// One kind of page: size, margins, which leave room for text, and the root blocks of its header and footer (both may
/// be empty ranges).
/// The header stands with its bottom on the text area's top edge, the footer with its top on the bottom edge; their own
/// margins hold them off.
struct PageMaster {
    base::Size size;
    base::Sides<base::Length> margin{};
    base::Range header, footer;  ///< in Flow::blocks
    document::Trim trim{};
    friend bool operator==(const PageMaster&, const PageMaster&) = default;
};

/// The pages of one name: the first of the document, then left (even) and right (odd) ones.
struct PageTemplate {
    std::string name;
    PageMaster first, left, right;
    friend bool operator==(const PageTemplate&, const PageTemplate&) = default;
};

/// A small drawing. It stands with its lower edge on the baseline; its paths count from its upper left corner, and what
/// of them lies outside its size takes no room.
struct Drawing {
    base::Size size;
    base::Length margin_left, margin_right;
    std::vector<document::Path> paths;  ///< of a symbol
    std::optional<Graphic> graphic{};   ///< else what is drawn as large as it
    friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// Where the layout asks for fonts.
struct FontFamilies {
    std::vector<std::string> names;
    diag::Span span;
    friend bool operator==(const FontFamilies&, const FontFamilies&) = default;
};

struct Heading {
    uint32_t block = 0;  ///< its paragraph
    uint32_t level = 1;  ///< as asked for: it may leave out some
    Said title;
    friend bool operator==(const Heading&, const Heading&) = default;
};

struct Flow {
    std::vector<Block> blocks;
    std::vector<Inline> inlines;
    std::string text;  ///< of all inlines
    std::vector<Column> columns;
    std::vector<Link> links;
    std::vector<Drawing> drawings;
    std::vector<Figure> figures;
    std::vector<TextStyle> text_styles;
    std::vector<FontFamilies> font_families;  ///< in the order of the layout
    std::vector<BlockStyle> block_styles;
    base::Range body;                 ///< the document's blocks; headers and footers stand outside it
    std::vector<PageTemplate> pages;  ///< pages[0] is the default
    std::vector<Heading> outline;
    document::StructTree structure;
    document::Metadata metadata;

    [[nodiscard]] const TextStyle& style(TextStyleId id) const { return text_styles[static_cast<uint32_t>(id)]; }
    [[nodiscard]] const BlockStyle& style(BlockStyleId id) const { return block_styles[static_cast<uint32_t>(id)]; }
    [[nodiscard]] std::string_view text_of(const Inline& item) const {
        return std::string_view(text).substr(item.text.begin, item.text.size());
    }
};

/// The flow as indented text: blocks, styles, inlines. For goldens and for looking at what compose made.
std::string dump(const Flow& flow);

}  // namespace compose
