#include <algorithm>

#include <catch2/catch.hpp>

#include "content/check.hpp"
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
