#include "xml/association.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace {

TEST_CASE("a document is associated with what it names before its root and at it") {
    const Reading reading(
        "<?xml-model href=\"a.xsd\" schematypens=\"http://www.w3.org/2001/XMLSchema\"?>\n"
        "<?xml-model type='application/xml' href='a.sch'?>\n"
        "<?xml-model href = 'a.rng' schematypens = 'http://relaxng.org/ns/structure/1.0'?>\n"
        "<?xml-model nohref='x'?><?xml-stylesheet href='a.css'?>\n"
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

}  // namespace
