#include "compose/bind.hpp"
#include "compose/figure_table.hpp"

namespace compose {

using layout::Element;

void Binder::graphic(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    if (bindings_.omission().takes(node)) return report_omitted(node, context);
    const std::optional<FigureDatum> datum = read_figure_datum(node, bindings_, context, languages_);
    if (!datum) return;
    Markup markup = figure_markup(node, context);
    markup.figure = &*datum;
    if (const auto* table = std::get_if<TableDatum>(&*datum))
        return table_of_figure(at, std::move(markup), *table, context);
    if (!builder_.open(markup)) return;
    content(at, context);
    builder_.close();
}

void Binder::table_of_figure(uint32_t at, Markup markup, const TableDatum& datum, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    ToldTileMap* map = node.element == Element::tile_map_table ? builder_.tile_map(datum.figure) : nullptr;
    // A copy: the caption may have sparklines of its own.
    const std::optional<ToldSparkline> line =
        node.element == Element::sparkline_table ? builder_.sparkline(datum.figure) : std::nullopt;
    if (map == nullptr && !line) return report_no_figure(node, datum.figure, context);
    markup.element = Element::table;
    if (!builder_.open(markup)) return;
    content(at, context);
    if (map != nullptr) {
        builder_.mention_table(*map);
        write_table(*map, datum.heading, builder_, languages_);
    } else {
        write_table(*line, datum.heading, builder_, languages_);
    }
    builder_.close();
}

}  // namespace compose
