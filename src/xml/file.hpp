#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace xml {

/// What became of a file that was asked for: its bytes, or why there are none.
struct FileBytes {
    enum class Outcome : uint8_t { read, unreadable, too_large };
    Outcome outcome = Outcome::unreadable;
    std::string bytes;
    std::string reason;  ///< of an unreadable one, ready for a message
};

/// The whole of a regular file of at most `limit` bytes; `-` is standard input. Never waits for a pipe or a device.
FileBytes read_file(const std::string& path, size_t limit);

}  // namespace xml
