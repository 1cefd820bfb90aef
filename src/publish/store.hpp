#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace publish {

/// Files that are there, by whatever names.
class FileSet {
public:
    explicit FileSet(const std::vector<std::string>& paths);
    /// True when the path leads to one of them.
    [[nodiscard]] bool contains(const std::string& path) const;

private:
    std::set<std::pair<dev_t, ino_t>> files_;
};

/// True when something is there, if only a link to nothing.
bool exists(const std::string& path);

/// The bytes of a regular file that is no link and has at most so many; else nothing.
std::optional<std::string> stored(const std::string& path, size_t most);

/// Writes a file whole or not at all: into a temporary file beside it, synced, then renamed over the old one, if that
/// is a file. Missing folders are made. A signal to stop waits until nothing is left beside the file. Nothing when all
/// went well, otherwise what went wrong, in the system's words.
std::optional<std::string> store(const std::string& path, std::string_view bytes);

}  // namespace publish
