#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compose/bindings.hpp"
#include "compose/figure_datum.hpp"
#include "compose/timeline_datum.hpp"
#include "document/structure.hpp"
#include "layout/layout.hpp"

namespace compose {

struct ToldTimeline;  // in timeline_text.hpp

/// An element of HTML's, wherever it stands: in the layout, or in a source that is copied.
struct Markup {
    layout::Element element = layout::Element::span;
    std::string language{};  ///< in force at the element
    diag::Span span{};
    diag::Span looked_from{};  ///< of an element of the layout: the node of a source that it looks from
    std::vector<std::string> classes{};
    std::string id{};
    std::string href{};                             ///< of `a`
    std::string title{};                            ///< of `abbr`, `a`
    const layout::Symbol* symbol = nullptr;         ///< of `use`
    std::string alt{};                              ///< of `use`
    std::string of{};                               ///< of `page-number`, `table-number`
    bool is_reference = false;                      ///< `of` is given, though it may be undefined
    uint32_t column_span = 1, row_span = 1;         ///< of cells
    document::Scope scope = document::Scope::none;  ///< of `th`; none: by its place
    int64_t start = 1;                              ///< of `ol`
    std::optional<layout::Dimension> width{};       ///< of `col`
    bool may_lack_rows = false;                     ///< of `table`: its author asks whether there are any
    const TimelineDatum* datum = nullptr;           ///< of timelines and their parts
    const FigureDatum* figure = nullptr;            ///< of other figures and theirs
    ToldTimeline* timeline = nullptr;               ///< of a table with the statements of one
    bool has_notes_elsewhere = false;               ///< of `timeline`
    bool has_legend_elsewhere = false;              ///< of `timeline`
};

/// Takes over an element's attributes; expressions in their templates look from `context`.
void set_attributes(Markup& markup, std::span<const layout::Attribute> attributes, Bindings& bindings,
                    pugi::xpath_node context);

}  // namespace compose
