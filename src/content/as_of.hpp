#pragma once

#include "content/constraints.hpp"
#include "content/edtf.hpp"

namespace content {

/// The document without the statements (`is:statement` of its rules) that are as of a day after the one looked from,
/// and without those that are about one of them. What says no as-of date stays. nullptr when every statement that says
/// its day is of a later one, or nothing is left.
const xml::Document* looked_at_from(const Edtf& day, Constraints& constraints, const xml::Document& document);

}  // namespace content
