#include "diag/files.hpp"

#include <catch2/catch.hpp>

namespace diag {
namespace {

TEST_CASE("a place is a line and a column in code points") {
    Files files;
    const FileId file = files.add("å.xml", "ab\nåäö\r\n\nx");
    struct Expected {
        size_t offset;
        uint32_t line, column;
    };
    for (const Expected expected :
         {Expected{0, 1, 1}, Expected{2, 1, 3}, Expected{3, 2, 1}, Expected{5, 2, 2}, Expected{9, 2, 4},
          Expected{11, 3, 1}, Expected{12, 4, 1}, Expected{13, 4, 2}, Expected{999, 4, 2}}) {
        INFO(expected.offset);
        CHECK(files.span_at(file, expected.offset) == Span{file, expected.line, expected.column});
    }
}

TEST_CASE("lines end in a line feed, a carriage return, or both") {
    Files files;
    const FileId file = files.add("a", "a\rb\r\rc\r\nd\n\re");
    CHECK(files.span_at(file, 2) == Span{file, 2, 1});
    CHECK(files.span_at(file, 5) == Span{file, 4, 1});
    CHECK(files.span_at(file, 8) == Span{file, 5, 1});
    CHECK(files.span_at(file, 11) == Span{file, 7, 1});
    CHECK(files.line(file, 2) == "b");
    CHECK(files.line(file, 3).empty());
}

TEST_CASE("a line is quoted without its break; one that does not exist is empty") {
    Files files;
    const FileId file = files.add("a", "ab\nåäö\r\nx");
    CHECK(files.line(file, 2) == "åäö");
    CHECK(files.line(file, 3) == "x");
    CHECK(files.line(file, 0).empty());
    CHECK(files.line(file, 4).empty());
}

TEST_CASE("columns are right far into a line of many blocks") {
    Files files;
    std::string text = "x\n";
    for (int i = 0; i < 5000; ++i) text += "å";
    const FileId file = files.add("a", text);
    CHECK(files.span_at(file, 2 + 2 * 4321) == Span{file, 2, 4322});
    CHECK(files.span_at(file, text.size()) == Span{file, 2, 5001});
}

TEST_CASE("a place leads back to its byte, wherever blocks end") {
    Files files;
    std::string text = "x\r\n";
    for (int i = 0; i < 700; ++i) text += i % 90 == 0 ? "\n" : "aå€\U0001F600";
    const FileId file = files.add("a", text);
    for (size_t offset = 0; offset <= text.size(); ++offset) {
        const bool begins = offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
        if (begins && files.offset_of(files.span_at(file, offset)) != offset) FAIL_CHECK(offset);
    }
    CHECK(files.offset_of({file, 1, 0}) == 0);
    CHECK(files.offset_of({file, 0, 5}) == 0);
    CHECK(files.offset_of({file, 1, 1'000'000}) == text.size());
}

TEST_CASE("names and texts stay when more files are added") {
    Files files;
    const FileId first = files.add("a", "short");
    const std::string* text = &files.text(first);
    for (int i = 0; i < 100; ++i) files.add("b", "more");
    CHECK(&files.text(first) == text);
    CHECK(files.name(first) == "a");
}

}  // namespace
}  // namespace diag
