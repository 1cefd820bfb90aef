#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "pdf/haru/file.hpp"

namespace pdf {

/// An indirect object as the value of a number tree.
using TreeValue = std::variant<haru::Dict, haru::Array>;

/// Fills `root` as a balanced number tree (ISO 32000-1, 7.9.7). Keys rise.
void write_number_tree(haru::File& file, haru::Dict root, const std::vector<std::pair<int64_t, TreeValue>>& entries);
/// Fills `root` as a balanced name tree (ISO 32000-1, 7.9.6). Names rise, byte for byte.
void write_name_tree(haru::File& file, haru::Dict root, const std::vector<std::pair<std::string, TreeValue>>& entries);

}  // namespace pdf
