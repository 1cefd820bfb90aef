#include <algorithm>

#include <catch2/catch.hpp>

#include "docs/markdown.hpp"
#include "support/file.hpp"

namespace docs {
namespace {

namespace fs = std::filesystem;

/// Why a link of a file leads nowhere; empty when it leads somewhere.
std::string fault_of(const Link& link, const fs::path& file) {
    const fs::path target = link.path.empty() ? file : file.parent_path() / link.path;
    if (link.path.starts_with('/')) return "is not relative";
    if (!fs::exists(target)) return "leads to no file";
    if (link.anchor.empty()) return {};
    const auto anchors = anchors_of(support::read_file(target));
    return std::find(anchors.begin(), anchors.end(), link.anchor) == anchors.end() ? "leads to no heading" : "";
}

TEST_CASE("links, anchors and pictures are found where Markdown has them") {
    const std::string_view text = "## The `edtf` words, å\n"
                                  "[a](b.md#c) and ![d](e/f.png) and [g](https://example.org/) and `[h](i.md)`\n"
                                  "```\n# no heading [j](k.md)\n```\n"
                                  "[l](#m)\n";
    const auto links = links_of(text);
    REQUIRE(links.size() == 3);
    CHECK((links[0].path == "b.md" && links[0].anchor == "c"));
    CHECK((links[1].path == "e/f.png" && links[1].anchor.empty()));
    CHECK((links[2].path.empty() && links[2].anchor == "m" && links[2].line == 6));
    CHECK(anchors_of(text) == std::vector<std::string>{"the-edtf-words-å"});
}

TEST_CASE("every link to a place in the repository leads somewhere") {
    const auto files = markdown_files();
    REQUIRE(files.size() > 5);
    for (const fs::path& file : files)
        for (const Link& link : links_of(support::read_file(file))) {
            const std::string fault = fault_of(link, file);
            INFO(file.string() << ":" << link.line << ": " << link.path << "#" << link.anchor << " " << fault);
            CHECK(fault.empty());
        }
}

}  // namespace
}  // namespace docs
