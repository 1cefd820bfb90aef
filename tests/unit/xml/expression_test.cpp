#include <cmath>

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"
#include "xml/evaluator.hpp"

namespace {

using xml::Evaluator;
using xml::Expression;
using xml::XPathType;

struct Compiler {
    xml::Variables variables;
    diag::Sink sink;
    Evaluator evaluator() const { return Evaluator(variables); }
    std::optional<Expression> compile(std::string_view text) {
        return xml::compile(
            text,
            [](size_t offset) {
                return diag::Span{diag::FileId::none, 1, static_cast<uint32_t>(offset) + 1};
            },
            variables, sink);
    }
};

TEST_CASE("an expression gives nodes in document order, text, numbers and truth") {
    const Reading reading("<r><a>1</a><b>2</b><a>3</a></r>");
    const pugi::xpath_node root = reading.document->tree;
    Compiler compiler;
    const auto nodes = compiler.compile("//a[2] | //b | //a[1]");
    REQUIRE(nodes);
    std::string order;
    Evaluator evaluator = compiler.evaluator();
    for (const pugi::xpath_node& node : evaluator.nodes(*nodes, root)) order += node.node().text().get();
    CHECK(order == "123");
    CHECK(evaluator.text(*nodes, root) == "1");
    CHECK(nodes->type == XPathType::nodes);

    CHECK(evaluator.number(*compiler.compile("count(//a)"), root) == 2);
    CHECK(evaluator.text(*compiler.compile("count(//a)"), root) == "2");
    CHECK(evaluator.nodes(*compiler.compile("count(//a)"), root).empty());
    CHECK(evaluator.boolean(*compiler.compile("//a = 3"), root));
    CHECK_FALSE(evaluator.boolean(*compiler.compile("//c"), root));
    CHECK(evaluator.text(*compiler.compile("concat('x', 1.5)"), root) == "x1.5");
    CHECK(compiler.sink.empty());
}

TEST_CASE("strings are counted in characters, not in bytes") {
    const Reading reading("<r><a>Åsa Öberg</a><b>förlopp</b></r>");
    const pugi::xpath_node root = reading.document->root();
    Compiler compiler;
    const auto text = [&](const char* expression) {
        INFO(expression);
        const auto compiled = compiler.compile(expression);
        REQUIRE(compiled);
        return compiler.evaluator().text(*compiled, root);
    };
    CHECK(text("substring(a, 1, 1)") == "Å");
    CHECK(text("substring(a, 5)") == "Öberg");
    CHECK(text("substring('12345', 1.5, 2.6)") == "234");
    CHECK(text("substring('12345', 0, 3)") == "12");
    CHECK(text("substring('12345', 0 div 0, 3)").empty());
    CHECK(text("substring('12345', -42, 1 div 0)") == "12345");
    CHECK(text("string-length(a)") == "9");
    CHECK(text("string-length()") == "16");
    CHECK(text("translate(a, 'ÅÖ', 'åö')") == "åsa öberg");
    CHECK(text("translate(b, 'ör', 'e')") == "felopp");
    CHECK(text("concat(substring(substring(a, 5), 1, 1), '-', string-length(b) + 1)") == "Ö-8");
    CHECK(text("string-length(b[. = 'förlopp']) - string-length('å')") == "6");
    CHECK(compiler.sink.empty());
}

TEST_CASE("strings may be cut at the context position") {
    const Reading reading("<r>Åsa</r>");
    Compiler compiler;
    compiler.variables.declare_context_position();
    const auto letter = compiler.compile("concat(substring(., position(), 1), last() - position())");
    REQUIRE(letter);
    Evaluator evaluator = compiler.evaluator();
    evaluator.set({2, 3});
    CHECK(evaluator.text(*letter, reading.document->root()) == "s1");
    CHECK(compiler.sink.empty());
}

TEST_CASE("where characters cannot be counted the expression is refused") {
    Compiler compiler;
    CHECK_FALSE(compiler.compile("a[substring(., 1, 1) = 'Å']"));
    REQUIRE(compiler.sink.sorted().size() == 1);
    CHECK(compiler.sink.sorted()[0].span.column == 3);
    CHECK(compiler.compile("a[starts-with(., 'Å')]"));
}

TEST_CASE("without a context there is nothing") {
    Compiler compiler;
    const auto expression = compiler.compile("//a");
    REQUIRE(expression);
    Evaluator evaluator = compiler.evaluator();
    CHECK(evaluator.nodes(*expression, {}).empty());
    CHECK(evaluator.text(*expression, {}).empty());
    CHECK_FALSE(evaluator.boolean(*expression, {}));
    CHECK(std::isnan(evaluator.number(*expression, {})));
}

TEST_CASE("variables are read when an expression is evaluated") {
    const Reading reading("<r><a>1</a></r>");
    const pugi::xpath_node root = reading.document->tree;
    Compiler compiler;
    CHECK(compiler.variables.declare("t", XPathType::text));
    CHECK_FALSE(compiler.variables.declare("t", XPathType::number));
    CHECK(compiler.variables.declare("n", XPathType::nodes));
    const auto text = compiler.compile("concat($t, '!')");
    const auto nodes = compiler.compile("$n/a");
    REQUIRE((text && nodes));
    Evaluator evaluator = compiler.evaluator(), other = compiler.evaluator();
    evaluator.set("t", std::string("x"));
    CHECK(evaluator.text(*text, root) == "x!");
    evaluator.set("t", std::string("y"));
    CHECK(evaluator.text(*text, root) == "y!");
    CHECK(other.text(*text, root) == "!");
    evaluator.set("n", *compiler.compile("/r"), root);
    CHECK(evaluator.text(*nodes, root) == "1");
}

TEST_CASE("a fault is told at its character") {
    struct Case {
        std::string text, complaint;
    };
    const std::vector<Case> cases{
        {"", "1:1: an empty expression [invalid-xpath]"},
        {"  ", "1:1: an empty expression [invalid-xpath]"},
        {"a[", "1:3: `a[` is not XPath: a name or a value is missing [invalid-xpath]"},
        {"a b", "1:3: `a b` is not XPath: an operator is missing [invalid-xpath]"},
        {"a[@x='1'", "1:9: `a[@x='1'` is not XPath: a `[` is not closed [invalid-xpath]"},
        {"1 + count(/r", "1:13: `1 + count(/r` is not XPath: a `,` or `)` is missing [invalid-xpath]"},
        {"string-lenght(a)", "1:1: there is no function `string-lenght` [invalid-xpath]"},
        {"a[key('k', 1)]", "1:3: there is no function `key` [invalid-xpath]"},
        {"$regoins/a", "1:1: the variable `$regoins` is not declared [undefined-variable]"},
        {"a[@b = $x]", "1:8: the variable `$x` is not declared [undefined-variable]"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        Compiler compiler;
        compiler.variables.declare("regions", XPathType::nodes);
        CHECK_FALSE(compiler.compile(each.text));
        CHECK(complaints(compiler.sink) == Complaints{each.complaint});
    }
}

TEST_CASE("a misspelt variable or function gets a suggestion") {
    Compiler compiler;
    compiler.variables.declare("regions", XPathType::nodes);
    compiler.compile("$regoins/a");
    compiler.compile(" string-lenght(a)");
    CHECK(compiler.sink.sorted().at(0).hint == "did you mean `$regions`?");
    CHECK(compiler.sink.sorted().at(1).hint == "did you mean `string-length`?");
}

TEST_CASE("a literal, an axis, a node test or an element is no function or variable") {
    Compiler compiler;
    for (const char* text :
         {"concat('$x', \"key(\")", "child::text()", "a/node()", "ancestor-or-self::*", "a//comment()",
          "processing-instruction('x')", "a[position() = last()]", "not (a)", "-a div b"}) {
        INFO(text);
        CHECK(compiler.compile(text));
    }
    CHECK(compiler.sink.empty());
}

TEST_CASE("an expression beyond what can be compiled is refused, not crashed on") {
    for (const std::string unit : {"(", "a[", "1+", "a|", "a/", "-"}) {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += unit;
        Compiler compiler;
        CHECK_FALSE(compiler.compile(text));
        CHECK(compiler.sink.has_errors());
    }
}

TEST_CASE("position() and last() ask for the context position outside predicates, where there is one") {
    const Reading reading("<r><a>1</a><a>2</a><a>3</a></r>");
    const pugi::xpath_node root = reading.document->root();
    Compiler plain, with;
    with.variables.declare_context_position();
    Evaluator at = with.evaluator();
    CHECK(at.number(*with.compile("position( ) + last()"), root) == 2);
    at.set(xml::ContextPosition{4, 7});
    CHECK(at.number(*with.compile("position( ) * 10 + last()"), root) == 47);
    CHECK(at.text(*with.compile("a[position() = last()]"), root) == "3");
    CHECK(at.text(*with.compile("concat('position()', position())"), root) == "position()4");
    CHECK(plain.evaluator().number(*plain.compile("position() * 10 + last()"), root) == 11);
    CHECK_FALSE(with.compile("position() + $position"));
    CHECK(with.sink.sorted().at(0).span.column == 14);
}

}  // namespace
