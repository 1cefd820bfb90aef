#include <cstdio>
#include <fstream>

#include <catch2/catch.hpp>

#include "text/break.hpp"
#include "text/seams.hpp"

namespace text {
namespace {

/// The word with its places marked: "=" a seam, "-" any other, letters that come back in parentheses.
std::string marked(Hyphenator& hyphenator, std::string_view word, std::string_view language = "sv") {
    std::string text;
    size_t from = 0;
    for (const Hyphenation& place : hyphenator.hyphenate(word, language)) {
        text += word.substr(from, place.offset - from);
        text += place.insert.empty() ? "" : "(" + place.insert + ")";
        text += place.seam ? "=" : "-";
        from = place.offset;
    }
    return text + std::string{word.substr(from)};
}

TEST_CASE("Swedish words are hyphenated at seams and by patterns") {
    struct Expected {
        const char *word, *marked;
    };
    const Expected table[] = {
        {"vårdförlopp", "vård=för-lopp"},
        {"Vårdförloppsarbetet", "Vård=för-lopps=arbe-tet"},
        {"sjukvårdsregionen", "sjuk-vårds=regi-o-nen"},
        {"kunskapsstyrning", "kun-skaps=styr-ning"},
        {"självskadebeteende", "själv=skade=bete-ende"},
        {"ångestsyndrom", "ång-est=syn-drom"},
        {"programområde", "pro-gram=område"},
        {"insatsområden", "insats=områ-den"},
        {"arbetsgrupper", "arbets=grup-per"},
        {"primärvård", "pri-mär=vård"},
        {"Socialstyrelsens", "Social=sty-rel-sens"},
        {"tillåta", "til(l)=låta"},
        {"tillåtelse", "til(l)=låtelse"},
        {"tilläggsavtal", "til(l)=läggs-av-tal"},
        {"rättrogen", "rät(t)=tro-gen"},
        {"busstation", "bus(s)=sta-tion"},
        {"samordnare", "sam-ord-nare"},
    };
    Hyphenator hyphenator;
    REQUIRE(hyphenator.knows("sv"));
    for (const Expected& expected : table) CHECK(marked(hyphenator, expected.word) == expected.marked);
}

TEST_CASE("what is no plain word is not hyphenated") {
    Hyphenator hyphenator;
    for (const char* word :
         {"", "ord", "vård", "SKR:s", "SOCIALSTYRELSEN", "McDonaldsgruppen", "vårdförlopp2", "namn.namn@region.se",
          "primärvårds-reformen", "lördagsöppet/stängt", "здравоохранение", "—", "123456789"}) {
        INFO(word);
        CHECK(hyphenator.hyphenate(word, "sv").empty());
    }
    CHECK(hyphenator.hyphenate(std::string(10000, 'a'), "sv").empty());
}

TEST_CASE("three letters stay on either side") {
    Hyphenator hyphenator;
    for (const std::string word : {"behandling", "omvårdnad", "överenskommelse", "utredningar", "inåt"})
        for (const Hyphenation& place : hyphenator.hyphenate(word, "sv")) {
            CHECK(place.offset >= 3);
            CHECK(place.offset + 3 <= word.size());
        }
}

TEST_CASE("punctuation around a word is passed over") {
    Hyphenator hyphenator;
    CHECK(marked(hyphenator, "(vårdförlopp),") == "(vård=för-lopp),");
    CHECK(marked(hyphenator, "”vårdförlopp”.") == "”vård=för-lopp”.");
}

TEST_CASE("the author's soft hyphens are the only places, in any language") {
    Hyphenator hyphenator;
    CHECK(marked(hyphenator, "vårdför\u00ADlopp") == "vårdför\u00AD=lopp");
    CHECK(marked(hyphenator, "an\u00ADna", "tlh") == "an\u00AD=na");
    CHECK(marked(hyphenator, "\u00ADanna\u00AD") == "\u00ADanna\u00AD");
}

TEST_CASE("a word's form is told without the punctuation around it") {
    struct Expected {
        const char* word;
        WordForm form;
    };
    const Expected table[] = {
        {"(vårdförlopp),", WordForm::plain},    {"”Österåker”.", WordForm::capitalized}, {"vård", WordForm::other},
        {"McDonalds", WordForm::other},         {"vårdförlopp2", WordForm::other},       {"…", WordForm::other},
        {"@överenskommelsen", WordForm::other}, {"NPO-företrädare", WordForm::other},    {"", WordForm::other},
    };
    for (const Expected& expected : table) {
        INFO(expected.word);
        CHECK(Hyphenator::form_of(expected.word) == expected.form);
    }
}

TEST_CASE("a dictionary is chosen by language and region") {
    Hyphenator hyphenator;
    for (const char* language : {"sv", "sv-SE", "SV-se", "sv-FI", "sv-NO", "en", "en-GB", "en-US", "en-Latn-GB"})
        CHECK(hyphenator.knows(language));
    for (const char* language : {"", "x", "tlh", "../sv", "-SE", "s v"}) CHECK_FALSE(hyphenator.knows(language));
    CHECK(marked(hyphenator, "representative", "en") == "rep-res-ent-at-ive");
    CHECK(hyphenator.hyphenate("representative", "tlh").empty());
}

TEST_CASE("answers are remembered") {
    Hyphenator hyphenator;
    const auto* first = &hyphenator.hyphenate("samordning", "sv");
    for (int i = 0; i < 1000; ++i) hyphenator.hyphenate("ord" + std::string(static_cast<size_t>(i), 'a'), "sv");
    CHECK(&hyphenator.hyphenate("samordning", "sv") == first);
}

/// A folder with one dictionary of a made-up language.
struct OwnPatterns {
    explicit OwnPatterns(const std::string& patterns) { std::ofstream{path} << patterns; }
    ~OwnPatterns() { std::remove(path.c_str()); }
    OwnPatterns(const OwnPatterns&) = delete;
    OwnPatterns& operator=(const OwnPatterns&) = delete;
    std::string folder = LAGESBILD_BINARY_DIR;
    std::string path = folder + "/hyph_qaa_SE.dic";
};

TEST_CASE("patterns may bring letters back") {
    const OwnPatterns own{"UTF-8\nf1f/ff=f,1,2\nå1b\n"};
    Hyphenator hyphenator{own.folder};
    CHECK(marked(hyphenator, "schiffahrt", "qaa-SE") == "schif(f)-fahrt");
    CHECK(marked(hyphenator, "sååbååb", "qaa-SE") == "såå-bååb");
    CHECK_FALSE(hyphenator.knows("sv"));
}

TEST_CASE("a change of spelling that adds no letters is passed over") {
    const OwnPatterns own{"UTF-8\nc1k/k=k,1,2\nr1d\n"};
    Hyphenator hyphenator{own.folder};
    CHECK(marked(hyphenator, "zuckerbrot", "qaa-SE") == "zuckerbrot");
}

TEST_CASE("a dictionary that cannot be read gives no places") {
    const OwnPatterns own{""};
    Hyphenator hyphenator{own.folder};
    CHECK(hyphenator.hyphenate("schiffahrt", "qaa-SE").empty());
}

TEST_CASE("seams are found between known parts only") {
    CHECK(swedish_seams(U"regional").empty());
    CHECK(swedish_seams(U"organisation").empty());
    CHECK(swedish_seams(U"statistik").empty());
    CHECK(swedish_seams(U"vård").empty());
    CHECK(swedish_seams(U"xyzsjukvårdsregion") == std::vector<Seam>{{12, {}}});
    CHECK(swedish_seams(U"otillåten") == std::vector<Seam>{{4, U"l"}});
}

}  // namespace
}  // namespace text
