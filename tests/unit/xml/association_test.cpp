#include "xml/association.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace {

TEST_CASE("a document is associated with what it names before its root and at it") {
    const Reading reading(
        "<?xml-model href=\"a.xsd\" schematypens=\"http://www.w3.org/2001/XMLSchema\"?>\n"
        "<?xml-model type='application/xml' href='a.sch'?>\n"
        "<?xml-model href = 'a.rng' schematypens = 'http://relaxng.org/ns/structure/1.0'?>\n"
        "<?xml-stylesheet href='a.css'?>\n"
        "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:noNamespaceSchemaLocation='b.xsd'/>");
    REQUIRE(reading.document != nullptr);
    const auto& associations = reading.document->associations;
    REQUIRE(associations.size() == 4);
    CHECK(associations[0].href == "a.xsd");
    CHECK(associations[0].namespace_ == xml::xml_schema_namespace);
    CHECK(Reading::place(associations[0].span) == "1:1");
    CHECK(associations[1].href == "a.sch");
    CHECK(associations[1].namespace_ == xml::schematron_namespace);
    CHECK(associations[2].namespace_ == "http://relaxng.org/ns/structure/1.0");
    CHECK(Reading::place(associations[2].span) == "3:1");
    CHECK(associations[3].href == "b.xsd");
    CHECK(associations[3].namespace_ == xml::xml_schema_namespace);
    CHECK(Reading::place(associations[3].span) == "5:85");
}

TEST_CASE("what seems to name a schema and does not is told") {
    struct Case {
        std::string text, complaint, hint;
    };
    const Case cases[]{
        {"<?xml-model title=\" href='no.xsd' \"  href='a.xsd'?><a/>", {}, {}},
        {"<?xml-model\n href='a.xsd'\ttype='application/xml' charset='utf-8' group='g' phase='p'?><a/>", {}, {}},
        {"<?xml-model?><a/>", "1:1: `xml-model` names no file", "write `href=\"…\"`"},
        {"<?xml-model schematypens='s'?><a/>", "1:1: `xml-model` names no file", "write `href=\"…\"`"},
        {"<?xml-model href=''?><a/>", "1:1: `xml-model` names no file", "write `href=\"…\"`"},
        {"<?xml-model  hreff='a.xsd'?><a/>", "1:14: `xml-model` has no `hreff`", "did you mean `href`?"},
        {"<?xml-model å='' href='a.xsd' HREF='b'?><a/>", "1:13: `xml-model` has no `å`", ""},
        {"<?xml-model href='a.xsd' href='b.xsd'?><a/>", "1:26: `href` is given twice", ""},
        {"<?xml-model href=a.xsd type='t'?><a/>", "1:18: the value of `href` does not begin with a quote",
         "write `href=\"…\"`"},
        {"<?xml-model href a.xsd?><a/>", "1:13: `href` has no value", "write `href=\"…\"`"},
        {"<?xml-model 'a.xsd'?><a/>", "1:13: a value without a name", "write `href=\"…\"`"},
        {"<?xml-model\n  href='a.xsd?><a/>", "2:8: the value of `href` does not end", "write `href=\"…\"`"},
        {"<?xml-model href='a.xsd type='t'?><a/>",
         "1:30: the value of `href` ends at this quote, and no white space follows", "write `href=\"…\"`"},
        {"<?xml-modell href='a.xsd'?><a/>", "1:1: `xml-modell` says nothing here", "did you mean `xml-model`?"},
        {"<?XML-Model href='a.xsd'?><a/>", "1:1: `XML-Model` says nothing here", "did you mean `xml-model`?"},
        {"<a/><?xml-model href='a.xsd'?>", "1:5: `xml-model` says nothing here", "write it before the root element"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const Reading reading(each.text);
        REQUIRE(reading.document != nullptr);
        CHECK(reading.sink.empty());
        diag::Sink sink;
        const auto found = xml::find_associations(reading.documents, *reading.document, sink);
        CHECK(found.size() == (each.complaint.empty() ? 1 : 0));
        if (each.complaint.empty()) {
            CHECK(complaints(sink) == Complaints{});
            CHECK(found[0].href == "a.xsd");
        } else {
            REQUIRE_FALSE(sink.empty());
            CHECK(complaints(sink)[0] == each.complaint + " [broken-association]");
            CHECK(sink.sorted()[0].hint == each.hint);
        }
    }
}

}  // namespace
