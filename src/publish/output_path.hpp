#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace publish {

/// Why a path made from content may not be written to, in words that follow "the output path"; nothing when it stays
/// below the output folder and every file system can hold it.
std::optional<std::string> fault_of_output_path(std::string_view path);

/// Likewise why a path below some other folder may not be read.
std::optional<std::string> fault_of_path(std::string_view path);

}  // namespace publish
