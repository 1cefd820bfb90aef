#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace support {

/// Holds a text to what a file expects. An empty text expects that there is no such file.
/// With LAGESBILD_UPDATE=1 in the environment the file is made to expect the text. Gives the first difference, or
/// nothing when they agree.
std::string compare_golden(const std::filesystem::path& expected, std::string_view actual);

/// True when goldens are being updated.
bool updating();

}  // namespace support
