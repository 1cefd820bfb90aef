#pragma once

#include <array>
#include <string_view>

namespace cli {

/// How the program ends.
enum Exit : int { well = 0, faulty = 1, misused = 2, partial = 3, unreadable = 4, bug = 70 };

struct ExitCode {
    Exit code;
    std::string_view meaning;  ///< for a person, as `--help` has it
};

/// All there are.
inline constexpr std::array exit_codes{
    ExitCode{well, "all well"},
    ExitCode{faulty, "an error in content or layout"},
    ExitCode{misused, "wrong usage"},
    ExitCode{partial, "some reports failed, the others are written"},
    ExitCode{unreadable, "a file or folder could not be read or written"},
    ExitCode{bug, "a bug in lagesbild"},
};

}  // namespace cli
