#include "cli/progress.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "cli/environment.hpp"

namespace cli {

publish::Progress progress_line(bool quiet) {
    if (quiet || !stderr_is_terminal()) {
        return [](size_t, size_t, const std::string&) {};
    }
    return [](size_t done, size_t total, const std::string& path) {
        const char* ending = done == total ? "\r\x1b[K" : "";
        fmt::print(stderr, "\r\x1b[K{}/{} {}{}", done, total, path, ending);
    };
}

}  // namespace cli
