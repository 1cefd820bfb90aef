#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace publish {

/// Why a path made from content may not be written to, in words that follow "the output path"; nothing when it stays
/// below the output folder and every file system can hold it.
std::optional<std::string> unsafe(std::string_view path);

/// What two paths have in common that some file system would take for one: without case, in Unicode's composed form.
std::string collision_key(std::string_view path);

}  // namespace publish
