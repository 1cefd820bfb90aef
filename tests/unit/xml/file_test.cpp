#include "xml/file.hpp"

#include <cstdio>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace {

TEST_CASE("a file is read once under one path, and a failure told once") {
    const Folder folder;
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* first = documents.read(folder.write("a.xml", "<a/>"), sink);
    REQUIRE(first != nullptr);
    (void)folder.write("a.xml", "<changed/>");
    CHECK(documents.read(folder.path("./a.xml"), sink) == first);
    CHECK(first->path == folder.path("a.xml"));

    const diag::Span at{first->file, 1, 1};
    CHECK(documents.read(folder.path("b.xml"), sink, at) == nullptr);
    CHECK(documents.read(folder.path("b.xml"), sink, {}) == nullptr);
    CHECK(complaints(sink) == Complaints{"1:1: `" + folder.path("b.xml") +
                                         "` cannot be read: no such file or directory [unreadable-file]"});
}

TEST_CASE("what is no regular file is refused without waiting for it") {
    const Folder folder;
    REQUIRE(::mkfifo(folder.path("fifo").c_str(), 0600) == 0);
    CHECK(xml::read_file(folder.path("fifo"), 100).reason == "it is not a regular file");
    CHECK(xml::read_file("/dev/zero", 100).reason == "it is not a regular file");
    CHECK(xml::read_file(folder.path("."), 100).reason == "it is a folder");
}

TEST_CASE("a file larger than the limit is not read") {
    const Folder folder;
    const std::string path = folder.write("a.xml", "<abcdef/>");
    CHECK(xml::read_file(path, 9).bytes == "<abcdef/>");
    CHECK(xml::read_file(path, 8).outcome == xml::FileBytes::Outcome::too_large);

    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    xml::Limits limits;
    limits.bytes = 8;
    CHECK(documents.read(path, sink, {}, limits) == nullptr);
    CHECK(complaints(sink) == Complaints{"0:0: `" + path + "` has more than 8 bytes [limit-reached]"});
}

TEST_CASE("a dash is standard input") {
    const Folder folder;
    const std::string path = folder.write("a.xml", "<a>\n</b>");
    const int saved = ::dup(STDIN_FILENO);
    REQUIRE(std::freopen(path.c_str(), "r", stdin) != nullptr);
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    CHECK(documents.read("-", sink) == nullptr);
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    REQUIRE(sink.sorted().size() == 1);
    CHECK(files.name(sink.sorted()[0].span.file) == "<stdin>");
    CHECK(Reading::place(sink.sorted()[0].span) == "2:1");
}

TEST_CASE("a relative name starts from the folder of the file that says it") {
    CHECK(xml::beside("sources/a.xml", "b.xsd") == "sources/b.xsd");
    CHECK(xml::beside("sources/a.xml", "../c/b.xsd") == "c/b.xsd");
    CHECK(xml::beside("a.xml", "b.xsd") == "b.xsd");
    CHECK(xml::beside("-", "b.xsd") == "b.xsd");
    CHECK(xml::beside("sources/a.xml", "/b.xsd") == "/b.xsd");
}

}  // namespace
