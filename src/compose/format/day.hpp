#pragma once

#include "compose/format/value.hpp"
#include "content/duration.hpp"

namespace compose {

/// The day, as ISO 8601 writes it, that lies so much after the last one that a date (EDTF) can mean.
std::variant<std::string, FormatFault> day_after(const std::string& date, const content::Duration& duration);

}  // namespace compose
