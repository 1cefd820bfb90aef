#include "layout/pages.hpp"

#include <catch2/catch.hpp>

#include "reading.hpp"

namespace layout {
namespace {

/// Width, height, then the margins from the top clockwise, in points.
std::string measures(const PageDefinition& page) {
    return fmt::format("{}x{} {} {} {} {}", in_points(page.size.width), in_points(page.size.height),
                       in_points(page.margin.top), in_points(page.margin.right), in_points(page.margin.bottom),
                       in_points(page.margin.left));
}

/// The kinds of page in one line each, those of the default name first.
std::vector<std::string> settled(std::string_view rules) {
    const LayoutText read(with_declarations("", rules));
    if (!read.layout) return read.complaints();
    std::vector<std::string> lines;
    for (const NamedPages& pages : read.layout->pages)
        for (const auto& [kind, page] : {std::pair("first", pages.first), {"left", pages.left}, {"right", pages.right}})
            lines.push_back(fmt::format("{}:{} {}", pages.name, kind, measures(page)));
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("rules come to pages as CSS's cascade has it") {
    struct Case {
        std::string what, rules;
        Lines pages;
    };
    const auto each = GENERATE(values<Case>({
        {"one rule is for all",
         "<page size=\"200pt 100pt\" margin=\"10pt\"/>",
         {":first 200x100 10 10 10 10", ":left 200x100 10 10 10 10", ":right 200x100 10 10 10 10"}},
        {"margins missing are as those across, and a side said later stands",
         "<page size=\"200pt\" margin=\"1pt 2pt 3pt\" margin-top=\"4pt\"/>",
         {":first 200x200 4 2 3 2", ":left 200x200 4 2 3 2", ":right 200x200 4 2 3 2"}},
        {"the first page is a right one, and `:first` outweighs `:right`, whichever stands first",
         "<page size=\"200pt\" margin=\"10pt\"/><page match=\":first\" margin-left=\"1pt\"/>"
         "<page match=\":right\" margin-left=\"2pt\" margin-right=\"3pt\"/><page match=\":left\" margin-top=\"4pt\"/>",
         {":first 200x200 10 3 10 1", ":left 200x200 4 10 10 10", ":right 200x200 10 3 10 2"}},
        {"the order of rules does not count",
         "<page match=\":first\" size=\"100pt\"/><page name=\"n\" match=\":left\" margin-top=\"1pt\"/>"
         "<page name=\"n\" margin-top=\"2pt\"/><page size=\"200pt\" margin=\"10pt\"/>",
         {":first 100x100 10 10 10 10", ":left 200x200 10 10 10 10", ":right 200x200 10 10 10 10",
          "n:first 100x100 2 10 10 10", "n:left 200x200 1 10 10 10", "n:right 200x200 2 10 10 10"}},
        {"a name outweighs `:first`, and its own `:first` both",
         "<page size=\"200pt\" margin=\"10pt\"/><page match=\":first\" margin-top=\"1pt\" margin-left=\"2pt\"/>"
         "<page name=\"n\" margin-top=\"3pt\" margin-right=\"4pt\"/><page name=\"n\" match=\":first\" "
         "margin-right=\"5pt\"/><page name=\"n\" match=\":right\" margin-bottom=\"6pt\" margin-right=\"7pt\"/>",
         {":first 200x200 1 10 10 2", ":left 200x200 10 10 10 10", ":right 200x200 10 10 10 10",
          "n:first 200x200 3 5 6 2", "n:left 200x200 3 4 10 10", "n:right 200x200 3 7 6 10"}},
    }));
    INFO(each.what);
    CHECK(settled(each.rules) == each.pages);
}

TEST_CASE("headers and footers follow the cascade, and an empty one is one") {
    const LayoutText read(with_declarations(
        "", "<page size=\"200pt\" margin=\"30pt\"><header><p>a</p></header><footer><p>b</p></footer></page>"
            "<page match=\":first\"><header/></page><page name=\"n\"><footer><p>c</p></footer></page>"));
    REQUIRE(read.layout);
    const NamedPages &other = read.layout->pages[0], &named = read.layout->pages[1];
    CHECK((other.left.header != 0 && other.left.footer != 0));
    CHECK(other.right == other.left);
    CHECK((other.first.header != other.left.header && other.first.header != 0));
    CHECK(other.first.footer == other.left.footer);
    CHECK((named.first.header == other.first.header && named.left.header == other.left.header));
    CHECK((named.first.footer == named.left.footer && named.left.footer != other.left.footer));
}

TEST_CASE("a page that cannot be is told once, at the rule that takes the room") {
    const auto [rules, complaints] = GENERATE(values<std::pair<std::string, Lines>>({
        {"<page size=\"100pt 200pt\" margin=\"10pt 60pt\"/>",
         {"4:1 invalid-layout: of the page's width of 100 pt, margins of 60 pt and 60 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"50pt 10pt\"/>",
         {"4:1 invalid-layout: of the page's height of 100 pt, margins of 50 pt and 50 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"10pt\"/>\n<page match=\":first\" margin-top=\"95pt\"/>",
         {"5:1 invalid-layout: of the page's height of 100 pt, margins of 95 pt and 10 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"10pt\"/>\n<page match=\":right\" margin-top=\"60pt\"/>\n"
         "<page match=\":first\" size=\"200pt 60pt\"/>",
         {"6:1 invalid-layout: of the page's height of 60 pt, margins of 60 pt and 10 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"10pt\"/>\n<page match=\":left\" margin-left=\"90pt\"/>\n"
         "<page name=\"n\" size=\"100pt 200pt\"/>",
         {"6:1 invalid-layout: of the page's width of 100 pt, margins of 90 pt and 10 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"10pt\"/>\n<page match=\":first\" margin-top=\"95pt\"/>\n"
         "<page name=\"n\" size=\"300pt 90pt\"/>",
         {"5:1 invalid-layout: of the page's height of 100 pt, margins of 95 pt and 10 pt leave nothing for the text"}},
        {"<page size=\"200pt 100pt\" margin=\"60pt 10pt\"/>\n<page match=\":left\" margin-top=\"1pt\"/>\n"
         "<page match=\":right\" margin-top=\"1pt\"/>",
         {}},
        {"<page size=\"200pt\" margin=\"1cm -1cm\"/>",
         {"4:28 invalid-value: a page's margins are neither negative nor in `em`"}},
        {"<page size=\"2pt 100pt\" margin=\"0\"/>", {"4:1 invalid-value: a page is at least 3 pt wide and high"}},
    }));
    INFO(rules);
    CHECK(LayoutText(with_declarations("", rules)).complaints() == complaints);
}

}  // namespace
TEST_CASE("bleed and marks come to pages like margins, rule after rule") {
    const LayoutText read(with_declarations("", "<page size=\"200pt\" margin=\"10pt\" bleed=\"5mm\" marks=\"crop "
                                                "cross\"/><page match=\":left\" marks=\"none\"/>"
                                                "<page match=\":first\" bleed=\"auto\" marks=\"cross\"/>"));
    REQUIRE(read.layout);
    const NamedPages& pages = read.layout->pages.at(0);
    CHECK(pages.right.trim == document::Trim{base::Length{14173}, true, true});
    CHECK(pages.left.trim == document::Trim{base::Length{14173}, false, false});
    CHECK(pages.first.trim == document::Trim{base::Length{8504}, false, true});
}

}  // namespace layout
