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
            const std::string from = change.child("before").attribute(name).as_string("none");
            const std::string to = change.child("after").attribute(name).as_string("none");
            if (from != to) line += std::string("; ") + name + " " + from + " > " + to;
        }
        lines.push_back(line);
    }
    return lines;
}

TEST_CASE("each fact that a region has changed is told alone, with what it was and what it is") {
    CHECK(changed("2031-09", "2031-11", "answers/region-18.xml", "answer.sch") ==
          std::vector<std::string>{
              "region-18-vf-bjorkvark-1-measures changed; state 2/7 > 4/7",
              "region-18-vf-bjorkvark-2-state added; certainty none > actual; state none > undecided",
              "region-18-vf-bjorkvark-2-responsible added; holder none > hälso- och sjukvårdsdirektör",
              "region-18-vf-bjorkvark-2-milestone added; date none > [..2032-01-31]; certainty none > planned",
              "region-18-vf-ekstelhet-responsible changed; holder verksamhetschef > processägare",
              "region-18-vf-ekstelhet-milestone changed; date 2031-11 > 2032-02",
              std::string("region-18-vf-hasselfeber-state changed; date none > 2031-09-09/..; ") +
                  "certainty actual > ongoing; state undecided > gap-analysis",
              "region-18-vf-hasselfeber-gap-analysis added; date none > 2031-09-09/..; certainty none > ongoing",
              "region-18-vf-hasselfeber-action-plan added; date none > 2032-03; certainty none > expected",
              "region-18-vf-hasselfeber-regional-addition added; certainty none > actual; state none > true",
              "region-18-vf-hasselfeber-responsible added; holder none > medicinskt sakkunnig",
              "region-18-vf-hasselfeber-milestone added; date none > 2032-03; certainty none > expected",
              "region-18-vf-lindsomn-consultation-answer added; date none > 2031-12-12; certainty none > planned",
          });
}

TEST_CASE("what the programme area has changed since its second issue") {
    CHECK(changed("2031-09", "2031-11", "npo-exempelhalsa.xml", "programme-area.sch") ==
          std::vector<std::string>{
              "working-groups changed",
              "bjorkvark-2-beslut changed; date 2031-10 > 2031-10-14; certainty expected > actual",
              "bjorkvark-2-implementering changed; date none > 2032",
              "lindsomn-framtagande changed; date 2031-01/.. > 2031-01/2031-10; certainty ongoing > actual",
              "lindsomn-remiss changed; certainty planned > ongoing",
              "ronnklada-remiss changed; date 2032-03 > 2032-09",
              "tallkrupp-title removed; state working > none",
              "tallkrupp-framtagande removed; date 2032 > none; certainty planned > none; state framtagande > none",
              "action-lindsomn-consultation changed",
              std::string("action-bjorkvark-2-decision added; date none > 2032-01-31; state none > decision; ") +
                  "holder none > hälso- och sjukvårdsdirektör",
              "action-report changed; date 2031-11-15 > 2032-02-28",
              "action-orebro-almyrsel added; date none > 2032-02; state none > other; holder none > processledare",
              "action-name-contact added; state none > other",
          });
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
