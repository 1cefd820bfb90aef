#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "composing.hpp"

namespace compose {
namespace {

/// A grid of three columns around the items, with classes for where they want to stand.
Composed grid(const std::string& items, const std::string& styles = {}) {
    return composed({.flow = "<div class=\"grid\">" + items + "</div>",
                     .declarations = "<style match=\".grid\" display=\"grid\" grid-template-columns=\"10mm 1fr 2em\"/>"
                                     "<style match=\".two\" grid-column=\"2\"/>"
                                     "<style match=\".last\" grid-column=\"-2\"/>"
                                     "<style match=\".wide\" grid-column=\"span 2\"/>"
                                     "<style match=\".all\" grid-column=\"1 / -1\"/>"
                                     "<style match=\".from-two\" grid-column=\"2 / span 2\"/>"
                                     "<style match=\".to-end\" grid-column=\"span 2 / -1\"/>"
                                     "<style match=\".back\" grid-column=\"3 / 1\"/>"
                                     "<style match=\".none\" grid-column=\"2 / 2\"/>"
                                     "<style match=\".four\" grid-column=\"4\"/>"
                                     "<style match=\".five\" grid-column=\"span 5\"/>"
                                     "<style match=\".before\" grid-column=\"span 2 / 2\"/>" +
                                     styles});
}

/// Where the cells stand, `row,column` and their columns where these are several, rows apart.
std::string places(const Flow& flow) {
    std::string text;
    for (const Block& block : flow.blocks) {
        if (block.kind == BlockKind::row) text += text.empty() ? "" : " |";
        if (block.kind != BlockKind::cell) continue;
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", block.area.row, block.area.column);
        if (block.area.columns > 1) text += fmt::format("+{}", block.area.columns);
    }
    return text;
}

TEST_CASE("what stands in a grid is placed in its order, row by row") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"<p>a</p><p>b</p><p>c</p><p>d</p>", "0,0 0,1 0,2 | 1,0"},
        {"<p class=\"two\">a</p><p>b</p><p>c</p>", "0,1 0,2 | 1,0"},
        {"<p>a</p><p class=\"two\">b</p><p class=\"two\">c</p>", "0,0 0,1 | 1,1"},
        {"<p class=\"last\">a</p><p>b</p>", "0,2 | 1,0"},
        {"<p>a</p><p class=\"wide\">b</p><p>c</p><p class=\"wide\">d</p>", "0,0 0,1+2 | 1,0 1,1+2"},
        {"<p>a</p><p>b</p><p class=\"wide\">c</p><p>d</p>", "0,0 0,1 | 1,0+2 1,2"},
        {"<p>a</p><p class=\"all\">b</p><p>c</p>", "0,0 | 1,0+3 | 2,0"},
        {"<p>a</p><p class=\"from-two\">b</p>", "0,0 0,1+2"},
        {"<p class=\"to-end\">a</p>", "0,1+2"},
        {"<p class=\"back\">a</p><p class=\"none\">b</p>", "0,0+2 | 1,1"},
        {"a <em>b</em><p>c</p>d", "0,0 0,1 0,2"},
        {"<div><p>a</p><p>b</p></div><p>c</p>", "0,0 0,1"},
        {"<p></p><p>b</p><ul></ul><hr/>", "0,0 0,1 0,2 | 1,0"},
    };
    for (const auto& [items, expected] : cases) {
        const Composed made = grid(items);
        INFO(items);
        CHECK(made.complaints == std::vector<std::string>{});
        REQUIRE(made.flow);
        CHECK(places(*made.flow) == expected);
    }
    CHECK(places(*grid("<div class=\"grid\"><p>a</p><p>b</p></div><p>c</p>").flow) == "0,0 | 0,0 0,1 0,1");
}

TEST_CASE("a grid's columns come from its style") {
    const Composed made = grid("<p>a</p>");
    REQUIRE(made.flow);
    CHECK(made.flow->columns == std::vector<Column>{{{28'346}, 0}, {{}, 1000}, {{20'000}, 0}});
}

TEST_CASE("rows and cells of a grid are nothing to a screen reader") {
    CHECK(reads(*grid("<h1>A</h1><p>b</p>c<ul><li>d</li></ul>").flow) == "Div(H1(A) P(b) P(c) L(LI(Lbl(•) LBody(d))))");
    CHECK(reads(*grid("<h1>A</h1><p></p><div></div>").flow) == "Div(H1(A))");
    CHECK(reads(*grid("<p xml:lang=\"en\">a</p><p>b</p>").flow) == "Div(P[en](a) P(b))");
}

TEST_CASE("what lies outside a grid's columns is told at its place") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"four", "layout:4:25 the item reaches into column 4, the grid has 3 [invalid-layout]"},
        {"five", "layout:4:25 the item reaches into column 5, the grid has 3 [invalid-layout]"},
        {"before", "layout:4:25 the item begins before the grid's first column [invalid-layout]"},
    };
    for (const auto& [class_name, expected] : cases)
        CHECK(grid("<p class=\"" + class_name + "\">a</p>").complaints == std::vector<std::string>{expected});
}

TEST_CASE("what is half a grid is told where its style says so") {
    const auto told = [](const std::string& style, const std::string& flow) {
        const Composed made = composed({.flow = flow, .declarations = "<style match=\".a\" " + style + "/>"});
        return made.complaints.empty() ? "" : made.complaints.front() + (made.complaints.size() > 1 ? " …" : "");
    };
    const std::string both = "display=\"grid\" grid-template-columns=\"1fr\"";
    CHECK(told(both, "<div class=\"a\"><p>a</p></div><section class=\"a\"><p>a</p></section>").empty());
    CHECK(told("display=\"grid\"", "<div class=\"a\"><p>a</p></div><section class=\"a\"><p>b</p></section>") ==
          "layout:3:59 the grid has no columns [invalid-layout]");
    CHECK(told("grid-template-columns=\"1fr\"", "<div class=\"a\"><p>a</p></div>") ==
          "layout:3:73 `div` has columns but is no grid [invalid-layout]");
    CHECK(told(both, "<ul class=\"a\"><li>a</li></ul>") == "layout:3:59 `ul` cannot be a grid [invalid-layout]");
    CHECK(told(both, "<p class=\"a\">a</p>").empty());
    CHECK(told("display=\"block\" grid-template-columns=\"none\"", "<div class=\"a\"><p>a</p></div>").empty());
}

}  // namespace
}  // namespace compose
