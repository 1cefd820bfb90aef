#include "pdf/string.hpp"

#include <catch2/catch.hpp>

using namespace std::string_literals;

TEST_CASE("UTF-16 splits what is outside of the basic plane into surrogates") {
    CHECK(pdf::utf16(U"å\U0001F600") == "\x00\xE5\xD8\x3D\xDE\x00"s);
}

TEST_CASE("text strings are plain as long as ASCII will do") {
    CHECK(pdf::text_string("Sida 1") == "Sida 1");
    CHECK(pdf::text_string("å") == "\xFE\xFF\x00\xE5"s);
    CHECK(pdf::text_string("a\n") == "\xFE\xFF\x00\x61\x00\x0A"s);
}

TEST_CASE("strings escape what would end or change them") {
    std::string out;
    pdf::append_string(out, "a(b)c\\\r\n");
    CHECK(out == "(a\\(b\\)c\\\\\\r\n)");
    out.clear();
    pdf::append_hex(out, "\xFE\x01");
    CHECK(out == "<FE01>");
}
