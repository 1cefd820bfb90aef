#include <sstream>

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

void break_copy(const Broken& broken, const fs::path& copy) {
    fs::copy(docs_folder / "examples" / broken.example, copy, fs::copy_options::recursive);
    std::string text = support::read_file(copy / broken.file);
    const size_t place = text.find(broken.right);
    REQUIRE(place != std::string::npos);
    support::write_file(copy / broken.file, text.replace(place, broken.right.size(), broken.wrong));
}

std::string complaints_in(const fs::path& project) {
    const support::CurrentFolder inside(project);
    publish::Request request;
    request.jobs = 1;
    diag::Files files;
    diag::Sink sink;
    publish::check(request, files, sink);
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

}  // namespace
}  // namespace docs
