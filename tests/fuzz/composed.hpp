#pragma once

#include <optional>
#include <string>

#include "diag/files.hpp"
#include "layout/layout.hpp"
#include "xml/document.hpp"

namespace fuzz {

/// All that is to be seen of a source bound to a layout, and of the complaints: both are made into text.
void compose(const std::optional<layout::Layout>& layout, const xml::Document& source, xml::Documents& documents,
             diag::Sink& sink);

/// The complaints, in every form that they are told in.
void tell(const diag::Sink& sink, const diag::Files& files);

}  // namespace fuzz
