#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "composing.hpp"

namespace compose {
namespace {

using Complaints = std::vector<std::string>;

/// What the figures of a flow say, one after the other.
std::vector<std::string> alternatives(const Flow& flow) {
    std::vector<std::string> all;
    for (uint32_t i = 0; i < flow.structure.size(); ++i) {
        const document::ElemId id{i};
        if (flow.structure[id].role == document::Role::figure)
            all.push_back(flow.structure.attributes_of(id).alternative);
    }
    return all;
}

std::vector<std::string> said(const std::string& flow, const std::string& language = "sv",
                              const std::string& source = "<r/>") {
    const Composed made = composed({.flow = flow, .source = source, .language = language});
    CHECK(made.complaints == Complaints{});
    return made.flow ? alternatives(*made.flow) : std::vector<std::string>();
}

std::string tiles(uint32_t count, const std::string& title) {
    std::string all;
    for (uint32_t i = 0; i < count; ++i)
        all += fmt::format("<tile column='{}' row='{}' label='A' title='{}' category='{}'>1 av 2</tile>", i % 20,
                           i / 20, title, i % 3 == 0 ? "done" : "begun");
    return all;
}

std::string map(const std::string& parts) {
    return "<tile-map id='m'><category name='done' fill='#14405f'>klart</category>"
           "<category name='begun' fill='#86a8bd' stroke='#14405f'>pågår</category>" +
           parts + "</tile-map>";
}

TEST_CASE("a meter says how much there is, in its language or in the layout's words") {
    CHECK(said("<p><meter value='4' max='7'/></p>") == Complaints{"4 av 7"});
    CHECK(said("<p><meter value='1250.5' max='2000'/></p>") == Complaints{"1\u00A0250,5 av 2\u00A0000"});
    CHECK(said("<p><meter value='4' max='7'/></p>", "en") == Complaints{"4 of 7"});
    CHECK(said("<p><meter value='4' max='7' alt='fyra steg'/></p>") == Complaints{"fyra steg"});
    CHECK(said("<p>4 av 7 <meter value='4' max='7' alt=''/></p>").empty());
    CHECK(said("<p><meter value='{count(//b)}' max='{count(//*)}'/></p>", "sv", "<r><b/><b/></r>") ==
          Complaints{"2 av 3"});
}

TEST_CASE("meters that are the same are one drawing") {
    const Composed made = composed({.flow = "<p><meter value='4' max='7'/> <meter value='4' max='7'/> "
                                            "<meter value='5' max='7'/> <meter value='4' max='7' bar='whole'/></p>"});
    REQUIRE(made.flow);
    CHECK(made.flow->drawings.size() == 3);
}

TEST_CASE("a meter has a segment for each of the whole, where both are whole numbers") {
    const auto segments = [](const std::string& attributes) {
        const Composed made = composed({.flow = "<p><meter " + attributes + "/></p>"});
        REQUIRE(made.flow);
        return std::get<Meter>(*made.flow->drawings.front().graphic).segments;
    };
    CHECK(segments("value='4' max='7'") == 7);
    CHECK(segments("value='4.0' max='7'") == 7);
    CHECK(segments("value='100' max='100'") == 100);
    CHECK(segments("value='4' max='7' bar='whole'") == 0);
    CHECK(segments("value='4.5' max='7'") == 0);
    CHECK(segments("value='4' max='101'") == 0);
}

TEST_CASE("a link of nothing but a meter that says nothing has no text") {
    CHECK(composed({.flow = "<p><a href='https://a.se'><meter value='1' max='2' alt=''/></a></p>"}).complaints ==
          Complaints{"layout:4:10 `a` has no text [empty-element]"});
}

TEST_CASE("what a sparkline lacks is told, and its numbers never stand for it") {
    const std::string source = "<r><n v='3'>maj</n><n>juni</n><n v='0'>juli</n></r>";
    const std::string line =
        "<p><sparkline><for-each select='n'><point value='{@v}' label='{.}'/></for-each></sparkline></p>";
    CHECK(said(line, "sv", source) ==
          Complaints{"2 uppgifter: först 3 (maj), sist 0 (juli), minst 0 (juli), mest 3 (maj). En uppgift saknas"});
    const Composed made = composed({.flow = line, .source = source});
    REQUIRE(made.flow);
    CHECK(std::get<Sparkline>(*made.flow->drawings.front().graphic).values ==
          std::vector<std::optional<double>>{3, std::nullopt, 0});
}

TEST_CASE("what is said of a map names its tiles by category, and its table") {
    const std::string parts = "<title>Läget</title><flag>gammalt svar</flag>"
                              "<tile column='0' row='0' label='A' title='Almby' category='begun'>1 av 2</tile>"
                              "<tile column='1' row='0' label='B' category='done' flagged='true()'/>"
                              "<tile column='2' row='0' label='C' title='Cedby' category='begun'/>";
    CHECK(said(map(parts)) == Complaints{"Läget. Klart: B, gammalt svar. Pågår: Almby (1 av 2); Cedby."});
    CHECK(
        said(map(parts) + "<tile-map-table for='m' heading='Vad'/>") ==
        Complaints{"Läget. Klart: B, gammalt svar. Pågår: Almby (1 av 2); Cedby. Samma uppgifter finns i en tabell."});
}

TEST_CASE("what is said of a large map counts its tiles") {
    const std::string name(40, 'a');
    CHECK(said(map(tiles(300, name))) == Complaints{"Karta med rutor. Klart: 100. Pågår: 200."});
    CHECK(said(map(tiles(300, name)), "en") == Complaints{"Map of tiles. Klart: 100. Pågår: 200."});
}

TEST_CASE("the table of a map has the columns that its tiles fill") {
    const auto cells = [](const std::string& parts) {
        const Composed made = composed({.flow = map(parts) + "<tile-map-table for='m' heading='Vad'/>"});
        REQUIRE(made.flow);
        return paragraphs(*made.flow);
    };
    CHECK(cells("<tile column='0' row='0' label='A' category='done'/>") == Complaints{"Vad", "Läge", "A", "Klart"});
    CHECK(cells("<tile column='0' row='0' label='A' title='Almby' category='done'>ja</tile>") ==
          Complaints{"Vad", "Beteckning", "Uppgift", "Läge", "Almby", "A", "ja", "Klart"});
}

TEST_CASE("words upon a dark tile have the colour of the ground") {
    const Composed made = composed({.flow = map("<tile column='0' row='0' label='A' category='done'>ja</tile>"
                                                "<tile column='1' row='0' label='B' category='begun'>ja</tile>")});
    REQUIRE(made.flow);
    const auto& tile_map = std::get<TileMap>(made.flow->figures.front());
    CHECK(tile_map.tiles[0].is_dark);
    CHECK_FALSE(tile_map.tiles[1].is_dark);
    const Run& run = tile_map.tiles[0].words.runs.front();
    CHECK(made.flow->style(run.inverse).color == base::Color{255, 255, 255});
}

}  // namespace
}  // namespace compose
