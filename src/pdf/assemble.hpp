#pragma once

#include "pdf/content.hpp"
#include "pdf/haru/file.hpp"
#include "pdf/tags.hpp"

namespace pdf {

/// Puts everything together as objects of a file.
haru::File assemble(const document::Document& document, const text::Fonts& faces, const Content& content,
                    const Tags& tags);

}  // namespace pdf
