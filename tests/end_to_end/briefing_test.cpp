#include <algorithm>

#include <catch2/catch.hpp>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;

namespace {

namespace fs = std::filesystem;

/// The briefing made from the repository's own source and layout, once for all tests here.
const fs::path& briefing() {
    static const support::TemporaryFolder folder;
    static const fs::path path = [] {
        const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
        const auto result =
            lagesbild({"build", "sources/npo-psykisk-halsa.xml", "--layout", "briefing", "--out", folder.path()});
        INFO(result.errors);
        REQUIRE(result.exit_code == 0);
        REQUIRE(result.errors == "");
        return folder.path() / "npo-psykisk-halsa/briefing.pdf";
    }();
    return path;
}

std::string text_of(std::vector<std::string> command) {
    const auto result = support::run(command);
    INFO(command.front() << " " << result.errors);
    REQUIRE(result.exit_code == 0);
    return result.output;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("qpdf finds nothing to complain of in the briefing") {
    const auto result = support::run({"qpdf", "--check", briefing()});
    CHECK(result.exit_code == 0);
    CHECK(result.errors == "");
}

TEST_CASE("every font of the briefing is embedded, subset and mapped to Unicode") {
    const std::string fonts = text_of({"pdffonts", briefing()});
    REQUIRE(contains(fonts, "Lato"));
    size_t faces = 0;
    for (size_t at = fonts.find("CID TrueType"); at != std::string::npos;
         at = fonts.find("CID TrueType", at + 1), ++faces) {
        CHECK(contains(fonts.substr(at, 50), "yes yes yes"));
    }
    CHECK(faces > 0);
}

TEST_CASE("a text extractor finds the words of the briefing whole") {
    const std::string text = text_of({"pdftotext", briefing(), "-"});
    // Poppler writes a no-break space as a space.
    CHECK(contains(text, "Uppgifterna avser 24 juni 2021"));
    CHECK(contains(text, "Västra sjukvårdsregionen"));
    CHECK_FALSE(contains(text, "\u00ad"));
    CHECK_FALSE(contains(text, "\ufffd"));
}

TEST_CASE("a screen reader hears title, headings, lists and tables, and neither header nor footer") {
    const std::string structure = text_of({"pdfinfo", "-struct-text", briefing()});
    CHECK(contains(structure, "H1 (block)"));
    CHECK(contains(structure, "H2 (block)"));
    CHECK(contains(structure, "Table"));
    CHECK(contains(structure, " TH"));
    CHECK_FALSE(contains(structure, "Sida 1"));
}

TEST_CASE("the five working groups are counted, not named, and nothing is in English") {
    std::string text = text_of({"pdftotext", briefing(), "-"});
    std::replace(text.begin(), text.end(), '\n', ' ');
    CHECK(contains(text, "em nationella arbetsgrupper"));
    for (const char* name : {"ADHD", "missbruk", " the ", " and ", " of "}) {
        INFO(name);
        CHECK_FALSE(contains(text, name));
    }
}
