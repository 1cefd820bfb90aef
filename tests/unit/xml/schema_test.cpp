#include "xml/schema.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/validating.hpp"

namespace {

constexpr const char* schema = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="area">
  <xs:complexType>
    <xs:sequence>
      <xs:element name="title" type="text"/>
      <xs:element name="stage" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType mixed="true">
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="em" type="xs:string"/>
            <xs:element name="strong" type="xs:string"/>
          </xs:choice>
          <xs:attribute name="id" use="required" type="xs:NCName"/>
          <xs:attribute name="after" type="xs:NCName"/>
          <xs:attribute name="certainty" type="certainty"/>
          <xs:attribute name="code" type="code"/>
          <xs:attribute name="count" type="xs:positiveInteger"/>
          <xs:attribute name="version" fixed="1"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:key name="stage-id"><xs:selector xpath="stage"/><xs:field xpath="@id"/></xs:key>
  <xs:keyref name="stage-before" refer="stage-id"><xs:selector xpath="stage"/><xs:field xpath="@after"/></xs:keyref>
  <xs:unique name="state"><xs:selector xpath="stage"/><xs:field xpath="@code"/><xs:field xpath="@certainty"/></xs:unique>
  <xs:key name="number"><xs:selector xpath="stage[false]"/><xs:field xpath="@count"/></xs:key>
</xs:element>
<xs:simpleType name="text"><xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[0-9]{4}"/></xs:restriction></xs:simpleType>
<xs:simpleType name="certainty">
  <xs:restriction base="xs:token"><xs:enumeration value="expected"/><xs:enumeration value="planned"/></xs:restriction>
</xs:simpleType>
</xs:schema>
)";

std::string usable_schema() {
    // XML Schema's own subset of XPath has no predicates.
    std::string text = schema;
    return text.erase(text.find("  <xs:key name=\"number\""), text.find("</xs:element>\n<xs:simpleType name=\"text\"") -
                                                                  text.find("  <xs:key name=\"number\""));
}

TEST_CASE("each violation is told in our words at its own place") {
    struct Case {
        std::string text;
        Complaints complaints;
    };
    const std::vector<Case> cases{
        {"<area><title>x</title></area>", {}},
        {"<other/>", {"1:1: `other` is no root element of the schema [schema-violation]"}},
        {"<area>\n</area>", {"1:1: `area` is not complete, expected `title` [schema-violation]"}},
        {"<area>\n <stage id='a'/></area>", {"2:2: `title` is missing before `stage` [schema-violation]"}},
        {"<area><title>x</title>\n<stgae id='a'/></area>",
         {"2:1: `stgae` is not expected here, expected `stage` [schema-violation] (did you mean `stage`?)"}},
        {"<area><title/></area>", {"1:7: `title` is empty [schema-violation]"}},
        {"<area><title>x<b/></title></area>",
         {"1:15: an element in `title`, where only text may stand [schema-violation]"}},
        {"<area>\n <title>x</title> one\n two </area>",
         {"2:19: text in `area`, where none may stand [schema-violation]"}},
        {"<area>one<title>x</title> two</area>",
         {"1:7: text in `area`, where none may stand [schema-violation]",
          "1:27: text in `area`, where none may stand [schema-violation]"}},
        {"<area><title>x</title><stage/></area>", {"1:23: `stage` lacks the attribute `id` [schema-violation]"}},
        {"<area><title>x</title><stage id='a' cuont='1'/></area>",
         {"1:37: `stage` has no attribute `cuont` [schema-violation] (did you mean `count`?)"}},
        {"<area><title>x</title><stage id='b c'/></area>",
         {"1:34: `b c` is not a value of `id` [schema-violation] (expected a name: a letter first, then letters, "
          "digits, "
          "`-`, `_` or `.`)"}},
        {"<area><title>x</title><stage id='a' count='0'/></area>",
         {"1:44: `0` is not a value of `count` [schema-violation] (expected a whole number, 1 or more)"}},
        {"<area><title>x</title><stage id='a' code='12'/></area>",
         {"1:43: `12` is not a value of `code` [schema-violation] (expected the pattern `[0-9]{4}`)"}},
        {"<area><title>x</title><stage id='a' certainty='expectd'/></area>",
         {"1:48: `expectd` is not a value of `certainty` [schema-violation] (did you mean `expected`? expected "
          "`expected` or `planned`)"}},
        {"<area><title>x</title><stage id='a' version='2'/></area>",
         {"1:46: `2` is not a value of `version` [schema-violation] (expected `1`)"}},
        {"<area><title>x</title><stage id='a'>x<i/></stage></area>",
         {"1:38: `i` is not expected here, expected `em` or `strong` [schema-violation]"}},
        {"<area><title>x</title><stage id='first'/>\n<stage id='b' after='frist'/><stage id='c' after='frist'/></area>",
         {"2:22: `after` of `stage` names nothing that exists: `frist` [dangling-reference] (did you mean `first`? or "
          "remove what refers to it)",
          "2:51: `after` of `stage` names nothing that exists: `frist` [dangling-reference] (did you mean `first`? or "
          "remove what refers to it)"}},
        {"<area><title>x</title><stage id='a'/>\n<stage id='a'/></area>",
         {"2:12: the `id` `a` is given twice [duplicate-identifier]"}},
        {"<area><title>x</title><stage id='a' code='1234' certainty='planned'/>\n"
         "<stage id='b' certainty='planned' code='1234'/></area>",
         {"2:41: the `code` `1234`, `planned` is given twice [duplicate-identifier]"}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        Complaints seen;
        for (const diag::Diagnostic& diagnostic : validated(usable_schema(), each.text))
            seen.push_back(as_text(diagnostic));
        CHECK(seen == each.complaints);
    }
}

constexpr const char* identifiers = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="r"><xs:complexType><xs:sequence>
  <xs:element name="t" type="xs:string"/>
  <xs:element name="m" maxOccurs="9">
    <xs:complexType><xs:attribute name="id" type="xs:ID"/></xs:complexType>
  </xs:element>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>
)";

