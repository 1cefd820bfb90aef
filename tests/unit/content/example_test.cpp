#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "content/check.hpp"
#include "content/statements.hpp"
#include "support/file.hpp"

namespace content {
namespace {

namespace fs = std::filesystem;
const fs::path example = LAGESBILD_SOURCE_DIR "/sources/example";

std::vector<fs::path> example_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(example))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

size_t answers_of(const std::string& issue) {
    const auto files = fs::directory_iterator(example / issue / "answers");
    return static_cast<size_t>(std::distance(fs::begin(files), fs::end(files)));
}

/// What the region says, by the identity of each statement: its text, and that of its attributes.
std::map<std::string, std::string> said_by(const std::string& issue, const std::string& region) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const auto* answer = documents.read((example / issue / "answers" / (region + ".xml")).string(), sink);
    const auto* schematron = documents.read(LAGESBILD_SOURCE_DIR "/sources/answer.sch", sink);
    REQUIRE((answer != nullptr && schematron != nullptr));
    const Rules rules = read_rules(documents, *schematron, sink);
    xml::Budget budget = budget_of_rules(documents, *answer, sink);
    std::map<std::string, std::string> said;
    for (const Statement& statement : find_statements(rules, {documents, *answer, budget})) {
        CHECK(statement.owner == region);
        CHECK(statement.source == "answer-" + region);
        std::string content = statement.as_of;
        for (const auto& attribute : statement.node.attributes()) content += std::string(" ") + attribute.value();
        for (const auto& node : statement.node.select_nodes(".//text()")) content += node.node().value();
        CHECK(said.emplace(statement.identity, content).second);
    }
    return said;
}

std::ptrdiff_t changes(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after) {
    return std::ranges::count_if(after, [&](const auto& said) {
        const auto old = before.find(said.first);
        return old != before.end() && old->second != said.second;
    });
}

TEST_CASE("what a region says belongs to it and is known by what it is about, wherever it stands") {
    const auto before = said_by("2031-09", "region-03"), after = said_by("2031-11", "region-03");
    CHECK(before == after);
    CHECK(before.contains("region-03-vf-almyrsel-state"));
    CHECK(support::read_file(example / "2031-09/answers/region-03.xml") !=
          support::read_file(example / "2031-11/answers/region-03.xml"));
}

TEST_CASE("an answer that is reworded has changed in one statement, another in several") {
    CHECK(changes(said_by("2031-09", "region-12"), said_by("2031-11", "region-12")) == 1);
    CHECK(changes(said_by("2031-09", "region-18"), said_by("2031-11", "region-18")) > 5);
}

TEST_CASE("nothing is to be said of the invented example, and all of it says that it is invented") {
    for (const fs::path& path : example_files()) {
        INFO(path);
        diag::Files files;
        diag::Sink sink;
        xml::Documents documents(files);
        const xml::Document* document = documents.read(path.string(), sink);
        REQUIRE(document != nullptr);
        Constraints constraints(documents);
        check(constraints, *document, sink);
        CHECK(sink.sorted().empty());
        CHECK(support::read_file(path).find(" example=\"true\" ") != std::string::npos);
    }
}

TEST_CASE("seventeen of the regions have answered for the third issue, more than before") {
    CHECK(answers_of("2031-05") == 10);
    CHECK(answers_of("2031-09") == 15);
    CHECK(answers_of("2031-11") == 17);
}

}  // namespace
}  // namespace content
