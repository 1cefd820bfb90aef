#pragma once

#include <string>
#include <vector>

namespace support {

struct ProcessResult {
    int exit_code = 0;  ///< 128 and the signal's number when a signal ended it
    std::string output, errors;
    long most_memory = 0;  ///< in kilobytes, at its peak
};

/// Runs a program with arguments and further variables in its environment (`NAME=value`), in the current folder, and
/// waits for it. Standard input is empty.
ProcessResult run(const std::vector<std::string>& command, const std::vector<std::string>& environment = {});

}  // namespace support
