#include "text/normalize.hpp"

#include <catch2/catch.hpp>

#include "text/stream_safe.hpp"

namespace text {
namespace {

using namespace std::string_literals;

std::string marks(size_t count) {
    std::string text;
    while (count-- > 0) text += "\u0301";
    return text;
}

TEST_CASE("text in form C is left alone") {
    for (const char* text : {"", "plain", "åäö ÅÄÖ é – ” ✓", "漢字", "q\u0323"}) CHECK_FALSE(to_nfc(text));
}

TEST_CASE("letters and their marks are put together") {
    CHECK(to_nfc("A\u030Angstro\u0308m") == "Ångström");
    CHECK(to_nfc("\u212B") == "Å");
    CHECK(to_nfc("e\u0301\u0323") == "\u1EB9\u0301");
}

TEST_CASE("long runs of marks are parted") {
    CHECK(stream_safe("å" + marks(30) + " b" + marks(1)) == "å" + marks(30) + " b" + marks(1));
    CHECK(stream_safe("a" + marks(62)) == "a" + marks(30) + "\u034F" + marks(30) + "\u034F" + marks(2));
    CHECK_FALSE(to_nfc("q" + marks(31)));
    CHECK(to_nfc("e" + marks(31)) == "é" + marks(29) + "\u034F" + marks(1));
    CHECK(casefolded("Q" + marks(31)) == "q" + marks(30) + marks(1));
}

TEST_CASE("names that some file system takes for one fold to the same") {
    CHECK(text::casefolded("Region Örebro.PDF") == text::casefolded("region o\u0308rebro.pdf"));
    CHECK(text::casefolded("strasse") == text::casefolded("Straße"));
    CHECK(text::casefolded("a") != text::casefolded("å"));
}

TEST_CASE("letters come apart from their marks") {
    CHECK(text::to_nfd("\u226E") == "<\u0338");
    CHECK(text::to_nfd("\u00E5a") == "a\u030Aa");
    CHECK(text::to_nfd("a") == "a");
}

TEST_CASE("white space, soft hyphens and joiners are not seen") {
    for (const char* text : {"", " \t\n", "\u00A0\u2009\u202F", "\u00AD\u200B\u200C\u200D\u2060\uFEFF"})
        CHECK_FALSE(is_visible(text));
    for (const char* text : {"a", " .", "\u00AD–", "\u00A0å"}) CHECK(is_visible(text));
}

TEST_CASE("refused characters are found where they stand") {
    struct Expected {
        std::string text;
        std::vector<RefusedRun> refused;
    };
    const Expected table[] = {
        {"", {}},
        {"å\t\n\r ✓ \u200D\u00AD\U0001F600", {}},
        {"a\uFEFFb", {{1, 0xFEFF, Refusal::byte_order_mark}}},
        {"\uFFFC\uFFFD", {{0, 0xFFFC, Refusal::stand_in, 2}}},
        {"a\0b"s, {{1, 0, Refusal::control}}},
        {"å\u001B[0m\u007F", {{2, 0x1B, Refusal::control}, {6, 0x7F, Refusal::control}}},
        {"\u0085", {{0, 0x85, Refusal::control}}},
        {"a\u202Eb\u2069", {{1, 0x202E, Refusal::bidi_control}, {5, 0x2069, Refusal::bidi_control}}},
        {"\uFDD0\uFFFF\U0010FFFE", {{0, 0xFDD0, Refusal::noncharacter, 3}}},
        {"\u0085\u202E\u0086 \u0087",
         {{0, 0x85, Refusal::control},
          {2, 0x202E, Refusal::bidi_control},
          {5, 0x86, Refusal::control},
          {8, 0x87, Refusal::control}}},
        {"a" + marks(30) + "b" + marks(30), {}},
        {"a" + marks(62), {{61, 0x301, Refusal::too_many_marks}}},
        {"a\xFF", {{1, 0xFFFD, Refusal::ill_formed}}},
    };
    for (const Expected& expected : table) CHECK(refused_characters(expected.text) == expected.refused);
}

}  // namespace
}  // namespace text
