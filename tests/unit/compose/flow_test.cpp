#include "compose/flow.hpp"

#include <catch2/catch.hpp>

#include "composing.hpp"

namespace compose {
namespace {

TEST_CASE("roles are settled") {
    struct Case {
        std::string flow, reads;
    };
    const std::vector<Case> cases{
        {"<h1>A</h1><section><h2>B</h2><p>c</p></section>", "H1(A) Sect(H2(B) P(c))"},
        {"<p>a <em>b</em> c</p>", "P(a b c)"},
        {"<p>a <span xml:lang=\"en\">b</span></p>", "P(a Span[en](b))"},
        {"<section xml:lang=\"en\"><p>b</p></section>", "Sect[en](P(b))"},
        {"<p><abbr title=\"Sveriges Kommuner och Regioner\">SKR</abbr></p>",
         "P(Span[Sveriges Kommuner och Regioner](SKR))"},
        {"<p>se <a href=\"https://a.se\">a <em>b</em></a>.</p>", "P(se Link(a b).)"},
        {"<ul><li>a</li><li>b</li></ul>", "L(LI(Lbl(•) LBody(a)) LI(Lbl(•) LBody(b)))"},
        {"<ol start=\"3\"><li><p>a</p></li><li>b<p>c</p>d</li></ol>",
         "L(LI(Lbl(3.) LBody(P(a))) LI(Lbl(4.) LBody(P(b) P(c) P(d))))"},
        {"<ul><li>a<ul><li>b</li></ul></li></ul>", "L(LI(Lbl(•) LBody(P(a) L(LI(Lbl(•) LBody(b))))))"},
        {"<dl><dt>a</dt><dd>b</dd><dt>c</dt><dt>d</dt><dd>e</dd></dl>",
         "L(LI(Lbl(a) LBody(b)) LI(Lbl(c) Lbl(d) LBody(e)))"},
        {"<div>a<hr/>b <strong>c</strong></div>", "Div(P(a) P(b c))"},
        {"<p>a</p><hr/><p></p>", "P(a)"},
        {"<p>Sida <page-number/></p>", "P(Sida\u00A0#)"},
    };
    for (const Case& each : cases) CHECK(reading({.flow = each.flow}) == each.reads);
}

TEST_CASE("columns are as wide as said, or share the width") {
    const Composed made = composed(
        {.flow = "<table><colgroup><col width=\"10mm\"/><col width=\"2fr\"/></colgroup><tbody>"
                 "<tr><td>a</td><td>b</td></tr></tbody></table>"
                 "<table><tbody><tr><td colspan=\"2\">a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>"});
    REQUIRE(made.flow);
    CHECK(made.flow->columns == std::vector<Column>{{{28'346}, 0}, {{}, 2000}, {{}, 1000}, {{}, 1000}});
    CHECK(reading({.flow = "<table><colgroup><col "
                           "width=\"1fr\"/></colgroup><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"}) ==
          "layout:4:74 the cell reaches into column 2, the table has 1 [invalid-layout]");
}

TEST_CASE("white space is as in HTML") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
        {"<p>  a \n\t b  </p>", {"a b"}},      {"<p>a <em> b</em> </p>", {"a b"}},
        {"<p>a<em> b </em> c</p>", {"a b c"}}, {"<p>a <br/> b</p>", {"a|b"}},
        {"<p>a&#160; b</p>", {"a\u00A0 b"}},   {"<div> <p>a</p> <em> </em> <p>b</p> c </div>", {"a", "b", "c"}},
        {"<p>a<!-- x -->b</p>", {"ab"}},       {"<p><page-number/> <page-count/></p>", {"# #"}},
    };
    for (const auto& [flow, expected] : cases) {
        const Composed made = composed({.flow = flow});
        REQUIRE(made.flow);
        INFO(flow);
        CHECK(paragraphs(*made.flow) == expected);
    }
}

TEST_CASE("preserved white space stays, and line feeds break") {
    const Composed made =
        composed({.flow = "<p class=\"pre\"><value-of select=\"a\"/></p>",
                  .source = "<r><a>x  y\n z</a></r>",
                  .declarations = "<page match=\":left\"/><style match=\".pre\" white-space=\"pre-wrap\"/>"});
    REQUIRE(made.flow);
    CHECK(paragraphs(*made.flow) == std::vector<std::string>{"x  y| z"});
}

TEST_CASE("a carriage return that a source writes as a reference is a space") {
    for (const std::string white_space : {"normal", "pre-wrap"}) {
        const Composed made = composed(
            {.flow = "<p class=\"pre\"><value-of select=\"a\"/></p>",
             .source = "<r><a>x&#13;y</a></r>",
             .declarations = "<page match=\":left\"/><style match=\".pre\" white-space=\"" + white_space + "\"/>"});
        REQUIRE(made.flow);
        CHECK(paragraphs(*made.flow) == std::vector<std::string>{"x y"});
    }
}

TEST_CASE("links lead to addresses and to names in the report") {
    const Composed made = composed(
        {.flow =
             "<h1 id=\"top\">A</h1><p><a href=\"#top\">up</a> <a href=\"mailto:a@b.se\">write <em>me</em></a></p>"});
    REQUIRE(made.flow);
    const Flow& flow = *made.flow;
    REQUIRE(flow.links.size() == 2);
    CHECK(flow.links[0].target == flow.blocks[0].elem);
    CHECK(flow.links[1].uri == "mailto:a@b.se");
    CHECK(flow.links[1].contents.text == "write me");
    CHECK(flow.structure[flow.links[1].elem].role == document::Role::link);
}

TEST_CASE("headings make the outline") {
    const Composed made = composed({.flow = "<h1>A <em>b</em></h1><h2>C</h2><p>d</p><h2>E<br/>F</h2>"});
    REQUIRE(made.flow);
    std::vector<std::string> entries;
    for (const Heading& heading : made.flow->outline)
        entries.push_back(std::to_string(heading.level) + ' ' + heading.title.text);
    CHECK(entries == std::vector<std::string>{"1 A b", "2 C", "2 E F"});
}

TEST_CASE("headers and footers stand outside the structure; pages follow the more particular rule") {
    const Composed made = composed(
        {.flow = "<h1>A</h1><section class=\"wide\"><p>b</p></section>",
         .declarations =
             "<page size=\"A4\" margin=\"20mm\" margin-left=\"30mm\"><header><p>all</p></header><footer><p>Sida "
             "<page-number/></p></footer></page>"
             "<page match=\":first\"><header/></page>"
             "<page name=\"wide\" size=\"A4 landscape\"/>"
             "<style match=\".wide\" page=\"wide\"/>"});
    INFO((made.complaints.empty() ? "" : made.complaints.front()));
    REQUIRE(made.flow);
    const Flow& flow = *made.flow;
    REQUIRE(flow.pages.size() == 2);
    CHECK(flow.pages[0].first.header.empty());
    CHECK(flow.pages[0].left.header == flow.pages[0].right.header);
    CHECK(flow.pages[0].left.header.size() == 1);
    CHECK(flow.pages[0].first.footer == flow.pages[0].left.footer);
    CHECK(flow.pages[1].left.size.width == flow.pages[0].left.size.height);
    CHECK(flow.pages[1].left.margin == flow.pages[0].left.margin);
    for (uint32_t at = 0; at < flow.body.begin; ++at) CHECK(flow.blocks[at].elem == document::ElemId::none);
    CHECK(flow.inlines[0].elem == document::ElemId::none);
    CHECK(block_style_of(flow, "b").page == 1);
    CHECK(reads(flow) == "H1(A) Sect(P(b))");
}

TEST_CASE("the flow can be read as text") {
    const Composed made = composed({.flow = "<h1>A</h1><ul><li>b <a href=\"https://c.se\">d</a></li></ul>"});
    REQUIRE(made.flow);
    const std::string text = dump(*made.flow);
    INFO(text);
    CHECK(text.find("flow\n"
                    "  paragraph b0 t1 H1#1\n"
                    "    \"A\" t1 H1#1 @4:11\n"
                    "  list b1 t0 L#3\n"
                    "    list-item b2 t0 LI#4\n"
                    "      \"•\" t0 Lbl#5 @4:21\n"
                    "      paragraph b2 t0 LBody#7\n"
                    "        \"b \" t0 LBody#7 @4:25\n"
                    "        \"d\" t2 Link#9 -> https://c.se @4:50\n"
                    "outline 1 \"A\"\n") != std::string::npos);
}

TEST_CASE("the flow's text says where cells stand") {
    const Composed made = composed({.flow = "<table><thead><tr><th rowspan=\"2\">A</th><th>B</th></tr></thead>"
                                            "<tbody><tr><td colspan=\"2\">c</td></tr></tbody></table>"});
    REQUIRE(made.flow);
    std::vector<std::string> places;
    const std::string text = dump(*made.flow);
    for (size_t at = text.find(" at "); at != std::string::npos; at = text.find(" at ", at + 1))
        places.push_back(text.substr(at + 4, text.find_first_of(" \n", text.find('x', at)) - at - 4));
    CHECK(places == std::vector<std::string>{"0,0 2x2", "0,0 1x2", "0,0 1x1", "0,1 1x1", "1,0 1x2", "1,0 1x2"});
}

}  // namespace
}  // namespace compose
