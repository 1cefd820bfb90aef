#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "support/points.hpp"
#include "support/set_text.hpp"

using namespace support::literals;
using base::Length;
using compose::TextAlign;

namespace {

constexpr std::string_view prose = "Vårdförloppen ska göra vården mer jämlik och effektiv, och skapa en mer "
                                   "välorganiserad och helhetsorienterad process "
                                   "för patienten, från det att misstanke väcks till att rehabiliteringen är avslutad.";

SetFlow paragraph(std::string_view text, const compose::BlockStyle& block,
                  const compose::TextStyle& style = FlowBuilder::lato()) {
    FlowBuilder builder;
    builder.current = builder.text_style(style);
    builder.paragraph(text, builder.block_style(block));
    return set(builder);
}

/// The runs, and behind a bar what those say that say something else; the others say their text.
std::vector<std::string> said(const SetFlow& set) {
    std::vector<std::string> all;
    for (const SetRun& run : set.runs) all.push_back(run.text + '|' + (run.said == run.text ? "" : run.said));
    return all;
}

std::string without_soft_hyphens(std::string text) {
    for (size_t at = 0; (at = text.find("\u00AD")) != std::string::npos;) text.erase(at, 2);
    return text;
}

}  // namespace

TEST_CASE("a line's baseline stands at three quarters of its box, and boxes follow each other exactly") {
    const SetFlow lines = paragraph(prose, {});
    REQUIRE(lines.runs.size() > 3);
    for (size_t i = 0; i < lines.runs.size(); ++i) {
        const base::Length first{20'500};  // margin 10 and three quarters of 14
        CHECK(lines.runs[i].x == 10_pt);
        CHECK(lines.runs[i].baseline == first + 14_pt * static_cast<int64_t>(i));
        CHECK(lines.runs[i].width <= 180_pt);
    }
    CHECK(lines.complaints.empty());
    CHECK(text_of(lines.document) == prose);
}

TEST_CASE("justified lines are exactly as wide as they should be, but for the last") {
    compose::BlockStyle block;
    block.align = TextAlign::justify;
    const SetFlow lines = paragraph(prose, block);
    REQUIRE(lines.runs.size() > 3);
    for (size_t i = 0; i + 1 < lines.runs.size(); ++i) CHECK(lines.runs[i].width == 180_pt);
    CHECK(lines.runs.back().width < 180_pt);
}

TEST_CASE("the space at a line's end is kept as text and has no width") {
    compose::BlockStyle block;
    block.align = TextAlign::right;
    const SetFlow lines = paragraph(prose, block);
    REQUIRE(lines.runs.front().text.ends_with(' '));
    for (const SetRun& run : lines.runs) CHECK(run.x + run.width == 190_pt);
}

TEST_CASE("centred lines have the same room on both sides") {
    compose::BlockStyle block;
    block.align = TextAlign::center;
    const SetFlow lines = paragraph("Läget", block);
    const base::Length left = lines.runs[0].x - 10_pt, right = 190_pt - lines.runs[0].x - lines.runs[0].width;
    CHECK(std::abs((left - right).thousandths) <= 1);
}

TEST_CASE("the first line is indented") {
    compose::BlockStyle block;
    block.text_indent = 12_pt;
    const SetFlow lines = paragraph(prose, block);
    CHECK(lines.runs[0].x == 22_pt);
    CHECK(lines.runs[0].width <= 168_pt);
    CHECK(lines.runs[1].x == 10_pt);
}

TEST_CASE("a broken word is said whole where it begins, and not again where it goes on") {
    const auto [text, runs] = GENERATE(table<std::string, std::vector<std::string>>({
        {"om kunskaps\u00ADstyrning här", {"om |", "kunskaps\u00AD|kunskapsstyrning", "styrning|", " här|"}},
        {"en (kunskaps\u00ADstyrnings\u00ADorganisation) här",
         {"en |", "(kunskaps\u00AD|(kunskapsstyrningsorganisation)", "styrnings\u00AD|", "organisation)|", " här|"}},
        {"till hälso-samordnare", {"till |", "hälso-|hälso-samordnare", "samordnare|"}},
        {"se www.exempelstaden.se/regionen nu",
         {"se |", "www.|www.exempelstaden.se/regionen", "exempelstaden.|", "se/regionen|", " nu|"}},
    }));
    compose::BlockStyle narrow;
    narrow.padding.right = 100_pt;
    const SetFlow lines = paragraph(text, narrow);
    CHECK(said(lines) == runs);
    CHECK(text_of(lines.document) == without_soft_hyphens(text));
    CHECK(lines.complaints.empty());
}

TEST_CASE("a word in scripts that are written without spaces is not said before its line") {
    compose::BlockStyle narrow;
    narrow.padding.right = 130_pt;
    const SetFlow lines = paragraph("中文中文中文中文中文中文", narrow);
    REQUIRE(lines.runs.size() > 1);
    for (const SetRun& run : lines.runs) CHECK(run.said == run.text);
}

TEST_CASE("of a word in two leaves each says its own part, once") {
    FlowBuilder builder({130_pt, 200_pt});
    builder.paragraph_of([&] {
        builder.text("om kunskaps");
        builder.text("styrnings\u00ADorganisation");
        builder.text(". Den");
    });
    const SetFlow lines = set(builder);
    const std::vector<std::string> expected{"om kunskaps|", "styrnings\u00AD|styrningsorganisation", "organisation|",
                                            ". Den|"};
    CHECK(said(lines) == expected);
}

TEST_CASE("a letter that comes back before the hyphen is shown and not said") {
    compose::TextStyle style = FlowBuilder::lato();
    style.hyphens = compose::Hyphens::automatic;
    compose::BlockStyle narrow;
    narrow.align = TextAlign::justify;
    narrow.padding.right = 120_pt;
    const std::string text = "om tillåta tillåta tillåta tillåta tillåta det";
    const SetFlow lines = paragraph(text, narrow, style);
    const std::vector<std::string> runs = said(lines);
    const auto broken = std::find(runs.begin(), runs.end(), "til\u00AD|tillåta");
    REQUIRE(broken != runs.end());
    CHECK(broken[1] == "låta|");
    CHECK(text_of(lines.document) == text);
}

TEST_CASE("justified text of long words has no three hyphens running") {
    FlowBuilder builder({400_pt, 400_pt}, 40_pt);
    compose::TextStyle style = FlowBuilder::lato();
    style.hyphens = compose::Hyphens::automatic;
    compose::BlockStyle block;
    block.align = TextAlign::justify;
    block.text_indent = 12_pt;
    builder.current = builder.text_style(style);
    builder.paragraph(
        "Den som är processledare vid ett nationellt programområde håller en enda fil aktuell, skriver ut "
        "sammanfattningen och sänder statusrapporter till tjugoen regioner. Kunskapsstyrningen inom hälso- "
        "och sjukvården bygger på att personcentrerade och sammanhållna vårdförlopp införs i samverkan "
        "mellan sjukvårdsregionerna, och att uppföljningen av implementeringen sker gemensamt.",
        builder.block_style(block));
    std::map<base::Length, bool> hyphens;  // by line
    for (const SetRun& run : set(builder).runs) hyphens[run.baseline] |= run.text.ends_with("\u00AD");
    int running = 0, most = 0;
    for (const auto& [line, hyphen] : hyphens) {
        running = hyphen ? running + 1 : 0;
        most = std::max(most, running);
    }
    CHECK(most > 0);
    CHECK(most <= 2);
}

TEST_CASE("a soft hyphen is seen only where a line ends") {
    CHECK(paragraph("kunskaps\u00ADstyrning", {}).runs.at(0).text == "kunskapsstyrning");
    compose::BlockStyle narrow;
    narrow.padding.right = 120_pt;
    CHECK(paragraph("kunskaps\u00ADstyrning", narrow).runs.at(0).text == "kunskaps\u00AD");
}

TEST_CASE("a no-break space keeps its neighbours on one line and is stretched like others") {
    compose::BlockStyle block;
    block.padding.right = 100_pt;
    for (const SetRun& run : paragraph("Uppgifterna avser 24\u00A0juni 2021", block).runs)
        CHECK((run.text.find("24") == std::string::npos) == (run.text.find("juni") == std::string::npos));
}

TEST_CASE("no-break spaces give way where a line is too narrow for what they hold") {
    compose::BlockStyle block;
    block.padding.right = 120_pt;
    const SetFlow lines = paragraph("den 14\u00A0september\u00A0"
                                    "2021",
                                    block);
    CHECK(lines.complaints.empty());
    CHECK(lines.runs.size() > 2);
}

TEST_CASE("a name is not divided where a sentence begins, a compound is") {
    compose::TextStyle style = FlowBuilder::lato();
    style.hyphens = compose::Hyphens::automatic;
    compose::BlockStyle narrow;
    narrow.padding.right = 35_pt;
    // A broken word is a run of its own.
    const auto second_run = [&](std::string_view text) { return paragraph(text, narrow, style).runs[1].text; };
    CHECK(second_run("Så här var det länge. Hammarstrandsgården var här.").starts_with("Hammarstrandsgården"));
    CHECK(second_run("Så här var det länge. Sjukvårdsregionerna är med.") == "Sjukvårds\u00AD");
}

TEST_CASE("a line break ends the line and still parts the words") {
    FlowBuilder builder;
    builder.paragraph_of([&] {
        builder.text("Region");
        builder.line_break();
        builder.text("Halland");
    });
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 2);
    CHECK(lines.runs[0].text == "Region ");
    CHECK(lines.runs[1].baseline - lines.runs[0].baseline == 14_pt);
}

