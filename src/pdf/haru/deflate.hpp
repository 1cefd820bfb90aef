#pragma once

#include <string>
#include <string_view>

namespace pdf::haru {

/// `data` as zlib packs it (RFC 1950), by libdeflate: faster than zlib and smaller.
std::string deflate(std::string_view data);

}  // namespace pdf::haru
