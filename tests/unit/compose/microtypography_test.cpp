#include "compose/microtypography.hpp"

#include <catch2/catch.hpp>

#include "composing.hpp"

namespace compose {
namespace {

/// A paragraph's text with its no-break spaces as `_`.
std::string bound(const std::string& content, const std::string& language = "sv") {
    const Composed made = composed({.flow = "<h1>" + content + "</h1>", .language = language});
    if (!made.flow) return made.complaints.front();
    std::string text = paragraphs(*made.flow).front();
    for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, std::string_view("\u00A0").size(), "_");
    return text;
}

TEST_CASE("spaces that keep a line together, in Swedish") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"den 24 juni 2021", "den 24_juni 2021"},
        {"den 24 juni, alltså", "den 24_juni, alltså"},
        {"23–24 juni", "23–24_juni"},
        {"14 juni–30 september 2021", "14_juni–30_september 2021"},
        {"32 juni", "32 juni"},
        {"april 24 dagar", "april 24 dagar"},
        {"30 % av", "30_% av"},
        {"om 5 km.", "om 5_km."},
        {"11 § och 2 a § lagen", "11_§ och 2_a_§ lagen"},
        {"172 500 000 kr", "172_500_000_kr"},
        {"år 2021 500 personer", "år 2021 500 personer"},
        {"vård – och stöd", "vård_– och stöd"},
        {"kl. 9.00 i dag", "kl._9.00 i dag"},
        {"se s. 4", "se s._4"},
        {"på sidan 4 (6)", "på sidan_4 (6)"},
        {"ISO 8601 och NPO psykisk", "ISO_8601 och NPO psykisk"},
        {"031-12 34 56, dag", "031-12_34_56, dag"},
        {"men så …", "men så_…"},
        {"Sida <page-number/> (<page-count/>)", "Sida_# (#)"},
        {"den <em>24</em> <strong>juni</strong> 2021", "den 24_juni 2021"},
    };
    for (const auto& [text, expected] : cases) CHECK(bound(text) == expected);
}

TEST_CASE("spaces that keep a line together follow the language") {
    CHECK(bound("24 June and 24 juni", "en") == "24_June and 24 juni");
    CHECK(bound("kl. 9", "en") == "kl. 9");
    CHECK(bound("24 juni <span xml:lang=\"en\">24 June</span>", "sv") == "24_juni 24_June");
}

}  // namespace
}  // namespace compose
