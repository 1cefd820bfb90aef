#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using support::read_file;
using support::write_file;

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

TEST_CASE("the same files and messages however many reports are made at a time") {
    const support::TemporaryFolder folder;
    fs::create_directories(folder.path() / "layouts");
    fs::create_directories(folder.path() / "sources");
    for (const std::string name : {"short", "long"})
        write_file(folder.path() / "layouts" / (name + ".xml"),
                   "<layout name='" + name + "' match='/note' xml:lang='sv'><output path='{@id}-" + name +
                       ".pdf' title='{title}'/><page size='A5' margin='20mm'/><style match='.hyphens' hyphens='auto' "
                       "text-align='justify'/><flow><h1><value-of select='title'/></h1>"
                       "<p>Nr <page-number/> av <page-count/>: <value-of select='text'/></p>" +
                       (name == "long" ? "<for-each select='text'><p class='hyphens'><value-of select='../text'/></p>"
                                         "</for-each><p><value-of select='signed'/></p>"
                                       : "") +
                       "</flow></layout>");
    constexpr int sources = 20;
    for (int i = 0; i < sources; ++i) {
        const std::string number = std::to_string(i);
        std::string text = "Anteckning " + number;
        for (int word = 0; word < 10 * i; ++word) text += " kunskapsstyrning" + std::to_string(word * i);
        write_file(folder.path() / "sources" / ("note-" + number + ".xml"),
                   "<note id='n" + number + "'><title>Nummer " + number + "</title><text>" + text + "</text>" +
                       (i % 3 == 0 ? "" : "<signed>N</signed>") + "</note>");
    }
    const auto made = [&](const std::string& jobs) {
        const std::string out = folder.path() / ("out-" + jobs);
        const support::CurrentFolder inside(folder.path());
        const auto result = lagesbild({"build", "--jobs", jobs, "--out", out});
        std::string all = result.errors;
        for (int i = 0; i < sources; ++i)
            for (const std::string name : {"-short.pdf", "-long.pdf"})
                if (const fs::path report = fs::path(out) / ("n" + std::to_string(i) + name); fs::exists(report))
                    all += report.filename().string() + read_file(report);
        return all;
    };
    const std::string alone = made("1");
    CHECK(alone.find("undefined-binding") != std::string::npos);
    CHECK(alone.find("%PDF-") != std::string::npos);
    CHECK(made("2") == alone);
    CHECK(made("8") == alone);
}

TEST_CASE("the date of making is printed only from SOURCE_DATE_EPOCH") {
    const std::string dated = briefing(repository, {}, {"SOURCE_DATE_EPOCH=1624492800"});
    CHECK(dated != briefing(repository, {}, {}));
    CHECK(dated == briefing(repository, {}, {"SOURCE_DATE_EPOCH=1624492800"}));
}
