#pragma once

#include <vector>

#include "base/library.hpp"

namespace xml {

/// The libraries behind this stage.
std::vector<base::Library> libraries();

}  // namespace xml
