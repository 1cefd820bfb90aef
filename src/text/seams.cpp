#include "text/seams.hpp"

#include <algorithm>
#include <span>

namespace text {

namespace {

// First and later parts of the compounds of public health care, one space after each. A linking s is left to
// `linked_end`. Parts of three letters are only known beside other parts.
constexpr std::u32string_view part_list =
    U"allergi allmän analys ansvar arbete arbets arbetsgivare avtal barn barnmorske bedömning befolkning "
    U"behandling behov bemanning beredning beroende beskrivning beslut besök beteende bistånd boende brist "
    U"bruk brukar budget cancer centrum chef dag data delaktighet diabetes diagnos digital direktör dos effekt "
    U"ekonomi enhet erfarenhet familje fokus folk forskning funktion förbund förbättring förebyggande "
    U"föreläsning företrädare förlopp förlossning förmåga förordning förskrivning förslag försäkring "
    U"förteckning förvaltning grund grupp habilitering halvår handling hantering hjälp hjärt hud huvud hälsa "
    U"hälso indikator infektion information insats insjuknande intensiv jour journal kallelse kirurgi klinik "
    U"kommun kommunal kompetens konferens kontakt kontor kontroll kostnad kropp kunskap kvalitet kvinno kärl "
    U"kön lagstiftning ledamot ledamöter ledning levnads liv lung läkare läkemedel lärande medicin missbruk "
    U"modell mottagning myndighet mätning mål möte nationell nerv nivå nämnd nätverk område omvårdnad "
    U"ordförande organ organisation patient period person personal plan planering portal primär prioritering "
    U"process produktion program projekt protokoll psykiatri rapport redogörelse redovisning region register "
    U"rekommendation remiss representant resultat resurs revidering riktlinje risk råd rådgivning rörelse "
    U"samarbete samarbets sammanställning samordnare samordning samverkan sekreterare sjuk sjukdom sjukhus "
    U"sjukvård själv skada skade skrivelse skydd social specialist start stat statistik strateg strategi "
    U"struktur styr styrelse styrning stöd syndrom system säkerhet tand team termin text tidplan "
    U"tillgänglighet tillämpning tjänst tjänste undersökning ungdom uppdrag uppföljning uppgift utbildning "
    U"utbyte utförare utredning utskott utveckling utvärdering vaccin vanor vecko verksamhet vetenskap vuxen "
    U"väntetid vård vårdgivare webb äldre ångest årsmöte återkoppling åtgärd öppen överenskommelse ";

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

std::vector<std::u32string_view> sorted_parts() {
    std::vector<std::u32string_view> parts;
    for (size_t begin = 0; begin < part_list.size();) {
        const size_t end = part_list.find(U' ', begin);
        parts.push_back(part_list.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

/// The parts that begin with the first letter of `rest`.
std::span<const std::u32string_view> candidates(std::u32string_view rest) {
    static const std::vector<std::u32string_view> parts = sorted_parts();
    if (rest.empty()) return {};
    const auto begin = std::lower_bound(parts.begin(), parts.end(), rest.substr(0, 1));
    const auto end = std::find_if(begin, parts.end(), [&](auto part) { return part.front() != rest.front(); });
    return {begin, end};
}

bool begins_with_part(std::u32string_view rest) {
    const auto parts = candidates(rest);
    return std::any_of(parts.begin(), parts.end(), [&](std::u32string_view part) { return begins_with(rest, part); });
}

/// The end of a part followed by `rest`, with or without a linking s, where another known part begins; 0 when none
/// does.
size_t linked_end(std::u32string_view rest, std::u32string_view part) {
    const bool has_link = part.size() < rest.size() && rest[part.size()] == U's';
    for (const size_t end : {part.size(), part.size() + 1})
        if ((end == part.size() || has_link) && begins_with_part(rest.substr(end))) return end;
    return 0;
}

/// The length of the longest known part at the beginning of `rest` that another known part follows; 0 when there is
/// none.
size_t first_part(std::u32string_view rest, size_t least) {
    size_t longest = 0;
    for (const std::u32string_view part : candidates(rest))
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
