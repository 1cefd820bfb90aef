#include "impose/blanks.hpp"

#include <catch2/catch.hpp>

#include "impose/impose.hpp"
#include "unit/impose/sample.hpp"

using base::points;
using document::Document;

TEST_CASE("a page with a header alone is blank") {
    document::Page page;
    CHECK(impose::is_blank(page));
    page.items.push_back({document::Path{}, document::Artifact::header});
    CHECK(impose::is_blank(page));
    page.items.push_back({document::Path{}, document::ElemId{1}});
    CHECK_FALSE(impose::is_blank(page));
}

TEST_CASE("for both sides of a sheet there is an even number of pages, and blank ones say so") {
    Document report = sample::pages(3);
    report.pages[1].items.clear();
    const Document printed = impose::duplex(report, sample::notice());
    REQUIRE(printed.pages.size() == 4);
    CHECK(printed.pages[0] == report.pages[0]);
    CHECK(sample::text_on(printed.pages[1]) == "blank");
    CHECK(printed.pages[1].number == 2);
    CHECK(printed.pages[1].label == "");
    CHECK(sample::text_on(printed.pages[3]) == "blank");
    CHECK(printed.pages[3].label == "blank");
    CHECK(printed.structure == report.structure);
    CHECK(printed.printing.duplex == document::Duplex::flip_long_edge);
    const document::Item& words = printed.pages[3].items.at(0);
    CHECK(std::get<document::Artifact>(words.belongs_to) == document::Artifact::pagination);
    CHECK(std::get<document::GlyphRun>(words.what).size == points(10));
}

TEST_CASE("on a page that is narrower than the words these are smaller") {
    const Document printed = impose::duplex(sample::pages(1, {points(50), points(50)}), sample::notice());
    CHECK(std::get<document::GlyphRun>(printed.pages.at(1).items.at(0).what).size == points(5));
}

TEST_CASE("of a document without pages nothing is made") {
    CHECK(impose::duplex({}, sample::notice()).pages.empty());
    CHECK(impose::booklet({}, sample::notice()).pages.empty());
}
