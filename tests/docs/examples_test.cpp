#include <catch2/catch.hpp>

#include "docs/markdown.hpp"
#include "publish/publish.hpp"
#include "support/file.hpp"

namespace docs {
namespace {

namespace fs = std::filesystem;

const fs::path repository = LAGESBILD_SOURCE_DIR;

TEST_CASE("the files that the manual shows are the files in the repository") {
    size_t shown = 0;
    for (const fs::path& file : markdown_files())
        for (const Shown& block : shown_files(support::read_file(file))) {
            INFO(file.string() << ":" << block.line << ": " << block.path);
            CHECK(block.text == support::read_file(repository / block.path));
            ++shown;
        }
    CHECK(shown > 3);
}

TEST_CASE("the manual's examples give a report and no complaint") {
    const std::string name = GENERATE("first", "guidelines", "editions");
    const support::CurrentFolder inside(repository / "docs/examples" / name);
    publish::Request request;
    request.jobs = 1;
    diag::Files files;
    diag::Sink sink;
    CHECK(publish::list(request, files, sink).size() == (name == "editions" ? 3 : 1));
    publish::check(request, files, sink);
    for (const diag::Diagnostic& diagnostic : sink.sorted()) {
        UNSCOPED_INFO(diagnostic.message);
    }
    CHECK(sink.sorted().empty());
}

TEST_CASE("the manual shows the structure that dump prints") {
    const std::string manual = support::read_file(repository / "docs/manual.md");
    const size_t begin = manual.find("```text\nDocument\n") + std::string_view("```text\n").size();
    const std::string shown = manual.substr(begin, manual.find("```", begin) - begin);
    REQUIRE(shown.starts_with("Document\n"));
    const support::CurrentFolder inside(repository / "docs/examples/first");
    diag::Files files;
    diag::Sink sink;
    const std::string dump = publish::dump({}, files, sink);
    INFO(dump);
    CHECK(dump.find(shown) != std::string::npos);
}

}  // namespace
}  // namespace docs
