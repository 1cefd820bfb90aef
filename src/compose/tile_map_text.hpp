#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/cascade.hpp"
#include "compose/figure_datum.hpp"
#include "compose/wording.hpp"

/// A tile map as it was told: what its drawing, its table and its words for who does not see it are made of.
namespace compose {

struct ToldCategory {
    CategoryDatum datum;
    Wording words;
    diag::Span span{};
};

struct ToldTile {
    TileDatum datum;
    Wording words;
    ComputedId style{};
    std::string language{};
    uint32_t category = 0, group = 0;  ///< in the map's
    diag::Span span{}, looked_from{};

    /// What it is called where its code alone says little.
    [[nodiscard]] const std::string& name() const { return datum.title.empty() ? datum.label : datum.title; }
};

struct ToldTileGroup {
    Wording title{};
    std::optional<document::Stroke> stroke{};
    bool is_implied = false;  ///< around tiles that stand in none
};

struct ToldTileMap {
    std::string id{};
    uint32_t figure = 0;  ///< in Flow::figures
    std::string language{};
    TileMapDatum datum{};
    Wording title{};
    std::vector<ToldCategory> categories{};
    std::vector<ToldTileGroup> groups{};
    std::vector<ToldTile> tiles{};
    Wording flag{};
    base::Color ground{255, 255, 255};
    diag::Span span{};
};

}  // namespace compose
