#include "compose/figure_datum.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "layout/keywords.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

using layout::AttributeName;
using layout::Element;

constexpr layout::AttributeKeywords<bool> bars{
    Element::meter, AttributeName::bar, {{"segments", true}, {"whole", false}}};
constexpr layout::AttributeKeywords<TileLegendPlace> legends{
    Element::tile_map,
    AttributeName::legend,
    {{"corner", TileLegendPlace::corner}, {"below", TileLegendPlace::below}, {"none", TileLegendPlace::none}}};

constexpr double largest = 1e12;
constexpr uint32_t last_place = 99;
constexpr base::Length default_stroke = base::points(1) / 2;

/// Reads the attributes of one element.
class DatumReader {
public:
    DatumReader(const layout::Node& node, Bindings& bindings, pugi::xpath_node context, Languages& languages)
        : node_(node), bindings_(bindings), context_(context), languages_(languages) {}

    std::optional<FigureDatum> meter() {
        MeterDatum datum;
        graphic(datum);
        const std::optional<Number> value = number(AttributeName::value), whole = number(AttributeName::max);
        if (!value || !whole || !is_share(*value, *whole)) return std::nullopt;
        datum.number = *value;
        datum.whole = *whole;
        datum.is_segmented = bars.of(bindings_.layout(), node_, true);
        datum.gap = dimension(AttributeName::gap);
        return datum;
    }

    std::optional<FigureDatum> sparkline() {
        SparklineDatum datum;
        graphic(datum);
        return datum;
    }

    /// One that cannot be read must not look as if it were missing.
    std::optional<FigureDatum> point() {
        PointDatum datum{{}, text_if_any(AttributeName::label)};
        const std::string text = text_if_any(AttributeName::value);
        if (text.empty()) return datum;
        datum.number = parsed(AttributeName::value, text);
        return datum.number ? std::optional<FigureDatum>(datum) : std::nullopt;
    }

    FigureDatum tile_map() {
        TileMapDatum datum;
        if (const auto size = dimension(AttributeName::tile_size)) datum.tile_size = base::Length{size->thousandths};
        datum.legend = legends.of(bindings_.layout(), node_, datum.legend);
        datum.alt = text(AttributeName::alt);
        return datum;
    }

    FigureDatum category() {
        CategoryDatum datum{*bindings_.layout().get<std::string>(node_, AttributeName::name), {}, stroke()};
        if (const auto* fill = bindings_.layout().get<base::Color>(node_, AttributeName::fill)) datum.fill = *fill;
        return datum;
    }

    FigureDatum tile_group() { return TileGroupDatum{stroke()}; }

    std::optional<FigureDatum> tile() {
        TileDatum datum;
        const std::optional<uint32_t> column = place(AttributeName::column), row = place(AttributeName::row);
        datum.label = text(AttributeName::label);
        datum.category = text(AttributeName::category);
        if (!column || !row || datum.label.empty() || datum.category.empty()) return std::nullopt;
        datum.column = *column;
        datum.row = *row;
        datum.title = text_if_any(AttributeName::title);
        datum.category_span = place_of(AttributeName::category);
        const auto* test = bindings_.layout().get<xml::Expression>(node_, AttributeName::flagged);
        datum.is_flagged = test != nullptr && bindings_.boolean(*test, context_);
        return datum;
    }

    FigureDatum table() {
        return TableDatum{*bindings_.layout().get<std::string>(node_, AttributeName::for_),
                          text(AttributeName::heading)};
    }

private:
    void graphic(GraphicDatum& datum) {
        datum.width = dimension(AttributeName::width);
        datum.height = dimension(AttributeName::height);
        if (find(AttributeName::alt) != nullptr) datum.alt = text(AttributeName::alt);
    }

    [[nodiscard]] const layout::Attribute* find(AttributeName name) const {
        return bindings_.layout().find(node_, name);
    }
    [[nodiscard]] std::string text(AttributeName name) {
        const layout::Attribute* attribute = find(name);
        return attribute == nullptr ? std::string() : bindings_.text(*attribute, context_);
    }
    [[nodiscard]] std::string text_if_any(AttributeName name) const {
        const layout::Attribute* attribute = find(name);
        return attribute == nullptr ? std::string() : bindings_.text_if_any(*attribute, context_);
    }
    [[nodiscard]] std::optional<layout::Dimension> dimension(AttributeName name) const {
        const auto* given = bindings_.layout().get<layout::Dimensions>(node_, name);
        return given == nullptr ? std::nullopt : std::optional(given->front());
    }

