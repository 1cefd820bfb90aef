#pragma once

#include <vector>

#include "base/library.hpp"

namespace mail {

/// The libraries behind this stage.
std::vector<base::Library> libraries();

}  // namespace mail
