#pragma once

#include <array>
#include <span>
#include <string>

#include "compose/cascade.hpp"
#include "diag/diagnostic.hpp"

/// From the values that rules give properties to the values that typeset sees.
namespace compose {

/// The value that won for each property; of a shorthand the one of its values that is meant.
struct Specified {
    struct Slot {
        const layout::Declaration* declaration = nullptr;
        uint8_t part = 0;
    };
    std::array<Slot, static_cast<size_t>(layout::Property::count_)> slots{};
};

/// Takes over declarations, the later ones winning. `margin`, `padding` and `border` count as their four sides.
void specify(Specified& specified, std::span<const layout::Declaration> declarations);

/// CSS's initial values, but for what a report always wants: Lato, 10 pt on 14 pt.
Computed initial_style();
/// What a child begins with: inherited properties as its parent has them, initial values for the others.
Computed inherit(const Computed& parent);
/// Sets what is specified; relative lengths are taken of the parent's (font-size) or the own font size.
/// `inline_`: the properties of boxes have no effect on inline elements. A length out of a PDF page's reach is
/// complained of and replaced by the nearest that is not.
void apply(const Specified& specified, const Computed& parent, std::span<const std::string> pages, bool inline_,
           Computed& computed, diag::Sink& sink);

}  // namespace compose
