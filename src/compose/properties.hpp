#pragma once

#include <span>
#include <string>

#include "compose/cascade.hpp"
#include "compose/specified.hpp"
#include "diag/diagnostic.hpp"

/// From the values that rules give properties to the values that typeset sees.
namespace compose {

/// CSS's initial values, but for what a report always wants: Lato, 10 pt on 14 pt.
Computed initial_style();
/// What a child begins with: inherited properties as its parent has them, initial values for the others.
Computed inherit(const Computed& parent);
/// Sets what is specified; relative lengths are taken of the parent's (font-size) or the own font size.
/// `is_inline`: the properties of boxes have no effect on inline elements. A length out of a PDF page's reach is
/// complained of and replaced by the nearest that is not.
void apply(const SpecifiedValues& values, const Computed& parent, std::span<const std::string> pages, bool is_inline,
           Computed& computed);
/// Complains of what cannot be a grid, of a grid without columns, and of columns without a grid; `computed` is a grid
/// afterwards only if it can be one.
void settle_display(const SpecifiedValues& values, const Styled& styled, Computed& computed, diag::Sink& sink);
/// A column's width, of which an `em` counts from the font size.
Column column(const layout::Dimension& width, base::Length font_size);

}  // namespace compose
