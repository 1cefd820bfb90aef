#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include <catch2/catch.hpp>

#include "structure/include_rules.hpp"

using namespace structure;
namespace fs = std::filesystem;

namespace {

Includes includes_below(const fs::path& root) {
    Includes all;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        std::ifstream file(entry.path());
        std::string text(std::istreambuf_iterator<char>(file), {});
        all[entry.path().lexically_relative(root).generic_string()] = includes_of(text);
    }
    return all;
}

std::vector<std::string> breaches_of(const std::string& file, const std::string& text) {
    return breaches({{file, includes_of(text)},
                     {"compose/flow.hpp", includes_of("#include \"document/document.hpp\"\n")},
                     {"text/shape.hpp", includes_of("#include <hb.h>\n")},
                     {"document/document.hpp", includes_of("#include \"base/length.hpp\"\n")}});
}

}  // namespace

TEST_CASE("includes in src/ point down and stop at the walls") {
    auto includes = includes_below(fs::path(LAGESBILD_SOURCE_DIR) / "src");
    REQUIRE(includes.size() > 10);
    for (const std::string& breach : breaches(includes)) FAIL_CHECK(breach);
}

TEST_CASE("ARCHITECTURE.md has every stage, the highest first") {
    std::ifstream file(fs::path(LAGESBILD_SOURCE_DIR) / "ARCHITECTURE.md");
    const std::regex row(R"(^\| (?:`main\.cpp`, )?`([a-z]+)/` \|.*)");
    std::vector<std::string> written;
    std::smatch match;
    for (std::string line; std::getline(file, line);)
        if (std::regex_match(line, match, row)) written.push_back(match[1]);
    std::ranges::reverse(written);
    CHECK(written == stages());
}

TEST_CASE("an include that points down is no breach") {
    CHECK(breaches_of("typeset/a.cpp", "#include \"compose/flow.hpp\"\n#include <vector>\n").empty());
    CHECK(breaches_of("pdf/haru/a.cpp", "#include <hpdf.h>\n#include \"text/shape.hpp\"\n").empty());
    CHECK(breaches_of("main.cpp", "#include \"cli/run.hpp\"\n").empty());
}

TEST_CASE("each rule has an include that breaks it") {
    auto [file, text, message] = GENERATE(table<std::string, std::string, std::string>({
        {"xml/a.cpp", "\n#include \"compose/flow.hpp\"", R"(src/xml/a.cpp:2: "compose/flow.hpp" stands above `xml`)"},
        {"xml/a.cpp", "#include \"a.hpp\"", R"(src/xml/a.cpp:1: "a.hpp" does not start with a stage's folder)"},
        {"util/a.cpp", "#include \"base/a.hpp\"", "src/util/a.cpp:1: `util` is no known stage"},
        {"pdf/a.cpp", "#include <hpdf.h>", "src/pdf/a.cpp:1: <hpdf.h> is not for this folder"},
        {"typeset/a.cpp", "#include <pugixml.hpp>", "src/typeset/a.cpp:1: <pugixml.hpp> is not for this folder"},
        {"compose/a.cpp", "#  include <hb-ot.h>", "src/compose/a.cpp:1: <hb-ot.h> is not for this folder"},
        {"typeset/a.cpp", "#include \"compose/cascade.hpp\"",
         R"(src/typeset/a.cpp:1: `typeset` must not see "compose/cascade.hpp")"},
        {"pdf/a.cpp", "#include \"compose/flow.hpp\"", R"(src/pdf/a.cpp:1: `pdf` must not see "compose/flow.hpp")"},
    }));
    CHECK(breaches_of(file, text) == std::vector<std::string>{message});
}

TEST_CASE("a wall holds through other headers") {
    Includes includes{{"typeset/a.cpp", includes_of("#include \"compose/flow.hpp\"\n")},
                      {"compose/flow.hpp", includes_of("#include \"xml/document.hpp\"\n")}};
    CHECK(breaches(includes) ==
          std::vector<std::string>{
              R"(src/typeset/a.cpp:1: `typeset` must not see "xml/document.hpp" through "compose/flow.hpp")"});
}
