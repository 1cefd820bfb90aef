#include "compose/cascade.hpp"

#include <catch2/catch.hpp>

#include "compose/properties.hpp"
#include "composing.hpp"

namespace compose {
namespace {

using base::Length;

Flow styled(const std::string& styles, const std::string& flow) {
    const Composed made = composed({.flow = flow, .declarations = "<page match=\":first\"/>" + styles});
    INFO((made.complaints.empty() ? "" : made.complaints.front()));
    REQUIRE(made.flow);
    return *made.flow;
}

TEST_CASE("an element loses to a class, a class to both, and the earlier to the later") {
    const Flow flow = styled("<style match=\"p.a\" color=\"#000003\"/><style match=\".a\" color=\"#000002\"/>"
                             "<style match=\"p\" color=\"#000001\"/><style match=\"p\" color=\"#000004\"/>"
                             "<style match=\".b, .c\" color=\"#000005\"/><style match=\".a\" font-style=\"italic\"/>",
                             "<p>plain</p><p class=\"a\">both</p><div class=\"a\">class</div><p class=\"a "
                             "b\">two</p><p class=\"c\">list</p>");
    CHECK(style_of(flow, "plain").color.blue == 4);
    CHECK(style_of(flow, "both").color.blue == 3);
    CHECK(style_of(flow, "both").italic);
    CHECK(style_of(flow, "class").color.blue == 2);
    CHECK(style_of(flow, "two").color.blue == 3);
    CHECK(style_of(flow, "list").color.blue == 5);
}

TEST_CASE("relative lengths count from the font size") {
    const Flow flow =
        styled("<style match=\"div\" font-size=\"20pt\" line-height=\"1.2\" margin=\"0.5em 1pt\"/>"
               "<style match=\"p\" font-size=\"50%\" margin=\"1em\"/>"
               "<style match=\".fixed\" line-height=\"30pt\"/><style match=\".small\" font-size=\"0.5em\"/>",
               "<div>outer<p>inner</p></div><div class=\"fixed\">fixed <span class=\"small\">small</span></div>");
    CHECK(style_of(flow, "outer").size == base::points(20));
    CHECK(style_of(flow, "outer").line_height == base::points(24));
    CHECK(style_of(flow, "inner").size == base::points(10));
    CHECK(style_of(flow, "inner").line_height == base::points(12));
    CHECK(block_style_of(flow, "inner").margin ==
          base::Sides<Length>{base::points(10), base::points(10), base::points(10), base::points(10)});
    CHECK(style_of(flow, "small").line_height == base::points(30));
    const Block& div = flow.blocks[flow.body.begin];
    CHECK(flow.style(div.style).margin ==
          base::Sides<Length>{base::points(10), base::points(1), base::points(10), base::points(1)});
}

TEST_CASE("a length that only its element makes too long or too short is told once at its declaration") {
    const Composed small =
        composed({.flow = "<div class=\"y\"><p class=\"x\">t</p><p class=\"x\">u</p></div>",
                  .declarations = "<style match=\".y\" font-size=\"1pt\"/><style match=\".x\" font-size=\"0.1em\"/>"});
    REQUIRE(small.complaints.size() == 1);
    CHECK(small.complaints.front().find("`font-size` comes to a length outside 1 pt to 14400 pt") != std::string::npos);
    const Composed large =
        composed({.flow = "<div class=\"x\"><div class=\"x\"><div class=\"x\"><p>t</p></div></div></div>",
                  .declarations = "<style match=\".x\" font-size=\"1000em\"/>"});
    CHECK(large.complaints.size() == 1);
    CHECK_FALSE(large.flow);
    const Composed margin =
        composed({.flow = "<p class=\"x\">t</p>", .declarations = "<style match=\".x\" margin=\"0 -2000em\"/>"});
    REQUIRE(margin.complaints.size() == 1);
    CHECK(margin.complaints.front().find("`margin` comes to a length outside -14400 pt") != std::string::npos);
}

TEST_CASE("a style of the flow is what everything inherits, headers and footers too") {
    const Flow flow = styled("<page match=\":left\"><header><p>head</p></header><footer><p>foot</p></footer></page>"
                             "<style match=\"flow\" font-size=\"12pt\" line-height=\"1.5\" color=\"#000001\"/>"
                             "<style match=\"footer\" font-size=\"0.5em\"/>",
                             "<p>text</p><h1>title</h1>");
    CHECK(style_of(flow, "text").size == base::points(12));
    CHECK(style_of(flow, "text").line_height == base::points(18));
    CHECK(style_of(flow, "text").color.blue == 1);
    CHECK(style_of(flow, "title").size == base::points(12).scaled(22, 10));
    CHECK(style_of(flow, "head").size == base::points(12));
    CHECK(style_of(flow, "foot").size == base::points(6));
    CHECK(style_of(flow, "foot").color.blue == 1);
}

TEST_CASE("HTML's elements look as they do") {
    const Flow flow = styled(
        "", "<h1>title</h1><p>a<strong>bold <em>both</em></strong><sup>up</sup><a href=\"https://a.se\">link</a></p>");
    CHECK(style_of(flow, "title").weight == 700);
    CHECK(style_of(flow, "title").size == base::points(22));
    CHECK(block_style_of(flow, "title").break_after == Break::avoid);
    CHECK(style_of(flow, "both").weight == 700);
    CHECK(style_of(flow, "both").italic);
    CHECK(style_of(flow, "up").baseline_shift == Length{3333});
    CHECK(style_of(flow, "up").size == base::points(7));
    CHECK(style_of(flow, "link").decoration == TextDecoration::underline);
    CHECK(style_of(flow, "a").families == std::vector<std::string>{"Lato"});
}

TEST_CASE("equal styles are one") {
    const Flow flow =
        styled("<style match=\".x\" color=\"#000000\"/>", "<p>a</p><p class=\"x\">b</p><p class=\"y\">c</p>");
    CHECK(flow.blocks[0].style == flow.blocks[2].style);
    CHECK(flow.inlines[0].style == flow.inlines[1].style);
}

/// The vocabulary says which properties are inherited, the manual and the schema repeat it, and the cascade does it.
TEST_CASE("properties are inherited as the vocabulary says") {
    Computed parent = initial_style();
    parent.text = {{"X"},
                   700,
                   true,
                   base::points(1),
                   base::points(2),
                   base::points(3),
                   base::points(4),
                   {1, 2, 3},
                   TextDecoration::underline,
                   Hyphens::automatic,
                   true,
                   {{"liga", 0}},
                   "en"};
    parent.block.margin = parent.block.padding = {base::points(1), base::points(1), base::points(1), base::points(1)};
    parent.block.background = base::Color{};
    parent.block.align = TextAlign::right;
    parent.block.text_indent = base::points(1);
    parent.block.orphans = parent.block.widows = 5;
    parent.block.break_before = parent.block.break_after = parent.block.break_inside = Break::avoid;
    parent.block.page = 1;
    parent.list_style = ListStyle::square;
    parent.bookmark_level = 3;
    const Computed child = inherit(parent);
    const auto check = [](layout::Property property, bool inherited) {
        INFO(layout::entry(property).name);
        CHECK(layout::entry(property).inherited == inherited);
    };
    using layout::Property;
    for (const Property property :
         {Property::font_family, Property::font_size, Property::font_weight, Property::font_style,
          Property::font_feature_settings, Property::line_height, Property::letter_spacing, Property::color,
          Property::text_decoration, Property::hyphens, Property::white_space})
        check(property, child.text == parent.text);
    check(Property::text_align, child.block.align == parent.block.align);
    check(Property::text_indent, child.block.text_indent == parent.block.text_indent);
    check(Property::orphans, child.block.orphans == 5);
    check(Property::widows, child.block.widows == 5);
    check(Property::page, child.block.page == 1);
    check(Property::list_style_type, child.list_style == ListStyle::square);
    check(Property::margin, child.block.margin == parent.block.margin);
    check(Property::padding, child.block.padding == parent.block.padding);
    check(Property::background_color, child.block.background.has_value());
    check(Property::break_before, child.block.break_before == Break::avoid);
    check(Property::break_inside, child.block.break_inside == Break::avoid);
    check(Property::bookmark_level, child.bookmark_level == 3);
}

}  // namespace
}  // namespace compose
