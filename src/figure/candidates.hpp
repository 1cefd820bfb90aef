#pragma once

#include <vector>

#include "figure/row.hpp"

namespace figure {

/// Where words stand to their mark.
enum class Stand : uint8_t { inside, right, above, below, left, leader, key };

/// A place where the words of a mark can stand. Heights count from the upper edge of the row's first track.
struct Candidate {
    uint32_t mark = 0;
    Stand stand = Stand::right;
    bool is_short = false;
    uint32_t lines = 1;
    base::Rect box;                     ///< of the words
    std::vector<base::Point> leader{};  ///< from the mark to the words
    int cost = 0;                       ///< in hundredths
    base::Rect reach{};                 ///< of words and leader, and some room: what does not meet it does not clash
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// A part of what a mark fills.
struct Ink {
    base::Rect area;
    uint32_t mark = 0;
    friend bool operator==(const Ink&, const Ink&) = default;
};

/// What the words of a row must keep clear of.
struct Obstacles {
    std::vector<Ink> inks;
    std::vector<base::Rect> words;  ///< that marks hold themselves
    std::vector<base::Rect> seats;  ///< of keys that may come
};
Obstacles obstacles_of(const std::vector<RowMark>& marks, const Scene& scene);

/// The height of the middle of a track.
base::Length middle_of(uint32_t track, const Scene& scene);

/// All places for the words of one mark that break no rule, the cheapest first.
std::vector<Candidate> candidates_of(uint32_t mark, const std::vector<RowMark>& marks, const Obstacles& obstacles,
                                     const Chart& chart, const Scene& scene);

/// Whether two places cannot both be taken.
bool clash(const Candidate& a, const Candidate& b);

/// The words of a mark on as many lines as the candidate has.
std::vector<Line> lines_of(const Candidate& candidate, const RowMark& mark, const Scene& scene);

}  // namespace figure
