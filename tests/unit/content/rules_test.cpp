#include <catch2/catch.hpp>

#include "content/references.hpp"
#include "content/statements.hpp"
#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

std::string schema(const std::string& content) {
    return "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>\n" + content +
           "</schema>";
}

/// A source held to rules: what is said of the source, and of the rules.
struct Tried {
    Tried(const std::string& rules_text, const std::string& source_text) : source(source_text) {
        const xml::Document* document = source.documents.parse(folder.path("test.sch"), rules_text, rules_sink);
        REQUIRE(document != nullptr);
        REQUIRE(source.document != nullptr);
        rules = read_rules(source.documents, *document, rules_sink);
        Constraints constraints(source.documents);
        xml::Budget budget = budget_of_rules(source.documents, *source.document, source.sink);
        const Subject subject{source.documents, *source.document, budget};
        check_dates(rules, subject, source.sink);
        apply_rules(rules, subject, {}, source.sink);
        check_references(rules, constraints, subject, source.sink);
    }
    Folder folder;
    Reading source;
    diag::Sink rules_sink;
    Rules rules;

    [[nodiscard]] Complaints of_source() const { return complaints(source.sink); }
    [[nodiscard]] Complaints of_rules() const { return complaints(rules_sink); }
};

TEST_CASE("an assertion fails at its context with its own sentence") {
    const Tried held(
        schema("<pattern><rule context='group'>"
               "<let name='chairs' value='count(seat[@role = \"chair\"])'/>"
               "<assert test='$chairs = 1'>the <name/> `<value-of select='@id'/>` has\n   <emph><value-of "
               "select='$chairs'/></emph> chairs</assert>"
               "<report test='seat[not(@role)]' role='warning'>a seat of <name path='name(..)'/> has no role</report>"
               "</rule></pattern>"),
        "<r>\n <group id='a'><seat role='chair'/></group>\n <group id='b'><seat/></group></r>");
    CHECK(held.of_rules() == Complaints{});
    CHECK(held.of_source() == Complaints{"3:2: the `group` `b` has 0 chairs [rule-violation]",
                                         "3:2: a seat of `r` has no role [rule-warning]"});
}

TEST_CASE("of the rules of a pattern only the first that fits a node is tried on it") {
    const std::string always = "<assert test='false()'>";
    const Tried held(schema("<pattern><rule context='a[@x]'>" + always +
                            "first</assert></rule>"
                            "<rule context='a | b'>" +
                            always +
                            "second</assert></rule></pattern>"
                            "<pattern><rule context='a'>" +
                            always + "other</assert></rule></pattern>"),
                     "<r><a x='1'/>\n<a/>\n<b/></r>");
    CHECK(held.of_source() == Complaints{"1:4: first [rule-violation]", "1:4: other [rule-violation]",
                                         "2:1: second [rule-violation]", "2:1: other [rule-violation]",
                                         "3:1: second [rule-violation]"});
}

TEST_CASE("a context may be an attribute or start from the document") {
    const Tried held(schema("<pattern><rule context='@x'><report test='. = 1'><name/> is one</report></rule></pattern>"
                            "<pattern><rule context='/r'><report test='true()'>root</report></rule></pattern>"),
                     "<r><r x='1'/></r>");
    CHECK(held.of_source() == Complaints{"1:1: root [rule-violation]", "1:7: `x` is one [rule-violation]"});
}

TEST_CASE("names of the schema and of a pattern are those of the document, names of a rule those of its context") {
    const Tried held(
        schema("<let name='all' value='//a'/><pattern><let name='n' value='count($all)'/>"
               "<rule context='a'><let name='own' value='string(@x)'/><let name='twice' value='concat($own, $own)'/>"
               "<report test='true()'><value-of select='$n'/> <value-of select='$twice'/> <value-of "
               "select='$all[1]/@x = 1'/></report></rule></pattern>"),
        "<r><a x='1'/><a x='2'/></r>");
    CHECK(held.of_rules() == Complaints{});
    CHECK(held.of_source() == Complaints{"1:4: 2 11 true [rule-violation]", "1:14: 2 22 true [rule-violation]"});
}

