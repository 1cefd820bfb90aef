#include "base/utf8.hpp"

#include <catch2/catch.hpp>

namespace base {
namespace {

TEST_CASE("UTF-8 is read by table 3-7 of the Unicode standard") {
    struct Expected {
        std::string_view bytes;
        Decoded decoded;
    };
    const Decoded ill_formed{0xFFFD, 1, false};
    const Expected table[] = {
        {std::string_view("\0", 1), {0, 1}},
        {"a", {U'a', 1}},
        {"å", {U'å', 2}},
        {"\u2713", {0x2713, 3}},
        {"\uFFFD", {0xFFFD, 3}},
        {"\U0010FFFF", {0x10FFFF, 4}},
        {"\x80", ill_formed},
        {"\xC0\xAF", ill_formed},
        {"\xC3", ill_formed},
        {"\xC3(", ill_formed},
        {"\xE0\x80\xAF", ill_formed},
        {"\xED\xA0\x80", ill_formed},
        {"\xF0\x80\x80\x80", ill_formed},
        {"\xF4\x90\x80\x80", ill_formed},
        {"\xF5\x80\x80\x80", ill_formed},
    };
    for (const Expected& expected : table) CHECK(decode_at(expected.bytes, 0) == expected.decoded);
}

TEST_CASE("a text is read code point by code point, each byte that is ill-formed as one of its own") {
    CHECK(decode("").empty());
    CHECK(decode("Aå\u20AC\U0001F600") == U"Aå\u20AC\U0001F600");
    CHECK(decode("a\xFFz") == U"a\uFFFDz");
    CHECK(decode("\xC0\x80") == U"\uFFFD\uFFFD");
    CHECK(decode("\xE0\x80\x80") == U"\uFFFD\uFFFD\uFFFD");
    CHECK(decode("\xE2\x82z") == U"\uFFFD\uFFFDz");
}

TEST_CASE("code points are written as they are read") {
    for (const char32_t code_point :
         {U'a', U'\u007F', U'\u0080', U'å', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, code_point);
        CHECK(text.size() == utf8_size(code_point));
        CHECK(decode_at(text, 0) == Decoded{code_point, static_cast<uint32_t>(text.size())});
    }
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("code points are counted and stepped over without being read") {
    const std::string_view text = "aå\u20ACz";  // one, two, three bytes, one
    CHECK(count_code_points(text) == 4);
    const size_t begins[] = {0, 1, 1, 3, 3, 3, 6, 7};
    const size_t nexts[] = {1, 3, 3, 6, 6, 6, 7};
    for (size_t at = 0; at <= text.size(); ++at) CHECK(code_point_begin(text, at) == begins[at]);
    for (size_t at = 0; at < text.size(); ++at) CHECK(next_code_point(text, at) == nexts[at]);
    CHECK(next_code_point(text, text.size()) == text.size());
    CHECK(code_point_begin("\x80\x80", 1) == 0);
}

}  // namespace
}  // namespace base
