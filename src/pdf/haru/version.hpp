#pragma once

#include <string>

namespace pdf::haru {

/// Of the library that is loaded.
std::string version();

}  // namespace pdf::haru
