#pragma once

#include <vector>

#include "compose/tile_map.hpp"
#include "figure/lettering.hpp"

namespace figure {

/// What a tile map's fills, outlines and corners mean, of those that are used.
class TileLegend {
public:
    TileLegend(const compose::TileMap& map, const Lettering& lettering);

    [[nodiscard]] bool empty() const { return entries_.empty(); }
    /// So short that it may stand in a corner of the map.
    [[nodiscard]] bool is_short() const;
    /// In one column of that width, its words broken where they must.
    [[nodiscard]] base::Size column(base::Length width) const;
    /// In as many columns as the width has room for.
    [[nodiscard]] base::Size columns(base::Length width) const;
    void paint_column(std::vector<Item>& items, const base::Rect& room) const;
    void paint_columns(std::vector<Item>& items, const base::Rect& room) const;

private:
    struct Entry {
        const compose::Category* category = nullptr;  ///< nullptr: the corner's
        const compose::Words* words = nullptr;
        uint32_t index = 0;
    };
    struct Arrangement {
        size_t rows = 0;            ///< in a column
        base::Length column_width;  ///< with what parts it from the next
    };

    [[nodiscard]] base::Length indent() const { return side_ + size_ * 3 / 4; }
    [[nodiscard]] base::Length leading() const { return size_ * 5 / 4; }
    [[nodiscard]] base::Length gap() const { return size_ / 2; }
    [[nodiscard]] std::vector<Line> lines_of(const Entry& entry, base::Length width) const;
    [[nodiscard]] base::Length height_of(size_t lines) const;
    [[nodiscard]] Arrangement arrange(base::Length width) const;
    void paint(std::vector<Item>& items, const Entry& entry, base::Point corner, const std::vector<Line>& lines) const;

    const compose::TileMap& map_;
    const Lettering& lettering_;
    base::Length size_, side_;  ///< an em of its words; a swatch
    std::vector<Entry> entries_;
};

/// A tile as its category has it, perhaps with its corner.
void paint_tile(std::vector<Item>& items, const base::Rect& area, const compose::Category& category);
/// The corner that says that a tile is flagged.
base::Rect flag_area(const base::Rect& tile);
void paint_flag(std::vector<Item>& items, const base::Rect& tile, base::Color ink);

}  // namespace figure
