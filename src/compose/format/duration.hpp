#pragma once

#include <string>
#include <string_view>

#include "compose/languages.hpp"
#include "content/duration.hpp"

namespace compose {

/// How long it is, whichever way: "tre månader", "15 dagar". Numbers up to twelve are words.
std::string format_duration(const content::Duration& duration, std::string_view language, Languages& languages);

}  // namespace compose
