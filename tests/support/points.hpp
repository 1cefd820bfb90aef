#pragma once

#include "base/length.hpp"

namespace support::literals {

/// `12_pt`.
constexpr base::Length operator""_pt(unsigned long long whole) { return base::points(static_cast<int64_t>(whole)); }

}  // namespace support::literals
