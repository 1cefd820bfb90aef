#include "xml/place.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace {

TEST_CASE("an element, a processing instruction, an attribute and its value know where they stand") {
    const Reading reading("<?xml-model href=\"a.xsd\"?>\n"
                          "<a åä='å'\n"
                          "   b = \"x&lt;y&#229;z\" bb='>'><c/>text</a>");
    REQUIRE(reading.document != nullptr);
    const auto& documents = reading.documents;
    const pugi::xml_node a = reading.document->root();
    CHECK(Reading::place(documents.span(reading.document->tree.first_child())) == "1:1");
    CHECK(Reading::place(documents.span(a)) == "2:1");
    CHECK(Reading::place(documents.span(a, a.attribute("åä"))) == "2:4");
    CHECK(Reading::place(documents.span(a, a.attribute("b"))) == "3:4");
    CHECK(Reading::place(documents.span(a, a.attribute("bb"))) == "3:24");
    CHECK(Reading::place(documents.value_span(a, a.attribute("bb"), 0)) == "3:28");
    CHECK(Reading::place(documents.span(a.child("c"))) == "3:31");
    CHECK(Reading::place(documents.span(a.last_child())) == "3:35");
    CHECK(Reading::place(documents.span(reading.document->tree.root())) == "1:1");

    // x < y å z: a reference is one character, å is two bytes
    const pugi::xml_attribute b = a.attribute("b");
    const std::vector<std::string> places{"3:9", "3:10", "3:14", "3:15", "3:15", "3:21"};
    for (size_t offset = 0; offset < places.size(); ++offset) {
        INFO(offset);
        CHECK(Reading::place(documents.value_span(a, b, offset)) == places[offset]);
    }
}

TEST_CASE("a place inside text counts references and line breaks as written") {
    const Reading reading("<a>1&amp;2\r\n3<![CDATA[&amp;4]]></a>");
    REQUIRE(reading.document != nullptr);
    const pugi::xml_node text = reading.find("/a").first_child();
    CHECK(Reading::place(reading.documents.text_span(text, 2)) == "1:10");
    CHECK(Reading::place(reading.documents.text_span(text, 4)) == "2:1");
    CHECK(Reading::place(reading.documents.text_span(text.next_sibling(), 5)) == "2:16");
}

/// Of what is looked for from `|` on, which is no part of the text.
template <class Find>
std::string place_found(std::string text, const Find& find) {
    const size_t begin = text.find('|');
    text.erase(begin, 1);
    diag::Files files;
    const diag::FileId file = files.add("a.xml", text);
    return Reading::place(files.span_at(file, find(text, begin)));
}

TEST_CASE("a character is found where it stands, as such or as a reference") {
    constexpr char32_t wanted = 0x202E;
    struct Case {
        std::string text;  ///< the text or value begins at |
        std::string place;
    };
    const std::vector<Case> cases{
        {"<a>|x\u202E</a>", "1:5"},
        {"<a>|x&amp;y&#x202E;</a>", "1:11"},
        {"<a b='|x&#8238;\u202E'/>", "1:8"},
        {"<a><![CDATA[|AT&T \u202E]]></a><a>ok; \u202E</a>", "1:18"},
        {"<a><![CDATA[ \n|AT&T \u202E]]></a><a>ok; \u202E</a>", "2:6"},
        {"<a><![CDATA[|a<b &#x202E; ']\u202E]]></a>", "1:28"},
        {"<a><![CDATA[|x]]>\u202E</a>", "1:17"},
        {"<a>|x<!-- \u202E --><b c='>'>y<d/></b><?p \u202E?><![CDATA[<b>]]>\u202E</a>", "1:55"},
        {"<a><b>|x</b>\u202E</a>", "1:7"},
        {"<a>|x</a><a>\u202E</a>", "1:4"},
        {"<a b='|x' c='\u202E'/>", "1:7"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto find = [](const std::string& text, size_t begin) {
            return xml::find_character(text, begin, wanted);
        };
        CHECK(place_found(each.text, find) == each.place);
    }
}

TEST_CASE("a word is found where it stands by itself") {
    struct Case {
        std::string text;  ///< begins at |
        std::string word, place;
    };
    const std::vector<Case> cases{
        {"<a>|a-b -- c - d</a>", "-", "1:13"},        {"<a>|x\ny \"d\" z</a>", "\"d\"", "2:3"},
        {"<a>|x 9&#58;30 y</a>", "9:30", "1:6"},      {"<a>|x 30% y</a>", "30%", "1:6"},
        {"<a>|x30% y <b>30%</b></a>", "30%", "1:14"}, {"<a b='|x ... y'/>", "...", "1:9"},
        {"<a>|x</a><a>...</a>", "...", "1:4"},        {"<a>|...</a>", "...", "1:4"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto find = [&](const std::string& text, size_t begin) { return xml::find_word(text, begin, each.word); };
        CHECK(place_found(each.text, find) == each.place);
    }
}

TEST_CASE("a node of no document has no place") {
    const Reading reading("<a/>");
    pugi::xml_document other;
    other.load_string("<b c='d'/>");
    CHECK(reading.documents.span(other.document_element()) == diag::Span{});
    CHECK(reading.documents.document_of(other.document_element()) == nullptr);
    CHECK(reading.documents.document_of(reading.find("/a")) == reading.document);
}

TEST_CASE("what looks like an attribute in the value of another is none") {
    const Reading reading("<a b='c=1' c = '2'/>");
    const pugi::xml_node a = reading.find("/a");
    CHECK(Reading::place(reading.documents.span(a, a.attribute("c"))) == "1:12");
    CHECK(Reading::place(reading.documents.value_span(a, a.attribute("c"), 0)) == "1:17");
}

TEST_CASE("the value of an element is all the text in it, each character at its place") {
    const Reading reading("<a b='x'><b>12<!-- c -->3<c/><d><![CDATA[4]]></d>\n5</b></a>");
    const pugi::xml_node b = reading.find("/a/b");
    CHECK(xml::string_value(b) == "1234\n5");
    const std::vector<std::string> places{"1:13", "1:14", "1:25", "1:42", "1:50", "2:1", "2:2"};
    for (size_t i = 0; i < places.size(); ++i)
        CHECK(Reading::place(reading.documents.string_value_span(b, i)) == places[i]);
    const pugi::xpath_node attribute = reading.document->tree.select_node("//@b");
    CHECK(xml::string_value(attribute) == "x");
    CHECK(Reading::place(reading.documents.string_value_span(attribute, 0)) == "1:7");
    CHECK(Reading::place(reading.documents.string_value_span(reading.find("//c"), 0)) == "1:26");
}

TEST_CASE("the language in force is the nearest one") {
    const Reading reading("<a xml:lang='sv'><b><c xml:lang='en'/></b></a>");
    CHECK(xml::language_of(reading.find("//b")) == "sv");
    CHECK(xml::language_of(reading.find("//c")) == "en");
    CHECK(xml::language_of(Reading("<a/>").document->root()).empty());
}

}  // namespace
