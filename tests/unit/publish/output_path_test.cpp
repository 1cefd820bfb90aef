#include "publish/output_path.hpp"

#include <catch2/catch.hpp>

namespace publish {
namespace {

TEST_CASE("a path below the output folder has no fault") {
    for (const std::string& path :
         {std::string("a.pdf"), std::string("regioner/skåne/läge 2021.pdf"), std::string(196, 'x') + ".pdf",
          std::string("a..b/c...pdf"), std::string("console/nul-läge/com10.pdf"), std::string(" a b/x .pdf")}) {
        INFO(path);
        CHECK(fault_of_output_path(path) == std::nullopt);
    }
}

TEST_CASE("a path that leaves the folder, or that some file system cannot hold, is told why") {
    struct Expected {
        std::string path, fault;
    };
    const std::string odd = "has a character that not every file system allows";
    std::string deep;
    for (int i = 0; i < 10; ++i) deep += std::string(100, 'd') + "/";
    const Expected table[] = {
        {"", "is empty"},
        {"/etc/a.pdf", "is absolute"},
        {"a.xml", "does not end with `.pdf`"},
        {"a.PDF", "does not end with `.pdf`"},
        {"../a.pdf", "has a part `..`"},
        {"a/../../b.pdf", "has a part `..`"},
        {"./a.pdf", "has a part `.`"},
        {"a//b.pdf", "has an empty part"},
        {".pdf", "has a part that begins with a dot"},
        {".git/a.pdf", "has a part that begins with a dot"},
        {std::string(197, 'x') + ".pdf", "has a part of more than 200 bytes"},
        {std::string(201, 'x') + "/a.pdf", "has a part of more than 200 bytes"},
        {deep + "a.pdf", "is longer than 1000 bytes"},
        {"a./r.pdf", "has a part that ends with a dot or a space"},
        {"x /r.pdf", "has a part that ends with a dot or a space"},
        {"nul.pdf", "has a part `nul.pdf`, which Windows keeps for a device"},
        {"a/Con.läge.pdf", "has a part `Con.läge.pdf`, which Windows keeps for a device"},
        {"LPT1/r.pdf", "has a part `LPT1`, which Windows keeps for a device"},
        {"aux .pdf", "has a part `aux .pdf`, which Windows keeps for a device"},
        {"a\nb.pdf", odd},
        {std::string("a\0b.pdf", 7), odd},
        {"a\u202Eb.pdf", odd},
        {"a\xFF.pdf", odd},
        {"C:a.pdf", odd},
        {"a\\b.pdf", odd},
        {"vad?.pdf", odd},
    };
    for (const auto& [path, fault] : table) {
        INFO(path);
        CHECK(fault_of_output_path(path) == fault);
    }
}

TEST_CASE("a path to read has any ending, and stays below its folder as well") {
    const std::vector<std::pair<std::string, std::optional<std::string>>> table{
        {"region-13.xml", std::nullopt},
        {"a/b", std::nullopt},
        {"", "is empty"},
        {"/etc/passwd", "is absolute"},
        {"a/../../b.xml", "has a part `..`"},
        {"a//b.xml", "has an empty part"},
        {".b.xml", "has a part that begins with a dot"},
        {std::string("a\0b", 3), "has a character that not every file system allows"},
    };
    for (const auto& [path, fault] : table) {
        INFO(path);
        CHECK(fault_of_path(path) == fault);
    }
}

}  // namespace
}  // namespace publish
