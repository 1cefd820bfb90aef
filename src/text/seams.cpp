#include "text/seams.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace text {

namespace {

// First and later parts of the compounds of public health care. A linking s is written where it decides between two
// readings; otherwise `linked_end` takes it. Three-letter parts are only known beside other parts.
constexpr std::u32string_view parts[] = {U"allergi",
                                         U"allmän",
                                         U"analys",
                                         U"ansvar",
                                         U"arbete",
                                         U"arbets",
                                         U"arbetsgivare",
                                         U"avtal",
                                         U"barn",
                                         U"barnmorske",
                                         U"bedömning",
                                         U"befolkning",
                                         U"behandling",
                                         U"behov",
                                         U"bemanning",
                                         U"beredning",
                                         U"beroende",
                                         U"beskrivning",
                                         U"beslut",
                                         U"besök",
                                         U"beteende",
                                         U"bistånd",
                                         U"boende",
                                         U"brist",
                                         U"bruk",
                                         U"brukar",
                                         U"budget",
                                         U"cancer",
                                         U"centrum",
                                         U"chef",
                                         U"dag",
                                         U"data",
                                         U"delaktighet",
                                         U"diabetes",
                                         U"diagnos",
                                         U"digital",
                                         U"direktör",
                                         U"dos",
                                         U"effekt",
                                         U"ekonomi",
                                         U"enhet",
                                         U"erfarenhet",
                                         U"familje",
                                         U"fokus",
                                         U"folk",
                                         U"forskning",
                                         U"funktion",
                                         U"förbund",
                                         U"förbättring",
                                         U"förebyggande",
                                         U"föreläsning",
                                         U"företrädare",
                                         U"förlopp",
                                         U"förlossning",
                                         U"förmåga",
                                         U"förordning",
                                         U"förskrivning",
                                         U"förslag",
                                         U"försäkring",
                                         U"förteckning",
                                         U"förvaltning",
                                         U"grund",
                                         U"grupp",
                                         U"habilitering",
                                         U"halvår",
                                         U"handling",
                                         U"hantering",
                                         U"hjälp",
                                         U"hjärt",
                                         U"hud",
                                         U"huvud",
                                         U"hälsa",
                                         U"hälso",
                                         U"indikator",
                                         U"infektion",
                                         U"information",
                                         U"insats",
                                         U"insjuknande",
                                         U"intensiv",
                                         U"jour",
                                         U"journal",
                                         U"kallelse",
                                         U"kirurgi",
                                         U"klinik",
                                         U"kommun",
                                         U"kommunal",
                                         U"kompetens",
                                         U"konferens",
                                         U"kontakt",
                                         U"kontor",
                                         U"kontroll",
                                         U"kostnad",
                                         U"kropp",
                                         U"kunskap",
                                         U"kvalitet",
                                         U"kvinno",
                                         U"kärl",
                                         U"kön",
                                         U"lagstiftning",
                                         U"ledamot",
                                         U"ledamöter",
                                         U"ledning",
                                         U"levnads",
                                         U"liv",
                                         U"lung",
                                         U"läkare",
                                         U"läkemedel",
                                         U"lärande",
                                         U"medicin",
                                         U"missbruk",
                                         U"modell",
                                         U"mottagning",
                                         U"myndighet",
                                         U"mätning",
                                         U"mål",
                                         U"möte",
                                         U"nationell",
                                         U"nerv",
                                         U"nivå",
                                         U"nämnd",
                                         U"nätverk",
                                         U"område",
                                         U"omvårdnad",
                                         U"ordförande",
                                         U"organ",
                                         U"organisation",
                                         U"patient",
                                         U"period",
                                         U"person",
                                         U"personal",
                                         U"plan",
                                         U"planering",
                                         U"portal",
                                         U"primär",
                                         U"prioritering",
                                         U"process",
                                         U"produktion",
                                         U"program",
                                         U"projekt",
                                         U"protokoll",
                                         U"psykiatri",
                                         U"rapport",
                                         U"redogörelse",
                                         U"redovisning",
                                         U"region",
                                         U"register",
                                         U"rekommendation",
                                         U"remiss",
                                         U"representant",
                                         U"resultat",
                                         U"resurs",
                                         U"revidering",
                                         U"riktlinje",
                                         U"risk",
                                         U"råd",
                                         U"rådgivning",
                                         U"rörelse",
                                         U"samarbete",
                                         U"samarbets",
                                         U"sammanställning",
                                         U"samordnare",
                                         U"samordning",
                                         U"samverkan",
                                         U"sekreterare",
                                         U"sjuk",
                                         U"sjukdom",
                                         U"sjukhus",
                                         U"sjukvård",
                                         U"själv",
                                         U"skada",
                                         U"skade",
                                         U"skrivelse",
                                         U"skydd",
                                         U"social",
                                         U"specialist",
                                         U"start",
                                         U"stat",
                                         U"statistik",
                                         U"strateg",
                                         U"strategi",
                                         U"struktur",
                                         U"styr",
                                         U"styrelse",
                                         U"styrning",
                                         U"stöd",
                                         U"syndrom",
                                         U"system",
                                         U"säkerhet",
                                         U"tand",
                                         U"team",
                                         U"termin",
                                         U"text",
                                         U"tidplan",
                                         U"tillgänglighet",
                                         U"tillämpning",
                                         U"tjänst",
                                         U"tjänste",
                                         U"undersökning",
                                         U"ungdom",
                                         U"uppdrag",
                                         U"uppföljning",
                                         U"uppgift",
                                         U"utbildning",
                                         U"utbyte",
                                         U"utförare",
                                         U"utredning",
                                         U"utskott",
                                         U"utveckling",
                                         U"utvärdering",
                                         U"vaccin",
                                         U"vanor",
                                         U"vecko",
                                         U"verksamhet",
                                         U"vetenskap",
                                         U"vuxen",
                                         U"väntetid",
                                         U"vård",
                                         U"vårdgivare",
                                         U"webb",
                                         U"äldre",
                                         U"ångest",
                                         U"årsmöte",
                                         U"återkoppling",
                                         U"åtgärd",
                                         U"öppen",
                                         U"överenskommelse"};

constexpr size_t short_part = 3;

// Words whose writing leaves out one of three equal consonants: the letters before the seam, then those after it.
// The consonant that comes back is the last of the first part.
struct Collapsed {
    std::u32string_view before, after;
};
constexpr Collapsed collapsed_words[] = {
    {U"til", U"låt"},     {U"til", U"lägg"},   {U"til", U"lit"},        {U"til", U"lika"},  {U"til", U"lopp"},
    {U"rät", U"trogen"},  {U"rät", U"troget"}, {U"rät", U"trogn"},      {U"nat", U"tåg"},   {U"nat", U"tid"},
    {U"bus", U"station"}, {U"bus", U"stopp"},  {U"top", U"prestation"}, {U"ful", U"längd"},
};

bool begins_with(std::u32string_view text, std::u32string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool begins_with_part(std::u32string_view rest, size_t least) {
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](std::u32string_view part) { return part.size() >= least && begins_with(rest, part); });
}

