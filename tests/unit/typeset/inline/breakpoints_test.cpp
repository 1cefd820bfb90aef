#include "typeset/inline/breakpoints.hpp"

#include <catch2/catch.hpp>

#include "support/flow_builder.hpp"
#include "support/set_text.hpp"

using namespace typeset;

namespace {

std::vector<uint32_t> offsets(std::string_view word, bool begins_sentence = false, bool last = false) {
    const compose::Flow flow = FlowBuilder().flow;
    diag::Sink sink;
    Context context(flow, shared_engines(), sink);
    std::vector<uint32_t> found;
    for (const WordBreak& place :
         hyphenation_points(context, {word, flow.text_styles.data(), begins_sentence, last}, {}))
        found.push_back(place.offset);
    CHECK(sink.empty());
    return found;
}

}  // namespace

TEST_CASE("words are hyphenated, with the punctuation around them") {
    CHECK_FALSE(offsets("sjukvården").empty());
    const std::vector<uint32_t> bare = offsets("sjukvården"), wrapped = offsets("(sjukvården),");
    REQUIRE(bare.size() == wrapped.size());
    CHECK(wrapped.front() == bare.front() + 1);
}

TEST_CASE("what no one should hyphenate stays whole") {
    const auto word = GENERATE(as<std::string_view>{}, "Bergerlind", "NPO-företrädare", "SKR:s", "implementering2021",
                               "info@socialstyrelsen.se", "www.socialstyrelsen.se/publikationer", "vård", "", "…");
    CAPTURE(word);
    CHECK(offsets(word).empty());
}

TEST_CASE("a capital at the beginning of a sentence is no sign of a name") {
    CHECK(offsets("Kunskapsstyrning").empty());
    CHECK(offsets("Kunskapsstyrning", true) == offsets("kunskapsstyrning"));  // what begins so is no name
    CHECK(offsets("Hammarstrandsgården", true).empty());
}

TEST_CASE("a sentence ends with its mark, whatever closes behind, but not with an abbreviation") {
    for (const char* word : {"slut.", "slut?”", "(slut!)", "2021.", "13.30.", "m.m.", "Skåne).”", "."}) {
        CAPTURE(word);
        CHECK(ends_sentence(word, false));
    }
    for (const char* word :
         {"slut", "13.30", "t.ex.", "(t.ex.", "Bl.a.", "s.", "A.", "”Dr.", "www.skane.se", "slut:", ""}) {
        CAPTURE(word);
        CHECK_FALSE(ends_sentence(word, false));
    }
    CHECK(ends_sentence("”", true));
}

TEST_CASE("a short word costs most at a line's end where it follows a pause") {
    CHECK(cost_after("och", true) > cost_after("i", false));
    CHECK(cost_after("i", true) > cost_after("i", false));
    CHECK(cost_after("i", false) > penalty::free);
    for (const char* word : {"och", "vård", "i,", "10", "…"}) {
        CAPTURE(word);
        CHECK(cost_after(word, false) == penalty::free);
    }
    CHECK(cost_after("vård", true) == penalty::free);
    for (const char* word : {"slut.", "men,", "(nu)", "”nu”", "–", "…"}) {
        CAPTURE(word);
        CHECK(ends_in_pause(word));
    }
    CHECK_FALSE(ends_in_pause("hälso-"));
}

TEST_CASE("a line had better not end before a year") {
    CHECK(cost_before("juni", "2021 och") > penalty::free);
    CHECK(cost_before("år", "2021.") > penalty::free);
    for (const auto& [word, rest] :
         {std::pair{"juni,", "2021"}, {"juni", "20210"}, {"de", "21 regionerna"}, {"", "2021"}})
        CHECK(cost_before(word, rest) == penalty::free);
}

TEST_CASE("the last word of a paragraph is not hyphenated") { CHECK(offsets("kunskapsstyrning", false, true).empty()); }

TEST_CASE("a language without patterns is told once") {
    compose::Flow flow = FlowBuilder().flow;
    flow.text_styles[0].language = "tlh";
    diag::Sink sink;
    Context context(flow, shared_engines(), sink);
    for (int i = 0; i < 2; ++i)
        CHECK(hyphenation_points(context, {"sjukvården", flow.text_styles.data(), false, false}, {}).empty());
    CHECK(sink.sorted().size() == 1);
}

TEST_CASE("breaks at one place are merged, the first list's winning") {
    const std::vector<WordBreak> first{{2, 0, false, false, {}}, {6, 0, false, false, {}}};
    const std::vector<WordBreak> second{{2, 400, true, true, {}}, {4, 400, true, true, {}}};
    CHECK(merged(first, second) == std::vector<WordBreak>{first[0], second[1], first[1]});
}

TEST_CASE("a break inside a word has a part that is seen before it, in a script that is written with spaces") {
    const auto [before, after, inside] = GENERATE(table<std::string, std::string, bool>({
        {"kunskaps", "styrning", true},
        {"hälso-", "samordning", true},
        {"kunskaps\u00AD", "styrning", true},
        {"en\u200B\u2060", "adress", true},
        {"", "ord", false},
        {"ord", "", false},
        {"\u00AD", "ord", false},
        {"\u200B\uFEFF", "ord", false},
        {"中", "文", false},
        {"A/", "文", false},
        {"กรุง", "เทพ", false},
    }));
    CAPTURE(before, after);
    const std::string word = before + after;
    SeenBefore seen(word);
    (void)seen.reach(static_cast<uint32_t>(before.size()));
    CHECK(seen.is_inside_word() == inside);
}

TEST_CASE("of places in a word it is told whether something is seen between them") {
    SeenBefore seen("\u00ADa\u00AD\u00ADb\u200B\u00AD");
    CHECK_FALSE(seen.reach(2));
    CHECK(seen.reach(5));
    CHECK_FALSE(seen.reach(7));
    CHECK(seen.reach(11));
    CHECK_FALSE(seen.reach(13));
}
