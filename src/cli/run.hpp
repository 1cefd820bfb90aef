#pragma once

namespace cli {

/// The program: reads the command line, does what it says, prints what went wrong, and gives the exit code.
int run(int count, const char* const* words);

}  // namespace cli