TEST_CASE("a doubled xs:ID is told as such, with the place of the first; one that is no name as a wrong value") {
    const auto seen = validated(identifiers, "<r><t/>\n<m id='a'/><m id='a'/>\n<m id='1'/></r>");
    REQUIRE(seen.size() == 2);
    CHECK(as_text(seen[0]) == "2:19: the identifier `a` is given twice [duplicate-identifier]");
    REQUIRE(seen[0].labels.size() == 1);
    CHECK(Reading::place(seen[0].labels[0].span) == "2:8");
    CHECK(as_text(seen[1]) ==
          "3:8: `1` is not a value of `id` [schema-violation] (expected a name: a letter first, then letters, digits, "
          "`-`, `_` or `.`)");
}

TEST_CASE("an attribute on an element of simple type is told in our words") {
    const auto seen = validated(identifiers, "<r><t date='x'/><m/></r>");
    REQUIRE(seen.size() == 1);
    CHECK(as_text(seen[0]) == "1:7: `t` has no attribute `date` [schema-violation]");
}

TEST_CASE("a type that nothing declares is told in our words") {
    std::string broken = identifiers;
    broken.replace(broken.find("xs:ID"), 5, "xs:IDD");
    const auto seen = validated(broken, "<r/>");
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].message == "no simple type is named `IDD`");
}

TEST_CASE("a duplicate shows where the identifier was given first") {
    const auto seen = validated(usable_schema(), "<area><title>x</title>\n <stage id='a'/><stage id='a'/></area>");
    REQUIRE(seen.size() == 1);
    REQUIRE(seen[0].labels.size() == 1);
    CHECK(Reading::place(seen[0].labels[0].span) == "2:13");
}

