#include "content/check.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

constexpr const char* grammar =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'><xs:complexType>"
    "<xs:attribute name='a'/></xs:complexType></xs:element></xs:schema>";
constexpr const char* rules =
    "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron'><sch:pattern><sch:rule context='r'>"
    "<sch:assert test='@a'>no a</sch:assert></sch:rule></sch:pattern></sch:schema>";

/// What is said of a source in a folder with a grammar and rules.
Complaints checked(const std::string& text) {
    const Folder folder;
    (void)folder.write("r.xsd", grammar);
    (void)folder.write("r.sch", rules);
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* document = documents.read(folder.write("r.xml", text), sink);
    REQUIRE(document != nullptr);
    Constraints constraints(documents);
    check(constraints, *document, sink);
    return complaints(sink);
}

TEST_CASE("a source that names no constraints is used as it is") { CHECK(checked("<anything/>") == Complaints{}); }

TEST_CASE("a source is held to all its constraints in one run") {
    CHECK(checked("<?xml-model href='r.xsd'?><?xml-model href='r.sch'?>\n<r a=''/>") == Complaints{});
    CHECK(checked("<?xml-model href='r.xsd'?><?xml-model href='r.sch'?>\n<r b=''/>") ==
          Complaints{"2:4: `r` has no attribute `b` [schema-violation]"});
}

TEST_CASE("a schema that is named twice complains once") {
    CHECK(checked("<?xml-model href='r.xsd'?>\n<r b='' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                  "xsi:noNamespaceSchemaLocation='r.xsd'/>") ==
          Complaints{"2:4: `r` has no attribute `b` [schema-violation]"});
}

TEST_CASE("a schema in a foreign language is left out with a warning, a distant one is an error") {
    CHECK(checked("<?xml-model href='r.rng'?><r/>") ==
          Complaints{"1:1: `r.rng` is neither an XML Schema nor Schematron rules and is left out [unread-schema]"});
    CHECK(checked("<?xml-model href='http://192.0.2.1/r.xsd'?><r/>") ==
          Complaints{"1:1: `http://192.0.2.1/r.xsd` would have to be fetched, and nothing is [broken-schema]"});
}

TEST_CASE("the sources of the project hold to their own constraints") {
    for (const char* path : {"sources/regions.xml", "sources/npo-psykisk-halsa.xml"}) {
        INFO(path);
        diag::Files files;
        diag::Sink sink;
        xml::Documents documents(files);
        const xml::Document* document = documents.read(std::string(LAGESBILD_SOURCE_DIR "/") + path, sink);
        REQUIRE(document != nullptr);
        Constraints constraints(documents);
        CHECK(check(constraints, *document, sink).document == document);
        CHECK(complaints(sink) == Complaints{});
    }
}

}  // namespace
}  // namespace content
