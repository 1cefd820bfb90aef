#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pdf {

/// FNV-1a over 64 bits: tells contents apart, and is no protection against anyone who wants them to collide.
uint64_t digest(std::string_view data, uint64_t basis = 0xCBF29CE484222325);

/// 32 hexadecimal digits: two digests from different bases, for a file identifier (ISO 32000-1, 14.4).
std::string hex_digest(std::string_view data);

}  // namespace pdf
