#pragma once

#include <string>
#include <vector>

#include "compose/timeline.hpp"
#include "compose/timeline_datum.hpp"
#include "compose/wording.hpp"

/// A timeline as it was told: what its drawing, its table and its words for who does not see it are made of.
namespace compose {

struct ToldStatement {
    EntryKind kind = EntryKind::milestone;
    content::Standing standing;
    Wording wording{};  ///< what it is; empty of one that only says when
    std::string short_words{};
    std::string language{};
    diag::Span span{};
};

struct ToldRow {
    std::vector<Wording> titles{};
    bool contradicts = false;
    std::vector<ToldStatement> statements{};
};

struct ToldLane {
    std::string letter;
    Wording title{};
    std::vector<Wording> lines{};
    std::vector<ToldRow> rows{};
    TextStyleId style{};
    diag::Span span{};
};

struct ToldGroup {
    Wording title{};
    bool own_axis = false;
    bool is_implied = false;  ///< around lanes that stand in none
    std::vector<ToldLane> lanes{};
};

struct ToldPeriod {
    content::Edtf date;
    Wording wording;
};

struct ToldTimeline {
    std::string id;
    uint32_t figure = 0;  ///< in Flow::figures
    uint32_t notes = 0;   ///< in the keeping of the notes' builder
    size_t notes_placed = 0;
    bool has_notes_elsewhere = false, has_legend_elsewhere = false;  ///< its layout asks for them, maybe in vain
    std::vector<layout::Element> made{};                             ///< of it: its table, legend and notes
    std::string language;
    TimelineDatum datum;
    Wording title{};
    TimelinePalette palette{};
    bool has_palette = false;
    diag::Span palette_span{};  ///< of the timeline where it has none of its own
    std::vector<ToldPeriod> periods{};
    std::vector<ToldGroup> groups{};
    diag::Span span{};

    /// The day that what was to come is held to.
    [[nodiscard]] std::optional<content::Day> looked_from() const {
        return datum.seen_from ? datum.seen_from : datum.as_of;
    }
};

}  // namespace compose
