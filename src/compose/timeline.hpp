#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "compose/words.hpp"
#include "content/certainty.hpp"
#include "diag/span.hpp"

/// A timeline as compose hands it on: what is told, in words that are ready, and how it looks. Where it stands on the
/// paper is decided by `figure`.
namespace compose {

/// Something happens somewhere inside its date (a tall block), or goes on all through it (a low band).
enum class EntryKind : uint8_t { milestone, stage };

/// One statement.
struct Entry {
    EntryKind kind = EntryKind::milestone;
    content::Standing standing;
    Words words;
    Words short_words{};    ///< where there is less room: what the axis says is left out
    Words unknown_words{};  ///< beside a beginning that is not known: "start anges inte"
    diag::Span span{};
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// A row of a lane. One that contradicts the row before it is bracketed with it; its title says so.
struct TimelineRow {
    Words title{};
    bool contradicts = false;
    std::vector<Entry> entries;
    friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

struct Lane {
    Words letter{};              ///< what the key list calls it
    Words title{};               ///< its symbol stands before all of its lines
    std::vector<Words> lines{};  ///< below the title, or after it where the title is a heading
    std::vector<TimelineRow> rows;
    friend bool operator==(const Lane&, const Lane&) = default;
};

struct LaneGroup {
    Words title{};
    bool own_axis = false;  ///< with years of its own
    std::vector<Lane> lanes;
    friend bool operator==(const LaneGroup&, const LaneGroup&) = default;
};

/// A stretch of time that lies behind the lanes.
struct Period {
    content::Edtf date;
    Words words;
    friend bool operator==(const Period&, const Period&) = default;
};

struct AsOf {
    content::Day day;
    Words label{};  ///< "Uppgifterna avser", left of the line
    Words date{};   ///< "24 juni 2021", right of it
    friend bool operator==(const AsOf&, const AsOf&) = default;
};

/// What an axis is written with; years are written as digits.
struct AxisWords {
    std::array<std::string, 12> months{}, abbreviated_months{}, month_letters{};
    std::string week;  ///< before its number
    TextStyleId year{}, month{};
    friend bool operator==(const AxisWords&, const AxisWords&) = default;
};

/// The kinds of marks, which a legend tells of.
enum class Sign : uint8_t {
    done,               ///< happened somewhere inside its date
    done_so_far,        ///< happened, in a date that is not over yet
    done_day,           ///< happened on a day
    done_stage,         ///< went on all through its date
    done_unknown,       ///< happened at an unknown time
    ongoing,            ///< goes on
    ongoing_from,       ///< began somewhere inside the date that its band grows in
    ongoing_unknown,    ///< goes on since an unknown time
    expected,           ///< somewhere inside its date
    expected_stage,     ///< all through its date
    season,             ///< a date without exact ends
    deadline,           ///< no later than
    not_before,         ///< no earlier than
    planned,            ///< to be done, with a date
    planned_undated,    ///< to be done, without one
    not_set,            ///< the source says that no time is set
    inferred,           ///< a conclusion
    passed_unreported,  ///< was to be done by now, and nothing tells that it is
    contradiction,      ///< two rows that say different things
    as_of,              ///< the day that all is told of
    cut,                ///< years without anything are left out of the axis
    before_axis,        ///< begins before the axis, or ends after it
};
constexpr size_t sign_count = 22;

struct LegendEntry {
    Sign sign{};
    Words words;
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

struct TimelinePalette {
    base::Color ground{255, 255, 255};    ///< of the page
    base::Color tint{232, 239, 244};      ///< time after the as-of day
    base::Color period{238, 243, 246};    ///< periods in the background
    base::Color done{20, 64, 95};         ///< what is done, goes on, is planned
    base::Color expected{47, 127, 158};   ///< what is expected
    base::Color passed{163, 52, 31};      ///< the as-of line, and what it has overtaken
    base::Color leader{85, 96, 107};      ///< lines from marks to their words, brackets, dots
    base::Color rule{154, 167, 178};      ///< year lines, and rules between lanes
    base::Color hairline{211, 219, 225};  ///< between rows
    friend bool operator==(const TimelinePalette&, const TimelinePalette&) = default;
};

enum class TitlePlacement : uint8_t {
    column,   ///< left of the chart
    heading,  ///< on a line above the lane's rows
};

struct Timeline {
    std::vector<LaneGroup> groups;
    std::vector<Period> periods{};
    std::optional<AsOf> as_of{};
    std::optional<content::Day> seen_from{};   ///< a later day, by which what was to come has passed
    std::optional<content::Day> from{}, to{};  ///< first and last day of the axis; found where not given
    AxisWords axis;
    TextStyleId label{}, key{};  ///< of labels, for the room of a line; of the digits of keys
    base::Length row_height = base::points(12);
    base::Length label_column{};               ///< left of the chart, for titles
    std::optional<base::Length> max_height{};  ///< else that of a page
    TitlePlacement titles = TitlePlacement::column;
    TimelinePalette palette{};
    std::vector<Symbol> symbols{};
    std::vector<LegendEntry> legend{};  ///< in the order in which those that are used are told
    bool legend_below = true;           ///< else it stands elsewhere
    uint32_t notes = 0;                 ///< so many keys of notes there are: the list's own come after
    diag::Span span{};
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

/// Whether something was expected or planned to be over before the day, so that silence about it says something.
inline bool is_overtaken(const content::Standing& standing, content::Day as_of) {
    const bool was_to_come =
        standing.certainty == content::Certainty::expected || standing.certainty == content::Certainty::planned;
    if (!was_to_come || !standing.date) return false;
    const std::optional<content::Day> latest = content::bounds(*standing.date).latest;
    return latest && *latest < as_of;
}

}  // namespace compose
