#include "xml/value_message.hpp"

#include "unit/xml/validating.hpp"

namespace {

struct Case {
    std::string declared, seen;
    Complaints complaints;
};

/// A schema with the declarations, beside types and elements that they use.
std::string schema_with(const std::string& declarations) {
    return R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:simpleType name="word"><xs:union memberTypes="xs:integer xs:date"><xs:simpleType><xs:restriction base="xs:token">
  <xs:enumeration value="none"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
<xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]\d"/></xs:restriction></xs:simpleType>
<xs:complexType name="coded"><xs:simpleContent><xs:extension base="code"/></xs:simpleContent></xs:complexType>
<xs:complexType name="shape" abstract="true"/>
<xs:complexType name="circle"><xs:complexContent><xs:extension base="shape"/></xs:complexContent></xs:complexType>
<xs:element name="head" abstract="true"/><xs:element name="known"/>
<xs:element name="r"><xs:complexType><xs:sequence>)" +
           declarations + "</xs:sequence></xs:complexType></xs:element></xs:schema>";
}

/// A root with what is declared, on its second line.
std::string root_with(const std::string& content) {
    return "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n" + content + "</r>";
}

std::string element(const std::string& attributes, const std::string& type) {
    return "<xs:element name='e' maxOccurs='9' " + attributes + '>' + type + "</xs:element>";
}

std::string narrowed(const std::string& base, const std::string& facets) {
    return element("", "<xs:simpleType><xs:restriction base='" + base + "'>" + facets +
                           "</xs:restriction></xs:simpleType>");
}

void check(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        INFO(each.declared << ' ' << each.seen);
        CHECK(said(schema_with(each.declared), root_with(each.seen)) == each.complaints);
    }
}

TEST_CASE("what narrows a type is told as what it allows") {
    check({
        {narrowed("xs:string", "<xs:length value='3'/>"),
         "<e>ab</e>",
         {"2:4: the value of `e` has 2 characters [schema-violation] (expected 3 characters)"}},
        {narrowed("xs:string", "<xs:minLength value='2'/>"),
         "<e>a</e>",
         {"2:4: the value of `e` has 1 character [schema-violation] (expected at least 2 characters)"}},
        {narrowed("xs:string", "<xs:minLength value='2'/>"),
         "<e/>",
         {"2:1: `e` is empty [schema-violation] (expected at least 2 characters)"}},
        {narrowed("xs:string", "<xs:maxLength value='1'/>"),
         "<e>ab</e>",
         {"2:4: the value of `e` has 2 characters [schema-violation] (expected at most 1 character)"}},
        {narrowed("xs:decimal", "<xs:minInclusive value='1'/>"),
         "<e>0</e>",
         {"2:4: `0` is not a value of `e` [schema-violation] (expected `1` or more)"}},
        {narrowed("xs:decimal", "<xs:maxInclusive value='1'/>"),
         "<e>2</e>",
         {"2:4: `2` is not a value of `e` [schema-violation] (expected `1` or less)"}},
        {narrowed("xs:date", "<xs:minExclusive value='2021-01-01'/>"),
         "<e>2021-01-01</e>",
         {"2:4: `2021-01-01` is not a value of `e` [schema-violation] (expected more than `2021-01-01`)"}},
        {narrowed("xs:decimal", "<xs:maxExclusive value='1'/>"),
         "<e>1</e>",
         {"2:4: `1` is not a value of `e` [schema-violation] (expected less than `1`)"}},
        {narrowed("xs:decimal", "<xs:totalDigits value='2'/>"),
         "<e>123</e>",
         {"2:4: `123` is not a value of `e` [schema-violation] (expected at most 2 digits)"}},
        {narrowed("xs:decimal", "<xs:fractionDigits value='1'/>"),
         "<e>1.23</e>",
         {"2:4: `1.23` is not a value of `e` [schema-violation] (expected at most 1 digit after the point)"}},
        {narrowed("xs:string",
                  "<xs:pattern value='[a-c]+'><xs:annotation><xs:documentation>one or more of\n the letters a to c"
                  "</xs:documentation></xs:annotation></xs:pattern>"),
         "<e>d</e>",
         {"2:4: `d` is not a value of `e` [schema-violation] (expected one or more of the letters a to c)"}},
        {narrowed("xs:string", "<xs:pattern value='[a-c]+'/>"),
         "<e>d</e>",
         {"2:4: `d` is not a value of `e` [schema-violation] (expected the pattern `[a-c]+`)"}},
        {narrowed("xs:string", "<xs:enumeration value=\"it's\"/><xs:enumeration value='left'/>"),
         "<e>\n lfet\n</e>",
         {"3:2: `lfet` is not a value of `e` [schema-violation] (did you mean `left`? expected `it's` or `left`)"}},
    });
}