TEST_CASE("mixed sizes share a baseline; the line is as high as the highest asks for") {
    compose::TextStyle large = FlowBuilder::lato();
    large.size = 20_pt;
    large.line_height = 28_pt;
    compose::TextStyle raised = FlowBuilder::lato();
    raised.baseline_shift = 3_pt;
    FlowBuilder builder;
    const auto large_id = builder.text_style(large), raised_id = builder.text_style(raised);
    builder.paragraph_of([&] {
        builder.text("21 ");
        builder.current = large_id;
        builder.text("regioner");
        builder.current = raised_id;
        builder.text("1");
        builder.current = {};
    });
    builder.paragraph("nästa");
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 4);
    CHECK(lines.runs[0].baseline == 31_pt);
    CHECK(lines.runs[1].baseline == 31_pt);
    CHECK(lines.runs[2].baseline == 28_pt);
    CHECK(lines.runs[3].baseline == 31_pt + 7_pt + base::Length{10'500});
    CHECK(lines.runs[1].x == lines.runs[0].x + lines.runs[0].width);
}

TEST_CASE("a run ends where face, colour or element change, and nowhere else") {
    FlowBuilder builder;
    compose::TextStyle blue = FlowBuilder::lato();
    blue.color = {0, 0, 255};
    const auto blue_id = builder.text_style(blue);
    builder.paragraph_of([&] {
        builder.text("en två ");
        builder.current = blue_id;
        builder.text("tre");
        builder.current = {};
    });
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 2);
    CHECK(lines.runs[0].text == "en två ");
}