TEST_CASE("places are right beyond the lines that libxml2 counts") {
    const std::string text =
        "<area><title>x</title>" + std::string(70'000, '\n') + "<stage id='a'/>\n<stage id='b' after='z'/></area>";
    const auto seen = validated(usable_schema(), text);
    REQUIRE(seen.size() == 1);
    CHECK(Reading::place(seen[0].span) == "70002:22");
}

TEST_CASE("a schema that cannot be used is told at its own place") {
    std::string text = usable_schema();
    text.replace(text.find("type=\"certainty\""), 16, "type=\"certainly\"");
    const auto seen = validated(text, "<area><title>x</title></area>");
    REQUIRE(seen.size() == 1);
    CHECK(as_text(seen[0]) == "14:11: no simple type is named `certainly` [broken-schema]");
    CHECK_FALSE(validated(schema, "<area/>").empty());
}

TEST_CASE("a schema is read as strictly as any file") {
    CHECK(validated("<!DOCTYPE a><a/>", "<a/>").at(0).code == diag::Code::refused_doctype);
    CHECK(validated("<a", "<a/>").at(0).code == diag::Code::malformed_xml);
    CHECK(validated("<a/>", "<a/>").at(0).code == diag::Code::broken_schema);
}

TEST_CASE("nothing is fetched for a schema, and a missing part is told") {
    const std::string begin = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n";
    const std::string end = "<xs:element name=\"a\"/></xs:schema>";
    const auto fetched = validated(begin + "<xs:include schemaLocation=\"http://192.0.2.1/a.xsd\"/>" + end, "<a/>");
    REQUIRE_FALSE(fetched.empty());
    CHECK(fetched[0].message == "`http://192.0.2.1/a.xsd` would have to be fetched, and nothing is");
    const auto missing = validated(begin + "<xs:include schemaLocation=\"none.xsd\"/>" + end, "<a/>");
    REQUIRE_FALSE(missing.empty());
    CHECK(missing[0].code == diag::Code::unreadable_file);
}

TEST_CASE("a schema may include another in another encoding, and is compiled once") {
    const Folder folder;
    (void)folder.write("källor/part.xsd",
                       "<?xml version='1.0' encoding='ISO-8859-1'?>\n<xs:schema "
                       "xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:simpleType name='e'><xs:restriction "
                       "base='xs:token'><xs:enumeration value='\xE5'/></xs:restriction></xs:simpleType></xs:schema>");
    const std::string path =
        folder.write("källor/main.xsd",
                     "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='part.xsd'/>"
                     "<xs:element name='a' type='e'/></xs:schema>");
    Reading reading("<a>å</a>");
    xml::Schemas schemas(reading.documents);
    schemas.validate(*reading.document, path, {}, reading.sink);
    CHECK(complaints(reading.sink) == Complaints{});
    (void)folder.write("källor/main.xsd", "gone");
    const xml::Document* other = reading.documents.parse("b", "<a>\n ä</a>", reading.sink);
    schemas.validate(*other, path, {}, reading.sink);
    CHECK(complaints(reading.sink) == Complaints{"2:2: `ä` is not a value of `a` [schema-violation]"});
}

constexpr const char* report_schema = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="report"><xs:complexType><xs:sequence>
  <xs:element name="title" type="xs:token"/>
  <xs:element name="summary" type="xs:token"/>
  <xs:element name="part" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:element name="name" type="xs:token"/>
    <xs:choice><xs:element name="person" type="xs:token"/><xs:element name="group" type="xs:token"/></xs:choice>
    <xs:element name="day" type="xs:date" minOccurs="2" maxOccurs="3"/>
    <xs:element name="note" type="xs:token" minOccurs="0"/>
  </xs:sequence><xs:attributeGroup ref="known"/></xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element>
<xs:attributeGroup name="known"><xs:attributeGroup ref="identified"/>
  <xs:attribute name="after" type="xs:IDREF"/><xs:attribute name="beside" type="xs:IDREFS"/></xs:attributeGroup>
<xs:attributeGroup name="identified"><xs:attribute name="id" type="xs:ID" use="required"/></xs:attributeGroup>
</xs:schema>
)";

/// What is said of a part of a report that is right but for it.
Complaints said_of_report(const std::string& content) {
    Complaints seen;
    for (const diag::Diagnostic& diagnostic : validated(report_schema, "<report>\n" + content + "</report>"))
        seen.push_back(as_text(diagnostic));
    return seen;
}

