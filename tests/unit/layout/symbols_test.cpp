#include <catch2/catch.hpp>

#include "layout/read.hpp"
#include "reading.hpp"

namespace layout {
namespace {

using base::Length;
using base::Point;
using document::Verb;

Symbol symbol_of(std::string_view attributes, std::string_view shapes) {
    const LayoutText read(with_declarations(
        "",
        fmt::format("<page size=\"A4\" margin=\"1cm\"/><symbol name=\"s\" width=\"6pt\" height=\"3pt\" {}>{}</symbol>",
                    attributes, shapes)));
    CHECK(read.complaints().empty());
    REQUIRE((read.layout && read.layout->symbols.size() == 1));
    return read.layout->symbols[0];
}

TEST_CASE("without a viewBox a unit is a pixel, and absolute lengths are what they say") {
    const Symbol symbol = symbol_of("", R"(<rect x="2" y="1pt" width="4" height="1.5pt" fill="none" stroke="#fff"/>)");
    CHECK(symbol.size == base::Size{Length{6000}, Length{3000}});
    REQUIRE(symbol.shapes.size() == 1);
    const document::Path& path = symbol.shapes[0].path;
    CHECK(path.points == std::vector<Point>{{Length{1500}, Length{1000}},
                                            {Length{4500}, Length{1000}},
                                            {Length{4500}, Length{2500}},
                                            {Length{1500}, Length{2500}}});
    CHECK_FALSE(path.fill);
    CHECK(path.stroke == document::Stroke{{255, 255, 255}, Length{750}});
}

TEST_CASE("a viewBox is shown as large as it can be, and centred") {
    // 10 by 10 units in a room of 6pt by 3pt: 0.3pt each, and 1.5pt of room on the left.
    const Symbol symbol = symbol_of(R"(viewBox="-5 -5 10 10")", R"(<line x1="-5" x2="5" stroke="#000" stroke-width="2"
        stroke-dasharray="1 2" stroke-linecap="round"/>)");
    REQUIRE(symbol.shapes.size() == 1);
    const document::Path& path = symbol.shapes[0].path;
    CHECK(path.points == std::vector<Point>{{Length{1500}, Length{1500}}, {Length{4500}, Length{1500}}});
    CHECK(path.stroke == document::Stroke{{}, Length{600}, {Length{300}, Length{600}}, document::LineCap::round});
}

TEST_CASE("shapes are black inside, or as the text, and what is not seen goes") {
    const Symbol symbol = symbol_of("", R"(<circle r="2"/><circle r="1" fill="currentColor"/><line x2="9"/>
        <circle r="3" fill="none" stroke="currentColor" stroke-dasharray="0 0"/><circle r="3" fill="none"/>)");
    REQUIRE(symbol.shapes.size() == 3);
    CHECK(symbol.shapes[0].path.verbs ==
          std::vector{Verb::move, Verb::curve, Verb::curve, Verb::curve, Verb::curve, Verb::close});
    CHECK((symbol.shapes[0].path.fill == base::Color{} && !symbol.shapes[0].is_filled_as_text));
    CHECK((symbol.shapes[1].is_filled_as_text && !symbol.shapes[1].is_stroked_as_text));
    CHECK((symbol.shapes[2].is_stroked_as_text && symbol.shapes[2].path.stroke->dashes.empty()));
}

}  // namespace
}  // namespace layout
