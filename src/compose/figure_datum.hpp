#pragma once

#include <optional>
#include <string>
#include <variant>

#include "compose/bindings.hpp"
#include "compose/languages.hpp"
#include "compose/tile_map.hpp"

/// What meters, sparklines, tile maps and their parts say in their attributes, bound.
namespace compose {

/// A number, and how the language writes it.
struct Number {
    double value = 0;
    std::string words;
};

/// What stands in a line says in words; nothing given: they are made of the data.
struct GraphicDatum {
    std::optional<layout::Dimension> width{}, height{};
    std::optional<std::string> alt{};
};

struct MeterDatum : GraphicDatum {
    Number number, whole;
    bool is_segmented = true;
    std::optional<layout::Dimension> gap{};
};

struct SparklineDatum : GraphicDatum {};

struct PointDatum {
    std::optional<Number> number{};
    std::string label{};
};

struct TileMapDatum {
    std::optional<base::Length> tile_size{};
    TileLegendPlace legend = TileLegendPlace::corner;
    std::string alt{};
};

struct CategoryDatum {
    std::string name;
    std::optional<base::Color> fill{};
    std::optional<document::Stroke> stroke{};
};

struct FlagDatum {};

struct TileGroupDatum {
    std::optional<document::Stroke> stroke{};
};

struct TileDatum {
    uint32_t column = 0, row = 0;
    std::string label, title, category;
    diag::Span category_span;  ///< where it is said
    bool is_flagged = false;
};

/// Of a table: the figure's `id`, and what its first column is called.
struct TableDatum {
    std::string figure, heading;
};

using FigureDatum = std::variant<MeterDatum, SparklineDatum, PointDatum, TileMapDatum, CategoryDatum, FlagDatum,
                                 TileGroupDatum, TileDatum, TableDatum>;

/// Whether elements of this kind say such things.
bool has_figure_datum(layout::Element element);
/// Takes over the attributes. Nothing where one cannot be used, which is told where it comes from.
std::optional<FigureDatum> read_figure_datum(const layout::Node& node, Bindings& bindings, pugi::xpath_node context,
                                             Languages& languages);

}  // namespace compose
