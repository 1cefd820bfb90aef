#pragma once

#include <string_view>
#include <vector>

#include "layout/value_fault.hpp"

namespace layout {

/// Names with spaces between, at least one.
Reading<Words> read_names(std::string_view text);
/// Font families with commas between; one with quotation marks around loses them.
Reading<Words> read_families(std::string_view text);
/// OpenType features with commas between: `"liga" 0` becomes `liga=0`.
Reading<Words> read_features(std::string_view text);
/// Selectors with commas between.
Reading<Words> read_selectors(std::string_view text);

}  // namespace layout
