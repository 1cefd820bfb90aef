#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

/// True when a path leads to one of the files, by whatever name.
bool is_among(const std::string& path, const std::vector<std::string>& files);

/// Writes a file whole or not at all: into a temporary file beside it, synced, then renamed over the old one, if that
/// is a file. Missing folders are made. Nothing when all went well, otherwise what went wrong, in the system's words.
std::optional<std::string> store(const std::string& path, std::string_view bytes);

}  // namespace publish
