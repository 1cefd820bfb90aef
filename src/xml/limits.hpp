#pragma once

#include <cstddef>
#include <cstdint>

namespace xml {

/// What a file may be at most; beyond it is `limit_reached`.
struct Limits {
    size_t bytes = 64ULL << 20U;
    uint32_t depth = 256;
    uint32_t attributes = 256;
    size_t text = 10ULL << 20U;
};

}  // namespace xml