TEST_CASE("each wrong element of a row is told once, and what follows it is looked at") {
    const std::string head = "<title>t</title><summary>s</summary>\n";
    const std::string day = "<day>2021-01-01</day>";
    const std::string good = "<part id='a'><name>n</name><person>p</person>" + day + day + "</part>\n";
    struct Case {
        std::string text;
        Complaints complaints;
    };
    const std::vector<Case> cases{
        {head + good, {}},
        {"<titel>t</titel>\n<sumary>s</sumary>\n" + good,
         {"2:1: `titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)",
          "3:1: `sumary` is not expected here, expected `summary` [schema-violation] (did you mean `summary`?)"}},
        {"<summary>s</summary>\n" + good, {"2:1: `title` is missing before `summary` [schema-violation]"}},
        {good, {"2:1: `title` and `summary` are missing before `part` [schema-violation]"}},
        {"<summary>s</summary><title>t</title>\n" + good,
         {"2:1: `summary` is not expected here, it belongs before `part` [schema-violation]"}},
        {"<fax>f</fax>" + head + "<fax><title/></fax>" + good,
         {"2:1: `fax` is not expected here, expected `title` [schema-violation]",
          "3:1: `fax` is not expected here, expected `part` [schema-violation]"}},
        {"<rubric>t</rubric><summary>s</summary>\n" + good,
         {"2:1: `rubric` is not expected here, expected `title` [schema-violation]"}},
        {head + "<part id='a'><name>n</name>" + day + day + "</part>\n<part id='b'><name>n</name><group>g</group>" +
             day + "</part>\n<prat id='c'><name>n</name><group>g</group><day>no</day>" + day + "</prat>",
         {"3:28: `person` or `group` is missing before `day` [schema-violation]",
          "4:1: `part` is not complete, expected `day` [schema-violation]",
          "5:1: `prat` is not expected here, expected `part` [schema-violation] (did you mean `part`?)",
          "5:49: `no` is not a value of `day` [schema-violation] (expected a date, as `2021-06-24`)"}},
        {head + "<part id='a'/>",
         {"3:1: `part` is not complete, expected `name`, `person` or `group` and `day` [schema-violation]"}},
        {head + "<part id='a'><name>n</name><person>p<b/><b/></person>" + day + day +
             "<note>n</note><note>m</note></part>",
         {"3:37: an element in `person`, where only text may stand [schema-violation]",
          "3:110: `note` is not expected here [schema-violation]"}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(said_of_report(each.text) == each.complaints);
    }
}

TEST_CASE("an element around others that may stand in its place is one fault") {
    const std::string title = "<title>t</title>", summary = "<summary>s</summary>\n";
    const std::string days = "<day>2021-01-01</day><day>2021-01-01</day>";
    const std::string part = "<part id='a'><name>n</name><person>p</person>" + days + "</part>\n";
    struct Case {
        std::string text;
        Complaints complaints;
    };
    const auto around = [](const std::string& place, const std::string& outer, const std::string& inner) {
        return place + ": `" + outer + "` stands around " + inner +
               ", which may stand here without it [schema-violation]" + " (remove `<" + outer + ">` and `</" + outer +
               ">`)";
    };
    const std::vector<Case> cases{
        // One that is right itself, later in the row.
        {"<part id='b'>" + title + "</part>" + summary + part, {around("2:1", "part", "`title`")}},
        {title + "<part id='b'>" + summary + "</part>" + part, {around("2:17", "part", "`summary`")}},
        {title + summary + "<part id='b'>" + part + "<part id='b'><name>n</name><group>g</group>" + days +
             "</part></part>",
         {around("3:1", "part", "`part` and 1 more")}},
        // One that may not be there at all, with a fault in what is in it.
        {"<div>" + title + "<sumary>s</sumary></div>\n" + part,
         {around("2:1", "div", "`title` and 1 more"),
          "2:22: `sumary` is not expected here, expected `summary` [schema-violation] (did you mean `summary`?)"}},
        {"<div>" + title + summary + "</div>" + part, {around("2:1", "div", "`title` and 1 more")}},
        {"<title>" + title + "</title>" + summary, {around("2:1", "title", "`title`")}},
        {title + summary + "<part id='a'><name>n</name><day><person>p</person></day>" + days + "</part>",
         {around("3:28", "day", "`person`")}},
        // What is right in it is its own.
        {title + "<part id='a'>" + days + "</part>",
         {"2:17: `summary` is missing before `part` [schema-violation]",
          "2:30: `name` and `person` or `group` are missing before `day` [schema-violation]"}},
        {title + summary + "<part id='a'><name>n</name><person>x<person>p</person></person>" + days + "</part>",
         {"3:37: an element in `person`, where only text may stand [schema-violation]"}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(said_of_report(each.text) == each.complaints);
    }
}

TEST_CASE("an element that belongs elsewhere is one fault, and what is in it is looked at") {
    const std::string head = "<title>t</title><summary>s</summary>\n";
    const std::string day = "<day>2021-01-01</day>";
    struct Case {
        std::string text;
        Complaints complaints;
    };
    const std::vector<Case> cases{
        {"<part id='a'><nam>n</nam><person>p</person>" + day + "<day>no</day></part>\n" + head,
         {"2:1: `part` is not expected here, it belongs at the end of `report` [schema-violation]",
          "2:14: `nam` is not expected here, expected `name` [schema-violation] (did you mean `name`?)",
          "2:70: `no` is not a value of `day` [schema-violation] (expected a date, as `2021-06-24`)"}},
        {head + "<part id='a'><name>n</name>" + day + day + "<person><b/></person></part>",
         {"3:70: `person` is not expected here, it belongs before `day` [schema-violation]",
          "3:78: an element in `person`, where only text may stand [schema-violation]"}},
        {"<title>t\n<summary>s<b/></summary></title>\n<part id='a'><name>n</name><person>p</person>" + day + day +
             "</part>",
         {"3:1: `summary` is not expected here, it belongs before `part` [schema-violation]",
          "3:11: an element in `summary`, where only text may stand [schema-violation]"}},
        {head + "<part id='a'><note>n</note><person>p</person>" + day + day + "<name>m</name></part>",
         {"3:14: `note` and `name` stand in each other's place [schema-violation]"}},
        {head + "<part id='a'><name>n</name><person>p</person>" + day + "<note number='1'><b/></note>" + day +
             "</part>",
         {"3:67: `note` is not expected here, expected `day` [schema-violation]"}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(said_of_report(each.text) == each.complaints);
    }
}

TEST_CASE("below a wildcard, what is declared is held to that, and what says its type is left to the validator") {
    const char* open = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="free"/>
          <xs:any processContents="lax" minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="a" nillable="true"><xs:complexType><xs:sequence><xs:element name="title"/>
          <xs:element name="date" type="xs:date"/></xs:sequence></xs:complexType></xs:element>
        <xs:complexType name="other"><xs:sequence><xs:element name="x"/></xs:sequence></xs:complexType>
        </xs:schema>)";
    CHECK(said(open, "<r><free><a><titel/><date>no</date></a><b/></free><b/><a><date>2021-01-01</date></a></r>") ==
          Complaints{
              "1:13: `titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)",
              "1:27: `no` is not a value of `date` [schema-violation] (expected a date, as `2021-06-24`)",
              "1:58: `title` is missing before `date` [schema-violation]",
          });
    const std::string root = "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>";
    CHECK(said(open, root + "<free xsi:type='other'><x/></free><a xsi:nil='true'/></r>") == Complaints{});
    CHECK(said(open, root + "<free xsi:type='other'><y/><x/></free><c/></r>") ==
          Complaints{"1:81: `y` is not expected here, expected `x` [schema-violation]"});
}

TEST_CASE("what no model can be walked for in time is said to be left out, with what was found") {
    std::string content = "<r><titel/>";
    for (int i = 0; i < 40; ++i) content += "<c/><d/>";
    const char* counted =
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>
        <xs:sequence><xs:element name="title"/><xs:sequence minOccurs="0" maxOccurs="unbounded"><xs:element name="c"/>
        <xs:element name="d" minOccurs="0" maxOccurs="2"/></xs:sequence></xs:sequence></xs:complexType></xs:element>
        </xs:schema>)";
    const Complaints seen = said(counted, content + "<x/></r>");
    REQUIRE(seen.size() >= 2);
    CHECK(seen[0] == "1:1: so much is wrong that not all of it was looked for [limit-reached] (mend what is told, and "
                     "check again)");
    CHECK(seen[1].starts_with("1:4: `titel` is not expected here"));
}

TEST_CASE("a misspelt attribute is one fault, whatever it was needed for") {
    const std::string head = "<title>t</title><summary>s</summary>\n";
    const std::string rest = "<name>n</name><person>p</person><day>2021-01-01</day><day>2021-01-01</day></part>\n";
    CHECK(said_of_report(head + "<part idd='a'>" + rest + "<part id='b' after='a' besides='a'>" + rest) ==
          Complaints{"3:7: `part` has no attribute `idd` [schema-violation] (did you mean `id`?)",
                     "4:24: `part` has no attribute `besides` [schema-violation] (did you mean `beside`?)"});
    CHECK(said_of_report(head + "<part>" + rest + "<part id='b' after='a'>" + rest) ==
          Complaints{"3:1: `part` lacks the attribute `id` [schema-violation]"});
    CHECK(said_of_report(head + "<part number='7'>" + rest) ==
          Complaints{"3:7: `part` has no attribute `number` [schema-violation] (expected `id`)"});
}

constexpr const char* dated = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="r"><xs:complexType><xs:sequence>
  <xs:element name="s" maxOccurs="unbounded"><xs:complexType>
    <xs:attribute name="date"/><xs:attribute name="id" type="xs:ID"/><xs:attribute name="after" type="xs:IDREF"/>
  </xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>
)";

