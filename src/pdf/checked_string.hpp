#pragma once

#include <string>
#include <string_view>

#include "diag/span.hpp"

namespace pdf {

/// A text string within PDF/A's limit of 32767 bytes (ISO 19005-2, 6.1.13); a longer one is refused.
std::string checked_text(std::string_view utf8, diag::Span span = {});

}  // namespace pdf
