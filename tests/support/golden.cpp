#include "support/golden.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "support/file.hpp"

namespace support {
namespace {

std::string_view line_at(std::string_view text, size_t begin) {
    return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::string first_difference(std::string_view expected, std::string_view actual) {
    size_t begin = 0, line = 1;
    for (size_t i = 0; i < std::min(expected.size(), actual.size()) && expected[i] == actual[i]; ++i) {
        if (expected[i] == '\n') {
            begin = i + 1, ++line;
        }
    }
    return fmt::format("line {}\n  expected: {}\n  actual:   {}", line, line_at(expected, begin),
                       line_at(actual, begin));
}

void update(const std::filesystem::path& path, std::string_view actual) {
    if (actual.empty()) {
        std::filesystem::remove(path);
    } else {
        write_file(path, actual);
    }
}

}  // namespace

bool updating() {
    const char* value = std::getenv("LAGESBILD_UPDATE");
    return value != nullptr && std::string_view(value) == "1";
}

std::string compare_golden(const std::filesystem::path& expected, std::string_view actual) {
    const std::string wanted = read_file(expected);
    if (wanted == actual) {
        return {};
    }
    if (updating()) {
        update(expected, actual);
        return {};
    }
    return fmt::format("{} differs at {}", expected.string(), first_difference(wanted, actual));
}

}  // namespace support
