#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "support/file.hpp"

namespace docs {
namespace {

TEST_CASE("the manual has every exit code, in the words of --help, and may say more") {
    const std::string manual = support::read_file(LAGESBILD_SOURCE_DIR "/docs/manual.md");
    size_t at = manual.find("**Exit codes.**");
    REQUIRE(at != std::string::npos);
    const std::string table = manual.substr(at, manual.find("\n**", at) - at);
    at = 0;
    for (const auto& [code, meaning] : cli::exit_codes) {
        INFO(meaning);
        at = table.find(fmt::format("\n| {} | {}", static_cast<int>(code), meaning), at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(table.find("\n| ", at + 1) == std::string::npos);
}

}  // namespace
}  // namespace docs
