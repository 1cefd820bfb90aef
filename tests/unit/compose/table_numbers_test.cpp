#include <catch2/catch.hpp>

#include "composing.hpp"

namespace compose {
namespace {

std::string table(std::string_view id, std::string_view caption) {
    return "<table id=\"" + std::string(id) + "\"><caption>" + std::string(caption) +
           "</caption><tbody><tr><td>x</td></tr></tbody></table>";
}

TEST_CASE("tables are numbered where their captions ask for it, and known before and after") {
    const Composed made = composed({.flow = "<p>se tabell <table-number of=\"#b\"/></p>" +
                                            table("a", "T <table-number/>, <table-number/>") + table("c", "utan") +
                                            table("b", "T <table-number/>") +
                                            "<p>se tabell <table-number of=\"#a\"/>, <table-number of=\"#b\"/></p>"});
    REQUIRE(made.flow);
    CHECK(paragraphs(*made.flow) ==
          std::vector<std::string>{"se tabell\u00A02", "T 1, 1", "x", "utan", "x", "T 2", "x", "se tabell\u00A01, 2"});
}

TEST_CASE("bookmarks and links say the number") {
    const Composed made = composed({.flow = "<h1>Tabell <table-number of=\"#a\"/></h1><p><a href=\"#a\">till "
                                            "<table-number of=\"#a\"/></a></p>" +
                                            table("a", "T <table-number/>")});
    REQUIRE(made.flow);
    CHECK(made.flow->outline[0].title.text == "Tabell\u00A01");
    CHECK(made.flow->links[0].contents.text == "till 1");
}

}  // namespace
}  // namespace compose
