#include "pdf/string.hpp"

#include <catch2/catch.hpp>

using namespace std::string_literals;

TEST_CASE("UTF-8 becomes code points, and what is malformed the replacement character") {
    const auto [utf8, expected] = GENERATE(table<std::string, std::u32string>({
        {"", U""},
        {"Aå", U"Aå"},
        {"\u20AC\U0001F600", U"\u20AC\U0001F600"},
        {"a\xFFz", U"a\uFFFDz"},
        {"\xC3", U"\uFFFD"},
        {"\xC0\x80", U"\uFFFD\uFFFD"},
        {"\xED\xA0\x80", U"\uFFFD"},
        {"\xE2\x82z", U"\uFFFD\uFFFDz"},
    }));
    CHECK(pdf::decode(utf8) == expected);
}

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
