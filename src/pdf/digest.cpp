#include "pdf/digest.hpp"

#include <fmt/format.h>

namespace pdf {

uint64_t digest(std::string_view data, uint64_t basis) {
    constexpr uint64_t prime = 0x100000001B3;
    for (const char byte : data) basis = (basis ^ static_cast<unsigned char>(byte)) * prime;
    return basis;
}

std::string hex_digest(std::string_view data) {
    const uint64_t first = digest(data);
    return fmt::format("{:016X}{:016X}", first, digest(data, first ^ data.size()));
}

}  // namespace pdf
