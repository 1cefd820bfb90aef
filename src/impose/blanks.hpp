#pragma once

#include "document/document.hpp"

namespace impose {

/// A page without content: headers and footers are none.
bool is_blank(const document::Page& page);

/// Adds blank pages at the end until there are a multiple of so many, and lets each blank page say that it is one:
/// `notice` holds the words, and is what readers call an added page. They are an artifact, in the page's middle.
void fill_up(document::Document& document, size_t multiple, const document::Page& notice);

}  // namespace impose