TEST_CASE("of many allowed values the first few are told") {
    std::string values;
    for (char letter = 'a'; letter < 'p'; ++letter) values += std::string("<xs:enumeration value='") + letter + "'/>";
    check(
        {{narrowed("xs:string", values),
          "<e>zz</e>",
          {"2:4: `zz` is not a value of `e` [schema-violation] (expected `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, "
           "`j`, `k`, `l` …)"}}});
}

TEST_CASE("a type is told by what it is made of, in words") {
    check({
        {element("type='xs:boolean'", ""),
         "<e>ja</e>",
         {"2:4: `ja` is not a value of `e` [schema-violation] (expected `true` or `false`)"}},
        {element("type='xs:date'", ""),
         "<e> 24 juni\n2021</e>",
         {"2:5: `24 juni\n2021` is not a value of `e` [schema-violation] (expected a date, as `2021-06-24`)"}},
        {element("type='xs:gYearMonth'", ""),
         "<e/>",
         {"2:1: `e` is empty [schema-violation] (expected a month of a year, as `2021-06`)"}},
        {narrowed("xs:decimal", "<xs:maxInclusive value='1'/>"),
         "<e>x</e>",
         {"2:4: `x` is not a value of `e` [schema-violation] (expected a number, as `12.5`)"}},
        {element("type='xs:QName'", ""),
         "<e>a:b</e>",
         {"2:4: the prefix of `a:b` is not declared [schema-violation] (declare it with `xmlns:a`)"}},
        {element("type='word'", ""),
         "<e>nne</e>",
         {"2:4: `nne` is not a value of `e` [schema-violation] (did you mean `none`? expected `none`, a whole number "
          "or "
          "a date, as `2021-06-24`)"}},
        {element("type='word'", ""),
         "<e>”none</e>",
         {"2:4: `”none` is not a value of `e` [schema-violation] (U+201D, a typographic quote, stands before `none`: "
          "delete it; expected `none`, a whole number or a date, as `2021-06-24`)"}},
        {element("", "<xs:complexType><xs:attribute name='a'><xs:simpleType><xs:union memberTypes='word code'/>"
                     "</xs:simpleType></xs:attribute></xs:complexType>"),
         "<e a='x'/>",
         {"2:7: `x` is not a value of `a` [schema-violation] (expected `none`, a whole number, a date, as "
          "`2021-06-24` or the pattern `[A-Z]\\d`)"}},
        {element("type='coded'", ""),
         "<e>x</e>",
         {"2:4: `x` is not a value of `e` [schema-violation] (expected the pattern `[A-Z]\\d`)"}},
        {element("type='xs:string' fixed='a'", ""),
         "<e>b</e>",
         {"2:4: `b` is not a value of `e` [schema-violation] (expected `a`)"}},
        {element("fixed='a'", "<xs:complexType mixed='true'/>"),
         "<e>b</e>",
         {"2:4: `b` is not a value of `e` [schema-violation] (expected `a`)"}},
        {element("", "<xs:complexType><xs:attribute name='a' fixed='1'/></xs:complexType>"),
         "<e a='2'/>",
         {"2:7: `2` is not a value of `a` [schema-violation] (expected `1`)"}},
    });
}

