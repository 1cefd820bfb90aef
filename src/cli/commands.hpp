#pragma once

#include <string>

#include "cli/arguments.hpp"
#include "diag/diagnostic.hpp"
#include "diag/files.hpp"

namespace cli {

/// How many reports were asked for and how many could not be made: what the exit code depends on beside the
/// diagnostics.
struct Tally {
    size_t written = 0, failed = 0;
    std::string told;  ///< what was removed, and the editions that were not made, with the reason: lines for a person
};

/// Does what the command says and prints its result on standard output; complaints go to the sink.
Tally obey(const Arguments& arguments, diag::Files& files, diag::Sink& sink);

}  // namespace cli
