#include "compose/expansion.hpp"

#include <catch2/catch.hpp>

#include "composing.hpp"

namespace compose {
namespace {

std::string many(size_t count, const std::string& element) {
    std::string text = "<r>";
    for (size_t i = 0; i < count; ++i) text += element;
    return text + "</r>";
}

std::vector<std::string> complaints(const std::string& flow, const std::string& source, const std::string& keys = {}) {
    const Composed made = composed({.flow = flow, .source = source, .keys = keys});
    CHECK_FALSE(made.flow);
    return made.complaints;
}

TEST_CASE("loops in loops end where the report would be too much, which is told once") {
    CHECK(complaints("<for-each select=\"a\"><for-each select=\"../a\"><for-each select=\"../a\"><p>x</p></for-each>"
                     "</for-each></for-each>",
                     many(60, "<a/>")) ==
          std::vector<std::string>{"layout:4:52 the report grows beyond 250000 elements and texts, in 60 × 60 × 60 "
                                   "rounds of this `for-each` [limit-reached]"});
}

TEST_CASE("what makes nothing ends after so many steps") {
    CHECK(complaints("<for-each select=\"a\"><for-each select=\"../a\"><if test=\"b\"/></for-each></for-each><p>x</p>",
                     many(3000, "<a/>")) ==
          std::vector<std::string>{"layout:4:28 the layout is not carried out after 10000000 steps, in 3000 × 3000 "
                                   "rounds of this `for-each` [limit-reached]"});
    CHECK(complaints("<p>x</p>", many(4000, "<a/>"), "<key name=\"k\" match=\"//a\" use=\"//a\"/>") ==
          std::vector<std::string>{"layout:2:1 the layout is not carried out after 10000000 steps [limit-reached]"});
}

TEST_CASE("expressions that would look at far too many nodes are not evaluated, which is told once") {
    const std::string told =
        "with this one, the layout's expressions would look at more than 300000000 nodes [limit-reached]";
    const std::string cubic = "count(//*[count(//*[count(//*) &gt; 0]) &gt; 0])";
    CHECK(complaints("<p><value-of select=\"" + cubic + "\"/> <value-of select=\"" + cubic + "\"/></p>",
                     many(3000, "<a/>")) == std::vector<std::string>{"layout:4:28 " + told});
    CHECK(complaints("<for-each select=\"a\"><if test=\"" + cubic + "\"><p>x</p></if></for-each>",
                     many(3000, "<a/>")) == std::vector<std::string>{"layout:4:38 " + told});
    const Composed honest =
        composed({.flow = "<for-each select=\"a\"><variable name=\"x\" select=\".\"/><if test=\"//a[@id = $x/@id] and "
                          "not(preceding-sibling::a[@id = $x/@id])\"><p>x</p></if></for-each>",
                  .source = many(1000, "<a id=\"y\"><b/></a>")});
    CHECK(honest.complaints.empty());
}

TEST_CASE("what a composition makes counts in it alone, steps in all compositions of a report") {
    Spent spent;
    diag::Sink sink;
    for (int times = 0; times < 2; ++times) {
        Expansion expansion(0, spent, sink);
        for (int i = 0; i < 200'000; ++i) expansion.make_element();
        expansion.visit(6'000'000);
        CHECK(expansion.has_ended() == (times == 1));
    }
    REQUIRE(sink.size() == 1);
    CHECK(sink.sorted().front().message == "the layout is not carried out after 10000000 steps");
}

TEST_CASE("texts count by their length") {
    const std::string text(1000, 'x');
    CHECK(complaints("<for-each select=\"a\"><p><for-each select=\"../a\"><value-of select=\".\"/></for-each></p>"
                     "</for-each>",
                     many(200, "<a>" + text + "</a>"))
              .size() == 1);
    CHECK(complaints("<p><for-each select=\"a\"><value-of select=\"../a\" separator=\",\"/></for-each></p>",
                     many(200, "<a>" + text + "</a>"))
              .size() == 1);
}

TEST_CASE("what an unfinished element lacks is not told") {
    CHECK(complaints("<for-each select=\"a\"><table><tbody><for-each select=\"../a\"><tr><td>x</td></tr></for-each>"
                     "</tbody></table></for-each>",
                     many(400, "<a/>"))
              .size() == 1);
}

TEST_CASE("a large source may become as much as it needs") {
    const Composed made =
        composed({.flow = "<for-each select=\"a\"><p>x</p></for-each>", .source = many(150'000, "<a>a datum</a>")});
    CHECK(made.complaints.empty());
}

}  // namespace
}  // namespace compose
