#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace structure {

/// From the ground up, as the build has them: a stage includes itself and what stands before it.
std::vector<std::string> stages();

/// One `#include` line.
struct Include {
    size_t line;
    std::string header;  ///< as written, without quotes or brackets
    bool ours;           ///< in quotes
};

/// The includes of each file of src/, by its path from src/.
using Includes = std::map<std::string, std::vector<Include>>;

std::vector<Include> includes_of(std::string_view text);

/// Every breach of the rules, as `src/FILE:LINE: message`: a stage that is not known, an include that points up, a
/// header behind a wall (seen straight or through other headers), a library's header outside the folders it belongs to.
std::vector<std::string> breaches(const Includes& includes);

}  // namespace structure
