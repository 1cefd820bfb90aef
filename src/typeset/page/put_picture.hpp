#pragma once

#include "figure/picture.hpp"
#include "typeset/inline/run_writer.hpp"

namespace typeset {

/// Where a picture stands, and what all of it belongs to.
struct PictureSpot {
    base::Point corner;  ///< upper left
    Owner owner;
    diag::Span span;  ///< of the figure, for words that stand nowhere
};

/// Puts a picture's shapes and words on the page.
void put_picture(Context& context, const figure::Picture& picture, const PictureSpot& spot, document::Page& page);

}  // namespace typeset
