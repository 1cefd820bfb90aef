#include <catch2/catch.hpp>

#include "text/address.hpp"
#include "text/break.hpp"

namespace text {
namespace {

/// The text with "|" at each opportunity, "¶" where a break is mandatory.
std::string marked(std::string_view text, std::string_view language = "sv") {
    LineBreaker breaker;
    std::string result;
    size_t from = 0;
    for (const BreakOpportunity& place : breaker.opportunities(text, language)) {
        result += text.substr(from, place.offset - from);
        result += place.mandatory ? "¶" : "|";
        from = place.offset;
    }
    return result + std::string{text.substr(from)};
}

TEST_CASE("lines break where Swedish lets them") {
    struct Expected {
        const char *text, *marked;
    };
    const Expected table[] = {
        {"", ""},
        {"vård", "vård"},
        {"god och nära vård", "god |och |nära |vård"},
        {"hjärt- och kärlsjukdomar", "hjärt- |och |kärlsjukdomar"},
        {"Stockholm-Gotland", "Stockholm-|Gotland"},
        {"e-post och A-kommun", "e-post |och |A-kommun"},
        {"den 2021-06-24 kl. 13.30", "den |2021-06-24 |kl. |13.30"},
        {"åren 2020–2021, sidan 5–8", "åren |2020–2021, |sidan |5–8"},
        {"1 januari–30 juni", "1 |januari–|30 |juni"},
        {"11\u00A0§ och 5\u00A0km", "11\u00A0§ |och |5\u00A0km"},
        {"t.ex. bl.a. fr.o.m.", "t.ex. |bl.a. |fr.o.m."},
        {"SKR:s och HSO-s", "SKR:s |och |HSO-s"},
        {"vård\u00ADförlopp", "vård\u00ADförlopp"},
        {"e\u2011post", "e\u2011post"},
        {"rad ett\nrad två", "rad |ett\n¶rad |två"},
        {"å\u2028ä", "å\u2028¶ä"},
    };
    for (const Expected& expected : table) CHECK(marked(expected.text) == expected.marked);
}

TEST_CASE("addresses break after their own signs alone") {
    struct Expected {
        const char *text, *marked;
    };
    const Expected table[] = {
        {"skriv till anna.ek@region-skane.se.", "skriv |till |anna.|ek@|region-|skane.|se."},
        {"se https://www.skr.se/npo/psykisk-halsa.1234.html för mer",
         "se |https://|www.|skr.|se/|npo/|psykisk-|halsa.|1234.|html |för |mer"},
        {"(www.vardochinsats.se)", "(www.|vardochinsats.|se)"},
        {"regionörebro.se/a?b=1&c=2/", "regionörebro.|se/|a?b=1&c=2/"},
        {"a@b\nc", "a@|b\n¶c"},
    };
    for (const Expected& expected : table) CHECK(marked(expected.text) == expected.marked);
}

TEST_CASE("an address is told from an abbreviation") {
    for (const char* token :
         {"skr.se", "(www.skr.se),", "a@b.se", "mailto:a@b.se", "http://x", "d2.example.org/sida.html", "skr.se:80"})
        CHECK(is_address(token));
    for (const char* token :
         {"t.ex.", "bl.a", "fr.o.m.", "13.30", "3.14", "vård", "och/eller", "…", "", ".", "1.2.3", "d.v.s."})
        CHECK_FALSE(is_address(token));
}

TEST_CASE("a strange language breaks lines by the root's rules") {
    for (const char* language : {"", "tlh", "not a tag", "en-GB"}) CHECK(marked("ett två", language) == "ett |två");
}

TEST_CASE("bytes that are no UTF-8 break no line breaker") {
    LineBreaker breaker;
    for (const BreakOpportunity& place : breaker.opportunities("a \xFF\xC3 \x80-\x80 b", "sv"))
        CHECK(place.offset < 10);
}

}  // namespace
}  // namespace text