TEST_CASE("dates are told at the character that is wrong") {
    const Tried held(schema("<is:date select='//@date | //when'/>"),
                     "<r date='2021'>\n<a date='2021-02-30'/>\n<when>2021-13</when><when/></r>");
    CHECK(held.of_source() == Complaints{"2:18: `2021-02-30` is no date: February 2021 has 28 days [invalid-date]",
                                         "3:12: `2021-13` is no date: there is no month 13 [invalid-date]",
                                         "3:21: `` is no date: it is empty [invalid-date]"});
}

TEST_CASE("dates in the wrong order are told at the context's own date, with the other one") {
    const Tried held(
        schema("<is:order context='stage' earlier='@from' later='@to'>the <name/> ends before it begins</is:order>"
               "<is:order context='stage' earlier='@from' later='/r/@as-of' role='warning'>later</is:order>"
               "<is:order context='stage' earlier='/r/@opened' later='@to'>too early</is:order>"),
        "<r as-of='2021-06' opened='2019'>\n<stage from='2021-05' to='2021'/>\n<stage from='2021-07' to='2020'/>\n"
        "<stage from='XXXX' to='2018'/>\n<stage from='nonsense' to='2021'/></r>");
    CHECK(held.of_source() ==
          Complaints{"3:14: the `stage` ends before it begins (`2021-07` is after `2020`) [date-order]",
                     "3:14: later (`2021-07` is after `2021-06`) [rule-warning]",
                     "4:24: too early (`2019` is after `2018`) [date-order]"});
    const auto last = held.source.sink.sorted().at(2);
    REQUIRE(last.labels.size() == 1);
    CHECK(Reading::place(last.labels[0].span) == "1:28");
}

TEST_CASE("of many dates in the wrong order each is told once, with the one furthest from it") {
    const Tried held(schema("<is:order context='/r' earlier='a/@d' later='b/@d'>order</is:order>"),
                     "<r><a d='2020'/><a d='2023'/>\n<a d='2022'/><b d='2021-02'/>\n<b d='2021-01'/><b d='2025'/></r>");
    CHECK(held.of_source() == Complaints{"1:23: order (`2023` is after `2021-01`) [date-order]",
                                         "1:23: order (`2023` is after `2021-02`) [date-order]",
                                         "2:7: order (`2022` is after `2021-01`) [date-order]"});
    std::string many;
    for (int i = 0; i < 400; ++i) many += "<a d='2023'/><b d='2021'/>";
    CHECK(Tried(schema("<is:order context='/r' earlier='a/@d' later='b/@d'>order</is:order>"), "<r>" + many + "</r>")
              .source.sink.size() == 400 + 400 - 1);
}

TEST_CASE("references between files are held to the declared file beside the rules") {
    const std::string rules = schema("<is:reference context='seat' select='@region' file='regions.xml' "
                                     "key='//region/@id'>no such region</is:reference>");
    const std::string text = "<r><seat region='region-01'/>\n<seat region='region-02'/><seat/></r>";
    const auto with_regions = [&](const std::string& regions) {
        const Folder folder;
        const std::string path = folder.write("test.sch", rules);
        (void)folder.write("regions.xml", regions);
        Reading reading(text);
        const xml::Document* document = reading.documents.read(path, reading.sink);
        Constraints constraints(reading.documents);
        xml::Budget budget = budget_of_rules(reading.documents, *reading.document, reading.sink);
        check_references(read_rules(reading.documents, *document, reading.sink), constraints,
                         {reading.documents, *reading.document, budget}, reading.sink);
        return std::pair(complaints(reading.sink), reading.sink.sorted());
    };
    const auto [dangling, told] = with_regions("<regions><region id='region-01'/></regions>");
    CHECK(dangling == Complaints{"2:15: no such region: `region-02` [dangling-reference]"});
    CHECK(told.at(0).hint == "did you mean `region-01`? or remove what refers to it");
    const auto empty = with_regions("<regions><area id='region-01'/></regions>").second;
    REQUIRE(empty.size() == 1);
    CHECK(empty.at(0).code == diag::Code::broken_rule);
    const Tried missing(rules, text);
    REQUIRE(missing.of_source().size() == 1);
    CHECK(missing.source.sink.sorted().at(0).code == diag::Code::unreadable_file);
    CHECK(Reading::place(missing.source.sink.sorted().at(0).span) == "2:53");
    CHECK(Tried(rules, "<r/>").of_source() == Complaints{});
}

