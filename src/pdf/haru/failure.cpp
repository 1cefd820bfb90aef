#include "pdf/haru/failure.hpp"

#include <fmt/format.h>

namespace pdf::haru {

Failure::Failure(unsigned long code)
    : std::runtime_error(fmt::format("libharu gave error 0x{:04x}", code)), code_(code) {}

}  // namespace pdf::haru
