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
        {"i juni 2021.", "i juni 2021."},
        {"maj 20 personer", "maj 20 personer"},
        {"24 sept. och 3 dec.", "24_sept. och 3_dec."},
        {"mellan 5 och 10 procent", "mellan 5 och 10_procent"},
        {"ökade 3 procentenheter till 5–10 %", "ökade 3_procentenheter till 5–10_%"},
        {"172,5 miljoner kronor", "172,5_miljoner kronor"},
        {"50 mg, 2 dl och 140 mmHg", "50_mg, 2_dl och 140_mmHg"},
        {"−3 °C ute", "−3_°C ute"},
        {"3 kap. 2 § och kap. 3", "3_kap._2_§ och kap._3"},
        {"11 och 12 §§ samt § 11", "11 och 12_§§ samt §_11"},
        {"se sid. 12, sidorna 4–6", "se sid._12, sidorna_4–6"},
        {"Bilaga 2, tabell 4 och figur 1", "Bilaga_2, tabell_4 och figur_1"},
        {"nr 7 i v. 25", "nr_7 i v._25"},
        {"prop. 2020/21:30, dnr 2021/17", "prop._2020/21:30, dnr_2021/17"},
        {"HSLF-FS 2021:3 och SFS 2018:1937", "HSLF-FS_2021:3 och SFS_2018:1937"},
        {"A. Persson och P.-O. Öberg", "A._Persson och P.-O._Öberg"},
        {"(K.G. Ängström)", "(K.G._Ängström)"},
        {"K. G. Nilsson", "K._G._Nilsson"},
        {"i grupp A. Sedan", "i grupp A._Sedan"},
        {"vitamin A. sedan", "vitamin A. sedan"},
        {"t. ex. vård, bl. a. här", "t._ex. vård, bl._a. här"},
        {"d. v. s. nu, m. m.", "d._v._s. nu, m._m."},
        {"fr. o. m. i dag t. o. m. i morgon", "fr._o._m. i dag t._o._m. i morgon"},
        {"T. ex. här, p. g. a. det", "T._ex. här, p._g._a. det"},
        {"typ II och Gustav III", "typ_II och Gustav_III"},
        {"Då I stället", "Då I stället"},
        {"personer ≥ 18 år, 3 × 4", "personer ≥_18 år, 3_×_4"},
        {"500 f.Kr. och 5 st. i ca 10", "500_f.Kr. och 5_st. i ca_10"},
        {"stat–region, 2020–2021", "stat–region, 2020–2021"},
        {"+46 31 12 34 56", "+46_31_12_34_56"},
        {"hälso- och sjukvård", "hälso- och sjukvård"},
        {"vård — och stöd", "vård — och stöd"},
        {"den <em>24</em> <strong>juni</strong> 2021", "den 24_juni 2021"},
    };
    for (const auto& [text, expected] : cases) CHECK(bound(text) == expected);
}

TEST_CASE("spaces that keep a line together follow the language") {
    CHECK(bound("24 June 2021 and 24 juni", "en") == "24_June 2021 and 24 juni");
    CHECK(bound("e. g. J. Smith, Section 3", "en") == "e._g. J._Smith, Section_3");
    CHECK(bound("kl. 9", "en") == "kl. 9");
    CHECK(bound("24 juni <span xml:lang=\"en\">24 June</span>", "sv") == "24_juni 24_June");
}

}  // namespace
}  // namespace compose
