#include "layout/read.hpp"

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace layout {
namespace {

using Complaints = std::vector<std::string>;

struct Fault {
    std::string text;
    Complaints complaints;
};

TEST_CASE("what a layout is made per is read as values, and the edition's sources after those of all") {
    const LayoutText read("<layout name=\"report\" match=\"/list\" xml:lang=\"sv\">\n"
                          "<source name=\"regions\" href=\"regions.xml\" required=\"no\"/>\n"
                          "<edition name=\"region\" per=\"$regions//region\" key=\"@code\" owner=\"@id\">\n"
                          "<source name=\"answers\" href=\"answers/{@code}.xml\"/></edition>\n"
                          "<key name=\"answer\" match=\"$answers//answer\" use=\"@id\"/>\n"
                          "<output path=\"{$region/@code}.pdf\" title=\"Till {$answers/title}\"/>\n"
                          "<page size=\"A5\" margin=\"1cm\"/><flow><p>x</p></flow></layout>");
    CHECK(read.complaints().empty());
    REQUIRE((read.layout && read.layout->edition && read.layout->sources.size() == 2));
    const EditionDeclaration& edition = *read.layout->edition;
    CHECK((edition.name == "region" && edition.per.source == "$regions//region" && edition.key.source == "@code"));
    CHECK((edition.owner && edition.owner->source == "@id"));
    // Each looks from the tree that `per` chooses in; the answers are a tree of their own.
    CHECK((edition.key.tree == edition.per.tree && edition.owner->tree == edition.per.tree));
    CHECK(read.layout->keys[0].match.tree != edition.per.tree);
    const auto& [regions, answers] = std::tie(read.layout->sources[0], read.layout->sources[1]);
    CHECK((!regions.required && !regions.of_edition && answers.required && answers.of_edition));
    CHECK((answers.href.size() == 3 && std::get<xml::Expression>(answers.href[1]).tree == edition.per.tree));
}

TEST_CASE("a sound layout is read as values") {
    const LayoutText read("<layout name=\"letter\" match=\"/list\" xml:lang=\"sv\">\n"
                          "<source name=\"regions\" href=\"regions.xml\"/>\n"
                          "<key name=\"region\" match=\"$regions//region\" use=\"@id\"/>\n"
                          "<output path=\"{@id}.pdf\" title=\"Till {name}\"/>\n"
                          "<variable name=\"count\" select=\"count(*)\"/>\n"
                          "<page size=\"A5 landscape\" margin=\"1cm 2cm\"><header><p>x</p></header></page>\n"
                          "<page match=\":first\"><footer/></page>\n"
                          "<style match=\"h1, .lead\" font-size=\"26pt\" page=\"auto\"/>\n"
                          "<flow><p>A  b\n <em>c</em></p></flow></layout>");
    CHECK(read.complaints().empty());
    REQUIRE(read.layout);
    const Layout& layout = *read.layout;
    CHECK((layout.name == "letter" && layout.match.source == "/list" && layout.language == "sv"));
    CHECK((layout.sources.size() == 1 && layout.sources[0].name == "regions" && layout.sources[0].href.size() == 1 &&
           std::get<std::string>(layout.sources[0].href[0]) == "regions.xml"));
    CHECK((layout.keys.size() == 1 && layout.keys[0].match.source == "$regions//region"));
    CHECK(layout.globals.size() == 1);
    CHECK_FALSE(layout.edition);
    REQUIRE(layout.pages.size() == 1);
    const NamedPages& pages = layout.pages[0];
    CHECK(pages.left.size == base::Size{{595'276}, {419'528}});
    CHECK((layout.nodes[pages.left.header].element == Element::header && pages.left.footer == 0));
    CHECK((pages.first.header == pages.left.header && layout.nodes[pages.first.footer].element == Element::footer));
    REQUIRE(layout.styles.size() == 1);
    CHECK(layout.styles[0].selectors == std::vector<Selector>{{"h1", ""}, {"", "lead"}});
    CHECK(layout.styles[0].declarations.size() == 2);
    const auto* path = layout.get<Template>(layout.nodes[layout.output], AttributeName::path);
    REQUIRE(path != nullptr);
    CHECK((path->size() == 2 && std::get<std::string>((*path)[1]) == ".pdf"));
}

/// The nodes of a flow as nested words: `p('A b ' em('c'))`.
std::string outline(const Layout& layout, uint32_t node) {
    std::string text;
    for (uint32_t child = node + 1; child < layout.nodes[node].end; child = layout.nodes[child].end) {
        const Node& each = layout.nodes[child];
        if (!text.empty()) text += ' ';
        text += each.element == Element::text
                    ? "'" + each.text + "'"
                    : std::string(entry(each.element).name) + "(" + outline(layout, child) + ")";
    }
    return text;
}

TEST_CASE("white space is normalised as in HTML") {
    const auto flow = [](std::string_view content) {
        const LayoutText read(with_flow(content));
        INFO(content);
        REQUIRE(read.layout);
        return outline(*read.layout, read.layout->flow);
    };
    CHECK(flow("\n <p>A \n b <em>c</em> <strong>d</strong></p>\n ") == "p('A b ' em('c') ' ' strong('d'))");
    CHECK(flow("<div>\n <p/>\n <p/>\n</div>") == "div(p() p())");
    CHECK(flow("<div>\n a <em>b</em> <em>c</em> <p/></div>") == "div(' a ' em('b') ' ' em('c') p())");
    CHECK(flow("<p>a<!-- x -->b<![CDATA[ <c>]]></p>") == "p('ab <c>')");
    CHECK(flow("<if test=\"1\">\n <p/>\n</if>") == "if(p())");
    CHECK(flow("<p><if test=\"1\">\n <em/></if></p>") == "p(if(' ' em()))");
    CHECK(flow("<p>a\u00a0 b</p>") == "p('a\u00a0 b')");
}

TEST_CASE("the language in force is each node's") {
    const LayoutText read(with_flow("<p>a<span xml:lang=\"en\">b</span></p>"));
    REQUIRE(read.layout);
    CHECK(read.layout->nodes.back().language == "en");
    CHECK(read.layout->nodes[read.layout->flow].language == "sv");
}

TEST_CASE("a fault in the flow is told at its place") {
    const auto fault = GENERATE(values<Fault>({
        {"<pp/>", {"4:7 unknown-element: there is no element `pp`"}},
        {"<p><li/></p>", {"4:10 unknown-element: `li` cannot stand in `p`"}},
        {"<x:p xmlns:x=\"u\"/>", {"4:7 unknown-element: there is no element `x:p`"}},
        {"<ul><if test=\"1\"><li/><p/></if></ul>", {"4:29 unknown-element: `p` cannot stand in `if`"}},
        {"<p clas=\"x\"/>", {"4:10 unknown-attribute: `p` has no attribute `clas`"}},
        {"<p color=\"#000\"/>", {"4:10 unknown-attribute: `p` has no attribute `color`"}},
        {"<p><value-of/></p>", {"4:10 missing-attribute: `value-of` has no attribute `select`"}},
        {"<choose/>", {"4:7 missing-element: `choose` has no `when`"}},
        {"text", {"4:7 misplaced-text: text stands in `flow`, which takes elements only"}},
        {"<ul>\n a</ul>", {"5:2 misplaced-text: text stands in `ul`, which takes elements only"}},
        {"<hr> </hr>", {"4:11 misplaced-text: white space stands in `hr`, which is empty"}},
        {"<variable name=\"as-of\" select=\"1\"/>", {"4:23 duplicate-name: `$as-of` is the program's own"}},
        {"<ol start=\"-1\"/>", {"4:18 invalid-value: `-1` is out of range"}},
        {"<p class=\"a &lt; b\"/>", {"4:19 invalid-value: `<` is not a name"}},
        {"<for-each select=\"1 + 1\"/>", {"4:25 invalid-value: the expression gives a number, where nodes are needed"}},
        {"<copy-of select=\"'x'\"/>", {"4:24 invalid-value: the expression gives a text, where nodes are needed"}},
        {"<for-each select=\"@x\" key=\"k\"/>", {"4:34 invalid-value: there is no key `k`"}},
        {"<p><a href=\"{@x\">y</a></p>", {"4:19 invalid-value: `{` is not closed"}},
        {"<if test=\"$a\"/>", {"4:17 undefined-variable: the variable `$a` is not declared"}},
        {"<p><a href=\"{$a}&amp;{$b}\"/></p>",
         {"4:20 undefined-variable: the variable `$a` is not declared",
          "4:29 undefined-variable: the variable `$b` is not declared"}},
        {"<if test=\"$a\"/><variable name=\"a\" select=\"1\"/>",
         {"4:17 undefined-variable: the variable `$a` is not declared"}},
        {"<div><variable name=\"a\" select=\"1\"/></div><if test=\"$a\"/>",
         {"4:59 undefined-variable: the variable `$a` is not declared"}},
        {"<variable name=\"a\" select=\"1\"/><div><variable name=\"a\" select=\"2\"/></div>",
         {"4:59 duplicate-name: `$a` is declared already"}},
        {"<div><variable name=\"a\" select=\"1\"/></div><div><variable name=\"a\" select=\"b\"/></div>",
         {"4:70 duplicate-name: `$a` is of another type elsewhere in this layout"}},
        {"<p><a href=\"x\"><em><a href=\"y\"/></em></a></p>",
         {"4:26 invalid-layout: a link stands inside another link"}},
        {"<for-each select=\"x\"><p/><sort select=\"y\"/></for-each>",
         {"4:32 unknown-element: `sort` stands after `p`"}},
        {"<table><tbody/><caption/></table>", {"4:22 unknown-element: `caption` stands after `tbody`"}},
        {"<table><thead/><thead/><tbody/></table>", {"4:22 unknown-element: a second `thead`"}},
        {"<p>x<output/></p>", {"4:11 unknown-element: `output` cannot stand in `p`"}},
        {"<page/>", {"4:7 unknown-element: `page` cannot stand in `flow`"}},
        {"<page size=\"A9\" match=\":frist\"/>",
         {"4:7 unknown-element: `page` cannot stand in `flow`", "4:19 invalid-value: `A9` is not a page size",
          "4:30 invalid-value: `:frist` is not among the values allowed"}},
        {"<p><valueof/></p>", {"4:10 unknown-element: there is no element `valueof`"}},
        {"<key name=\"k\" match=\"/x\" use=\"y\"/><for-each select=\"@x\" key=\"k\"/>",
         {"4:7 unknown-element: `key` cannot stand in `flow`"}},
    }));
    INFO(fault.text);
    const LayoutText read(with_flow(fault.text));
    CHECK_FALSE(read.is_sound());
    CHECK(read.complaints() == fault.complaints);
}

TEST_CASE("an expression's fault is told at its character") {
    const LayoutText read(with_flow("<p><value-of select=\"a[1\"/></p>"));
    const auto complaints = read.complaints();
    REQUIRE(complaints.size() == 1);
    CHECK(complaints[0].starts_with("4:3"));
    CHECK(complaints[0].find(" invalid-xpath: ") != std::string::npos);
}

TEST_CASE("a fault among the declarations is told at its place") {
    const std::string page = "<page size=\"A4\" margin=\"1cm\"/>";
    const auto fault = GENERATE_COPY(values<Fault>({
        {with_declarations("", "<page margin=\"1cm\"/>"), {"4:1 missing-attribute: the default page has no `size`"}},
        {with_declarations("", "<page size=\"A4\" margin-top=\"1cm\" margin-left=\"1cm\" margin-right=\"1cm\"/>"),
         {"4:1 missing-attribute: the default page has no `margin-bottom`"}},
        {with_declarations("", "<page name=\"wide\"/>"), {"4:1 missing-element: there is no default page"}},
        {with_declarations("", ""), {"1:1 missing-element: `layout` has no `page`"}},
        {with_declarations("", page + page), {"4:31 duplicate-name: the default page is declared already"}},
        {with_declarations("", page + "<page/>"), {"4:31 duplicate-name: the default page is declared already"}},
        {with_declarations("", page + "<page match=\":frist\"><header/></page>"),
         {"4:44 invalid-value: `:frist` is not among the values allowed"}},
        {with_declarations("", "<page match=\":frist\"><header/></page>" + page),
         {"4:14 invalid-value: `:frist` is not among the values allowed"}},
        {with_declarations("", page + "<page match=\":left\"/><page match=\":left\"/>"),
         {"4:52 duplicate-name: the page `:left` is declared already"}},
        {with_declarations("", page + "<style match=\"p\" page=\"wide\"/>"),
         {"4:54 invalid-value: no `page` is named `wide`"}},
        {with_declarations("", page + "<style match=\"p\" font-size=\"26\"/>"),
         {"4:59 invalid-value: `26` has no unit"}},
        {with_declarations("<source name=\"a\" href=\"x\"/><source name=\"a\" href=\"y\"/>", page),
         {"2:42 duplicate-name: `$a` is declared already"}},
        {with_declarations("<key name=\"a\" match=\"//x\" use=\"y\"/><key name=\"a\" match=\"/x\" use=\"y\"/>", page),
         {"2:47 duplicate-name: the key `a` is declared already"}},
        {with_declarations("<key name=\"a\" match=\"x\" use=\"y\"/>", page),
         {"2:22 invalid-value: `x` finds nothing: a key looks from the document"}},
        {with_declarations("<key name=\"a\" match=\"//x | *[y]/z\" use=\"y\"/>", page),
         {"2:22 invalid-value: `//x | *[y]/z` finds nothing: a key looks from the document"}},
        {with_declarations("<key name=\"a\" match=\"1\" use=\"y\"/>", page),
         {"2:22 invalid-value: the expression gives a number, where nodes are needed"}},
        {"<layout name=\"n\" match=\"/r\" xml:lang=\"sv\">" + page +
             "<flow><output path=\"p\"/><h1>x</h1></flow></layout>",
         {"1:79 unknown-element: `output` cannot stand in `flow`"}},
        {"<report/>", {"1:1 unknown-element: the root is `report`, where a layout has `layout`"}},
        {"<layout xmlns=\"u\" name=\"n\" match=\"r\"/>",
         {"1:1 missing-attribute: `layout` has no attribute `xml:lang`",
          "1:1 missing-element: `layout` has no `output`", "1:1 missing-element: `layout` has no `page`",
          "1:1 missing-element: `layout` has no `flow`", "1:9 unknown-attribute: `layout` has no attribute `xmlns`",
          "1:35 invalid-value: `r` is not an absolute path"}},
    }));
    INFO(fault.text);
    const LayoutText read(fault.text);
    CHECK_FALSE(read.is_sound());
    CHECK(read.complaints() == fault.complaints);
}

TEST_CASE("the flow, headers and footers take what is inherited, and have no box") {
    const auto complaints = [](std::string_view style) {
        return LayoutText(with_declarations("", "<page size=\"A4\" margin=\"0\"/>" + std::string(style))).complaints();
    };
    CHECK(complaints("<style match=\"flow, header, footer\" font-size=\"9pt\" page=\"auto\"/>").empty());
    CHECK(complaints("<style match=\"p, flow\" color=\"#000\" margin-top=\"1pt\"/>") ==
          Complaints{"4:77 invalid-layout: `margin-top` does not apply to `flow`, which only hands down what is "
                     "inherited"});
}

TEST_CASE("a hint names what was meant, and a second place where there is one") {
    const auto first = [](std::string_view content) { return LayoutText(with_flow(content)).sink.sorted().at(0); };
    CHECK(first("<pp/>").hint == "did you mean `p`?");
    CHECK(first("<p clas=\"x\"/>").hint == "did you mean `class`?");
    CHECK(first("<p color=\"#000\"/>").hint == "properties stand in a `style`");
    CHECK(first("<p><li/></p>").hint == "it stands in `ul` or `ol`");
    const auto twice = first("<variable name=\"a\" select=\"1\"/><variable name=\"a\" select=\"2\"/>");
    REQUIRE(twice.labels.size() == 1);
    CHECK((twice.labels[0].span.line == 4 && twice.labels[0].span.column == 23));
}

TEST_CASE("variables of one name and type may follow one another, and are used in what they surround") {
    CHECK(LayoutText(with_flow("<div><variable name=\"a\" select=\"1\"/><p><value-of select=\"$a\"/></p></div>"
                               "<div><variable name=\"a\" select=\"2\"/><if test=\"$a\"/></div>"))
              .is_sound());
    CHECK(LayoutText(with_declarations("<source name=\"s\" href=\"x\"/>",
                                       "<variable name=\"v\" select=\"$s/a\"/><page size=\"A4\" margin=\"0\"/>"))
              .is_sound());
}

TEST_CASE("the day looked from is a variable of every layout") {
    CHECK(LayoutText(with_flow("<if test=\"$as-of != ''\"><p/></if>")).is_sound());
}

TEST_CASE("where an editor finds the schema, and namespaces, are none of a layout's attributes") {
    CHECK(LayoutText(with_flow("<p xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                               "xsi:noNamespaceSchemaLocation=\"layout.xsd\" xmlns=\"\"/>"))
              .is_sound());
}

TEST_CASE("all faults are reported in one run, in order") {
    const LayoutText read(with_flow("\n<pp/>\n<p clas=\"x\">\n<value-of/><value-of select=\"$x\"/></p>\ntext"));
    std::vector<uint32_t> lines;
    for (const diag::Diagnostic& each : read.sink.sorted()) lines.push_back(each.span.line);
    CHECK(lines == std::vector<uint32_t>{5, 6, 7, 7, 8});
}

}  // namespace
}  // namespace layout