TEST_CASE("of two attributes that may mean the same one only one does") {
    CHECK(said(dated, "<r><s dat='1' dte='2'/></r>") ==
          Complaints{"1:7: `s` has no attribute `dat` [schema-violation] (did you mean `date`?)",
                     "1:15: `s` has no attribute `dte` [schema-violation]"});
    CHECK(said(dated, "<r><s dat='1' date='2'/></r>") ==
          Complaints{"1:7: `s` has no attribute `dat` [schema-violation]"});
}

/// A schema of the namespace urn:n, whose elements inside the root are in it or not.
std::string schema_of_namespace(const std::string& form) {
    return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:n' elementFormDefault='" +
           form +
           "'><xs:element name='a'><xs:complexType><xs:sequence><xs:element name='title' type='xs:string'/>"
           "<xs:element name='u' maxOccurs='9'><xs:complexType><xs:attribute name='kind'>"
           "<xs:simpleType><xs:restriction base='xs:token'><xs:enumeration value='y'/></xs:restriction></xs:simpleType>"
           "</xs:attribute></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>";
}

TEST_CASE("where many references lead nowhere, the first hundred are compared with what there is") {
    std::string text = "<r><s id='knownplace'/>";
    for (int i = 100; i < 201; ++i) text += "<s after='knownplac" + std::to_string(i) + "'/>";
    const Complaints seen = said(dated, text + "<s after='knownplac100'/></r>");
    REQUIRE(seen.size() == 102);
    CHECK(seen[0].ends_with("(did you mean `knownplace`? or remove what refers to it)"));
    CHECK(seen[99].ends_with("(did you mean `knownplace`? or remove what refers to it)"));
    CHECK(seen[100].ends_with("[dangling-reference]"));
    CHECK(seen[101].ends_with("(did you mean `knownplace`? or remove what refers to it)"));
}

