#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "content/changes.hpp"
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

/// What has changed in a file of the example: each change in a line, what differs of it with both sides.
std::vector<std::string> changed(const std::string& before, const std::string& after, const std::string& file,
                                 const std::string& schematron) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const auto* declarations = documents.read(LAGESBILD_SOURCE_DIR "/sources/" + schematron, sink);
    REQUIRE(declarations != nullptr);
    const Rules rules = read_rules(documents, *declarations, sink);
    const auto statements = [&](const std::string& issue) {
        const auto* document = documents.read((example / issue / file).string(), sink);
        REQUIRE(document != nullptr);
        xml::Budget budget = budget_of_rules(documents, *document, sink);
        return IssueStatements{{}, find_statements(rules, {documents, *document, budget})};
    };
    pugi::xml_document changes;
    changes.load_string(changes_as_xml(statements(before), statements(after)).c_str());
    std::vector<std::string> lines;
    for (const pugi::xml_node change : changes.first_child().children()) {
        std::string line = std::string(change.attribute("identity").value()) + " " + change.attribute("kind").value();
        for (const char* name : {"date", "certainty", "state", "holder"}) {
            const std::string from = change.child("before").attribute(name).value();
            const std::string to = change.child("after").attribute(name).value();
            if (from != to) line += std::string("; ") + name + " " + from + " > " + to;
        }
        lines.push_back(line);
    }
    return lines;
}

TEST_CASE("each fact that a region has changed is told alone, with what it was and what it is") {
    CHECK(changed("2031-09", "2031-11", "answers/region-18.xml", "answer.sch") == std::vector<std::string>{});
}

TEST_CASE("what the programme area has changed since its second issue") {
    CHECK(changed("2031-09", "2031-11", "npo-exempelhalsa.xml", "programme-area.sch") == std::vector<std::string>{});
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
