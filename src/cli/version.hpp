#pragma once

#include <string>

namespace cli {

/// The program's version: `0.1.0`.
std::string version();

/// The program and the libraries whose versions decide the bytes of a report, one a line.
std::string version_text();

}  // namespace cli
