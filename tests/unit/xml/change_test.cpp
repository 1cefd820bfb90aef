#include "xml/change.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"
#include "xml/place.hpp"

namespace xml {
namespace {

TEST_CASE("a changed text knows where in the file each byte stands") {
    const ChangedText once = change("abcdef", {},
                                    {{.begin = 1, .end = 3, .put = "XYZ", .renames = true},
                                     {.begin = 4, .end = 4, .put = "new"},
                                     {.begin = 5, .end = 6}});
    CHECK(once.text == "aXYZdnewe");
    CHECK(place_in_file(once.stretches, 0) == 0);
    CHECK(place_in_file(once.stretches, 1) == 1);
    CHECK(place_in_file(once.stretches, 3) == 1);
    CHECK(place_in_file(once.stretches, 4) == 3);
    CHECK(place_in_file(once.stretches, 5) == std::nullopt);
    CHECK(place_in_file(once.stretches, 8) == 4);

    const ChangedText twice = change(
        once.text, once.stretches, {{.begin = 0, .end = 0, .moved_begin = 3, .moved_end = 6}, {.begin = 3, .end = 6}});
    CHECK(twice.text == "ZdnaXYewe");
    CHECK(place_in_file(twice.stretches, 0) == 1);
    CHECK(place_in_file(twice.stretches, 1) == 3);
    CHECK(place_in_file(twice.stretches, 2) == std::nullopt);
    CHECK(place_in_file(twice.stretches, 3) == 0);
    CHECK(place_in_file(twice.stretches, 6) == std::nullopt);
    CHECK(place_in_file(twice.stretches, 8) == 4);
}

TEST_CASE("of changes that overlap the first is made") {
    CHECK(change("abcd", {}, {{.begin = 0, .end = 3, .put = "x"}, {.begin = 1, .end = 2, .put = "y"}}).text == "xd");
}

TEST_CASE("changes that would leave no XML are not made") {
    Reading reading("<s a='1' b='2'/>");
    const auto with = [&](Change change) { return reading.documents.with_changes(*reading.document, {change}); };
    CHECK(with({.begin = 9, .end = 10, .put = "c", .renames = true}) != nullptr);
    CHECK(with({.begin = 9, .end = 10, .put = "a", .renames = true}) == nullptr);
    CHECK(with({.begin = 0, .end = 16}) == nullptr);
}

TEST_CASE("an element ends behind its last bracket, whatever stands in it") {
    const std::string text = "<a x='>'><!-- </a> --><a/><![CDATA[</a>]]><?b </a>?><c d=\"/>\"></c></a><e/>";
    CHECK(element_end(text, 1) == text.find("<e/>"));
    CHECK(element_end(text, text.find("<c") + 1) == text.find("</a><e/>"));
    CHECK(element_end(text, text.find("e/>")) == text.size());
    CHECK(start_tag_end(text, 1) == text.find("><!--"));
}

TEST_CASE("a changed document leaves the one that was read as it is") {
    Reading reading("<a>\n <b c='1'/>\n <d>text</d></a>");
    const std::string text = reading.documents.text(*reading.document);
    const Document& changed =
        *reading.documents.with_changes(*reading.document, {{.begin = text.find("<b"), .end = text.find("\n <d")}});
    CHECK_FALSE(changed.root().child("b"));
    CHECK(reading.document->root().child("b"));
    CHECK(changed.file == reading.document->file);
    CHECK(Reading::place(reading.documents.span(changed.root().child("d"))) == "3:2");
    CHECK(Reading::place(reading.documents.text_span(changed.root().child("d").first_child(), 1)) == "3:6");
    CHECK(reading.files.names().size() == 1);
}

}  // namespace
}  // namespace xml
