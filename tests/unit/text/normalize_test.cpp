#include "text/normalize.hpp"

#include <catch2/catch.hpp>

#include "text/utf8.hpp"

namespace text {
namespace {

using namespace std::string_literals;

TEST_CASE("text in form C is left alone") {
    for (const char* text : {"", "plain", "åäö ÅÄÖ é – ” ✓", "漢字", "q\u0323"}) CHECK_FALSE(to_nfc(text));
}

TEST_CASE("letters and their marks are put together") {
    CHECK(to_nfc("A\u030Angstro\u0308m") == "Ångström");
    CHECK(to_nfc("\u212B") == "Å");
    CHECK(to_nfc("e\u0301\u0323") == "\u1EB9\u0301");
}

TEST_CASE("refused characters are found where they stand") {
    struct Expected {
        std::string text;
        std::vector<RefusedCharacter> refused;
    };
    const Expected table[] = {
        {"", {}},
        {"å\t\n\r ✓ \u200D\u00AD\uFFFD\U0001F600", {}},
        {"a\0b"s, {{1, 0, Refusal::control}}},
        {"å\u001B[0m\u007F", {{2, 0x1B, Refusal::control}, {6, 0x7F, Refusal::control}}},
        {"\u0085", {{0, 0x85, Refusal::control}}},
        {"a\u202Eb\u2069", {{1, 0x202E, Refusal::bidi_control}, {5, 0x2069, Refusal::bidi_control}}},
        {"\uFDD0\uFFFF\U0010FFFE",
         {{0, 0xFDD0, Refusal::noncharacter},
          {3, 0xFFFF, Refusal::noncharacter},
          {6, 0x10FFFE, Refusal::noncharacter}}},
        {"a\xFF", {{1, 0xFFFD, Refusal::ill_formed}}},
    };
    for (const Expected& expected : table) CHECK(refused_characters(expected.text) == expected.refused);
}

TEST_CASE("UTF-8 is read by table 3-7 of the Unicode standard") {
    struct Expected {
        std::string_view bytes;
        Decoded decoded;
    };
    const Decoded ill_formed{0xFFFD, 1};
    const Expected table[] = {
        {"a", {U'a', 1}},
        {"å", {U'å', 2}},
        {"\u2713", {0x2713, 3}},
        {"\U0010FFFF", {0x10FFFF, 4}},
        {"\x80", ill_formed},
        {"\xC0\xAF", ill_formed},
        {"\xC3", ill_formed},
        {"\xC3(", ill_formed},
        {"\xE0\x80\xAF", ill_formed},
        {"\xED\xA0\x80", ill_formed},
        {"\xF4\x90\x80\x80", ill_formed},
        {"\xF5\x80\x80\x80", ill_formed},
    };
    for (const Expected& expected : table) CHECK(decode_at(expected.bytes, 0) == expected.decoded);
}

TEST_CASE("code points are written as they are read") {
    for (const char32_t code_point : {U'a', U'å', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, code_point);
        CHECK(decode_at(text, 0) == Decoded{code_point, static_cast<uint32_t>(text.size())});
    }
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace text
