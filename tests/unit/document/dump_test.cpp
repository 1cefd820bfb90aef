#include "document/dump.hpp"

#include <catch2/catch.hpp>

#include "document/notation.hpp"

using base::Length;
using base::points;
using namespace document;

namespace {

/// A run of `text` with one glyph of 5 pt for each byte.
GlyphRun& add_run(Page& page, std::variant<ElemId, Artifact> owner, text::FaceId face, base::Point origin,
                  std::string_view text) {
    GlyphRun run{
        .face = face, .size = points(10), .origin = origin, .color = {0x1b, 0x3a, 0x57}, .glyphs = {}, .text = {}};
    run.text.begin = static_cast<uint32_t>(page.text.size());
    run.glyphs.begin = static_cast<uint32_t>(page.glyphs.size());
    page.text += text;
    for (uint32_t i = 0; i < text.size(); ++i) page.glyphs.push_back({.id = 1, .advance = 5000, .cluster = i});
    run.text.end = static_cast<uint32_t>(page.text.size());
    run.glyphs.end = static_cast<uint32_t>(page.glyphs.size());
    return std::get<GlyphRun>(page.items.emplace_back(Item{run, owner}).what);
}

/// A run that says `said`, whatever its glyphs are.
void add_saying(Page& page, ElemId owner, text::FaceId face, std::string_view text, std::string_view said) {
    GlyphRun& run = add_run(page, owner, face, {}, text);
    run.actual_text = base::Range{run.text.end, static_cast<uint32_t>(run.text.end + said.size())};
    page.text += said;
}

Page page_of(uint32_t number) {
    Page page;
    page.size = {points(100), points(200)};
    page.number = number;
    return page;
}

}  // namespace

TEST_CASE("values are written the same everywhere") {
    CHECK(notation(Length{12500}) == "12.500");
    CHECK(notation(Length{-1}) == "-0.001");
    CHECK(notation(base::Color{0, 128, 255}) == "#0080ff");
    CHECK(quoted("\u202Ea\u2069 \u200Bb\u00FF") == "\"\\u{202e}a\\u{2069} \\u{200b}b\u00FF\"");
    CHECK(quoted("a\"b\\c\u00A0\u00AD\n å") == "\"a\\\"b\\\\c\\u{a0}\\u{ad}\\u{a} å\"");
}

TEST_CASE("pages are dumped mark by mark") {
    text::Fonts fonts;
    const text::FaceId lato = fonts.find({"Lato", 400, false}).face;
    Document document;
    const ElemId heading = document.structure.add(ElemId::root, Role::h1, {});
    const ElemId leaf = document.structure.add(heading, Role::content, {});
    Page page = page_of(12);
    add_run(page, leaf, lato, {points(10), Length{20500}}, "Titel");
    add_saying(page, leaf, lato, "vård\u00AD", "vårdförlopp");
    add_saying(page, leaf, lato, "förlopp", "");
    add_run(page, Artifact::footer, lato, {points(10), points(190)}, "1");
    Path path{.verbs = {Verb::move, Verb::line, Verb::close},
              .points = {{points(1), points(2)}, {points(3), points(4)}},
              .fill = base::Color{0x1b, 0x3a, 0x57}};
    page.items.push_back({path, Artifact::layout});
    Path curve{
        .verbs = {Verb::move, Verb::curve},
        .points = {{points(1), points(2)}, {points(3), points(4)}, {points(5), points(6)}, {points(7), points(8)}},
        .stroke = Stroke{{0, 0, 0}, Length{950}, {Length{0}, Length{3500}}, LineCap::round}};
    page.items.push_back({curve, Artifact::layout});
    page.links.push_back({{{points(1), points(2)}, {points(3), points(4)}}, "", heading, heading, "Till titeln"});
    document.pages.push_back(page);
    document.destinations.emplace_back(heading, Destination{0, {points(10), points(20)}});
    document.outline.push_back({"Titel", 1, heading, {0, {points(10), points(20)}}});
    document.metadata.title = "Läget \"nu\"";
    document.metadata.author = "Åsa";
    document.metadata.language = "sv";
    document.metadata.created = 60;
    CHECK(dump_metadata(document.metadata) == "title \"Läget \\\"nu\\\"\"\nauthor \"Åsa\"\nlanguage sv\ncreated 60\n");
    CHECK(dump_pages(document, fonts) == R"(page 1 "12" 100.000 x 200.000
  text 10.000 20.500 width 25.000 Lato-Regular 10.000 #1b3a57 H1 "Titel"
  text 0.000 0.000 width 35.000 Lato-Regular 10.000 #1b3a57 H1 "vård\u{ad}" says "vårdförlopp"
  text 0.000 0.000 width 40.000 Lato-Regular 10.000 #1b3a57 H1 "förlopp" says ""
  text 10.000 190.000 width 5.000 Lato-Regular 10.000 #1b3a57 artifact footer "1"
  path M 1.000 2.000 L 3.000 4.000 Z fill #1b3a57 artifact layout
  path M 1.000 2.000 C 3.000 4.000 5.000 6.000 7.000 8.000 stroke #000000 0.950 round dashes 0.000 3.500 artifact layout
  link 1.000 2.000 3.000 x 4.000 to page 1 at 10.000 20.000 "Till titeln"
outline
  "Titel" page 1 at 10.000 20.000
)");
}

TEST_CASE("the structure is dumped as it is read aloud") {
    Document document;
    StructTree& tree = document.structure;
    const ElemId paragraph = tree.add(ElemId::root, Role::paragraph, {}), leaf = tree.add(paragraph, Role::content, {});
    const ElemId span = tree.add(paragraph, Role::span, {});
    const ElemId foreign = tree.add(span, Role::content, {});
    tree.attributes(span).language = "en";
    const ElemId row = tree.add(tree.add(ElemId::root, Role::table, {}), Role::table_row, {});
    const ElemId header = tree.add(row, Role::table_header, {}), cell = tree.add(row, Role::table_data, {});
    const ElemId header_leaf = tree.add(header, Role::content, {});
    tree.add(cell, Role::content, {});  // set nowhere
    tree.attributes(header).scope = Scope::row;
    tree.attributes(cell).headers = {header};
    tree.attributes(cell).column_span = 2;
    const ElemId drawing = tree.add(tree.add(ElemId::root, Role::paragraph, {}), Role::content, {});

    Page first = page_of(1), second = page_of(1);
    add_saying(first, leaf, {}, "kunskaps\u00AD", "kunskapsstyrning");
    add_saying(second, leaf, {}, "styrning", "");
    add_run(second, leaf, {}, {}, " ");
    add_run(second, foreign, {}, {}, "outcome");
    add_run(second, header_leaf, {}, {}, "Status");
    second.items.push_back({Path{}, drawing});
    document.pages = {first, second};
    CHECK(dump_structure(document) == R"(Document
  P
    "kunskapsstyrning "
    Span lang=en "outcome"
  Table
    TR
      TH scope=row "Status"
      TD column-span=2 headers=["Status"] (no marks)
  P (graphic)
)");
}
