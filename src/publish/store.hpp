#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace publish {

/// Writes a file whole or not at all: into a temporary file beside it, synced, then renamed over the old one. Missing
/// folders are made. Nothing when all went well, otherwise what went wrong, in the system's words.
std::optional<std::string> store(const std::string& path, std::string_view bytes);

}  // namespace publish
