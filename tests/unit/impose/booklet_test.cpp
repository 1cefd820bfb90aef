#include <catch2/catch.hpp>

#include "document/dump.hpp"
#include "impose/impose.hpp"
#include "unit/impose/sample.hpp"

using base::Length;
using base::points;
using document::Document;
using document::ElemId;

TEST_CASE("a booklet has as many sheets as its pages need and is read in their order") {
    for (uint32_t count = 1; count <= 64; ++count) {
        INFO(count);
        const Document report = sample::pages(count);
        const Document booklet = impose::booklet(report, sample::notice());
        CHECK(booklet.pages.size() == (count + 3) / 4 * 2);
        CHECK(document::dump_structure(booklet) != "");
        std::string said, expected;
        for (ElemId leaf = booklet.structure[ElemId{1}].first_child; leaf != ElemId::none;
             leaf = booklet.structure[leaf].next_sibling)
            for (const document::Page& page : booklet.pages)
                for (const document::Item& item : page.items)
                    if (item.belongs_to == decltype(item.belongs_to)(leaf))
                        said += document::text_of(std::get<document::GlyphRun>(item.what), page);
        for (uint32_t i = 1; i <= count; ++i) expected += " " + std::to_string(i);
        CHECK(said == expected);
    }
}

TEST_CASE("two pages of A4 fill a sheet of A4, which is turned") {
    const Document booklet = impose::booklet(sample::pages(4), sample::notice());
    const document::Page& cover = booklet.pages.at(0);
    CHECK(cover.size == base::Size{Length{841890}, Length{595276}});
    CHECK(cover.label == "4, 1");
    CHECK(sample::text_on(cover) == " 1 4");
    const auto& right = std::get<document::GlyphRun>(cover.items.at(0).what);
    const auto& left = std::get<document::GlyphRun>(cover.items.at(1).what);
    CHECK(right.size == Length{7071});
    CHECK(right.origin.x - left.origin.x == Length{841890} / 2);
    CHECK(right.origin.y == left.origin.y);
    CHECK(sample::text_on(booklet.pages.at(1)) == " 2 3");
    CHECK(booklet.printing == document::Printing{document::Duplex::flip_short_edge, false});
}

TEST_CASE("pages that a booklet lacks are blank and say so") {
    const Document booklet = impose::booklet(sample::pages(5), sample::notice());
    REQUIRE(booklet.pages.size() == 4);
    CHECK(sample::text_on(booklet.pages[0]) == " 1blank");
    CHECK(sample::text_on(booklet.pages[3]) == " 4 5");
    CHECK(booklet.pages[0].label == "blank, 1");
}

TEST_CASE("smaller pages of a booklet are scaled down like the larger ones") {
    Document report = sample::pages(4);
    report.pages[1].size = {points(200), points(300)};
    report.pages[2].size = {Length{841890}, Length{595276}};
    const Document booklet = impose::booklet(report, sample::notice());
    const auto size_of = [](const document::Item& item) { return std::get<document::GlyphRun>(item.what).size; };
    CHECK(size_of(booklet.pages[1].items[0]) == Length{7071});
    CHECK(size_of(booklet.pages[1].items[1]) == points(5));
}

TEST_CASE("links and bookmarks lead to the page on its sheet") {
    Document report = sample::pages(4);
    report.outline.push_back({"Kapitel", 1, ElemId{1}, {3, {points(100), points(200)}}});
    report.destinations.emplace_back(ElemId{1}, document::Destination{1, {points(100), points(200)}});
    const Document booklet = impose::booklet(report, sample::notice());
    const auto origin = [&](uint32_t page, uint32_t item) {
        return std::get<document::GlyphRun>(booklet.pages[page].items[item].what).origin;
    };
    CHECK(booklet.outline[0].destination == document::Destination{0, origin(0, 1)});
    CHECK(booklet.destinations[0].second == document::Destination{1, origin(1, 0)});
}
