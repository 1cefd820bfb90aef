#pragma once

#include <cstdio>
#include <string_view>

namespace cli {

/// To be called first. Makes a failed write an error like any other, where the system would end the program by a
/// signal, and keeps files that are opened from taking the place of a standard stream that was closed.
void guard_streams();

/// Writes; a failure shows in `flushed`.
void write(std::FILE* stream, std::string_view text);

/// A full disk or a closed pipe shows when the buffer is flushed. False if anything did not arrive.
bool flushed(std::FILE* stream);

}  // namespace cli
