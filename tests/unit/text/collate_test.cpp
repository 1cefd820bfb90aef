#include "text/collate.hpp"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>
#include <unicode/locid.h>

namespace text {
namespace {

using Words = std::vector<std::string>;

Words sorted(Words words, const char* language = "sv") {
    const Collator collator{language};
    std::reverse(words.begin(), words.end());
    std::sort(words.begin(), words.end(),
              [&](const std::string& a, const std::string& b) { return collator.sort_key(a) < collator.sort_key(b); });
    return words;
}

TEST_CASE("Swedish texts sort as Swedes sort them") {
    const Words table[] = {
        {"Vilander", "Vågman", "Wall", "Wilhelmson"},
        {"Sundén", "Söderberg"},
        {"zebra", "åsna", "älg", "ödla"},
        {"Blekinge",        "Dalarna", "Gotland",     "Gävleborg",    "Halland",        "Jämtland Härjedalen",
         "Jönköping",       "Kalmar",  "Kronoberg",   "Norrbotten",   "Skåne",          "Stockholm",
         "Sörmland",        "Uppsala", "Värmland",    "Västerbotten", "Västernorrland", "Västmanland",
         "Västra Götaland", "Örebro",  "Östergötland"},
        {"Eddy Zorn", "Eddyson Alm", "Eddyson-Hägg", "Eddyson Öst", "Eddysons"},
        {"Risö Bergerlind", "Risö-Bergerlind", "Risöberg"},
        {"Stockholm", "Stockholm-Gotland", "Stockholms län"},
        {"Munk", "Mylin", "Müller", "Møller", "Mörk"},
    };
    for (const Words& words : table) CHECK(sorted(words) == words);
}

TEST_CASE("keys tell different texts apart and join equal ones") {
    const Collator collator{"sv"};
    CHECK(collator.sort_key("Ek") == collator.sort_key("Ek"));
    CHECK(collator.sort_key("a-b") != collator.sort_key("a b"));
    CHECK(collator.sort_key("") < collator.sort_key("a"));
    CHECK(collator.sort_key("a\u030A") > collator.sort_key("z"));
}

TEST_CASE("each language has its own order") {
    CHECK(sorted({"ask", "ålder", "zon"}, "en") == Words{"ålder", "ask", "zon"});
    CHECK(sorted({"ask", "ålder", "zon"}, "not a tag") == Words{"ålder", "ask", "zon"});
}

TEST_CASE("ICU forgets the environment's locale") {
    const Collator collator{"sv"};
    CHECK(icu::Locale::getDefault() == icu::Locale::getRoot());
}

}  // namespace
}  // namespace text
