#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"

using namespace support::literals;
using base::Point;

namespace {

std::vector<Point> corners(const document::Document& document) {
    std::vector<Point> all;
    for (const document::Page& page : document.pages)
        for (const document::Item& item : page.items)
            if (const auto* path = std::get_if<document::Path>(&item.what)) all.push_back(path->points.front());
    return all;
}

}  // namespace

TEST_CASE("a drawing stands on the baseline, takes its room and leaves the line's height") {
    FlowBuilder builder;
    builder.paragraph_of([&] {
        builder.drawing(18_pt, 5_pt);
        builder.text("ord");
    });
    builder.paragraph("rad");
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 2);
    CHECK(corners(lines.document) == std::vector<Point>{{10_pt, base::Length{20'500} - 18_pt}});
    CHECK(lines.runs[0].x == 33_pt);
    CHECK(lines.runs[1].baseline == lines.runs[0].baseline + 14_pt);
    CHECK(text_of(lines.document) == "ordrad");
    CHECK(lines.complaints.empty());
}

TEST_CASE("no line ends between a drawing and the word that follows") {
    // "fem sex" fits on the line with the drawing, "sju" does not: the drawing goes with it.
    FlowBuilder builder({100_pt, 200_pt});
    builder.paragraph_of([&] {
        builder.text("fem sex ett ");
        builder.drawing(12_pt);
        builder.text("sjutton");
    });
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 2);
    CHECK(lines.runs[1].text == "sjutton");
    CHECK(lines.runs[1].x == 22_pt);
    CHECK(corners(lines.document)[0].y + 12_pt == lines.runs[1].baseline);
    CHECK(lines.complaints.empty());
}

TEST_CASE("a drawing is raised with its style, and aligned with its line") {
    compose::TextStyle raised = FlowBuilder::lato();
    raised.baseline_shift = 2_pt;
    compose::BlockStyle right;
    right.align = compose::TextAlign::right;
    FlowBuilder builder;
    builder.current = builder.text_style(raised);
    builder.paragraph_of([&] { builder.drawing(10_pt, 5_pt); }, builder.block_style(right));
    const SetFlow lines = set(builder);
    CHECK(corners(lines.document) == std::vector<Point>{{175_pt, base::Length{20'500} - 12_pt}});
}

TEST_CASE("a drawing off the page is told") {
    FlowBuilder builder;
    builder.paragraph_of([&] { builder.drawing(30_pt); });
    CHECK(set(builder).complaints ==
          std::vector<std::string>{"2:1: the drawing does not lie on the page [oversized-content]"});
}
