#include <algorithm>
#include <regex>

#include <catch2/catch.hpp>

#include "compose/format/date.hpp"
#include "support/file.hpp"

namespace docs {
namespace {

/// As the manual shows it: spaces that do not break cannot be told from others in a table.
std::string shown(std::string_view written, compose::DateFormat format) {
    compose::Languages languages;
    const auto parsed = content::parse_edtf(written);
    REQUIRE(std::holds_alternative<content::Edtf>(parsed));
    return std::regex_replace(compose::format_date(std::get<content::Edtf>(parsed), format, "sv", languages),
                              std::regex("\u00A0"), " ");
}

TEST_CASE("dates are worded as the manual's table says") {
    const std::string manual = support::read_file(LAGESBILD_SOURCE_DIR "/docs/manual.md");
    const size_t begin = manual.find("| Written |");
    REQUIRE(begin != std::string::npos);
    const std::string table = manual.substr(begin, manual.find("\n\n", begin) - begin);
    const std::regex row(R"(\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|)");
    size_t rows = 0;
    for (auto found = std::sregex_iterator(table.begin(), table.end(), row); found != std::sregex_iterator(); ++found) {
        const std::string written = (*found)[1];
        CHECK(shown(written, compose::DateFormat::date) == (*found)[2].str());
        CHECK(shown(written, compose::DateFormat::adverbial) == (*found)[3].str());
        ++rows;
    }
    CHECK(rows > 20);
}

}  // namespace
}  // namespace docs
