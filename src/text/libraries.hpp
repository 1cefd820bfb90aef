#pragma once

#include <vector>

#include "base/library.hpp"

namespace text {

/// The libraries behind this stage.
std::vector<base::Library> libraries();

}  // namespace text
