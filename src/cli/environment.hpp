#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace cli {

/// What SOURCE_DATE_EPOCH (reproducible-builds.org) says: seconds since 1970 UTC, nothing when it is not set.
/// `fault` tells what is wrong with a value that is no such number.
struct SourceDate {
    std::optional<int64_t> seconds;
    std::string fault;
};
SourceDate source_date();

/// Whether standard error shows colour: a terminal that is not dumb, and no NO_COLOR (no-color.org).
bool stderr_shows_color();
bool stderr_is_terminal();

}  // namespace cli
