#pragma once

#include <optional>
#include <vector>

#include "typeset/block/galley.hpp"
#include "typeset/inline/place_line.hpp"

namespace typeset {

/// A fragment with its place below the top of the text area or cell.
struct PlacedFragment {
    const Fragment* fragment = nullptr;
    base::Length y, height;
    bool repeated = false;   ///< a table's header shown again
    bool continues = false;  ///< a part of the row that the fragment before is of
};

/// A cell with what of it lies on the page.
struct PlacedCell {
    const Cell* cell = nullptr;
    base::Length height;
    base::Range fragments;              ///< in Galley::inner
    bool starts = false, ends = false;  ///< its top lies here, its bottom
};

/// Puts fragments of a galley onto a page: first all backgrounds and borders, then what lies on them.
class Sheet {
public:
    /// `artifact`: what all marks are, in headers and footers.
    Sheet(Context& context, const Galley& galley, document::Page& page, std::optional<document::Artifact> artifact)
        : context_(context), galley_(galley), page_(page), artifact_(artifact) {}

    void backgrounds(const std::vector<PlacedFragment>& fragments, base::Point origin);
    void content(const std::vector<PlacedFragment>& fragments, base::Point origin);

private:
    void boxes(const std::vector<PlacedFragment>& fragments, base::Point origin);
    void cell_backgrounds(const std::vector<PlacedCell>& cells, const PlacedFragment& row, base::Point origin);
    /// The cells of the row that begins with a fragment, all its parts that follow put together.
    [[nodiscard]] std::vector<PlacedCell> cells_from(const std::vector<PlacedFragment>& fragments, size_t first) const;
    void box(const compose::BlockStyle& style, base::Rect area, bool starts, bool ends);
    /// `edge`: what it stands beside.
    void change_bar(uint32_t block, base::Length edge, base::Length top, base::Length height);
    void borders(const base::Rect& area, const base::Sides<compose::Border>& border);
    void fill(std::vector<base::Point> corners, base::Color color, document::Artifact kind);
    void line(const PlacedFragment& placed, base::Point origin);
    void put(uint32_t line, const LinePlace& place, uint32_t block);
    void picture(const PlacedFragment& placed, base::Point origin);
    void complain_of_lost(uint32_t block, diag::Span at, std::string_view what);
    [[nodiscard]] std::vector<PlacedFragment> in_cell(const PlacedCell& cell, const PlacedFragment& row) const;
    [[nodiscard]] std::optional<document::Artifact> artifact(const PlacedFragment& placed) const;
    [[nodiscard]] const compose::BlockStyle& style(uint32_t block) const {
        return context_.flow.style(context_.flow.blocks[block].style);
    }

    Context& context_;
    const Galley& galley_;
    document::Page& page_;
    std::optional<document::Artifact> artifact_;
};

/// Fragments one below the other from `y` on, and where they end. The first one's space is kept if `keeps_space`.
base::Length stack_up(std::vector<PlacedFragment>& placed, const std::vector<Fragment>& fragments, base::Range range,
                      base::Length y, bool keeps_space, bool repeated);

}  // namespace typeset
