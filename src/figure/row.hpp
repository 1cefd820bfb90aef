#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "figure/lettering.hpp"
#include "figure/marks.hpp"

namespace figure {

/// Where a row lies on its axis.
struct Chart {
    Axis axis;
    std::optional<base::Length> as_of;      ///< the line that nothing may cross
    std::optional<base::Length> seen_from;  ///< the line of a later day, which words stand over
    std::vector<base::Length> year_lines;   ///< from left to right
    base::Length left, right;
    bool is_timeless = false;  ///< nothing on it has a day: it has no scale
    friend bool operator==(const Chart&, const Chart&) = default;
};

/// Words that belong to a mark as its shape does.
struct OwnWords {
    Line line;
    base::Length left;
    friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

/// A statement's mark in a row, and the words that are to find a place near it: none where it holds them itself.
struct RowMark {
    uint32_t statement = 0;
    Mark mark;
    std::optional<OwnWords> own{};
    compose::Words words{}, short_words{};
    Line line{}, short_line{};
    base::Length left, right;  ///< what it takes of its track, own words and all
    uint32_t track = 0;
    friend bool operator==(const RowMark&, const RowMark&) = default;
};

/// What all rows of a figure share.
struct Scene {
    const compose::Timeline& timeline;
    const Lettering& lettering;
    Sizes sizes;
    std::vector<std::optional<Form>> forms;  ///< of each statement
    base::Size key;
    std::vector<uint32_t> group_begins;  ///< the first statement of each group
    [[nodiscard]] std::optional<Day> as_of() const {
        return timeline.as_of ? std::optional(timeline.as_of->day) : std::nullopt;
    }
    /// The day that what was to come is held to.
    [[nodiscard]] std::optional<Day> seen_from() const { return timeline.seen_from ? timeline.seen_from : as_of(); }
    [[nodiscard]] base::Length label_line() const;
    /// From one track's middle to the next one's: so far that words beside a mark are nearer to it than to any other.
    [[nodiscard]] base::Length track_pitch() const;
};

/// The marks of a row, which begins with the statement `first`. What stands at no time stands after `later_than`.
std::vector<RowMark> marks_of(const compose::TimelineRow& row, uint32_t first, base::Length later_than,
                              const Chart& chart, const Scene& scene);

/// Gives each mark the first track that is free where it begins; how many there are. `seated`: with room for a key on
/// each.
uint32_t pack(std::vector<RowMark>& marks, const Chart& chart, const Scene& scene, bool seated);

/// Where a key can stand upon the mark.
base::Length seat_of(const Mark& mark, base::Length width, const Chart& chart);

}  // namespace figure