TEST_CASE("faults are mended in a namespace, too, written with a prefix or without") {
    struct Case {
        std::string form, text;
        Complaints complaints;
    };
    const std::vector<Case> cases{
        {"qualified",
         "<a xmlns='urn:n'><titel/><u kin='z'/></a>",
         {"1:18: `titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)",
          "1:29: `u` has no attribute `kin` [schema-violation] (did you mean `kind`?)",
          "1:34: `z` is not a value of `kind` [schema-violation] (expected `y`)"}},
        {"qualified",
         "<n:a xmlns:n='urn:n'><n:titel/><n:u kind='z'/></n:a>",
         {"1:22: `n:titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)",
          "1:43: `z` is not a value of `kind` [schema-violation] (expected `y`)"}},
        {"unqualified",
         "<n:a xmlns:n='urn:n'><titel/><u kind='z'/></n:a>",
         {"1:22: `titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)",
          "1:39: `z` is not a value of `kind` [schema-violation] (expected `y`)"}},
        {"qualified",
         "<n:a xmlns:n='urn:n'><n:u/></n:a>",
         {"1:22: `title` is missing before `n:u` [schema-violation]"}},
        {"unqualified", "<n:a xmlns:n='urn:n'><u/></n:a>", {"1:22: `title` is missing before `u` [schema-violation]"}},
        {"qualified",
         "<n:a xmlns:n='urn:n'><title/><n:u/></n:a>",
         {"1:22: `title` is not expected here, expected `title` [schema-violation] (expected `title` in the namespace "
          "`urn:n`)"}},
        {"qualified",
         "<a><title/><u/></a>",
         {"1:1: `a` is no root element of the schema [schema-violation] (expected `a` in the namespace `urn:n`)"}},
    };
    for (const Case& each : cases) {
        INFO(each.form << ' ' << each.text);
        CHECK(said(schema_of_namespace(each.form), each.text) == each.complaints);
    }
}

