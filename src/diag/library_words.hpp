#pragma once

#include <string>
#include <string_view>

namespace diag {

/// What a library or the system says, set out as our messages are: it begins with a small letter, unless with several
/// capitals, and has no full stop or line feed at its end.
std::string library_words(std::string_view message);

}  // namespace diag
