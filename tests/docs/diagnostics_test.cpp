#include <algorithm>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "diag/code.hpp"
#include "support/file.hpp"
#include "support/golden.hpp"

namespace docs {
namespace {

namespace fs = std::filesystem;

const fs::path repository = LAGESBILD_SOURCE_DIR;
const fs::path document = repository / "docs/diagnostics.md";

/// What the cases expect, those named after a code before others, each in the order of paths.
std::vector<std::string> expected_diagnostics(std::string_view code) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(repository / "tests/cases"))
        if (entry.path().filename() == "diagnostics.txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::stable_partition(files.begin(), files.end(),
                          [&](const fs::path& file) { return file.parent_path().filename() == code; });
    std::vector<std::string> texts;
    std::transform(files.begin(), files.end(), std::back_inserter(texts),
                   [](const fs::path& file) { return support::read_file(file); });
    return texts;
}

/// A diagnostic begins at the line's beginning; what belongs to it is indented.
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> diagnostics;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        if (text[begin] != ' ' || diagnostics.empty()) diagnostics.emplace_back();
        diagnostics.back() += text.substr(begin, end - begin);
        begin = end;
    }
    return diagnostics;
}

std::string_view severity_of(const diag::CodeEntry& entry) {
    return entry.severity == diag::Severity::error ? "error" : "warning";
}

bool shows(const std::string& diagnostic, const diag::CodeEntry& entry) {
    const std::string first = diagnostic.substr(0, diagnostic.find('\n'));
    return first.ends_with(fmt::format(" [{}]", entry.name)) &&
           first.find(fmt::format(": {}: ", severity_of(entry))) != std::string::npos;
}

/// The example that stands in the document already, as long as a case gives it; or else the first that a case gives.
std::string example_of(const diag::CodeEntry& entry, const std::string& present) {
    std::string first;
    for (const std::string& text : expected_diagnostics(entry.name))
        for (const std::string& diagnostic : split(text)) {
            if (!shows(diagnostic, entry)) continue;
            if (present.find("\n" + diagnostic) != std::string::npos) return diagnostic;
            if (first.empty()) first = diagnostic;
        }
    return first;
}

constexpr std::string_view introduction =
    R"(# Diagnostics

Every complaint of the program ends with a code in brackets. This page says what each code means and what to do.
It is generated from the program's own table of codes, and its examples are what the tests expect.

An error keeps the report from being written. A warning does not, unless `--strict` is given. An error of one report does not keep others from being written.
How a message is built is told in [the manual](manual.md#how-to-read-a-message).

| Code | Severity | Meaning |
|---|---|---|
)";

std::string render(const std::string& present) {
    std::string text(introduction);
    for (const diag::CodeEntry& entry : diag::code_table())
        text += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", entry.name, severity_of(entry), entry.meaning);
    for (const diag::CodeEntry& entry : diag::code_table()) {
        text += fmt::format("\n## `{}`\n\n{} Severity: {}.\n\nWhat to do: {}\n", entry.name, entry.meaning,
                            severity_of(entry), entry.remedy);
        if (const std::string example = example_of(entry, present); !example.empty())
            text += fmt::format("\n```text\n{}```\n", example);
    }
    return text;
}

TEST_CASE("the manual's page on diagnostics is up to date") {
    const std::string difference = support::compare_golden(document, render(support::read_file(document)));
    INFO(difference << "\nrun the test with LAGESBILD_UPDATE=1");
    CHECK(difference.empty());
}

TEST_CASE("a diagnostic is what is indented below its first line") {
    CHECK(split("a: error: b [c]\n  d\n  e\nf: error: g [h]\n") ==
          std::vector<std::string>{"a: error: b [c]\n  d\n  e\n", "f: error: g [h]\n"});
}

}  // namespace
}  // namespace docs