TEST_CASE("keys of a schema with a namespace are told where they are wrong, however the source writes its prefix") {
    const std::string keys = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:a"
        targetNamespace="urn:a" elementFormDefault="qualified">
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="i" maxOccurs="9"><xs:complexType>
        <xs:sequence><xs:element name="nm" type="xs:string" minOccurs="0"/></xs:sequence>
        <xs:attribute name="n"/><xs:attribute name="to"/></xs:complexType></xs:element></xs:sequence></xs:complexType>
        <xs:key name="K"><xs:selector xpath=".//x:i"/><xs:field xpath="@n"/></xs:key>
        <xs:unique name="U"><xs:selector xpath="child::x:i | x:*"/><xs:field xpath="x:nm"/></xs:unique>
        <xs:keyref name="R" refer="x:K"><xs:selector xpath="x:i"/><xs:field xpath="@to"/></xs:keyref>
      </xs:element></xs:schema>)";
    const Complaints complaints{"2:7: the `n` `first` is given twice [duplicate-identifier]",
                                "3:14: the `nm` `x` is given twice [duplicate-identifier]",
                                "4:14: `to` of `i` names nothing that exists: `other` [dangling-reference] (there are "
                                "`first`, `c` and `d`; or remove what refers to it)",
                                "5:1: `i` lacks what the key `K` is made of [schema-violation]"};
    CHECK(said(keys, "<r xmlns='urn:a'><i n='first'><nm>x</nm></i>\n<i n='first'/>\n<i n='c'><nm>x</nm></i>\n"
                     "<i n='d' to='other'/>\n<i/></r>") == complaints);
    CHECK(said(keys, "<b:r xmlns:b='urn:a'><b:i n='first'/>\n<b:i n='first'/></b:r>") ==
          Complaints{"2:9: the `n` `first` is given twice [duplicate-identifier]"});
}

TEST_CASE("a reference to a name much like one that is given twice may mean the second of them") {
    const std::string keys = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="i" maxOccurs="9"><xs:complexType>
        <xs:attribute name="n"/><xs:attribute name="to"/></xs:complexType></xs:element></xs:sequence></xs:complexType>
        <xs:key name="K"><xs:selector xpath="i"/><xs:field xpath="@n"/></xs:key>
        <xs:keyref name="R" refer="K"><xs:selector xpath="i"/><xs:field xpath="@to"/></xs:keyref>
      </xs:element></xs:schema>)";
    CHECK(said(keys, "<r><i n='stage-1'/>\n<i n='stage-1'/>\n<i n='c' to='stage-2'/></r>") ==
          Complaints{"2:7: the `n` `stage-1` is given twice [duplicate-identifier]"});
}

TEST_CASE("one element that is given twice is one fault, whatever keys it breaks") {
    const std::string keys = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="i" maxOccurs="9"><xs:complexType>
        <xs:attribute name="n"/><xs:attribute name="m"/></xs:complexType></xs:element></xs:sequence></xs:complexType>
        <xs:key name="K"><xs:selector xpath="i"/><xs:field xpath="@n"/></xs:key>
        <xs:key name="L"><xs:selector xpath="i"/><xs:field xpath="@n"/><xs:field xpath="@m"/></xs:key>
      </xs:element></xs:schema>)";
    CHECK(said(keys, "<r><i n='1' m='2'/>\n<i n='1' m='2'/>\n<i/></r>").size() == 2);
}

