#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using support::read_file;

namespace {

namespace fs = std::filesystem;
const fs::path repository = LAGESBILD_SOURCE_DIR;
const std::string report = "npo-psykisk-halsa/briefing.pdf";

/// The briefing's bytes, made from the folder `from`.
std::string briefing(const fs::path& from, const std::vector<std::string>& options,
                     const std::vector<std::string>& environment) {
    const support::TemporaryFolder out;
    const support::CurrentFolder inside(from);
    std::vector<std::string> arguments{"build",    repository / "sources/npo-psykisk-halsa.xml",
                                       "--layout", repository / "layouts/briefing.xml",
                                       "--out",    out.path()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto result = lagesbild(arguments, environment);
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    return read_file(out.path() / report);
}

}  // namespace

TEST_CASE("the same bytes whatever the folder, locale, time zone, mask and number of jobs") {
    const std::string first = briefing(repository, {}, {});
    REQUIRE(first.size() > 1000);
    CHECK(briefing("/", {}, {}) == first);
    CHECK(briefing(repository, {"--jobs", "8"}, {}) == first);
    const std::string locales = "LOCPATH=" + std::string(LAGESBILD_BINARY_DIR) + "/locale";
    CHECK(briefing(repository, {}, {locales, "LC_ALL=sv_SE.UTF-8", "TZ=Asia/Tokyo"}) == first);
    const mode_t before = ::umask(0077);
    CHECK(briefing(repository, {}, {}) == first);
    ::umask(before);
}

TEST_CASE("the date of making is printed only from SOURCE_DATE_EPOCH") {
    const std::string dated = briefing(repository, {}, {"SOURCE_DATE_EPOCH=1624492800"});
    CHECK(dated != briefing(repository, {}, {}));
    CHECK(dated == briefing(repository, {}, {"SOURCE_DATE_EPOCH=1624492800"}));
}