/// The end of a part followed by `rest`, with or without a linking s, where another known part begins; 0 when none
/// does.
size_t linked_end(std::u32string_view rest, std::u32string_view part) {
    const bool has_link = part.size() < rest.size() && rest[part.size()] == U's';
    for (const size_t end : {part.size(), part.size() + 1})
        if ((end == part.size() || has_link) && begins_with_part(rest.substr(end), short_part)) return end;
    return 0;
}

/// The length of the longest known part at the beginning of `rest` that another known part follows; 0 when there is
/// none.
size_t first_part(std::u32string_view rest, size_t least) {
    size_t longest = 0;
    for (const std::u32string_view part : parts)
        if (part.size() >= least && begins_with(rest, part)) longest = std::max(longest, linked_end(rest, part));
    return longest;
}

std::vector<Seam> known_seams(std::u32string_view word) {
    std::vector<Seam> seams;
    for (size_t at = 0; at < word.size();) {
        const bool after_seam = at == 0 || (!seams.empty() && seams.back().letter == at);
        const size_t length = first_part(word.substr(at), after_seam ? short_part : short_part + 1);
        at += std::max<size_t>(length, 1);
        if (length > 0) seams.push_back({at, {}});
    }
    return seams;
}

}  // namespace

std::vector<Seam> swedish_seams(std::u32string_view word) {
    std::vector<Seam> seams = known_seams(word);
    for (const Collapsed& entry : collapsed_words) {
        const std::u32string whole = std::u32string{entry.before} + std::u32string{entry.after};
        for (size_t at = word.find(whole); at != std::u32string_view::npos; at = word.find(whole, at + 1))
            seams.push_back({at + entry.before.size(), std::u32string{entry.before.back()}});
    }
    std::sort(seams.begin(), seams.end(), [](const Seam& a, const Seam& b) { return a.letter < b.letter; });
    return seams;
}

}  // namespace text