TEST_CASE("where it is not known what belongs in an element, it does not lack what was wrong") {
    const char* any = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="r"><xs:complexType><xs:sequence><xs:any processContents="lax"/></xs:sequence></xs:complexType>
        </xs:element><xs:element name="a"><xs:complexType><xs:sequence><xs:element name="title"/></xs:sequence>
        </xs:complexType></xs:element></xs:schema>)";
    CHECK(said(any, "<r><a><titel/></a></r>") ==
          Complaints{"1:7: `titel` is not expected here, expected `title` [schema-violation] (did you mean `title`?)"});
    CHECK(said(any, "<r><a/></r>") == Complaints{"1:4: `a` is not complete, expected `title` [schema-violation]"});
}

TEST_CASE("an attribute of a namespace is not the one of the same name without") {
    CHECK(said(dated, "<r><s xml:date='x' date='2'/></r>") ==
          Complaints{"1:7: `s` has no attribute `xml:date` [schema-violation]"});
    const char* language = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
        <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
        <xs:element name="r"><xs:complexType><xs:attribute ref="xml:lang"/></xs:complexType></xs:element></xs:schema>)";
    const Folder folder;
    (void)folder.write("xml.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace="
                                  "'http://www.w3.org/XML/1998/namespace'><xs:attribute name='lang'/></xs:schema>");
    const auto said_of = [&](const std::string& text) {
        Reading reading(text);
        xml::Schemas(reading.documents)
            .validate(*reading.document, folder.write("test.xsd", language), {}, reading.sink);
        Complaints seen;
        for (const diag::Diagnostic& diagnostic : reading.sink.sorted()) seen.push_back(as_text(diagnostic));
        return seen;
    };
    CHECK(said_of("<r xml:lang='sv' lang='sv'/>") ==
          Complaints{"1:18: `r` has no attribute `lang` [schema-violation]"});
    CHECK(said_of("<r lang='sv'/>") ==
          Complaints{"1:4: `r` has no attribute `lang` [schema-violation] (did you mean `xml:lang`?)"});
}

TEST_CASE("a reference to what stands where nothing may is not told: that is the fault") {
    CHECK(said(dated, "<r><s>text <s id='lost'/></s><s after='lost'/></r>") ==
          Complaints{"1:12: an element in `s`, where none may stand [schema-violation]"});
}

TEST_CASE("a reference of type xs:IDREF or xs:IDREFS must lead to an xs:ID") {
    const std::string head = "<title>t</title><summary>s</summary>\n";
    const std::string rest = "<name>n</name><person>p</person><day>2021-01-01</day><day>2021-01-01</day></part>\n";
    CHECK(said_of_report(head + "<part id='first'>" + rest + "<part id='b' after='frist' beside='first c'>" + rest) ==
          Complaints{"4:21: `after` of `part` names nothing that exists: `frist` [dangling-reference] (did you mean "
                     "`first`? or remove what refers to it)",
                     "4:42: `beside` of `part` names nothing that exists: `c` [dangling-reference] (there are `b` and "
                     "`first`; or remove what refers to it)"});
}

TEST_CASE("the document without its faults keeps the places, and what was put in has none") {
    const Folder folder;
    const std::string path = folder.write("test.xsd", report_schema);
    Reading reading("<reprot><titel>t</titel>\n<part id='a'><name>n</name></part></reprot>");
    const xml::Document& mended =
        *xml::Schemas(reading.documents).validate(*reading.document, path, {}, reading.sink).document;
    CHECK(std::string(reading.document->root().name()) == "reprot");
    const pugi::xml_node root = mended.root();
    CHECK(std::string(root.name()) == "report");
    CHECK(Reading::place(reading.documents.span(root)) == "1:1");
    CHECK(Reading::place(reading.documents.span(root.child("title"))) == "1:9");
    CHECK(Reading::place(reading.documents.span(root.child("part"))) == "2:1");
    CHECK(Reading::place(reading.documents.span(root.child("part").child("name"))) == "2:14");
    CHECK(diag::stands_nowhere(reading.documents.span(root.child("summary"))));
    CHECK(diag::stands_nowhere(reading.documents.span(root.child("part").child("person"))));
    CHECK(reading.documents.text(*reading.document).find("reprot") == 1);
}

}  // namespace