    [[nodiscard]] std::optional<document::Stroke> stroke() const {
        const auto* color = bindings_.layout().get<base::Color>(node_, AttributeName::stroke);
        if (color == nullptr) return std::nullopt;
        const auto width = dimension(AttributeName::stroke_width);
        document::Stroke stroke{*color, width ? base::Length{width->thousandths} : default_stroke};
        bool is_dashed = false;
        if (const auto* dashes = bindings_.layout().get<layout::Dimensions>(node_, AttributeName::stroke_dasharray))
            for (const layout::Dimension& dash : *dashes) {
                stroke.dashes.push_back({dash.thousandths});
                is_dashed = is_dashed || dash.thousandths > 0;
            }
        if (!is_dashed) stroke.dashes.clear();
        return stroke;
    }

    /// In the source, or where the layout says it.
    [[nodiscard]] diag::Span place_of(AttributeName name) const {
        const diag::Span origin = bindings_.origin(*find(name), context_);
        return origin == diag::Span{} ? find(name)->span : origin;
    }
    void report(AttributeName name, const std::string& message, const std::string& hint) const {
        bindings_.sink().report(diag::Code::invalid_value, place_of(name), message, hint);
    }

    /// A text that finds nothing was told; one that is blank in the layout was not.
    [[nodiscard]] std::optional<Number> number(AttributeName name) {
        const size_t errors_before = bindings_.sink().errors();
        const std::string given = text(name);
        if (given.empty() && bindings_.sink().errors() > errors_before) return std::nullopt;
        return parsed(name, given);
    }
    [[nodiscard]] std::optional<Number> parsed(AttributeName name, const std::string& given) const {
        const auto words = languages_.numbers(node_.language).format(given);
        Number number;
        const auto [end, fault] = std::from_chars(given.data(), given.data() + given.size(), number.value);
        const bool is_number = words && fault == std::errc() && end == given.data() + given.size();
        if (is_number && std::abs(number.value) <= largest) {
            number.words = *words;
            return number;
        }
        report(name, fmt::format("`{}` is {}", given, is_number ? "too large a number" : "not a number"),
               is_number ? "write at most twelve digits" : "write digits, as `1234.5`");
        return std::nullopt;
    }

    [[nodiscard]] bool is_share(const Number& value, const Number& whole) const {
        if (whole.value <= 0)
            report(AttributeName::max, fmt::format("the whole of a meter is {}", whole.words), "it is above 0");
        else if (value.value < 0 || value.value > whole.value)
            report(AttributeName::value, fmt::format("{} is no part of {}", value.words, whole.words),
                   "`value` lies between 0 and `max`");
        else
            return true;
        return false;
    }

    [[nodiscard]] std::optional<uint32_t> place(AttributeName name) {
        const size_t errors_before = bindings_.sink().errors();
        const std::string given = text(name);
        if (given.empty() && bindings_.sink().errors() > errors_before) return std::nullopt;
        uint32_t number = 0;
        const auto [end, fault] = std::from_chars(given.data(), given.data() + given.size(), number);
        if (fault == std::errc() && end == given.data() + given.size() && number <= last_place) return number;
        report(name, fmt::format("`{}` is no place of a tile", given),
               fmt::format("a `{}` is a whole number, 0 to {}", layout::attribute_text(name), last_place));
        return std::nullopt;
    }

    const layout::Node& node_;
    Bindings& bindings_;
    pugi::xpath_node context_;
    Languages& languages_;
};

}  // namespace

bool has_figure_datum(Element element) {
    switch (element) {
    case Element::meter:
    case Element::sparkline:
    case Element::point:
    case Element::tile_map:
    case Element::category:
    case Element::flag:
    case Element::tile_group:
    case Element::tile:
    case Element::tile_map_table:
    case Element::sparkline_table:
        return true;
    default:
        return false;
    }
}

std::optional<FigureDatum> read_figure_datum(const layout::Node& node, Bindings& bindings, pugi::xpath_node context,
                                             Languages& languages) {
    DatumReader reader(node, bindings, context, languages);
    switch (node.element) {
    case Element::meter:
        return reader.meter();
    case Element::sparkline:
        return reader.sparkline();
    case Element::point:
        return reader.point();
    case Element::tile_map:
        return reader.tile_map();
    case Element::category:
        return reader.category();
    case Element::tile_group:
        return reader.tile_group();
    case Element::tile:
        return reader.tile();
    case Element::tile_map_table:
    case Element::sparkline_table:
        return reader.table();
    default:
        return FlagDatum{};
    }
}

}  // namespace compose
