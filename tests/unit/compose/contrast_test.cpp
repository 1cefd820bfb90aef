#include "compose/contrast.hpp"

#include <catch2/catch.hpp>

using namespace compose;

TEST_CASE("contrast and lightness are WCAG's and CIE's") {
    const base::Color black{0, 0, 0}, white{255, 255, 255}, grey{119, 119, 119};
    CHECK(contrast_ratio(black, white) == Approx(21));
    CHECK(contrast_ratio(grey, white) == Approx(4.48).margin(0.01));
    CHECK(contrast_ratio(white, grey) == contrast_ratio(grey, white));
    CHECK(lightness(black) == Approx(0));
    CHECK(lightness(white) == Approx(100));
    CHECK(lightness(grey) == Approx(50).margin(0.3));
}

TEST_CASE("the palette that a timeline has by itself can be read by everyone") { CHECK(faults_of({}).empty()); }

TEST_CASE("a colour too pale is told with the ground that it is lost on") {
    TimelinePalette palette;
    palette.expected = {160, 200, 215};
    const std::vector<ContrastFault> faults = faults_of(palette);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].name == "expected");
    CHECK(faults[0].ground_name == "ground");
    CHECK(faults[1].ground_name == "tint");
    CHECK(faults[0].found < faults[0].wanted);
    CHECK(faults[0].wanted == 3);
}

TEST_CASE("words need more contrast than marks") {
    CHECK(text_faults({85, 96, 107}, {}, false).empty());
    const auto faults = text_faults({130, 140, 150}, {}, false);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].use == Use::text);
    CHECK(faults[0].wanted == 4.5);
}

TEST_CASE("steps of a scale differ in grey, and their hint says in what") {
    const NamedColor white{"none", {255, 255, 255}}, few{"few", {211, 223, 231}}, near_white{"near", {238, 243, 246}};
    CHECK_FALSE(fault_of_steps(few, white));
    const auto fault = fault_of_steps(near_white, white);
    REQUIRE(fault);
    CHECK(fault->use == Use::neighbour);
    CHECK(message_of(*fault) ==
          "`near` (#eef3f6) stands out from `none` (#ffffff) in grey by 4.4 of lightness, where neighbours need 10");
    CHECK(hint_of(*fault) == "choose colours that differ more in lightness");
}

TEST_CASE("a mark and words are held to their ground") {
    const NamedColor white{"ground", {255, 255, 255}}, blue{"color", {70, 140, 170}};
    CHECK_FALSE(fault_of(Use::mark, blue, white));
    REQUIRE(fault_of(Use::text, blue, white));
    CHECK(fault_of(Use::text, blue, white)->wanted == 4.5);
}
