#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compose/timeline.hpp"

/// The grammar: what each statement is drawn as, in days. Nothing here knows of lengths.
namespace figure {

using content::Day;

/// Days from the first up to, not including, the second.
struct Stretch {
    Day from, to;
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

enum class Look : uint8_t {
    solid,
    hollow,  ///< an outline upon the ground
    faint,   ///< the same in a thin line: what is left of something done, or over of something to come
    dashed,  ///< a dashed outline
    dotted,  ///< a dotted outline
    hatched,
    growing,     ///< a thin box in which the hatching grows: it began somewhere in here
    thinning,    ///< hatching that thins out to the left, without an edge
    to_solid,    ///< strokes that grow together from the left, without an edge
    thickening,  ///< mirrored strokes that thicken towards a hard right edge
    receding,    ///< the same the other way round: a hard left edge, and no right one
    capsule,     ///< a long rounded outline that holds the words; it stands nowhere in time
    dots,        ///< a dotted line under the words; it stands nowhere in time
};

enum class Contour : uint8_t { rectangle, rhomb, trapezoid };
enum class Tone : uint8_t { done, expected, passed };

/// A part of a mark. An end that is not there is not known: the part is as long as its look asks for, or goes on to the
/// edge of the chart.
struct Piece {
    Look look = Look::solid;
    Contour contour = Contour::rectangle;
    std::optional<Day> from{}, to{};
    friend bool operator==(const Piece&, const Piece&) = default;
};

struct Form {
    compose::Sign sign{};
    Tone tone = Tone::done;
    bool tall = true;    ///< an event somewhere inside, not a stage all through
    bool arrow = false;  ///< it goes on
    bool flag = false;
    bool joined = false;  ///< its pieces are one event, which happens in one of them
    std::vector<Piece> pieces{};
    friend bool operator==(const Form&, const Form&) = default;
};

/// Nothing for what is not drawn: that nothing is said.
/// `seen_from`: what was to come by then has passed.
std::optional<Form> form_of(const compose::Entry& entry, std::optional<Day> as_of, std::optional<Day> seen_from);

/// Holds its words inside, since it stands at no time.
inline bool is_undated(const Form& form) {
    return form.pieces.front().look == Look::capsule || form.pieces.front().look == Look::dots;
}
/// Its beginning is not known.
inline bool is_ragged(const Form& form) {
    return form.pieces.front().look == Look::thinning || form.pieces.front().look == Look::to_solid;
}
/// The days between which all of it lies, as far as they are known.
std::optional<Stretch> extent(const Form& form);
/// Whether something in the date is known to the month or finer.
bool is_known_to_month(const content::Edtf& date);

}  // namespace figure
