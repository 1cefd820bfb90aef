#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "base/range.hpp"
#include "document/structure.hpp"
#include "text/font.hpp"

/// The result as data: what stands where on which page, and what it means. Knows nothing of XML, styles or flow,
/// and nothing of PDF's syntax. Coordinates grow right and down from the page's top left corner.
namespace document {

/// A glyph as set: `advance` is the distance to the next glyph's origin with kerning, letter-spacing and justification.
struct Glyph {
    uint16_t id = 0;
    int32_t advance = 0, x_offset = 0, y_offset = 0;  ///< thousandths of a point; y_offset grows upwards
    uint32_t cluster = 0;                             ///< byte offset in the run's text of what the glyph stands for
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// Glyphs of one face, size and colour on one baseline. Glyphs and text are ranges of the page's pools.
/// The text holds the word spaces too; a hyphen added at a line's end is U+00AD, a letter come back at it has no text.
struct GlyphRun {
    text::FaceId face{};
    base::Length size;
    base::Point origin;  ///< of the first glyph, on the baseline
    base::Color color;
    base::Range glyphs, text;
    /// In the page's text too: what the run says when that is not its glyphs' text (ISO 32000-1, 14.9.4). Where a word
    /// is broken, its first part says all of it and the others, on the lines below, say nothing.
    std::optional<base::Range> actual_text{};
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

enum class Verb : uint8_t { move, line, curve, close };
enum class LineCap : uint8_t { butt, round, square };

/// A line along an outline.
struct Stroke {
    base::Color color;
    base::Length width;
    std::vector<base::Length> dashes{};  ///< on, off, and again from the first; not all 0; empty: an unbroken line
    LineCap cap = LineCap::butt;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// An outline, filled, then stroked. `points` holds one point for move and line, three for a Bézier curve (two control
/// points and its end), none for close.
struct Path {
    std::vector<Verb> verbs;
    std::vector<base::Point> points;
    std::optional<base::Color> fill{};
    std::optional<Stroke> stroke{};
    friend bool operator==(const Path&, const Path&) = default;
};

/// Why a mark means nothing to a reader (ISO 32000-1, 14.8.2.2).
enum class Artifact : uint8_t {
    header,
    footer,
    pagination,
    layout,
    page,  ///< for who cuts the page
    background
};

/// A mark on a page and what it belongs to: a `content` leaf of the structure, or an artifact.
struct Item {
    std::variant<GlyphRun, Path> what;
    std::variant<ElemId, Artifact> belongs_to;
    friend bool operator==(const Item&, const Item&) = default;
};

/// A part of a page that leads elsewhere; a link over two lines has two. `elem` is its Link element.
struct Link {
    base::Rect area;
    std::string uri;  ///< `https:` or `mailto:`; empty when it leads to `target`
    ElemId target = ElemId::none;
    ElemId elem = ElemId::none;
    std::string contents;  ///< what a screen reader says of the annotation
    friend bool operator==(const Link&, const Link&) = default;
};

/// How a page is to be cut to its size where it is printed on a larger sheet (CSS Paged Media 3, 7.2).
struct Trim {
    base::Length bleed{8504};  ///< so far colours that reach the page's edge go on over it: 3 mm
    bool crop = true;          ///< lines where to cut
    bool cross = false;        ///< crosses to align sheets by
    friend bool operator==(const Trim&, const Trim&) = default;
};

struct Page {
    base::Size size;          ///< of the sheet, where it is larger than the page
    std::vector<Item> items;  ///< in order of painting
    std::vector<Glyph> glyphs;
    std::string text;
    std::vector<Link> links;
    uint32_t number = 1;  ///< as printed on it, whatever its place in the file
    std::string label{};  ///< what readers call it, where that is not its number
    Trim trim{};
    /// What is left of the sheet when it is cut, and that with its bleed (ISO 32000-1, 14.11.2); nothing where all is.
    std::optional<base::Rect> trim_box{}, bleed_box{};
    friend bool operator==(const Page&, const Page&) = default;
};

/// What a run of the page says to who reads it aloud, searches or copies it.
inline std::string_view text_of(const GlyphRun& run, const Page& page) {
    const base::Range range = run.actual_text.value_or(run.text);
    return std::string_view(page.text).substr(range.begin, range.size());
}

/// Where an element begins on paper: what links, outline entries and page references lead to.
struct Destination {
    uint32_t page = 0;  ///< from 0
    base::Point point;
    friend bool operator==(const Destination&, const Destination&) = default;
};

struct OutlineEntry {
    std::string title;
    uint32_t level = 1;  ///< 1 is the top; never more than one deeper than the entry before
    ElemId elem = ElemId::none;
    Destination destination;
    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

/// One record for the PDF's document information, XMP and identifier.
struct Metadata {
    std::string title, author, subject;
    diag::Span title_span{}, author_span{}, subject_span{};  ///< of what says them
    std::string language = "sv-SE";                          ///< BCP 47
    std::string creator;                                     ///< program and version
    std::optional<int64_t> created;                          ///< seconds since 1970 UTC, only from SOURCE_DATE_EPOCH
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

enum class Duplex : uint8_t { none, flip_long_edge, flip_short_edge };

/// What a print dialogue begins with (ISO 32000-1, table 150).
struct Printing {
    Duplex duplex = Duplex::none;
    bool is_scaled = true;  ///< false: as large as it is
    friend bool operator==(const Printing&, const Printing&) = default;
};

struct Document {
    Metadata metadata;
    std::vector<Page> pages;
    StructTree structure;
    std::vector<OutlineEntry> outline;
    std::vector<std::pair<ElemId, Destination>> destinations;  ///< of elements that links lead to, by element
    Printing printing{};
    friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace document
