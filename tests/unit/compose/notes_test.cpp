#include <catch2/catch.hpp>

#include "composing.hpp"

namespace compose {
namespace {

std::string table(std::string_view cells) {
    return "<table><tbody><tr>" + std::string(cells) + "</tr></tbody></table>";
}

TEST_CASE("a note leaves its key in the cell and stands below the table") {
    CHECK(reading({.flow = table("<td>a<footnote>b</footnote> c</td>") + "<p>d</p>"}) ==
          "Table(TBody(TR(TD(aReference(Link(1)) c)))) P(Note(Lbl(1)\u00A0b)) P(d)");
    CHECK(reading({.flow = "<table><caption>a<footnote>b</footnote></caption><tbody><tr><td>c<footnote>d</footnote>"
                           "</td></tr></tbody></table>"}) ==
          "Table(Caption(aReference(Link(1))) TBody(TR(TD(cReference(Link(2)))))) P(Note(Lbl(1)\u00A0b)) "
          "P(Note(Lbl(2)\u00A0d))");
}

TEST_CASE("notes of a table that say the same are one") {
    const auto keys = [](std::string_view cells) {
        const Composed made = composed({.flow = table(cells)});
        REQUIRE(made.flow);
        std::vector<std::string> all = paragraphs(*made.flow);
        return all;
    };
    using Paragraphs = std::vector<std::string>;
    CHECK(keys("<td>a<footnote>x</footnote></td><td>b<footnote>y</footnote></td><td>c<footnote> x </footnote></td>") ==
          Paragraphs{"a1", "b2", "c1", "1\u00A0x", "2\u00A0y"});
    CHECK(keys("<td>a<footnote>x</footnote></td><td>b<footnote><em>x</em></footnote></td>") ==
          Paragraphs{"a1", "b2", "1\u00A0x", "2\u00A0x"});
    CHECK(keys("<td>a<footnote><a href='https://a.se'>x</a></footnote></td>"
               "<td>b<footnote><a href='https://b.se'>x</a></footnote></td>"
               "<td>c<footnote><a href='https://a.se'>x</a></footnote></td>") ==
          Paragraphs{"a1", "b2", "c1", "1\u00A0x", "2\u00A0x"});
}

TEST_CASE("a note that links lead into stands by itself") {
    const Composed made = composed({.flow = table("<td>a<footnote><span id='b'>x</span></footnote></td>"
                                                  "<td>b<footnote><span id='c'>x</span></footnote></td>") +
                                            "<p><a href='#c'>d</a></p>"});
    REQUIRE(made.flow);
    CHECK(paragraphs(*made.flow) == std::vector<std::string>{"a1", "b2", "1\u00A0x", "2\u00A0x", "d"});
    CHECK(made.complaints == std::vector<std::string>{});
}

TEST_CASE("a table in a cell has notes of its own") {
    const Composed made =
        composed({.flow = table("<td>a<footnote>x</footnote>" + table("<td>b<footnote>y</footnote></td>") +
                                "</td><td>c<footnote>z</footnote></td>")});
    REQUIRE(made.flow);
    CHECK(paragraphs(*made.flow) == std::vector<std::string>{"a1", "b1", "1\u00A0y", "c2", "1\u00A0x", "2\u00A0z"});
}

TEST_CASE("a note inherits from the table, its key from the cell") {
    const Composed made =
        composed({.flow = table("<th>a<footnote>x</footnote></th>"),
                  .declarations = "<style match=\"table\" font-size=\"20pt\" margin-bottom=\"9pt\"/>"
                                  "<style match=\"th\" font-weight=\"700\"/>"
                                  "<style match=\"footnote\" font-size=\"10pt\" margin-top=\"3pt\"/>"});
    REQUIRE(made.flow);
    const Flow& flow = *made.flow;
    const TextStyle& key = style_of(flow, "1");
    CHECK((key.weight == 700 && key.size == base::points(13) && key.baseline_shift > base::Length{}));
    CHECK((style_of(flow, "x").weight == 400 && style_of(flow, "x").size == base::points(10)));
    CHECK(block_style_of(flow, "1").margin.top == base::points(3));
    // What follows is held off the notes, not the table off its notes.
    const BlockStyle& above = flow.style(flow.blocks[0].style);
    const BlockStyle& below = flow.style(flow.blocks[flow.blocks[0].end].style);
    CHECK((above.margin.bottom == base::Length{} && below.margin.bottom == base::points(9)));
    CHECK(below.break_before == Break::avoid);
}

TEST_CASE("a key's link leads to its note, and says it") {
    const Composed made = composed({.flow = table("<td>a<footnote>b <em>c</em></footnote></td>")});
    REQUIRE(made.flow);
    const Flow& flow = *made.flow;
    REQUIRE(flow.links.size() == 1);
    CHECK(flow.structure[flow.links[0].target].role == document::Role::note);
    CHECK(flow.links[0].contents.text == "1\u00A0b c");
}

}  // namespace
}  // namespace compose
