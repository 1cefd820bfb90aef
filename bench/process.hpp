#pragma once

#include <string>
#include <vector>

namespace bench {

/// What one process took, by the system's own account.
struct Usage {
    double wall = 0, cpu = 0;  ///< milliseconds; of all its threads
    double peak = 0;           ///< MiB in memory
};

using Command = std::vector<std::string>;

/// Runs a command to its end, its output thrown away. Throws when it cannot be started or fails.
Usage run(const Command& command);

/// The usages of several commands, each run `runs` times, in turn: what disturbs the machine disturbs all. One run of
/// each before is not counted.
std::vector<std::vector<Usage>> run_in_turn(const std::vector<Command>& commands, size_t runs);

double median(std::vector<double> values);
double median(const std::vector<Usage>& usages, double Usage::*figure);
double least(const std::vector<Usage>& usages, double Usage::*figure);
/// The median of the ratios run by run.
double ratio(const std::vector<Usage>& usages, const std::vector<Usage>& to, double Usage::*figure);

}  // namespace bench
