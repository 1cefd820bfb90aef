#include <fstream>

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace {

using namespace std::string_literals;

TEST_CASE("what is not well-formed is refused at the character that is wrong") {
    struct Case {
        std::string text, complaint;
    };
    const std::vector<Case> cases{
        {"", "1:1: the file has no root element [malformed-xml]"},
        {"text", "1:1: the file has no root element [malformed-xml]"},
        {"text <a/>", "1:1: text stands before the root element [malformed-xml]"},
        {"<a>\n <b></a>", "2:5: `</a>` where `</b>` is expected [malformed-xml]"},
        {"<a>\n <b>x", "2:2: `b` begins here and never ends [malformed-xml]"},
        {"<a><x:b xmlns:x='u'>", "1:4: `x:b` begins here and never ends [malformed-xml]"},
        {"<a", "1:3: the tag is not closed with `>` [malformed-xml]"},
        {"<a b='1' c='' b='2'/>", "1:15: the attribute `b` is given twice [malformed-xml]"},
        {"<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "1:36: the attribute `x` is given twice [malformed-xml]"},
        {"<a/>\n<b/>", "2:1: there is something after the end of the root element [malformed-xml]"},
        {"<a/>text", "1:5: there is something after the end of the root element [malformed-xml]"},
        {"<a>å &nbsp;</a>", "1:6: the entity `&nbsp;` is not declared [malformed-xml]"},
        {"<a b='&x;'/>", "1:7: the entity `&x;` is not declared [malformed-xml]"},
        {"<a>R & D</a>", "1:6: `&` begins a reference, and no name follows [malformed-xml]"},
        {"<a>1 < 2</a>", "1:6: `<` begins an element, and no name follows [malformed-xml]"},
        {"<a>&amp</a>", "1:4: a reference without `;` [malformed-xml]"},
        {"<a>x&#0;y</a>", "1:5: `&#0;` stands for no character that XML allows [malformed-xml]"},
        {"<a>&#xD800;</a>", "1:4: `&#xD800;` stands for no character that XML allows [malformed-xml]"},
        {"<a>&#x110000;</a>", "1:4: `&#x110000;` stands for no character that XML allows [malformed-xml]"},
        {"<a>&#1;</a>", "1:4: `&#1;` stands for no character that XML allows [malformed-xml]"},
        {"<a>&#xZZ;</a>", "1:4: a character reference that is no hexadecimal number [malformed-xml]"},
        {"<a>&#z;</a>", "1:4: a character reference that is no number [malformed-xml]"},
        {"<a>\x01</a>", "1:4: the control character U+0001 [malformed-xml]"},
        {"<a>\0</a>"s, "1:4: a null character [malformed-xml]"},
        {"<a>\xEF\xBF\xBF</a>", "1:4: a character that XML does not allow [malformed-xml]"},
        {"<a b=1/>", "1:6: the value of an attribute does not begin with a quote [malformed-xml]"},
        {"<a>Tiden <3 mån</a>", "1:10: `<` begins an element, and no name follows [malformed-xml]"},
        {"<a b=\u201Dx\u201D/>", "1:6: `\u201D` is a typographic quote [malformed-xml]"},
        {"<a b=\"x\u201D c=\"y\">å</a>", "1:8: `\u201D` is a typographic quote [malformed-xml]"},
        {"<a b=\"x\u201D>å</a>", "1:8: `\u201D` is a typographic quote [malformed-xml]"},
        {"<a b=\"x\u201D>å<b/></a>", "1:8: `\u201D` is a typographic quote [malformed-xml]"},
        {"<a b=\"x \u201Dy\u201D z\"c=\"y\"/>", "1:15: white space is missing here, or a quote before [malformed-xml]"},
        {"<a b/>", "1:4: the attribute `b` has no value [malformed-xml]"},
        {"<a><c b='1'/><c b'2'/></a>", "1:17: the attribute `b` has no value [malformed-xml]"},
        {"<a b='<'/>", "1:7: `<` in the value of an attribute [malformed-xml]"},
        {"<a b='x", "1:8: the file ends inside the value of an attribute [malformed-xml]"},
        {"<a b='1'c='2'/>", "1:9: white space is missing here, or a quote before [malformed-xml]"},
        {"<a><!-- -- --></a>", "1:9: `--` inside a comment [malformed-xml]"},
        {"<!-- ", "1:6: the file ends inside a comment [malformed-xml]"},
        {"<a><![CDATA[", "1:13: the file ends inside a CDATA section [malformed-xml]"},
        {"<a><?p ", "1:8: the file ends inside a processing instruction [malformed-xml]"},
        {"<a>]]></a>", "1:4: `]]>` in the text [malformed-xml]"},
        {"<a></a b>", "1:8: the tag is not closed with `>` [malformed-xml]"},
        {" <?xml version='1.0'?><a/>",
         "1:2: an XML declaration that is not at the very beginning of the file [malformed-xml]"},
        {"<?xml encoding='UTF-8'?><a/>", "1:7: the XML declaration does not begin with `version` [malformed-xml]"},
        {"<a>\n <x:b/></a>", "2:2: the prefix `x` is not declared [malformed-xml]"},
        {"<a x:y='1'/>", "1:4: the prefix `x` is not declared [malformed-xml]"},
        {"<xmlns:a/>", "1:1: the prefix `xmlns` is not declared [malformed-xml]"},
        {"<a xmlns:p=''/>", "1:4: a prefix is declared for no namespace [malformed-xml]"},
        {"<a xmlns='a b'/>", "1:4: a namespace whose name is no address [malformed-xml]"},
        {"<a b='' xmlns:xml='u'/>", "1:9: `xml`, `xmlns` and their namespaces are not to be declared [malformed-xml]"},
        {"<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
         "1:4: `xml`, `xmlns` and their namespaces are not to be declared [malformed-xml]"},
        {"<a:b:c/>", "1:1: a name with one colon too many, or with nothing beside it [malformed-xml]"},
        {"<?x:y z?><a/>", "1:1: a colon in the name of a processing instruction [malformed-xml]"},
        {"<a><?1?></a>", "1:4: a processing instruction without a name [malformed-xml]"},
        {"<a>\n<b <c/></a>", "2:1: the tag that begins here is not closed with `>` [malformed-xml]"},
        {"<?xml version='1.0' encoding=''?><a/>", "1:31: `encoding` names no encoding [malformed-xml]"},
        {"<?xml version='1.0' encoding='latin 1'?><a/>",
         "1:36: a value of the XML declaration does not end here with its quote [malformed-xml]"},
        {"<?xml version='1.0' encoding=utf-8?><a/>",
         "1:30: a value of the XML declaration does not begin with a quote [malformed-xml]"},
        {"<?xml version='2.0'?><a/>", "1:19: a version of XML that is not read here [malformed-xml]"},
        {"<?xml version='1.0' standalone='x'?><a/>", "1:33: `standalone` is `yes` or `no` [malformed-xml]"},
        {"<?xml version='1.0' x='y'?><a/>", "1:21: the XML declaration does not end here with `?>` [malformed-xml]"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const Reading reading(each.text);
        CHECK(reading.document == nullptr);
        CHECK(complaints(reading.sink) == Complaints{each.complaint});
    }
}

TEST_CASE("a wrong end tag names the place of the element that is open") {
    const Reading reading("<a>\n  <b>\n</a>");
    const auto diagnostic = reading.sink.sorted().at(0);
    REQUIRE(diagnostic.labels.size() == 1);
    CHECK(Reading::place(diagnostic.labels[0].span) == "2:3");
    CHECK(diagnostic.labels[0].message == "`b` begins here");
}

TEST_CASE("a document type is refused before anything in it is read") {
    const std::vector<std::string> texts{
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a PUBLIC '-//x' 'http://192.0.2.1/x.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;&x;&x;&x;'>]><a>&z;</a>",
    };
    for (const std::string& text : texts) {
        INFO(text);
        const Reading reading("<!-- <!DOCTYPE -->\n" + text);
        CHECK(complaints(reading.sink) == Complaints{"2:1: a document type declaration is refused [refused-doctype]"});
    }
}

std::string nested(int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "<a>";
    for (int i = 0; i < depth; ++i) text += "</a>";
    return text;
}

std::string with_attributes(int count) {
    std::string text = "<a>\n<b";
    for (int i = 0; i < count; ++i) text += " a" + std::to_string(i) + "=''";
    return text + "/></a>";
}

TEST_CASE("limits hold exactly") {
    CHECK(Reading(nested(256)).document != nullptr);
    CHECK(complaints(Reading(nested(257)).sink) ==
          Complaints{"1:769: elements are nested deeper than 256 [limit-reached]"});
    CHECK(complaints(Reading(nested(200'000)).sink) ==
          Complaints{"1:769: elements are nested deeper than 256 [limit-reached]"});

    CHECK(Reading(with_attributes(256)).document != nullptr);
    CHECK(complaints(Reading(with_attributes(5000)).sink) ==
          Complaints{"2:1: an element with 5000 attributes, at most 256 are accepted [limit-reached]"});

    xml::Limits limits;
    limits.text = 4;
    CHECK(Reading("<a b='1234'>12<!-- 5 -->34<b/>1234</a>", limits).document != nullptr);
    CHECK(complaints(Reading("<a b='12345'/>", limits).sink) ==
          Complaints{"1:1: the value of `b` has more than 4 bytes [limit-reached]"});
    CHECK(Reading("<a>12<!-- -->345</a>", limits).document == nullptr);
    CHECK(Reading("<a><![CDATA[12345]]></a>", limits).document == nullptr);

    limits.depth = 2000;
    CHECK(Reading(nested(2000), limits).document != nullptr);
}

TEST_CASE("the tree has the text as it stands") {
    const Reading reading("<a> <b/>\r\n<!-- no -->x&amp;y<![CDATA[<&>]]></a>");
    REQUIRE(reading.document != nullptr);
    CHECK(reading.sink.empty());
    CHECK(std::string(reading.document->tree.select_node("/a").node().first_child().value()) == " ");
    CHECK(pugi::xpath_query("string(/a)").evaluate_string(reading.document->tree) == " \nx&y<&>");
}

}  // namespace