TEST_CASE("one value gives one message, however much is wrong with it") {
    const std::string list = "<xs:simpleType><xs:list itemType='word'/></xs:simpleType>";
    const std::string short_list =
        "<xs:simpleType><xs:restriction>" + list + "<xs:maxLength value='2'/></xs:restriction></xs:simpleType>";
    check({
        {narrowed("xs:decimal", "<xs:maxExclusive value='10'/><xs:fractionDigits value='1'/>"),
         "<e>99.99</e>",
         {"2:4: `99.99` is not a value of `e` [schema-violation] (expected less than `10` and at most 1 digit after "
          "the "
          "point)"}},
        {narrowed("code", "<xs:maxLength value='2'/>"),
         "<e>abc</e>",
         {"2:4: `abc` is not a value of `e` [schema-violation] (expected at most 2 characters and the pattern "
          "`[A-Z]\\d`)"}},
        {element("", list),
         "<e>1 x none</e>",
         {"2:6: `x` is not a value of `e` [schema-violation] (expected `none`, a whole number or a date, as "
          "`2021-06-24`)"}},
        {element("", short_list),
         "<e>1 2 3</e>",
         {"2:4: the value of `e` has 3 items [schema-violation] (expected at most 2 items)"}},
        {element("", "<xs:simpleType><xs:restriction><xs:simpleType><xs:union memberTypes='word'/></xs:simpleType>"
                     "<xs:enumeration value='1'/></xs:restriction></xs:simpleType>"),
         "<e>2</e>",
         {"2:4: `2` is not a value of `e` [schema-violation] (expected `1`)"}},
        {element("", "<xs:complexType><xs:attribute name='id' type='xs:ID'/><xs:attribute name='to' type='xs:IDREFS'/>"
                     "</xs:complexType>"),
         "<e id='3a' to='3a'/>",
         {"2:8: `3a` is not a value of `id` [schema-violation] (expected a name: a letter first, then letters, digits, "
          "`-`, `_` or `.`)"}},
    });
}

TEST_CASE("what is said to be nil or of another type is held to that alone") {
    check({
        {element("type='xs:int'", ""),
         "<e xsi:nil='true'/>",
         {"2:4: the schema does not let `e` be nil [schema-violation] (leave out `xsi:nil`)"}},
        {element("type='xs:int' nillable='true'", ""),
         "<e xsi:nil='true'>3</e>",
         {"2:19: content in `e`, which `xsi:nil` says to be empty [schema-violation]"}},
        {element("type='xs:int' nillable='true' fixed='1'", ""),
         "<e xsi:nil='true'/>",
         {"2:4: `e` may not be nil, its value is fixed [schema-violation] (leave out `xsi:nil`)"}},
        {element("type='coded'", ""),
         "<e xsi:type='codde'>long</e>",
         {"2:14: the schema has no type `codde` [schema-violation] (did you mean `code`?)"}},
        {element("type='coded'", ""),
         "<e xsi:type='word'>long</e>",
         {"2:14: `e` may not be of the type `word` [schema-violation] (expected a type derived from the one that the "
          "schema gives it, and not blocked there)"}},
        {element("type='shape'", ""),
         "<e/><e xsi:type='circle'/><e xsi:type='a:circle'/>",
         {"2:1: the type of `e` is abstract [schema-violation] (name a type derived from it in `xsi:type`)",
          "2:40: the prefix of `a:circle` is not declared [schema-violation] (declare it with `xmlns:a`)"}},
        {"<xs:any/>",
         "<head/>",
         {"2:1: `head` is abstract, another element stands for it [schema-violation] (expected an element of its "
          "substitution group)"}},
    });
}

TEST_CASE("where anything may stand that the schema knows, what it does not know is told") {
    const std::string any =
        element("", "<xs:complexType><xs:sequence><xs:any/></xs:sequence><xs:anyAttribute/></xs:complexType>");
    const std::string other =
        element("", "<xs:complexType><xs:anyAttribute namespace='##other' processContents='skip'/></xs:complexType>");
    check({
        {any,
         "<e a='1'><knwon/></e>",
         {"2:4: the schema knows no attribute `a` [schema-violation]",
          "2:10: the schema knows no element `knwon` [schema-violation] (did you mean `known`?)"}},
        {other, "<e a='1'/>", {"2:4: `e` has no attribute `a` [schema-violation]"}},
    });
}

TEST_CASE("a pattern that takes too long is told once, and ends the search") {
    const Complaints seen = said(schema_with(narrowed("xs:string", "<xs:pattern value='((a|aa|a?a)+)+b'/>")),
                                 root_with("<e>" + std::string(200, 'a') + "</e><e>x</e>"));
    CHECK(seen ==
          Complaints{"2:1: `e` takes too long to hold to the schema [schema-violation] (simplify the pattern of "
                     "its type; what comes after it was not looked at)"});
}

}  // namespace
