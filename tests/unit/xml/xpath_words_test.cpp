#include "xml/xpath_words.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"
#include "xml/expression.hpp"

namespace {

/// What is said of a text that is no expression, and what to do.
std::string said(const std::string& text) {
    diag::Sink sink;
    xml::Variables variables;
    const auto at = [](size_t offset) { return diag::Span{diag::FileId::none, 1, static_cast<uint32_t>(offset)}; };
    if (xml::compile(text, at, variables, sink)) return {};
    const auto told = sink.sorted();
    const size_t colon = told.at(0).message.rfind("` is not XPath: ");
    REQUIRE(colon != std::string::npos);
    return told[0].message.substr(colon + 16) + (told[0].hint.empty() ? "" : " (" + told[0].hint + ")");
}

TEST_CASE("what is no expression is told in our words") {
    struct Case {
        const char *text, *words;
    };
    const Case cases[]{
        {"a", ""},
        {"contains(a)", "`contains` is called with too few or too many values (write `contains(text, part)`)"},
        {"count(a) + concat('x')",
         "`concat` is called with too few or too many values (write `concat(text, text, …)`)"},
        {"not(a", "a `,` or `)` is missing"},
        {"(a", "a `(` is not closed"},
        {"a[b", "a `[` is not closed"},
        {"a[", "a name or a value is missing"},
        {"a b", "an operator is missing"},
        {"a/count(b)", "a function is no step of a path"},
        {"chid::a", "there is no axis of that name"},
        {"@child::a", "one step has two axes"},
        {"1[a]", "`[` stands behind what is no node"},
        {"'x'/a", "`/` stands behind what is no node"},
        {"a | 1", "`|` joins what is no node"},
        {"count(1)", "the function takes nodes, and gets something else"},
        {"..[a]", "`[` stands behind `.` or `..`"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(said(each.text) == each.words);
    }
}

}  // namespace
