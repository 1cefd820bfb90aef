#pragma once

#include <optional>
#include <string>

#include "compose/bindings.hpp"
#include "compose/timeline.hpp"

namespace compose {

/// What an element of a timeline says in its attributes, bound.
struct TimelineDatum {
    std::optional<content::Day> as_of{}, seen_from{}, from{}, to{};  ///< of `timeline`
    std::string as_of_label{}, alt{};
    TitlePlacement titles = TitlePlacement::column;
    bool has_legend = true;  ///< below it
    std::optional<base::Length> row_height{}, label_column{}, max_height{};
    std::string timeline{};        ///< of what is made of one: its id
    std::string heading{};         ///< of `timeline-table`
    bool own_axis = false;         ///< of `lane-group`
    std::string letter{};          ///< of `lane`
    bool contradicts = false;      ///< of `row`
    content::Standing standing{};  ///< of `milestone`, `stage`, `period`
    std::string short_words{};     ///< of `milestone`, `stage`
    TimelinePalette palette{};     ///< of `palette`
};

/// Whether elements of this kind say such things.
bool has_timeline_datum(layout::Element element);
/// Takes over the attributes; dates that are none and words that mean nothing are told where they come from.
TimelineDatum read_timeline_datum(const layout::Node& node, Bindings& bindings, pugi::xpath_node context);

}  // namespace compose
