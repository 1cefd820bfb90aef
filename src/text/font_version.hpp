#pragma once

#include <string>

#include "text/font.hpp"

namespace text {

/// The face's PostScript name and what it says of its version: `Lato-Regular 2.015`.
std::string name_and_version(const Face& face);

}  // namespace text
