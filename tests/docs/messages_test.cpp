#include <sstream>
#include <utility>

#include <catch2/catch.hpp>

#include "cli/diagnostics.hpp"
#include "publish/publish.hpp"
#include "support/file.hpp"

namespace docs {
namespace {

namespace fs = std::filesystem;

const fs::path docs_folder = fs::path(LAGESBILD_SOURCE_DIR) / "docs";

/// One of the manual's examples, broken on purpose.
struct Broken {
    std::string document, example, file, right, wrong;
};

void break_file(const fs::path& file, const std::string& right, const std::string& wrong) {
    std::string text = support::read_file(file);
    const size_t place = text.find(right);
    REQUIRE(place != std::string::npos);
    support::write_file(file, text.replace(place, right.size(), wrong));
}

void break_copy(const Broken& broken, const fs::path& copy) {
    fs::copy(docs_folder / "examples" / broken.example, copy, fs::copy_options::recursive);
    break_file(copy / broken.file, broken.right, broken.wrong);
}

/// About the files, or all of the project.
std::string complaints_in(const fs::path& project, const std::vector<std::string>& paths = {}) {
    const support::CurrentFolder inside(project);
    publish::Request request;
    request.jobs = 1;
    diag::Files files;
    diag::Sink sink;
    if (paths.empty())
        publish::check(request, files, sink);
    else
        publish::check_files(paths, request, files, sink);
    return cli::diagnostics_text(sink.sorted(), files, false);
}

TEST_CASE("examples that are broken on purpose say what the manual says") {
    const std::string rules = "rules.md", guidelines = "guidelines", source = "sources/guidelines.xml";
    const Broken broken = GENERATE_COPY(values<Broken>({
        {rules, guidelines, source, "due=\"2026-09\"", "due=\"2026-9\""},
        {rules, guidelines, source, "begun=\"2023\"", "begun=\"2025-12\""},
        {rules, guidelines, source, "team-2", "team-3"},
        {rules, guidelines, source, "state=\"ongoing\"", "state=\"started\""},
        {rules, guidelines, source, "state=\"planned\"", "state=\"planned\" begun=\"2026\""},
        {rules, guidelines, source, " begun=\"2025-02\"", ""},
        {rules, guidelines, source, "Sömnbesvär", "Sömnbesvär hos barn och vuxna"},
        {"manual.md", "first", "layouts/list.xml", "@published", "@publised"},
    }));
    const support::TemporaryFolder folder;
    break_copy(broken, folder.path() / "copy");
    const std::string manual = support::read_file(docs_folder / broken.document);
    std::istringstream lines(complaints_in(folder.path() / "copy"));
    size_t said = 0;
    // The same fault at the second book is not shown again.
    for (std::string line; std::getline(lines, line) && line.find("books.xml:8") == std::string::npos; ++said) {
        INFO(line);
        const bool quotes = line.starts_with("    ");
        CHECK((quotes || manual.find(line + "\n") != std::string::npos));
    }
    CHECK(said >= 3);
}

TEST_CASE("an answer that is broken on purpose says what the Swedish guide says") {
    const auto [right, wrong] = GENERATE(values<std::pair<std::string, std::string>>({
        {"done=\"4\"", "done=\"8\""},
        {"<state code=\"missing\"/>", "<state code=\"declined\" certainty=\"actual\"/>"},
        {"vf-granhosta", "vf-tallkrupp"},
        {"2031-03-01/..", "2031-12"},
    }));
    const support::TemporaryFolder folder;
    fs::copy(fs::path(LAGESBILD_SOURCE_DIR) / "sources", folder.path() / "sources", fs::copy_options::recursive);
    const std::string answer = "answers/region-18.xml", issue = "sources/example/2031-11/";
    break_file(folder.path() / issue / answer, right, wrong);
    const std::string complaints = complaints_in(folder.path(), {issue + answer});
    const std::string guide = support::read_file(docs_folder / "sv/svar.md");
    INFO(complaints);
    REQUIRE(complaints.starts_with(issue));
    CHECK(guide.find("\n" + complaints.substr(issue.size(), complaints.find('\n') + 1 - issue.size())) !=
          std::string::npos);
    CHECK(complaints.find(": error: ") == complaints.rfind(": error: "));
}

}  // namespace
}  // namespace docs
