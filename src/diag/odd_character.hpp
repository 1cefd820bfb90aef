#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace diag {

/// A character of a date, a name or an address that cannot be seen, or that passes for another.
struct OddCharacter {
    size_t offset = 0;   ///< in bytes
    std::string seen;    ///< "U+00AD, a soft hyphen, stands before `09`"
    std::string remedy;  ///< "delete it"
};

/// The first of a text.
std::optional<OddCharacter> odd_character(std::string_view text);

}  // namespace diag
