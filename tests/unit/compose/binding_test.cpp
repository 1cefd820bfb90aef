#include <catch2/catch.hpp>

#include "compose/bind.hpp"
#include "composing.hpp"

namespace compose {
namespace {

struct Case {
    std::string flow, source, reads;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& each : cases) CHECK(reading({.flow = each.flow, .source = each.source}) == each.reads);
}

TEST_CASE("values are bound") {
    check_all({
        {"<p><value-of select=\"a\"/></p>", "<r><a> x <b>y</b> </a><a>z</a></r>", "P(x y)"},
        {"<p><value-of select=\"count(a)\"/> st</p>", "<r><a/><a/></r>", "P(2 st)"},
        {"<p><value-of select=\"a\" separator=\", \"><sort select=\".\"/></value-of></p>",
         "<r><a>ö</a><a>a</a><a/><a>å</a></r>", "P(a, å, ö)"},
        {"<p><value-of select=\"b\"><fallback>uppgift saknas</fallback></value-of></p>", "<r/>", "P(uppgift saknas)"},
        {"<p><value-of select=\"@d\" format=\"date-adverbial\"/></p>", "<r d=\"2021-09\"/>", "P(i september 2021)"},
        {"<p><value-of select=\"@n\" format=\"number\"/></p>", "<r n=\"1234567.5\"/>", "P(1\u00A0234\u00A0567,5)"},
        {"<p><value-of select=\"count(a)\" format=\"spellout\"/></p>", "<r><a/><a/></r>", "P(två)"},
        {"<p><value-of select=\"@d\" format=\"date\" lang=\"en\"/></p>", "<r d=\"2021-09\"/>",
         "P(Span[en](September 2021))"},
        {"<p><value-of select=\"a\"/> <value-of select=\"b\"/></p>",
         "<r xml:lang=\"sv-SE\"><a>x</a><b xml:lang=\"en\">y</b></r>", "P(x Span[en](y))"},
    });
}

TEST_CASE("dates in a language without words are in English, which is told once") {
    const Composed made =
        composed({.flow = "<p><value-of select=\"@d\" format=\"date\"/>; <value-of select=\"@y\" "
                          "format=\"date\"/>; <value-of select=\"@d\" format=\"date-adverbial\"/></p>",
                  .source = "<r d=\"2021-09\" y=\"2021\"/>",
                  .language = "fi"});
    CHECK(made.complaints ==
          std::vector<std::string>{"layout:4:10 there are no words for dates in the language `fi`, they are in English "
                                   "[unknown-language]"});
    REQUIRE(made.flow);
    CHECK(reads(*made.flow) == "P(Span[en](September 2021); 2021; Span[en](in September 2021))");
}

TEST_CASE("instructions are carried out") {
    check_all({
        {"<for-each select=\"a\"><p><value-of select=\".\"/></p></for-each>", "<r><a>1</a><a>2</a></r>", "P(1) P(2)"},
        {"<for-each select=\"a\"><p>x</p><fallback><p>inga</p></fallback></for-each>", "<r/>", "P(inga)"},
        {"<p>x</p><for-each select=\"a\"><p>y</p></for-each>", "<r/>", "P(x)"},
        {"<if test=\"a\"><p>yes</p></if><if test=\"b\"><p>no</p></if>", "<r><a/></r>", "P(yes)"},
        {"<choose><when test=\"b\"><p>1</p></when><when "
         "test=\"a\"><p>2</p></when><otherwise><p>3</p></otherwise></choose>",
         "<r><a/></r>", "P(2)"},
        {"<choose><when test=\"b\"><p>1</p></when><otherwise><p>3</p></otherwise></choose>", "<r/>", "P(3)"},
        {"<for-each select=\"a\"><variable name=\"v\" select=\"@n\"/><p><value-of select=\"$v\"/></p></for-each>",
         "<r><a n=\"1\"/><a n=\"2\"/></r>", "P(1) P(2)"},
    });
}

TEST_CASE("nodes are sorted as the language and the kind of key want it") {
    const auto sorted = [](const std::string& sort, const std::string& source) {
        return reading({.flow = "<for-each select=\"a\">" + sort + "<p><value-of select=\"@n\"/></p></for-each>",
                        .source = source});
    };
    CHECK(sorted("<sort select=\"@n\"/>",
                 "<r><a n=\"Söderberg\"/><a n=\"Åberg\"/><a n=\"Sundén\"/><a n=\"Öst\"/><a n=\"Äng\"/></r>") ==
          "P(Sundén) P(Söderberg) P(Åberg) P(Äng) P(Öst)");
    CHECK(sorted("<sort select=\"@n\" data-type=\"number\" order=\"descending\"/>",
                 "<r><a n=\"9\"/><a n=\"10\"/><a n=\"1\"/></r>") == "P(10) P(9) P(1)");
    CHECK(sorted("<sort select=\"@d\" data-type=\"edtf\"/>",
                 "<r><a n=\"3\" d=\"2021-12-31\"/><a n=\"1\" d=\"2020\"/><a n=\"2\" d=\"2021-09\"/><a n=\"0\"/></r>") ==
          "P(0) P(1) P(2) P(3)");
    CHECK(sorted("<sort select=\"@f\"/><sort select=\"@g\"/>",
                 "<r><a n=\"3\" f=\"Persson\" g=\"Jan\"/><a n=\"1\" f=\"Franck\" g=\"Z\"/><a n=\"2\" f=\"Persson\" "
                 "g=\"Elna\"/></r>") == "P(1) P(2) P(3)");
    CHECK(sorted("<sort select=\"@same\"/>", "<r><a n=\"2\"/><a n=\"1\"/><a n=\"3\"/></r>") == "P(2) P(1) P(3)");
}

TEST_CASE("other files are found by key") {
    const Parts parts{
        .flow = "<for-each select=\"a\"><variable name=\"region\" key=\"region\" select=\"@ref\"/>"
                "<p><value-of select=\"$region/@name\"/></p></for-each>"
                "<for-each key=\"region\" select=\"a/@ref\"><p><value-of select=\"@name\"/></p></for-each>",
        .source = "<r><a ref=\"14\"/><a ref=\"01\"/></r>",
        .keys = "<source name=\"regions\" href=\"regions.xml\"/>"
                "<key name=\"region\" match=\"$regions//region\" use=\"@id\"/>",
        .regions =
            "<regions><region id=\"01\" name=\"Stockholm\"/><region id=\"14\" name=\"Västra Götaland\"/></regions>"};
    CHECK(reading(parts) == "P(Västra Götaland) P(Stockholm) P(Stockholm) P(Västra Götaland)");
    Parts unknown = parts;
    unknown.source = "<r><a ref=\"99\"/></r>";
    CHECK(reading(unknown) == "layout:4:73 the key `region` finds nothing for `99` [undefined-binding]");
}

TEST_CASE("content is copied as if it stood in the layout") {
    check_all({
        {"<copy-of select=\"b/node()\"/>", "<r><b><p>a <em>b</em></p><ul><li>c</li></ul></b></r>",
         "P(a b) L(LI(Lbl(•) LBody(c)))"},
        {"<p><copy-of select=\"b/node()\"/>!</p>", "<r><b>x <strong>y</strong></b></r>", "P(x y!)"},
        {"<copy-of select=\"p\"/>", "<r xml:lang=\"sv\"><p>a <span xml:lang=\"en\">b</span></p></r>",
         "P(a Span[en](b))"},
        {"<copy-of select=\"p\"/>", "<r><p><![CDATA[a]]><!-- c --><?x y?>b</p></r>", "P(ab)"},
        {"<copy-of select=\"table\"/>",
         "<r><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></r>",
         "Table(THead(TR(TH[column](A))) TBody(TR(TD<A>(1))))"},
    });
}

TEST_CASE("copied text is all there, in order, once") {
    std::string source, expected;
    for (int i = 0; i < 200; ++i) {
        const std::string n = std::to_string(i);
        source += "<p>a" + n + " <em>b" + n + "</em></p><ul><li>c" + n + "<ul><li>d" + n + "<p>e" + n +
                  "</p></li></ul></li></ul>";
        expected += "a" + n + " b" + n + "\u2022c" + n + "\u2022d" + n + "e" + n;
    }
    const Composed made = composed({.flow = "<copy-of select=\"node()\"/>", .source = "<r>" + source + "</r>"});
    REQUIRE(made.flow);
    CHECK(made.flow->text == expected);
    document::ElemId before = document::ElemId::root;
    bool in_order = true;
    for (const Inline& item : made.flow->inlines) {
        in_order = in_order && item.elem != document::ElemId::none && item.elem >= before &&
                   made.flow->structure[item.elem].role == document::Role::content;
        before = item.elem;
    }
    CHECK(in_order);
}

TEST_CASE("each text knows where it stands in its source") {
    const Composed made =
        composed({.flow = "<p>a <value-of select=\"b\"/> <value-of select=\"@c\"/></p><copy-of select=\"p\"/>",
                  .source = "<r c=\"x\">\n<b>y</b>\n <p>z <em>å</em></p></r>"});
    REQUIRE(made.flow);
    std::vector<std::string> places;
    for (const Inline& item : made.flow->inlines)
        places.push_back(std::string(made.flow->text_of(item)) + ' ' + std::to_string(item.span.line) + ':' +
                         std::to_string(item.span.column));
    CHECK(places == std::vector<std::string>{"a  4:10", "y 2:4", "  4:34", "x 1:7", "z  3:5", "å 3:11"});
}

TEST_CASE("what is wrong is said at its place") {
    check_all({
        {"<p><value-of select=\"a\"/></p>", "<r/>", "layout:4:28 `a` finds nothing [undefined-binding]"},
        {"<copy-of select=\"a\"/>", "<r/>", "layout:4:24 `a` finds nothing [undefined-binding]"},
        {"<p><a href=\"https://{@x}\">a</a></p>", "<r/>", "layout:4:28 `@x` finds nothing [undefined-binding]"},
        {"<p><value-of select=\"@d\" format=\"date\"/></p>", "<r d=\"2021-02-30\"/>",
         "source:1:15 `2021-02-30` is not an EDTF date: February 2021 has 28 days [invalid-date]"},
        {"<copy-of select=\"b\"/>", "<r><b>x</b></r>",
         "source:1:4 `b` is no element that can be copied [unknown-markup]"},
        {"<p><copy-of select=\"p\"/></p>", "<r><p>x</p></r>", "source:1:4 `p` cannot stand in `p` [unknown-markup]"},
        {"<copy-of select=\"ul\"/>", "<r><ul><item>x<p>y</p><tt>z</tt></item></ul></r>",
         "source:1:8 `item` is no element that can be copied [unknown-markup]\n"
         "source:1:23 `tt` is no element that can be copied [unknown-markup]"},
        {"<copy-of select=\"ul\"/>", "<r><ul>x</ul></r>",
         "source:1:8 text stands in `ul`, which takes elements only [misplaced-text]"},
        {"<copy-of select=\"td\"/>", "<r><td>x</td></r>", "source:1:4 `td` cannot stand in `flow` [unknown-markup]"},
        {"<copy-of select=\"p\"/>", "<r><p><a>x</a></p></r>",
         "source:1:7 `a` has no attribute `href` [missing-attribute]"},
        {"<h1>a</h1><h3>b</h3>", "<r/>", "layout:4:17 `h3` follows `h1` [heading-gap]"},
        {"<h2>b</h2>", "<r/>", "layout:4:7 `h2` stands before any `h1` [heading-gap]"},
        {"<p><a href=\"http://a.se\">b</a></p>", "<r/>",
         "layout:4:10 `http://a.se` is no address that a report may lead to [refused-link]"},
        {"<p><a href=\"#a\">b</a></p>", "<r/>",
         "layout:4:10 the link leads to `#a`, which nothing in the report is named [dangling-reference]"},
        {"<for-each select=\"a\"><p id=\"x\">b</p></for-each>", "<r><a/><a/></r>",
         "layout:4:28 the id `x` is given twice: what has it is made more than once [duplicate-identifier]"},
        {"<p><value-of select=\"@n\" format=\"number\"/></p>", "<r n=\"two\"/>",
         "source:1:7 `two` is not a number [invalid-value]"},
        {"<p>a</p>", "<s/>", "source:1:1 the layout `n` is for `/r`, the source's root is `s` [unmatched-source]"},
        {"<p><value-of select=\"a\"/></p>", "<r><a>a\u202Eb</a></r>",
         "source:1:7 U+202E in the text is a control of writing direction [refused-character]"},
        {"<p><value-of select=\"a\"/></p>", "<r><a>a\u030A</a></r>",
         "source:1:7 text was not in Unicode's composed form (NFC) [normalized-text]"},
    });
}

}  // namespace
}  // namespace compose
