#include "publish/store.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "support/file.hpp"

namespace publish {
namespace {

namespace fs = std::filesystem;
using support::read_file;
using support::write_file;

/// A folder of its own for each test, and the current one.
class Inside {
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_{folder_.path()};
};

size_t files_in(const fs::path& folder) {
    return static_cast<size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a file is made with the folders that lead to it, and replaced whole") {
    const Inside inside;
    CHECK(store("a/b/c.pdf", "first, the longer one") == std::nullopt);
    CHECK(store("a/b/c.pdf", "second") == std::nullopt);
    CHECK(read_file("a/b/c.pdf") == "second");
    CHECK(files_in("a/b") == 1);
    CHECK(store("empty", "") == std::nullopt);
    CHECK(fs::file_size("empty") == 0);
}

TEST_CASE("a link is replaced, and what it leads to stays") {
    const Inside inside;
    write_file("kept", "kept");
    fs::create_symlink("kept", "report.pdf");
    CHECK(store("report.pdf", "new") == std::nullopt);
    CHECK(read_file("kept") == "kept");
    CHECK(fs::is_regular_file(fs::symlink_status("report.pdf")));
    CHECK(read_file("report.pdf") == "new");
}

TEST_CASE("what is no file is not replaced") {
    const Inside inside;
    fs::create_directory("folder");
    REQUIRE(::mkfifo("pipe", 0600) == 0);
    for (const char* path : {"folder", "pipe"}) CHECK(store(path, "new") == "there is something else than a file");
    CHECK(fs::is_directory("folder"));
    CHECK(fs::is_fifo("pipe"));
    CHECK(files_in(".") == 2);
}

TEST_CASE("what went wrong is said in our words") {
    const Inside inside;
    write_file("file", "");
    CHECK(store("file/report.pdf", "new") == "not a directory");
    CHECK(store(std::string(300, 'x'), "new") == "file name too long");
}

TEST_CASE("a set knows its files by any name") {
    const Inside inside;
    write_file("a", "");
    write_file("b", "");
    fs::create_symlink("a", "link");
    fs::create_hard_link("a", "twin");
    const FileSet set({"a", "missing"});
    for (const char* path : {"a", "./a", "link", "twin"}) CHECK(set.contains(path));
    for (const char* path : {"b", "missing", ""}) CHECK_FALSE(set.contains(path));
}

}  // namespace
}  // namespace publish