TEST_CASE("underlining is an artifact below the words, without the space at the line's end") {
    compose::TextStyle style = FlowBuilder::lato();
    style.decoration = compose::TextDecoration::underline;
    const SetFlow lines = paragraph("understruket ord", {}, style);
    const document::Item& item = lines.document.pages[0].items.back();
    REQUIRE(std::holds_alternative<document::Path>(item.what));
    const auto& points = std::get<document::Path>(item.what).points;
    CHECK(points[0].x == lines.runs[0].x);
    CHECK(points[1].x == lines.runs[0].x + lines.runs[0].width);
    CHECK(points[0].y > lines.runs[0].baseline);
    CHECK(std::get<document::Artifact>(item.belongs_to) == document::Artifact::layout);
}

TEST_CASE("an underline spares what reaches down to it") {
    compose::TextStyle style = FlowBuilder::lato();
    style.decoration = compose::TextDecoration::underline;
    const auto stretches = [&](std::string_view text) {
        const SetFlow lines = paragraph(text, {}, style);
        const auto& path = std::get<document::Path>(lines.document.pages[0].items.back().what);
        std::vector<std::pair<Length, Length>> found;
        for (size_t i = 0; i < path.points.size(); i += 4) found.emplace_back(path.points[i].x, path.points[i + 1].x);
        return found;
    };
    CHECK(stretches("nu och då").size() == 1);
    CHECK(stretches("vägar").size() == 2);
    const auto around = stretches("nopon");
    REQUIRE(around.size() == 2);
    const base::Length gap = around[1].first - around[0].second;
    CHECK(gap > 1_pt);
    CHECK(gap < 4_pt);
}

