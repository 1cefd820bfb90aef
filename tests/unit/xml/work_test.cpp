#include "xml/work.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"
#include "xml/evaluator.hpp"

namespace {

constexpr double rows = 1000;

/// A list of many rows with some data in each.
std::string list() {
    std::string text = "<list>";
    for (int i = 0; i < static_cast<int>(rows); ++i) text += "<row id='r'><name>n</name><of ref='r'/></row>";
    return text + "</list>";
}

const Reading& reading() {
    static const Reading read(list());
    return read;
}

/// At a node of a name, with `$one` a row and `$all` all of them.
double work_at(std::string_view name, const std::string& expression) {
    const auto tokens = xml::tokens_of(expression);
    std::vector<xml::Start> starts{{1, name}};
    for (const xml::Token& token : tokens) {
        if (token.text == "$one") starts.push_back({1, "row"});
        if (token.text == "$all") starts.push_back({rows, {}});
    }
    return xml::work(tokens, starts, xml::census_of({reading().document->tree.root()}));
}

TEST_CASE("a census counts what is there, and what one node has at most") {
    const Reading read("<a x='1'><b y='1' z='2'>t</b><b/><c><b>u<d/></b></c></a>");
    const xml::Census census = xml::census_of({read.document->tree.root()});
    CHECK(census.nodes == 12);
    CHECK(census.depth == 5);
    CHECK(census.of("b").count == 3);
    CHECK(census.of("b").children == 3);
    CHECK(census.of("a").within == 10);
    CHECK(census.of("none").count == 0);
    CHECK(census.any.children == 4);
}

TEST_CASE("what looks at the data of one row costs no more than the row") {
    for (const char* expression :
         {"@id", "name", "of/@ref = $one/@id", "concat(name, ' ', @id)", "name[. = 'n']", "name[1]", "string(.)",
          "not(of) and count(name) > 0", "$one/name | name", "self::row[name]/of/@ref"}) {
        INFO(expression);
        CHECK(work_at("row", expression) < 100);
    }
}

TEST_CASE("what looks at all of the document costs a few times as much as it has nodes") {
    for (const char* expression :
         {"//row", "//row[@id = $one/@id]/name", "/list/row[of/@ref = 'r'][1]", "count(//*)", "../row[name = 'n']",
          "$all[@id = 'r']/name", "preceding-sibling::row[1]/name", "count(preceding-sibling::row)", "following::row",
          "//name[contains(., 'n')]", "(//row | //name)[@id]"}) {
        INFO(expression);
        const double work = work_at("row", expression);
        CHECK(work >= rows);
        CHECK(work < 100 * rows);
    }
}

TEST_CASE("what looks at all of it from all of it costs the square, and so on") {
    struct Case {
        const char* expression;
        double power;
    };
    const Case cases[]{{"count(//row[count(//row) > 0])", 2},
                       {"//row[not(@id = preceding-sibling::row/@id)]", 2},
                       {"/list/row[../row/of/@ref = @id]", 2},
                       {"//row[//none]", 2},
                       {"//row/following::row", 2},
                       {"$all[$all/@id = @id]", 2},
                       {"//row[//row[//row]]", 3},
                       {"//row[../row[../row[name = 'm']]]", 3}};
    for (const Case& each : cases) {
        INFO(each.expression);
        const double work = work_at("list", each.expression);
        CHECK(work >= std::pow(rows, each.power) / 2);
        CHECK(work < 100 * std::pow(rows, each.power));
    }
}

TEST_CASE("texts are reckoned by their length, and compared ones by their pairs") {
    std::string text = "<list>";
    for (int i = 0; i < 100; ++i) text += "<a>" + std::string(1000, 'x') + "</a><b>" + std::string(1000, 'x') + "</b>";
    const Reading read(text + "</list>");
    const xml::Census census = xml::census_of({read.document->tree.root()});
    CHECK(census.text == 200'000);
    CHECK(census.longest == 1000);
    CHECK(census.of("a").text == 1000);
    CHECK(census.of("list").text == 200'000);
    const auto work_of = [&](const std::string& expression, double bytes = 0) {
        const auto tokens = xml::tokens_of(expression);
        std::vector<xml::Start> starts{{1, "list"}};
        for (const xml::Token& token : tokens)
            if (token.text == "$text") starts.push_back({0, xml::no_element, bytes});
        return xml::work(tokens, starts, census);
    };
    for (const char* in_all :
         {"contains(., 'q')", "string() = 'q'", "not(normalize-space())", "a = 'q'", "//a[. = 'q']"}) {
        INFO(in_all);
        CHECK(work_of(in_all) >= 100 * 1000 / 20);
    }
    for (const char* in_pairs : {"a = b", "//a[. = //b]", "a[../b = .]", "(a | b) != b"}) {
        INFO(in_pairs);
        CHECK(work_of(in_pairs) >= 100 * 100 * 1000 / 20);
    }
    for (const char* in_none : {"a", "count(a)", "a and not(b)", "//a[b]", "a[2]"}) {
        INFO(in_none);
        CHECK(work_of(in_none) < 2000);
    }
    CHECK(work_of("concat($text, $text)", 1e7) > 1e7);
    CHECK(work_of("$text = 'q'", 1000) < 100);
}

TEST_CASE("an element that is named last, a prefix and a long literal cost what they let be looked at") {
    CHECK(work_at("list", "row[last!=1][count(following-sibling::row)<0]") > rows * rows);
    CHECK(work_at("list", "row[last()][count(following-sibling::row)<0]") < 10 * rows);
    CHECK(work_at("list", "*[count(following-sibling::x:*)<0]") > rows * rows);
    CHECK(work_at("list", "x:*[count(following-sibling::row)<0]") > rows * rows);
    CHECK(work_at("list", "row[normalize-space('" + std::string(10'000, 'a') + "')='x']") > rows * 400);
}

TEST_CASE("beyond its budget nothing is evaluated, which is told once") {
    diag::Sink sink;
    xml::Variables variables;
    const auto expression = *xml::compile(
        "count(//row)", [](size_t) { return diag::Span{}; }, variables, sink);
    const pugi::xml_node root = reading().document->root();
    size_t told = 0;
    const auto census = std::make_shared<const xml::Census>(xml::census_of({reading().document->tree.root()}));
    xml::Budget budget(census, 30'000, [&](const auto&) { ++told; });
    xml::Evaluator evaluator(variables, &budget);
    CHECK(evaluator.number(expression, root) == rows);
    for (int i = 0; i < 10; ++i) evaluator.number(expression, root);
    CHECK(told == 1);
    CHECK(budget.is_spent());
    CHECK(evaluator.text(expression, root).empty());
    CHECK(xml::Evaluator(variables, &budget).text(expression, root).empty());
    evaluator.set(nullptr);
    CHECK(evaluator.number(expression, root) == rows);
}

}  // namespace
