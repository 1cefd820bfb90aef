#pragma once

#include "content/edtf.hpp"
#include "content/models.hpp"

namespace content {

/// The document without the statements (`is:statement` of its rules) that are as of a day after the one looked from.
/// What says no as-of date stays; a reference to what is not there leads nowhere.
const xml::Document& looked_at_from(const Edtf& day, Models& models, const xml::Document& document);

}  // namespace content
