#pragma once

#include <cstddef>
#include <string>

namespace bench {

/// A report of many pages, as a project folder holds it: chapters of justified, hyphenated Swedish with a list and a
/// table each. The same number gives the same text.
std::string long_source(size_t chapters);
std::string long_layout();

}  // namespace bench
