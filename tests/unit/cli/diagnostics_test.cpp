#include "cli/diagnostics.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using diag::Code;
using nlohmann::json;

/// Diagnostics on a file, and how they look.
struct Told {
    diag::Files files;
    diag::FileId file;
    diag::Sink sink;

    explicit Told(std::string text, std::string name = "a.xml") : file(files.add(std::move(name), std::move(text))) {}

    [[nodiscard]] std::string text(bool color = false, size_t most = 50) const {
        return diagnostics_text(sink.sorted(), files, color, most);
    }
    [[nodiscard]] json as_json() const { return json::parse(diagnostics_json(sink.sorted(), files)); }
    [[nodiscard]] json run() const { return json::parse(diagnostics_sarif(sink.sorted(), files)).at("runs").at(0); }
};

TEST_CASE("a person is shown the place, the line, the caret, the second places and what to do") {
    Told told("<a>\n  <å b=\"1\"/>\n</a>\n");
    told.sink.report(Code::duplicate_name, {told.file, 2, 6}, "`b` is declared twice", "choose another",
                     {{{told.file, 1, 1}, "first declared here"}});
    CHECK(told.text() == "a.xml:2:6: error: `b` is declared twice [duplicate-name]\n"
                         "    <å b=\"1\"/>\n"
                         "       ^\n"
                         "  a.xml:1:1: first declared here\n"
                         "  choose another\n");
}

TEST_CASE("what stands nowhere is of the program, and what stands in no line is of the file") {
    Told told("<a/>\n");
    told.sink.report(Code::missing_input, {}, "no source");
    told.sink.report(Code::idle_layout, {told.file, 0, 0}, "no match");
    CHECK(told.text() == "lagesbild: error: no source [missing-input]\na.xml: warning: no match [idle-layout]\n");
    CHECK(told.as_json()[0].contains("file") == false);
    CHECK(told.run()["results"][0].contains("locations") == false);
    CHECK(told.run()["results"][1]["locations"][0]["physicalLocation"].contains("region") == false);
}

TEST_CASE("SARIF names files as references may be written, and tells all second places") {
    Told told("<a/>\n", "å b%/c:d.xml");
    told.sink.report(Code::duplicate_identifier, {told.file, 1, 2}, "twice", {},
                     {{{told.file, 1, 1}, "first given here"}, {{}, "of the program"}});
    const json result = told.run()["results"][0];
    const std::string uri = "%C3%A5%20b%25/c%3Ad.xml";
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri);
    REQUIRE(result["relatedLocations"].size() == 1);
    const json& related = result["relatedLocations"][0];
    CHECK(related["physicalLocation"]["artifactLocation"]["uri"] == uri);
    CHECK(related["physicalLocation"]["region"]["startColumn"] == 1);
    CHECK(related["message"]["text"] == "first given here");
}

TEST_CASE("of many second places three are shown") {
    Told told("<a/>\n");
    diag::Labels labels;
    for (uint32_t column = 1; column <= 5; ++column) labels.push_back({{told.file, 1, column}, "here"});
    told.sink.report(Code::duplicate_identifier, {told.file, 1, 1}, "twice", {}, labels);
    const std::string text = told.text();
    CHECK(text.find("a.xml:1:3: here\n  and 2 more\n") != std::string::npos);
    CHECK(text.find("a.xml:1:4") == std::string::npos);
    CHECK(told.as_json()[0]["also"].size() == 5);
}

TEST_CASE("of many diagnostics the first are shown, and the others counted") {
    Told told("<a/>\n");
    for (uint32_t column = 1; column <= 4; ++column)
        told.sink.report(Code::rule_violation, {told.file, 1, column}, "no");
    const std::string text = told.text(false, 3);
    CHECK(text.find("a.xml:1:3") != std::string::npos);
    CHECK(text.find("a.xml:1:4") == std::string::npos);
    CHECK(text.ends_with("lagesbild: 1 more; `--diagnostics json` shows them all\n"));
}

TEST_CASE("of many diagnostics errors are shown before warnings, in the order of the file") {
    Told told("a\nb\nc\n");
    told.sink.report(Code::rule_warning, {told.file, 1, 1}, "first");
    told.sink.report(Code::rule_warning, {told.file, 2, 1}, "second");
    told.sink.report(Code::rule_violation, {told.file, 3, 1}, "third");
    const std::string text = told.text(false, 2);
    CHECK(text.find("first") < text.find("third"));
    CHECK(text.find("second") == std::string::npos);
    CHECK(text.find("third") != std::string::npos);
}

TEST_CASE("of a very long line the part around the column is quoted, and the caret stands below it") {
    std::string line(1000, '.');
    line[699] = '!';
    Told told(line + "\n");
    told.sink.report(Code::rule_violation, {told.file, 1, 700}, "no");
    const std::string text = told.text();
    const size_t quoted = text.find('\n') + 1;
    const size_t caret_line = text.find('\n', quoted) + 1;
    CHECK(caret_line - quoted < 170);
    CHECK(text.at(text.find('^') - caret_line + quoted) == '!');
}

TEST_CASE("content cannot speak to the terminal, from wherever it comes") {
    Told told("<a>\x1b[2J\u202E</a>\n", "\x1b]0;name\x07.xml");
    told.sink.report(Code::rule_violation, {told.file, 1, 1}, "\u009B31m", "\u2066hint", {{{told.file, 1, 1}, "\x7F"}});
    CHECK(told.text() == "\\x1b]0;name\\x07.xml:1:1: error: \\x9b31m [rule-violation]\n"
                         "  <a>\\x1b[2J\\u202e</a>\n  ^\n"
                         "  \\x1b]0;name\\x07.xml:1:1: \\x7f\n"
                         "  \\u2066hint\n");
}

TEST_CASE("colours are only where they are asked for") {
    Told told("<a/>\n");
    told.sink.report(Code::rule_warning, {told.file, 1, 2}, "no");
    CHECK(told.text(false).find('\x1b') == std::string::npos);
    CHECK(told.text(true) == "\x1b[1ma.xml:1:2\x1b[0m: \x1b[1;33mwarning\x1b[0m: no [rule-warning]\n"
                             "  <a/>\n   \x1b[1;32m^\x1b[0m\n");
}

TEST_CASE("a program is given the same as data") {
    Told told("<a/>\n");
    told.sink.report(Code::rule_warning, {told.file, 1, 2}, "bad byte \xFF", "do", {{{told.file, 1, 1}, "here"}});
    CHECK(told.as_json() == json::parse(R"([{"code": "rule-warning", "severity": "warning", "file": "a.xml", "line": 1,
        "column": 2, "message": "bad byte �", "hint": "do",
        "also": [{"file": "a.xml", "line": 1, "column": 1, "message": "here"}]}])"));
    CHECK(json::parse(diagnostics_json({}, told.files)) == json::array());
}

TEST_CASE("SARIF names the rule by its place among the rules") {
    Told told("<a/>\n");
    told.sink.report(Code::rule_warning, {told.file, 1, 2}, "no", "do");
    const json run = told.run();
    const json& result = run["results"][0];
    CHECK(result["level"] == "warning");
    CHECK(result["message"]["text"] == "no; do");
    CHECK(result["locations"][0]["physicalLocation"] ==
          json::parse(R"({"artifactLocation": {"uri": "a.xml"}, "region": {"startLine": 1, "startColumn": 2}})"));
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<size_t>()]["id"] == result["ruleId"]);
    CHECK(run["columnKind"] == "unicodeCodePoints");
}

}  // namespace
}  // namespace cli
