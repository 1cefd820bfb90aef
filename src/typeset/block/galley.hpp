#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "typeset/inline/lines.hpp"

/// A galley: everything that will stand on the pages, one below the other, before pages are made. It is a list of
/// fragments with the space and the cost of a break before each; whoever chooses page breaks needs to know nothing
/// else.
namespace typeset {

constexpr uint32_t no_index = UINT32_MAX;

/// What a page break before a fragment costs. Page breaks are chosen to cost least.
namespace break_cost {
constexpr int32_t free = 0;
constexpr int32_t hyphen = 100;            ///< parts a word
constexpr int32_t lines = 1'000;           ///< leaves fewer lines than orphans or widows ask for
constexpr int32_t keep = 10'000;           ///< parts what should stand together: a heading and its text
constexpr int32_t inside = 100'000;        ///< inside a block or row that should be whole
constexpr int32_t forbidden = 10'000'000;  ///< between a box's edge and its content
}  // namespace break_cost

enum class ForcedBreak : uint8_t { none, page, left, right };

enum class FragmentKind : uint8_t {
    line,      ///< of a paragraph
    edge,      ///< padding and border at the top or bottom of a box
    row,       ///< of a table
    figure,    ///< a picture
    floating,  ///< here a block would stand that floats to the foot of the page; it takes no room
};

/// Which edge of its box an edge fragment is: its `index`.
enum class Edge : uint8_t { top, bottom };

/// The smallest share of a block: no page break falls inside it, nor before one that is joined to the one above.
struct Fragment {
    FragmentKind kind = FragmentKind::line;
    ForcedBreak forced = ForcedBreak::none;  ///< before it
    uint32_t block = 0;                      ///< in Flow::blocks
    uint32_t index = 0;                      ///< line: in Lines::lines; row: in Galley::rows; figure: in
                                             ///< Galley::pictures; edge: an Edge; floating: in Galley::floats
    uint32_t owner = no_index;               ///< line: in Galley::paragraphs
    uint32_t box = no_index;                 ///< innermost box that it lies in, in Galley::boxes
    uint32_t repeat = no_index;       ///< what is shown again above it when a page begins with it, in Galley::repeats
    uint32_t keeper = no_index;       ///< the block that asked not to be broken before it
    uint32_t page = 0;                ///< the page template it asks for, in Flow::pages
    int32_t cost = break_cost::free;  ///< of a page break before it
    bool continued = false;           ///< row: a further part of the row that the fragment before is of
    bool joined = false;              ///< what a cell of a row above holds reaches beside it
    base::Length space;               ///< above it; dropped where a page begins with it unforced
    base::Length height;
    // Of a continued one, when a page begins with it and each cell goes on at the top:
    base::Length lag;   ///< so much lower than in the whole row some cell stands
    base::Length more;  ///< by so much what is left of the row is higher
    base::Length
        alone;  ///< its height when nothing of the row follows on the page; with `lag`, it would be at most that
    friend bool operator==(const Fragment&, const Fragment&) = default;
};

/// Where a paragraph's lines lie, from the left edge of the text area or of the cell.
struct ParagraphPlace {
    base::Length x, width, indent;
    compose::TextAlign align = compose::TextAlign::left;
    base::Range lines;    ///< in Lines::lines
    base::Range markers;  ///< in Galley::markers, beside the first line
    friend bool operator==(const ParagraphPlace&, const ParagraphPlace&) = default;
};

/// A list item's marker: one line.
struct Marker {
    uint32_t line = 0;
    base::Length x, width;
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// A picture with its place from the left edge of the text area or of the cell.
struct PicturePlace {
    base::Length x;
    uint32_t picture = 0;  ///< in Context::pictures
    friend bool operator==(const PicturePlace&, const PicturePlace&) = default;
};

/// The background, border and change bar of a block; on each page as high as what lies in it there, and as much wider
/// or narrower as that page's text area.
struct Box {
    uint32_t block = 0;
    uint32_t parent = no_index;
    uint32_t page = 0;  ///< the page template that `width` is for, in Flow::pages
    base::Length x, width;
    base::Length edge;  ///< left one of what it stands in: change bars stand beside that
    friend bool operator==(const Box&, const Box&) = default;
};

/// A cell in a row: one that begins there, or goes on there, empty, from a row above.
struct Cell {
    uint32_t block = 0;
    base::Length x, width;            ///< of its border box; x from the row's left edge
    base::Length drop;                ///< of its content from its top, where it starts
    base::Length below;               ///< so much lower than the row it reaches
    bool starts = true, ends = true;  ///< the row has its top, its bottom
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// What a cell holds in a row, or in a part of one.
struct CellContent {
    uint32_t cell = 0;      ///< in Galley::cells
    base::Range fragments;  ///< in Galley::inner
    friend bool operator==(const CellContent&, const CellContent&) = default;
};

/// A row of a table or grid, or a part of one that pages may divide. Parts that meet on a page are put together again.
struct Row {
    base::Length x;
    base::Range cells;                ///< in Galley::cells; those of the whole row
    base::Range contents;             ///< in Galley::contents, of the cells that hold something
    bool starts = true, ends = true;  ///< has the row's top, its bottom
    friend bool operator==(const Row&, const Row&) = default;
};

/// A table's header: shown again above the fragments that name it.
struct Repeat {
    base::Range fragments;  ///< of the same list
    base::Length height;
    friend bool operator==(const Repeat&, const Repeat&) = default;
};

/// A block that floats to the foot of a page, where it stands undivided. It fits on each page of its kind.
struct Float {
    uint32_t fragment = 0;       ///< where it would stand, in Galley::fragments
    base::Range fragments;       ///< in Galley::floating
    base::Length height;         ///< of its border box
    base::Length before, after;  ///< its margins
    friend bool operator==(const Float&, const Float&) = default;
};

struct Galley {
    std::vector<Fragment> fragments;
    base::Length space_after;  ///< margins below the last fragment
    Lines lines;
    std::vector<ParagraphPlace> paragraphs;
    std::vector<Marker> markers;
    std::vector<PicturePlace> pictures;
    std::vector<Box> boxes;
    std::vector<Row> rows;
    std::vector<Cell> cells;
    std::vector<CellContent> contents;
    std::vector<Fragment> inner;  ///< what lies in cells
    std::vector<Repeat> repeats;
    std::vector<Float> floats;
    std::vector<Fragment> floating;  ///< what lies in them
};

/// What is left of two margins that meet: they collapse (CSS 2.2, 8.3.1).
base::Length space_between(base::Length above, base::Length below);
/// The height of fragments one below the other, the first one's space left out.
base::Length height_of(const std::vector<Fragment>& fragments, base::Range range);
/// Of what is shown again above a fragment when a page begins with it.
inline base::Length height_repeated(const Galley& galley, const Fragment& fragment) {
    return fragment.repeat == no_index ? base::Length{} : galley.repeats[fragment.repeat].height;
}
/// What the cells of a row fragment hold.
inline std::span<const CellContent> contents_of(const Galley& galley, const Fragment& row) {
    const base::Range range = galley.rows[row.index].contents;
    return std::span(galley.contents).subspan(range.begin, range.size());
}
/// No further part of a row follows.
inline bool ends_row(std::span<const Fragment> fragments, uint32_t i) {
    return i + 1 == fragments.size() || !fragments[i + 1].continued;
}
/// The end of what stands together with a fragment: of those below that are joined to it.
inline uint32_t end_of_joined(std::span<const Fragment> fragments, uint32_t i) {
    for (++i; i < fragments.size() && fragments[i].joined;) ++i;
    return i;
}
/// The height of a fragment on a page, or in a cell there, that a range of them begins. `in_first_row`: none before it
/// has ended a row.
base::Length height_on_page(std::span<const Fragment> fragments, base::Range range, uint32_t i, bool in_first_row);
/// The height of fragments that stand at the top of a page or of a cell there, with what is shown again above them.
base::Length height_at_top(const Galley& galley, std::span<const Fragment> fragments, base::Range range);
/// Where the first line among fragments of a cell has its baseline, from the top of the first one's space.
std::optional<base::Length> first_baseline(const Galley& galley, const std::vector<Fragment>& fragments,
                                           base::Range range);

}  // namespace typeset
