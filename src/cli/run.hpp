#pragma once

namespace cli {

/// The program: reads the command line, does what it says, prints what went wrong, and gives the exit code.
/// 0 all well · 1 an error in content or layout · 2 wrong usage · 3 some reports failed, the others are written ·
/// 4 a file could not be read or written · 70 a bug in lagesbild.
int run(int count, const char* const* words);

}  // namespace cli