TEST_CASE("of what one reference complains of others say nothing, but for an error after a warning") {
    const auto reference = [](const std::string& context, const std::string& role) {
        return "<is:reference context='" + context + "' select='" + (context == "x" ? "@a" : ".") +
               "' file='keys.xml' key='//k'" + role + ">no such thing</is:reference>";
    };
    const auto told = [&](const std::string& declarations) {
        const Folder folder;
        (void)folder.write("keys.xml", "<keys><k>one</k></keys>");
        Reading reading("<r><x a='none' b='never'/></r>");
        const std::string path = folder.write("test.sch", schema(declarations));
        const xml::Document* document = reading.documents.read(path, reading.sink);
        Constraints constraints(reading.documents);
        xml::Budget budget = budget_of_rules(reading.documents, *reading.document, reading.sink);
        check_references(read_rules(reading.documents, *document, reading.sink), constraints,
                         {reading.documents, *reading.document, budget}, reading.sink);
        return complaints(reading.sink);
    };
    const std::string warning = " role='warning'";
    const std::string warned = "1:10: no such thing: `none` [rule-warning]";
    const std::string accused = "1:10: no such thing: `none` [dangling-reference]";
    CHECK(told(reference("x", "") + reference("x", warning)) == Complaints{accused});
    CHECK(told(reference("x", warning) + reference("x", warning)) == Complaints{warned});
    CHECK(told(reference("x", warning) + reference("x", "")) == Complaints{warned, accused});
    CHECK(told(reference("x/@a", warning) + reference("x/@b", "")) ==
          Complaints{warned, "1:19: no such thing: `never` [dangling-reference]"});
}

