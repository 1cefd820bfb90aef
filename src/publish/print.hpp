#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace publish {

/// What is made for a printer: of each report a file beside it, or one file of all reports.
enum class Print : uint8_t { duplex, booklet, marks, job };

/// As the command line and the names of files have it.
constexpr std::array<std::string_view, 4> print_words{"duplex", "booklet", "marks", "job"};

/// Of all reports together, in the output folder.
constexpr std::string_view job_path = "job.pdf";

/// Beside the report, whose path ends with `.pdf`.
inline std::string print_path(std::string_view report, Print print) {
    const size_t stem = report.rfind('.');
    return std::string(report.substr(0, stem)) + "-" + std::string(print_words[static_cast<size_t>(print)]) +
           std::string(report.substr(std::min(stem, report.size())));
}

}  // namespace publish
