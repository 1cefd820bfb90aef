#include "layout/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "layout/element_table.hpp"
#include "layout/property_table.hpp"

namespace layout {
namespace {

// In the order of the enumeration.
constexpr auto attribute_names = std::to_array<std::string_view>({
    "name",
    "match",
    "xml:lang",
    "class",
    "id",
    "href",
    "select",
    "use",
    "key",
    "test",
    "size",
    "bleed",
    "marks",
    "path",
    "title",
    "author",
    "subject",
    "format",
    "separator",
    "last-separator",
    "text-case",
    "lang",
    "data-type",
    "order",
    "colspan",
    "rowspan",
    "scope",
    "width",
    "height",
    "start",
    "max-pages",
    "omit",
    "viewBox",
    "cx",
    "cy",
    "r",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "symbol",
    "alt",
    "of",
    "for",
    "as-of",
    "as-of-label",
    "seen-from",
    "from",
    "to",
    "titles",
    "row-height",
    "label-column",
    "max-height",
    "axis",
    "letter",
    "contradicts",
    "date",
    "certainty",
    "short",
    "ground",
    "tint",
    "period",
    "done",
    "expected",
    "passed",
    "leader",
    "rule",
    "hairline",
    "heading",
    "legend",
    "value",
    "max",
    "bar",
    "gap",
    "tile-size",
    "column",
    "row",
    "label",
    "category",
    "flagged",
    "per",
    "owner",
    "required",
    "aggregate",
    "plus",
    "base",
});
static_assert(attribute_names.size() == static_cast<size_t>(AttributeName::count_));

}  // namespace

std::span<const ElementEntry> elements() { return element_table::table; }

std::span<const PropertyEntry> properties() { return property_table::table; }

const ElementEntry& entry(Element element) { return elements()[static_cast<size_t>(element)]; }

const PropertyEntry& entry(Property property) { return properties()[static_cast<size_t>(property)]; }

std::string_view attribute_text(AttributeName name) { return attribute_names[static_cast<size_t>(name)]; }

std::optional<Element> find_element(std::string_view name) {
    const auto all = elements().subspan(1);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->element);
}

std::optional<Property> find_property(std::string_view name) {
    const auto all = properties();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->property);
}

bool is_inline(Element element) {
    const Kind kind = entry(element).kind;
    return kind == Kind::text || kind == Kind::inline_ || kind == Kind::note || kind == Kind::generated;
}

bool is_block(Element element) {
    const Kind kind = entry(element).kind;
    return kind == Kind::block || kind == Kind::figure || kind == Kind::part || kind == Kind::datum ||
           kind == Kind::column;
}

bool has_box(Element element) {
    const Kind kind = entry(element).kind;
    return kind == Kind::note || (!is_inline(element) && kind != Kind::part && kind != Kind::datum);
}

bool is_root(Element element) { return entry(element).kind == Kind::root; }

bool is_styled(Element element) {
    const Kind kind = entry(element).kind;
    return kind == Kind::root || kind == Kind::block || kind == Kind::figure || kind == Kind::part ||
           kind == Kind::inline_ || kind == Kind::note || kind == Kind::generated;
}

bool is_wording(Element element) {
    return entry(element).kind == Kind::part && entry(element).content == ContentModel::mixed;
}

Element figure_of(Element element) {
    switch (element) {
    case Element::timeline_table:
    case Element::timeline_legend:
    case Element::timeline_notes:
        return Element::timeline;
    case Element::tile_map_table:
        return Element::tile_map;
    case Element::sparkline_table:
        return Element::sparkline;
    default:
        return element;
    }
}

bool is_copied(Element element) {
    const Kind kind = entry(element).kind;
    return kind == Kind::block || kind == Kind::column || kind == Kind::inline_;
}

}  // namespace layout
