#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace pdf {

/// What a string of the file is, in words for a complaint, and where it comes from.
struct StringOrigin {
    std::string_view what;
    diag::Span span{};
};

/// The bytes of a string. Beyond PDF/A's limit of 32767 (ISO 19005-2, 6.1.13) it is `limit_reached`, and nothing is
/// left of it, so that those after it are looked at, too.
std::string checked_bytes(std::string bytes, const StringOrigin& origin, diag::Sink& sink);
/// The same of a text string.
std::string checked_text(std::string_view utf8, const StringOrigin& origin, diag::Sink& sink);

}  // namespace pdf
