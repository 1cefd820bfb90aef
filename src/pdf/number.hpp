#pragma once

#include <cstdint>
#include <string>

#include "base/length.hpp"

namespace pdf {

/// Appends a whole number.
void append_integer(std::string& out, int64_t value);
/// Appends a length in points with as many decimals as it needs, at most three, and never "-0" (ISO 32000-1, 7.3.3).
void append_length(std::string& out, base::Length value);

}  // namespace pdf
