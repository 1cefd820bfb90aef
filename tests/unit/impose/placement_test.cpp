#include "impose/placement.hpp"

#include <catch2/catch.hpp>

#include "unit/impose/sample.hpp"

using base::Length;
using base::points;
using document::Path;
using impose::fitted;
using impose::Placement;
using impose::Scale;

TEST_CASE("a page fills its box in one direction and stands in the middle of the other") {
    const base::Rect box{{points(10), points(20)}, {points(100), points(100)}};
    const Scale any{1000, 1};
    CHECK(fitted({points(50), points(200)}, box, any).origin == base::Point{Length{47500}, points(20)});
    CHECK(fitted({points(200), points(50)}, box, any).origin == base::Point{points(10), Length{57500}});
    CHECK(fitted({points(200), points(50)}, box, any)(points(200)) == points(100));
    CHECK(fitted({points(50), points(50)}, box, Scale{}) == Placement{Scale{}, {points(35), points(45)}});
    CHECK(fitted({points(200), points(200)}, box, Scale{})(points(200)) == points(100));
}

TEST_CASE("what is scaled stands where it stood") {
    document::Page page, sheet;
    sheet.text = "before";
    sheet.glyphs.resize(3);
    page.items.push_back(sample::run(page, "0123456789", document::ElemId{1}, {points(10), points(20)}));
    Path path{.verbs = {document::Verb::move, document::Verb::line}, .points = {{}, {points(10), points(20)}}};
    path.stroke = document::Stroke{.color = {}, .width = points(2), .dashes = {Length{1}, Length{}}};
    page.items.push_back({path, document::Artifact::layout});
    document::Link link;
    link.area = {{points(10), points(20)}, {points(30), points(40)}};
    page.links.push_back(link);
    impose::put(page, {{1, 3}, {points(100), points(200)}}, sheet);
    REQUIRE(sheet.items.size() == 2);

    const auto& run = std::get<document::GlyphRun>(sheet.items[0].what);
    CHECK(run.origin == base::Point{Length{103333}, Length{206667}});
    CHECK(run.size == Length{3333});
    CHECK(run.glyphs == base::Range{3, 13});
    CHECK(document::text_of(run, sheet) == "0123456789");
    Length advance;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) advance += Length{sheet.glyphs[i].advance};
    CHECK(advance == Length{16677});  // of ten times 5.003

    const auto& line = std::get<Path>(sheet.items[1].what);
    CHECK(line.points[1] == base::Point{Length{103333}, Length{206667}});
    CHECK(line.stroke->width == Length{667});
    CHECK(line.stroke->dashes == std::vector<Length>{Length{1}, Length{}});
    CHECK(sheet.links.at(0).area == base::Rect{{Length{103333}, Length{206667}}, {points(10), Length{13333}}});
}
