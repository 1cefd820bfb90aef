#pragma once

#include "pdf/haru/file.hpp"
#include "pdf/painting.hpp"
#include "pdf/tags.hpp"

namespace pdf {

/// Puts everything together as objects of a file.
haru::File assemble(const document::Document& document, const text::Fonts& faces, const Painting& painting,
                    const Tags& tags, diag::Sink& sink);

}  // namespace pdf