TEST_CASE("letters are set apart by letter-spacing") {
    compose::TextStyle style = FlowBuilder::lato();
    const base::Length plain = paragraph("läge", {}, style).runs[0].width;
    style.letter_spacing = 1_pt;
    CHECK(paragraph("läge", {}, style).runs[0].width == plain + 4_pt);
}

TEST_CASE("a link over two lines has two areas, each the words that it holds") {
    FlowBuilder builder;
    builder.flow.links.push_back({"https://example.org/", document::ElemId::none, document::ElemId::none, {"exempel"}});
    builder.paragraph_of([&] {
        builder.text("Mer om detta finns att läsa ");
        builder.link = compose::LinkId{0};
        builder.text("på den nationella webbplatsen");
        builder.link = compose::LinkId::none;
        builder.text(".");
    });
    const SetFlow lines = set(builder);
    const auto& links = lines.document.pages[0].links;
    REQUIRE(links.size() == 2);
    CHECK(links[0].uri == "https://example.org/");
    CHECK(links[0].area.top() == 10_pt);
    CHECK(links[1].area.top() == 24_pt);
    CHECK(links[1].area.left() == 10_pt);
    CHECK(links[0].area.right() <= 190_pt);
}

TEST_CASE("a word wider than the line is broken anywhere, told once, and lost nowhere") {
    const std::string word(10'000, 'a');
    const SetFlow lines = paragraph("kort " + word + " slut", {});
    CHECK(text_of(lines.document) == "kort " + word + " slut");
    REQUIRE(lines.complaints.size() == 1);
    CHECK(lines.complaints[0].find("[overfull-line]") != std::string::npos);
    for (const SetRun& run : lines.runs) CHECK(run.width <= 180_pt);
}

TEST_CASE("an empty paragraph leaves nothing") {
    FlowBuilder builder;
    builder.paragraph_of([] {});
    builder.paragraph("text");
    const SetFlow lines = set(builder);
    REQUIRE(lines.runs.size() == 1);
    CHECK(lines.runs[0].baseline == base::Length{20'500});
}

TEST_CASE("fonts and signs that are not to be had are told once, where they are asked for") {
    compose::TextStyle style = FlowBuilder::lato();
    style.families = {"Finns Inte"};
    const SetFlow lines = paragraph("två ord", {}, style);
    REQUIRE(lines.complaints.size() == 1);
    CHECK(lines.complaints[0].find("`Finns Inte`") != std::string::npos);

    const SetFlow missing = paragraph("\U000F1234 \U000F1234", {});
    REQUIRE(missing.complaints.size() == 1);
    CHECK(missing.complaints[0].find("U+F1234") != std::string::npos);
}
