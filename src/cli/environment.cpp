#include "cli/environment.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

namespace cli {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

}  // namespace

SourceDate source_date() {
    constexpr int64_t end_of_year_9999 = 253402300799;
    const std::string_view text = variable("SOURCE_DATE_EPOCH");
    if (text.empty()) {
        return {};
    }
    int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > end_of_year_9999) {
        return {std::nullopt, "SOURCE_DATE_EPOCH is not a number of seconds since 1970"};
    }
    return {seconds, {}};
}

bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

bool stderr_shows_color() { return stderr_is_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb"; }

}  // namespace cli
