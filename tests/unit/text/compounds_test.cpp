#include "text/compounds.hpp"

#include <catch2/catch.hpp>

namespace text {
namespace {

std::vector<Seam> seams_of(std::u32string_view word) { return seams_of(word, swedish_compounds()); }

TEST_CASE("a list has parts, parts with seams, and names, between white space and comments") {
    const Compounds read = read_compounds("vård lopp # for\n\n\ttill=låt sjuk=hus Halland\n#end");
    CHECK(read.parts == std::vector<std::u32string>{U"lopp", U"sjukhus", U"tillåt", U"vård"});
    CHECK(read.divided == std::vector<Divided>{{U"tillåt", {{3, U"l", false}}}, {U"sjukhus", {{4, U"", false}}}});
    CHECK(read.names == std::vector<std::u32string>{U"Halland"});
    CHECK(read_compounds("") == Compounds{});
}

TEST_CASE("parts meet at once, with a linking s, or with a consonant that writing leaves out") {
    const Compounds known = read_compounds("vård region natt tillsyn process stöd");
    CHECK(seams_of(U"vårdregionen", known) == std::vector<Seam>{{4, U"", false}});
    CHECK(seams_of(U"vårdsregionen", known) == std::vector<Seam>{{5, U"", false}});
    CHECK(seams_of(U"nattillsynen", known) == std::vector<Seam>{{3, U"t", false}});
    CHECK(seams_of(U"processtöd", known) == std::vector<Seam>{{6, U"s", false}});
    CHECK(seams_of(U"vårdaren", known).empty());
}

TEST_CASE("a part's own seam is an inner one where the word has others") {
    const Compounds known = read_compounds("sjuk=vård region");
    CHECK(seams_of(U"sjukvården", known) == std::vector<Seam>{{4, U"", false}});
    CHECK(seams_of(U"sjukvårdsregion", known) == std::vector<Seam>{{4, U"", true}, {9, U"", false}});
    CHECK(seams_of(U"djursjukvård", known) == std::vector<Seam>{{8, U"", true}});
}

TEST_CASE("where two parts may begin behind one, the longer one does") {
    CHECK(seams_of(U"dagsaktuell", read_compounds("dag sak aktuell")) == std::vector<Seam>{{4, U"", false}});
    CHECK(seams_of(U"kristallen", read_compounds("kris tal kristall")).empty());
}

TEST_CASE("seams of Swedish are found between known parts only") {
    CHECK(seams_of(U"regional").empty());
    CHECK(seams_of(U"organisation").empty());
    CHECK(seams_of(U"statistik").empty());
    CHECK(seams_of(U"vård").empty());
    CHECK(seams_of(U"kristallklar").empty());
    CHECK(seams_of(U"xyzsjukvårdsregion") == std::vector<Seam>{{7, U"", true}, {12, U"", false}});
    CHECK(seams_of(U"otillåten") == std::vector<Seam>{{4, U"l", false}});
}

TEST_CASE("a word that begins with a long part is no name") {
    CHECK(begins_like_compound(U"regionerna", swedish_compounds()));
    CHECK_FALSE(begins_like_compound(U"hammarstrand", swedish_compounds()));
    CHECK_FALSE(begins_like_compound(U"barnevik", swedish_compounds()));
}

TEST_CASE("a name is known with its genitive") {
    CHECK(is_name(U"Halland", swedish_compounds()));
    CHECK(is_name(U"Hallands", swedish_compounds()));
    CHECK_FALSE(is_name(U"halland", swedish_compounds()));
    CHECK_FALSE(is_name(U"Hallandskusten", swedish_compounds()));
    CHECK_FALSE(is_name(U"", swedish_compounds()));
}

}  // namespace
}  // namespace text
