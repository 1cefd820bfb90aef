#include <catch2/catch.hpp>

#include "content/check.hpp"
#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

struct Checked {
    std::string value;  ///< of an expression
    Complaints complaints;
    bool sound = false;
};

Checked checked(const std::string& text, const char* expression, bool strict = false) {
    const Folder folder;
    (void)folder.write("r.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'>"
                                "<xs:complexType mixed='true'><xs:attribute name='a'/></xs:complexType>"
                                "</xs:element></xs:schema>");
    diag::Files files;
    diag::Sink sink(strict);
    xml::Documents documents(files);
    const xml::Document* document = documents.read(folder.write("r.xml", text), sink);
    REQUIRE(document != nullptr);
    Constraints constraints(documents);
    const Source source = check(constraints, *document, sink);
    return {pugi::xpath_query(expression).evaluate_string(source.document->tree), complaints(sink), source.sound};
}

TEST_CASE("expressions see texts and values in composed form, and each that was not is told at its place") {
    const Checked seen = checked("<r a='e\u0301'>\n cafe\u0301</r>", "concat(/r/@a, normalize-space(/r))");
    CHECK(seen.value == "\u00E9caf\u00E9");
    CHECK(seen.complaints == Complaints{"1:7: text was not in Unicode's composed form (NFC) [normalized-text]",
                                        "2:2: text was not in Unicode's composed form (NFC) [normalized-text]"});
    CHECK(seen.sound);
    CHECK_FALSE(checked("<r>e\u0301</r>", "/r", true).sound);
    CHECK(checked("<r>\u00E9</r>", "/r").complaints.empty());
    CHECK(checked("<r>e&#x301;</r>", "/r").value == "\u00E9");
}

TEST_CASE("what a schema says of a text that was composed keeps its place") {
    const Checked seen = checked("<?xml-model href='r.xsd'?>\n<r>e\u0301\n<x/></r>", "/r");
    REQUIRE(seen.complaints.size() == 2);
    CHECK(seen.complaints[0].starts_with("2:4: text was not"));
    CHECK(seen.complaints[1].starts_with("3:1: "));
    CHECK(seen.complaints[1].ends_with("[schema-violation]"));
}

}  // namespace
}  // namespace content
