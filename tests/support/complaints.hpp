#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

/// What a sink holds, in order, one string each: `2:12: message [code]`, without names of files.
inline std::vector<std::string> complaints(const diag::Sink& sink) {
    std::vector<std::string> result;
    for (const diag::Diagnostic& diagnostic : sink.sorted())
        result.push_back(std::to_string(diagnostic.span.line) + ':' + std::to_string(diagnostic.span.column) + ": " +
                         diagnostic.message + " [" + std::string(diag::entry(diagnostic.code).name) + ']');
    return result;
}