TEST_CASE("of many nodes that break rules ten thousand are told") {
    std::string nodes;
    for (int i = 0; i < 12'000; ++i) nodes += "<x/>";
    const Tried tried(schema("<pattern><rule context='x'><assert test='@a'>no a</assert></rule></pattern>"),
                      "<r>" + nodes + "</r>");
    CHECK(tried.source.sink.size() > 9'000);
    CHECK(tried.source.sink.size() < 10'001);
    CHECK(tried.source.sink.sorted().size() == tried.source.sink.size());
    const Tried dates(schema("<is:date select='x'/>"), "<r>" + nodes + "</r>");
    CHECK(dates.source.sink.size() < 10'001);
}

TEST_CASE("statements are found with what they say, each by its own identity") {
    const std::string rules = schema("<is:statement match='stage' identity='@id' date='@date' certainty='@certainty' "
                                     "source='ancestor-or-self::*[@source][1]/@source'/>"
                                     "<is:statement match='title | stage' identity='concat(../@id, \"-title\")' "
                                     "as-of='../@as-of' owner='../@owner'/>");
    const Tried held(
        rules,
        "<r id='r' source='s' as-of='2021' owner='o'><title/>\n<stage id='a' date='2020' certainty='actual'/></r>");
    CHECK(held.of_source() == Complaints{});
    diag::Sink sink;
    xml::Budget budget = budget_of_rules(held.source.documents, *held.source.document, sink);
    const auto found = find_statements(held.rules, {held.source.documents, *held.source.document, budget});
    REQUIRE(found.size() == 2);
    CHECK(found[0].identity == "r-title");
    CHECK(found[0].as_of == "2021");
    CHECK(found[0].owner == "o");
    CHECK(found[0].date.empty());
    CHECK(found[1].identity == "a");
    CHECK(found[1].date == "2020");
    CHECK(found[1].certainty == "actual");
    CHECK(found[1].source == "s");
    CHECK(Reading::place(found[1].span) == "2:1");

    const Tried twice(rules, "<r id='r'>\n<stage id='a'/><stage id='a'/><stage/><title/><title/></r>");
    CHECK(twice.of_source() == Complaints{"2:27: the `id` `a` is given twice [duplicate-identifier]",
                                          "2:31: the statement `stage` has no identity [rule-violation]",
                                          "2:47: the `identity` `r-title` is given twice [duplicate-identifier]"});
}

TEST_CASE("a word that is misspelt is suggested with its prefix") {
    const Tried held(schema("<is:dates select='//@x'/><patern/>"), "<r/>");
    const auto seen = held.rules_sink.sorted();
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].hint == "did you mean `is:date`?");
    CHECK(seen[1].hint == "did you mean `pattern`?");
}

TEST_CASE("what is wrong in a rules file is told there, and the rest holds") {
    struct Case {
        std::string content, complaint;
    };
    const std::string good = "\n<pattern><rule context='r'><report test='true()'>held</report></rule></pattern>";
    const std::vector<Case> cases{
        {"<patern/>", "2:1: `patern` is not among the words of rules [broken-rule]"},
        {"<is:dates select='//@x'/>", "2:1: `is:dates` is not among the words of rules [broken-rule]"},
        {"<x:y xmlns:x='u'/>", "2:1: `x:y` is not among the words of rules [broken-rule]"},
        {"<is:date/>", "2:1: `is:date` lacks the attribute `select` [broken-rule]"},
        {"<is:date select='//@x' sellect='y'/>", "2:24: `is:date` has no attribute `sellect` [broken-rule]"},
        {"<is:date select='//@x['/>", "2:23: `//@x[` is not XPath: a name or a value is missing [invalid-xpath]"},
        {"<is:date select='count(//a)'/>", "2:18: `select` of `is:date` chooses no nodes [broken-rule]"},
        {"<rule context='a'/>", "2:1: `rule` does not belong into `schema` [broken-rule]"},
        {"<pattern><title/><assert test='1'/></pattern>",
         "2:18: `assert` does not belong into `pattern` [broken-rule]"},
        {"<pattern><rule context='a | b['/></pattern>",
         "2:31: `a | b[` is not XPath: a name or a value is missing [invalid-xpath]"},
        {"<pattern><rule context='a'><assert test='$x'/></rule></pattern>",
         "2:42: the variable `$x` is not declared [undefined-variable]"},
        {"<pattern><rule context='a'><let name='x' value='1'/><let name='x' value='2'/></rule></pattern>",
         "2:53: `$x` is declared twice [broken-rule]"},
        {"<pattern><rule context='a'><assert test='1' role='fatl'>x</assert></rule></pattern>",
         "2:51: `fatl` is not a role [broken-rule]"},
        {"<pattern><rule context='a'><assert test='1'><value-of select='f()'/></assert></rule></pattern>",
         "2:63: there is no function `f` [invalid-xpath]"},
        {"<pattern><rule context='a'><assert test='1'><rule context='b'/></assert></rule></pattern>",
         "2:45: `rule` does not belong into `assert` [broken-rule]"},
        {"<is:statement match='a' identity='1 +'/>",
         "2:38: `1 +` is not XPath: a name or a value is missing [invalid-xpath]"},
    };
    for (const Case& each : cases) {
        INFO(each.content);
        const Tried held(schema(each.content + good), "<r/>");
        CHECK(held.of_rules() == Complaints{each.complaint});
        CHECK(held.of_source() == Complaints{"1:1: held [rule-violation]"});
    }
    CHECK(Tried("<rules/>", "<r/>").of_rules() == Complaints{"1:1: `rules` is no Schematron schema [broken-rule]"});
    CHECK(Tried("<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'/>", "<r/>").of_rules() ==
          Complaints{"1:68: the query language `xslt2` is not spoken here [broken-rule]"});
}

}  // namespace
}  // namespace content
