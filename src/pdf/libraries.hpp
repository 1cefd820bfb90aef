#pragma once

#include <vector>

#include "base/library.hpp"

namespace pdf {

/// The libraries behind this stage.
std::vector<base::Library> libraries();

}  // namespace pdf
