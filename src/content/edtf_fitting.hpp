#pragma once

#include <cstdint>
#include <optional>

#include "content/edtf.hpp"

namespace content {

enum class Side : uint8_t { first, last };

/// The first or the last day of the calendar that a date's digits fit, whatever its year; nothing when none does, as of
/// 30 February. Not for parts of a year.
std::optional<Day> fitting_day(const EdtfDate& date, Side side);

}  // namespace content
