#pragma once

#include <string>
#include <string_view>

#include "diag/span.hpp"

namespace pdf {

/// The bytes of a string within PDF/A's limit of 32767 (ISO 19005-2, 6.1.13); more are refused.
std::string checked_bytes(std::string bytes, diag::Span span = {});
/// The same of a text string.
std::string checked_text(std::string_view utf8, diag::Span span = {});

}  // namespace pdf
