#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "layout/read.hpp"

namespace layout {
namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The file in the repository is what the vocabulary makes; LAGESBILD_UPDATE=1 writes it anew.
void check_generated(const std::string& path, const std::string& text) {
    INFO(path << " is stale: run the test with LAGESBILD_UPDATE=1");
    if (std::getenv("LAGESBILD_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << text;
    CHECK((content_of(path) == text));
}

TEST_CASE("the schema in the repository is up to date") {
    check_generated(LAGESBILD_SOURCE_DIR "/layouts/layout.xsd", schema());
}

TEST_CASE("the reference in the manual is up to date") {
    check_generated(LAGESBILD_SOURCE_DIR "/docs/layout-reference.md", reference());
}

}  // namespace
}  // namespace layout
