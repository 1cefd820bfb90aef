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

constexpr const char* area_grammar =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='areas'><xs:complexType><xs:sequence>"
    "<xs:element name='area' maxOccurs='unbounded'><xs:complexType><xs:sequence>"
    "<xs:element name='name'><xs:simpleType><xs:restriction base='xs:token'><xs:minLength value='1'/></xs:restriction>"
    "</xs:simpleType></xs:element><xs:element name='place' minOccurs='0' maxOccurs='unbounded'><xs:complexType>"
    "<xs:attribute name='code'/><xs:attribute name='day'/></xs:complexType></xs:element>"
    "</xs:sequence><xs:attribute name='code' use='required' type='code'/></xs:complexType></xs:element></xs:sequence>"
    "<xs:attribute name='chief' type='xs:token'/></xs:complexType></xs:element>"
    "<xs:simpleType name='code'><xs:restriction base='xs:token'><xs:pattern value='[0-9]{2}'/></xs:restriction>"
    "</xs:simpleType></xs:schema>";

/// What is said of areas that are held to a grammar and a rule, whose context is given first.
Complaints said_of_areas(const std::string& rule, const std::string& areas) {
    const Folder folder;
    (void)folder.write("a.xsd", area_grammar);
    (void)folder.write("a.sch",
                       "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
                       "<is:date select='//@day'/><let name='codes' value='//area/@code'/><pattern>" +
                           rule + "</pattern></schema>");
    const std::string text = "<?xml-model href='a.xsd'?><?xml-model href='a.sch'?>" + areas;
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* document = documents.read(folder.write("a.xml", text), sink);
    REQUIRE(document != nullptr);
    Constraints constraints(documents);
    check(constraints, *document, sink);
    return complaints(sink);
}

TEST_CASE("a rule accuses nobody by a value that is wrong itself") {
    const auto rule = [](const std::string& context, const std::string& inside) {
        return "<rule context='" + context + "'>" + inside + "</rule>";
    };
    const auto assertion = [](const std::string& test) { return "<assert test=\"" + test + "\">no</assert>"; };
    const std::string wrong = "<areas>\n<area code='1x'><name>n</name>\n<place code='1380'/></area></areas>";
    const std::string right = "<areas>\n<area code='14'><name>n</name>\n<place code='1380'/></area></areas>";
    const std::string is_wrong = "2:13: `1x` is not a value of `code` [schema-violation]";
    const std::string said = "3:1: no [rule-violation]";
    const std::string reading_rules[] = {
        rule("place", assertion("starts-with(@code, ../@code)")),
        rule("place", "<let name='area' value='string(../@code)'/>" + assertion("starts-with(@code, $area)")),
        rule("place", "<let name='area' value='..'/><let name='code' value='$area/@code'/>" +
                          assertion("starts-with(@code, $code)")),
        rule("place", assertion("starts-with(@code, $codes)")),
        rule("place", assertion("/areas/area[@code = 13]")),
    };
    for (const std::string& each : reading_rules) {
        INFO(each);
        CHECK(said_of_areas(each, wrong) == Complaints{is_wrong});
        CHECK(said_of_areas(each, right) == Complaints{said});
    }
    // One that reads something else of the same element is heard.
    CHECK(said_of_areas(rule("place", assertion("../name = 'm'")), wrong) == Complaints{is_wrong, said});
    CHECK(said_of_areas(rule("place", assertion("count(//area) = 2")), wrong) == Complaints{is_wrong, said});
    // What is missing is no value, and a date that is none neither.
    const std::string lacking = "<areas>\n<area code='13'>\n<place code='1380' day='maj'/></area></areas>";
    CHECK(said_of_areas(rule("place", assertion("starts-with(../name, 'n')")), lacking) ==
          Complaints{"3:1: `name` is missing before `place` [schema-violation]",
                     "3:25: `maj` is no date: a date begins with a year of four digits [invalid-date]"});
    CHECK(said_of_areas(rule("areas", assertion("//@day = '2021'")),
                        "<areas>\n<area code='13'><name>n</name><place day='maj'/></area></areas>") ==
          Complaints{"2:43: `maj` is no date: a date begins with a year of four digits [invalid-date]"});
}

TEST_CASE("a rule without words is told by its test") {
    CHECK(said_of_areas("<rule context='area'><assert test='@code = 1'> <value-of select='@none'/></assert></rule>",
                        "<areas><area code='13'><name>n</name></area></areas>") ==
          Complaints{"1:60: the rule `@code = 1` is broken [rule-violation]"});
}

TEST_CASE("what refers to a key that is wrong itself is not told, the key is") {
    const Folder folder;
    (void)folder.write("a.xsd", area_grammar);
    (void)folder.write("r.sch",
                       "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
                       "<is:reference context='r' select='a/@to' file='a.xml' key='//area/@code'>no area</is:reference>"
                       "</schema>");
    const auto said = [&](const std::string& code, const std::string& references) {
        (void)folder.write("a.xml", "<?xml-model href='a.xsd'?><areas>\n<area code='" + code +
                                        "'><name>n</name></area></areas>");
        diag::Files files;
        diag::Sink sink;
        xml::Documents documents(files);
        const xml::Document* document =
            documents.read(folder.write("r.xml", "<?xml-model href='r.sch'?>\n<r>" + references + "</r>"), sink);
        Constraints constraints(documents);
        const Source source = check(constraints, *document, sink);
        CHECK(source.sound == sink.empty());
        return complaints(sink);
    };
    const std::string wrong = "2:13: `1x` is not a value of `code` [schema-violation]";
    CHECK(said("13", "<a to='13'/>") == Complaints{});
    CHECK(said("12", "<a to='13'/>") == Complaints{"2:11: no area: `13` [dangling-reference]"});
    CHECK(said("1x", "<a to='13'/><a to='13'/>") == Complaints{wrong});
    CHECK(said("1x", "<a to='13'/><a to='14'/>").size() == 3);
}

TEST_CASE("a file that others refer to is the same whichever is checked first") {
    const Folder folder;
    (void)folder.write("r.sch",
                       "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
                       "<is:reference context='p' select='@ref' file='k.xml' key='//k/@id'>no key</is:reference>"
                       "</schema>");
    const std::string keys = folder.write("k.xml", "<ks><k id='va\u0308stra'/></ks>");
    const std::string refers = folder.write("r.xml", "<?xml-model href='r.sch'?><r><p ref='v\u00E4stra'/></r>");
    const std::string spelling = "text was not in Unicode's composed form (NFC) [normalized-text]";
    for (const auto& order : {std::vector{keys, refers}, std::vector{refers, keys}, std::vector{refers}}) {
        diag::Files files;
        diag::Sink sink;
        xml::Documents documents(files);
        Constraints constraints(documents);
        for (const std::string& path : order) {
            const Source source = check(constraints, *documents.read(path, sink), sink);
            CHECK(source.sound);
            if (path == keys)
                CHECK(source.document->root().child("k").attribute("id").value() == std::string("v\u00E4stra"));
        }
        REQUIRE(complaints(sink) == Complaints{"1:12: " + spelling});
    }
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
