#include "pdf/cluster.hpp"

#include <catch2/catch.hpp>

using pdf::Cluster;

namespace {

/// A page with one run; each number is a glyph's cluster.
document::Page page_of(const std::string& text, const std::vector<uint32_t>& glyphs) {
    document::Page page;
    page.text = "before" + text + "after";
    document::GlyphRun run;
    run.text = {6, 6 + static_cast<uint32_t>(text.size())};
    run.glyphs = {0, static_cast<uint32_t>(glyphs.size())};
    for (const uint32_t cluster : glyphs) page.glyphs.push_back({.id = 1, .cluster = cluster});
    page.items.push_back({run, document::ElemId::root});
    return page;
}

std::vector<Cluster> clusters_of(const document::Page& page) {
    return pdf::clusters(std::get<document::GlyphRun>(page.items.front().what), page);
}

}  // namespace

TEST_CASE("glyphs are grouped with the text they stand for") {
    struct Case {
        std::string name, text;
        std::vector<uint32_t> glyphs;
        std::vector<Cluster> expected;
    };
    const auto given = GENERATE(values<Case>({
        {"a letter each", "ab", {0, 1}, {{{0, 1}, "a"}, {{1, 2}, "b"}}},
        {"letters of two bytes", "åä", {0, 2}, {{{0, 1}, "å"}, {{1, 2}, "ä"}}},
        {"a ligature", "effi", {0, 1}, {{{0, 1}, "e"}, {{1, 2}, "ffi"}}},
        {"a letter of two glyphs", "aéb", {0, 1, 1, 3}, {{{0, 1}, "a"}, {{1, 3}, "é"}, {{3, 4}, "b"}}},
        {"right to left", "abc", {2, 1, 0}, {{{0, 1}, "c"}, {{1, 2}, "b"}, {{2, 3}, "a"}}},
        {"text before the first glyph", "abc", {2}, {{{0, 1}, "abc"}}},
        {"a glyph without text, then a hyphen", "l\u00AD", {0, 3, 1}, {{{0, 1}, "l"}, {{1, 3}, "\u00AD"}}},
        {"a glyph without text at the end", "l", {0, 1}, {{{0, 2}, "l"}}},
        {"no text at all", "", {0, 0}, {{{0, 2}, ""}}},
        {"no glyphs", "a", {}, {}},
    }));
    CAPTURE(given.name);
    const document::Page page = page_of(given.text, given.glyphs);
    CHECK((clusters_of(page) == given.expected));
}
