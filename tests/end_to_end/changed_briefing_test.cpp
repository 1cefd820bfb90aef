#include <catch2/catch.hpp>

#include "end_to_end/briefing.hpp"
#include "end_to_end/words.hpp"

using end_to_end::Briefing;
using end_to_end::contains;
using end_to_end::occurrences;
using end_to_end::replaced;
using end_to_end::text_of;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

struct Change {
    std::string what, with;
};

/// The briefing's text after changes of its source, with as many pages as it takes.
std::string text_with(const std::vector<Change>& changes) {
    const support::TemporaryFolder folder;
    const fs::path repository = LAGESBILD_SOURCE_DIR;
    fs::copy(repository / "sources", folder.path(), fs::copy_options::recursive);
    const std::string source = folder.path() / "npo-psykisk-halsa.xml";
    std::string text = read_file(source);
    for (const auto& [what, with] : changes) {
        INFO(what);
        REQUIRE(occurrences(text, what) == 1);
        text = replaced(text, what, with);
    }
    write_file(source, text);
    return text_of(Briefing(source, end_to_end::write_unlimited_layout(folder.path())));
}

/// What the briefing says and does not say after changes of its source.
struct Row {
    std::string name;
    std::vector<Change> changes;
    std::vector<std::string> said, not_said;
};

void check(const Row& row) {
    CAPTURE(row.name);
    const std::string text = text_with(row.changes);
    for (const std::string& part : row.said) {
        INFO(part);
        CHECK(contains(text, part));
    }
    for (const std::string& part : row.not_said) {
        INFO(part);
        CHECK_FALSE(contains(text, part));
    }
}

/// An element of the source that begins so, to its end.
std::string element(const std::string& beginning) {
    static const std::string source = read_file(LAGESBILD_SOURCE_DIR "/sources/npo-psykisk-halsa.xml");
    const size_t begin = source.find(beginning);
    REQUIRE(begin != std::string::npos);
    const std::string name = source.substr(begin + 1, source.find_first_of(" >", begin) - begin - 1);
    const size_t tag = source.find('>', begin);
    const size_t end = source[tag - 1] == '/' ? tag + 1 : source.find("</" + name + ">", tag) + name.size() + 3;
    return source.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("of none and of one the briefing speaks as Swedish does") {
    const std::string ongoing = element("<stage id=\"sjalvskada-framtagande-ongoing\"");
    const std::string about_year = element("<uncertainty id=\"uncertainty-consultation-year\"");
    const auto without = [](const std::string& beginning) { return Change{element(beginning), ""}; };
    const auto doubt = [&](const std::string& about) {
        return Change{about_year, about_year + "<uncertainty id=\"of-test\" about=\"" + about +
                                      "\"><p>Det sägs inte.</p></uncertainty>"};
    };
    const auto further_pathway = [](const std::string& stage) {
        return Change{
            "  <!-- What regions and municipalities",
            ""
            "  <pathway id=\"vf-further\"><title id=\"further-title\" type=\"working\" "
            "source=\"kunskapsstyrningvard\" as-of=\"2021-06-24\" in-text=\"sömn\" after-noun=\"om sömn\">Sömn"
            "</title><stage id=\"further-stage\" " +
                stage +
                " source=\"kunskapsstyrningvard\" as-of=\"2021-06-24\"/></pathway>\n  <!-- What regions and "
                "municipalities"};
    };
    const std::vector<Row> rows{
        {"no pathways",
         {without("<pathway id=\"vf-schizofreni-1\""),
          without("<pathway id=\"vf-schizofreni-2\""),
          without("<pathway id=\"vf-sjalvskada\""),
          without("<pathway id=\"vf-depression\""),
          without("<uncertainty id=\"uncertainty-finished\""),
          {about_year, ""}},
         {"Källorna nämner inget enskilt vårdförlopp.", "Nämns inte: källan säger inget."},
         {" noll ", "se Källor", "Kommande steg"}},
        {"one level, one target group",
         {without("<collaboration-level id=\"collaboration-patient\""),
          without("<collaboration-level id=\"collaboration-service-user\""),
          without("<target-group id=\"target-group-adults\""),
          without("<target-group id=\"target-group-older-people\"")},
         {"Samverkan behövs på en nivå: organisation.", "Målgruppen är barn."},
         {}},
        {"no working groups", {{"count=\"5\"", "count=\"0\""}}, {"har inga nationella arbetsgrupper."}, {"noll"}},
        {"one working group", {{"count=\"5\"", "count=\"1\""}}, {"En nationell arbetsgrupp har"}, {}},
        {"no focus areas",
         {without("<focus-area id=\"focus-area-programmes\""), without("<focus-area id=\"focus-area-pathways\"")},
         {},
         {"Insatsområden"}},
        {"no issue", {{" issue=\"1\"", ""}}, {"Lägesbild till regionledningen"}, {"nr"}},
        {"an event with its day",
         {{"certainty=\"actual\" date=\"2021\"", "certainty=\"actual\" date=\"[..2021-03-01]\""}},
         {"Senast den 1 mars 2021 tog"},
         {"Den senast"}},
        {"an event without its day",
         {{"certainty=\"actual\" date=\"2021\"", "certainty=\"actual\""}},
         {"processtöd. Västra Götalandsregionen tog över det som kallas värdskapet"},
         {"År 2021"}},
        {"a circumstance of a day",
         {{"certainty=\"expected\" date=\"2021-21\"", "certainty=\"expected\" date=\"2021-05-01\""}},
         {"Den 1 maj 2021 väntades"},
         {}},
        {"work with an end",
         {{ongoing, replaced(ongoing, "2021/..", "../2021-12")}},
         {"Årtalet 2021 kan avse", "tas fram till och med december 2021"},
         {}},
        {"work in a year", {{ongoing, replaced(ongoing, "2021/..", "2021")}}, {"Årtalet 2021 kan avse"}, {}},
        {"doubts about anything", {doubt("host-region")}, {"Värdskapet (källa 2). Det sägs inte."}, {}},
        {"doubts about a source", {doubt("kunskapsstyrningvard")}, {"Källa 1. Det sägs inte."}, {}},
        {"doubts about a stage that others have, too",
         {doubt("depression-framtagande-planned")},
         {"Framtagandet (depression). Det sägs inte."},
         {}},
        {"doubts about support that is planned",
         {{"section=\"section-insatsomraden\" certainty=\"actual\">\n    <title>Material",
           "section=\"section-insatsomraden\" certainty=\"planned\">\n    <title>Material"}},
         {"Material och stöd för implementering. Källan säger inte att materialet"},
         {"tas fram Planerat"}},
        {"a pathway of which no time is told",
         {further_pathway("code=\"framtagande\" certainty=\"ongoing\"")},
         {"Ingen tidsplan nämns för sömn", "Vårdförloppet tas fram.", "tidsplan nämns inte"},
         {}},
        {"finished in two ways",
         {further_pathway("code=\"beslut\" certainty=\"actual\" date=\"2021-05\"")},
         {"klara eller fastställda", "Vårdförloppet om sömn är fastställt"},
         {}},
        {"abbreviations in the text",
         {{"<lead>Området", "<lead>SKR och området"}},
         {"SKR Sveriges Kommuner och Regioner", "NPO (nationellt programområde) psykisk hälsa"},
         {}},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("another date or another state in the source is another word on the page") {
    const std::string consultation = element("<stage id=\"schizofreni-2-remiss\"");
    const std::string adoption = "code=\"beslut\" certainty=\"expected\" date=\"[..2021-12-31]\"";
    const std::string finished = element("<stage id=\"schizofreni-1-klart\"");
    const auto with = [](const std::string& element, const std::string& what, const std::string& now) {
        return Change{element, replaced(element, what, now)};
    };
    const auto source_of = [](const std::string& day) {
        return Change{"  <!-- In alphabetical order.",
                      "  <source id=\"grannen\" site=\"exempel.se\" as-of=\"" + day + "\" changed=\"" + day +
                          "\" xml:lang=\"sv\"><title>Grannen</title></source>\n  <!-- In alphabetical order."};
    };
    const Change another_source = source_of("2021-06-24");
    const auto stage_of_neighbour = [](const std::string& what, const std::string& day) {
        return "<stage id=\"other\" " + what + " source=\"grannen\" as-of=\"" + day + "\"/>";
    };
    const auto dispute = [](const std::string& pathway_end, const std::string& one, const std::string& two) {
        return Change{pathway_end, "<discrepancy id=\"other-dispute\" kind=\"contradiction\"><between ref=\"" + one +
                                       "\"/><between ref=\"" + two +
                                       "\"/><p>Källan säger två saker om hur långt arbetet har kommit. Vi väljer inte "
                                       "mellan dem.</p></discrepancy>" +
                                       pathway_end};
    };
    const std::string of_schizophrenia = "<discrepancy id=\"schizofreni-2-name\"",
                      of_self_harm = "<discrepancy id=\"sjalvskada-phase\"",
                      unset = element("<stage id=\"sjalvskada-remiss\"");
    // What has happened is no conclusion of ours any more.
    const Change no_conclusion{" about=\"schizofreni-2-remiss\" certainty=\"inferred\"",
                               " about=\"schizofreni-2-remiss\""};
    const std::vector<Row> rows{
        {"another date",
         {with(consultation, "2021-09", "2021-11")},
         {"Nästa remiss beräknas i november 2021"},
         {"september 2021"}},
        {"planned instead of expected",
         {with(consultation, "expected", "planned")},
         {"Nästa remiss ska ske i september 2021", "Remiss: planerat i september 2021"},
         {"beräknas i september"}},
        {"done",
         {with(consultation, "expected\" date=\"2021-09", "actual\" date=\"2021-05"), no_conclusion},
         {"Hittills genomfört", "maj 2021", "behandling beräknas fastställas senast den 31 december 2021"},
         {"september 2021", "Nästa remiss"}},
        {"no time set",
         {with(consultation, "expected\" date=\"2021-09", "unknown"), no_conclusion},
         {"Ingen tid är satt för remissen.", "Remiss: tid ej fastställd", "behandling beräknas fastställas"},
         {"september 2021"}},
        {"a time for one of the unscheduled",
         {with(element("<stage id=\"sjalvskada-remiss\""), "unknown\"", "expected\" date=\"2022-03\"")},
         {"Vårdförloppet om självskada beräknas gå på remiss i mars 2022", "Ingen tid är satt för fastställandet.",
          "Tidsplanen är inte fastställd för depression", "Fastställande: tid ej fastställd"},
         {"inte fastställd för självskada"}},
        {"adopted: the exact date, not the coarser one",
         {with(consultation, "expected\" date=\"2021-09", "actual\" date=\"2021-05"),
          no_conclusion,
          {adoption, "code=\"beslut\" certainty=\"actual\" date=\"2021-06-14\""},
          {element("<purpose>"), ""},
          with(element("<stage id=\"schizofreni-2-klart\""), "expected", "actual")},
         {"Vårdförloppet om schizofreni – fortsatt vård och behandling är fastställt",
          "blev fastställt den 14 juni 2021.", "Det ska implementeras efter fastställandet, men datum anges inte."},
         {"Nästa remiss", "klart 2021"}},
        {"two sources, two times",
         {another_source,
          {consultation, consultation + "<stage id=\"other\" code=\"remiss\" certainty=\"expected\" date=\"2021-11\" "
                                        "source=\"grannen\" as-of=\"2021-06-24\"/>"},
          {"<discrepancy id=\"schizofreni-2-name\"",
           "<discrepancy id=\"times\" kind=\"contradiction\"><between ref=\"schizofreni-2-remiss\"/>"
           "<between ref=\"other\"/><p>Tiderna skiljer sig.</p></discrepancy><discrepancy id=\"schizofreni-2-name\""}},
         {"Nästa remiss beräknas i september 2021 eller i november 2021",
          "Remiss: beräknas i september 2021 (källa 1) eller i november 2021 (källa 3)",
          "Källa 1 säger att vårdförloppet beräknas gå på remiss i september 2021, källa 3 att det beräknas gå på "
          "remiss i "
          "november 2021.",
          "Källa 1 säger både att vårdförloppen tas fram och att de ska tas fram."},
         {"Planerat eller planerat"}},
        {"each source with its own day",
         {source_of("2021-09-01"),
          {"issue=\"1\" as-of=\"2021-06-24\"", "issue=\"2\" as-of=\"2021-09-01\""},
          {consultation,
           consultation + stage_of_neighbour("code=\"remiss\" certainty=\"expected\" date=\"2021-11\"", "2021-09-01")},
          dispute(of_schizophrenia, "schizofreni-2-remiss", "other")},
         {"Uppgifterna avser olika dagar", "Källa 1, per 24 juni 2021", "Källa 3, per 1 september 2021",
          "källa 3, per 1 september 2021, se Källor", "Uppgifterna avser 24 juni 2021 och 1 september 2021"},
         {"Källa 1, per 1 september 2021", "vårdförloppen 1 september 2021", "vårdförloppen 24 juni 2021"}},
        {"a later source that moves a time on",
         {source_of("2021-09-01"),
          {"issue=\"1\" as-of=\"2021-06-24\"", "issue=\"2\" as-of=\"2021-09-01\""},
          {consultation,
           consultation + stage_of_neighbour("code=\"remiss\" certainty=\"expected\" date=\"2021-11\"", "2021-09-01")},
          {element("<uncertainty id=\"uncertainty-consultation-year\""), ""},
          {of_schizophrenia,
           "<discrepancy id=\"moved\" kind=\"superseded\"><between ref=\"schizofreni-2-remiss\" superseded=\"true\"/>"
           "<between ref=\"other\"/><p>Den nyare källan har en senare tid för remissen.</p></discrepancy>" +
               of_schizophrenia}},
         {"Nästa remiss beräknas i november 2021", "Remiss: beräknas i november 2021 (källa 3)",
          "behandling (källa 1 och 3). Den nyare källan har en senare tid för remissen."},
         {"i september 2021"}},
        {"a second source that says the same",
         {another_source, with(consultation, "source=", "also-source=\"grannen\" source=")},
         {"Remiss: beräknas i september 2021 (även källa 3)"},
         {}},
        {"an earlier source does not speak of a later day",
         {source_of("2021-06-20"),
          {consultation,
           consultation + stage_of_neighbour("code=\"remiss\" certainty=\"expected\" date=\"2021-11\"", "2021-06-20")},
          dispute(of_schizophrenia, "schizofreni-2-remiss", "other")},
         {"Källa 1, per 24 juni 2021", "Källa 3, per 20 juni 2021"},
         {"Källa 1 och 3, per"}},
        {"doubts whose explanation alone is the same are told apart",
         {source_of("2021-06-20"),
          {element("<stage id=\"schizofreni-2-framtagande\""),
           element("<stage id=\"schizofreni-2-framtagande\"") +
               stage_of_neighbour("code=\"framtagande\" certainty=\"actual\" date=\"2021-05\"", "2021-06-20")},
          dispute(of_schizophrenia, "schizofreni-2-framtagande", "other")},
         {"Källa 1 säger att vårdförloppet tas fram, källa 3 att det blev framtaget i maj 2021.",
          "Självskada och depression. Källan säger både att de tas fram", "Pågår (källa 1)", "eller genomfört i maj"},
         {"källa 3 att vart och ett"}},
        {"a time beside none, the time named first",
         {source_of("2021-06-20"),
          {unset, unset + stage_of_neighbour("code=\"remiss\" certainty=\"expected\" date=\"2021-12\"", "2021-06-20")},
          dispute(of_self_harm, "other", "sjalvskada-remiss")},
         {"Vårdförloppet om självskada beräknas gå på remiss i december 2021, eller så är ingen tid satt",
          "Remiss: tid ej fastställd (källa 1) eller beräknas i december 2021", "Ingen tid är satt för fastställandet"},
         {"okänd tid", "okänt datum"}},
        {"a time beside none, the time named last",
         {source_of("2021-06-20"),
          {unset, unset + stage_of_neighbour("code=\"remiss\" certainty=\"expected\" date=\"2021-12\"", "2021-06-20")},
          dispute(of_self_harm, "sjalvskada-remiss", "other")},
         {"Vårdförloppet om självskada beräknas gå på remiss i december 2021, eller så är ingen tid satt",
          "Källa 1 säger att ingen tid är satt för remissen, källa 3 att vårdförloppet beräknas gå på remiss i "
          "december "
          "2021."},
         {"okänd tid", "okänt datum"}},
        {"an adoption that one source has and the other expects",
         {source_of("2021-06-24"),
          {element("<stage id=\"schizofreni-2-beslut\""),
           element("<stage id=\"schizofreni-2-beslut\"") +
               stage_of_neighbour("code=\"beslut\" certainty=\"actual\" date=\"2021-05\"", "2021-06-24")},
          with(consultation, "expected\" date=\"2021-09", "actual\" date=\"2021-04"),
          no_conclusion,
          dispute(of_schizophrenia, "schizofreni-2-beslut", "other")},
         {"Uppgifterna går isär för schizofreni – fortsatt vård och behandling",
          "Källa 1 säger att vårdförloppet beräknas fastställas senast den 31 december 2021, källa 3 att det blev "
          "fastställt i maj 2021."},
         {"behandling är fastställt", "behandling beräknas fastställas"}},
        {"an event of another source",
         {source_of("2021-06-24"),
          {"  <event id=\"event-pandemic\"",
           "  <event id=\"event-move\" kind=\"organisation\" source=\"grannen\" as-of=\"2021-06-24\" "
           "certainty=\"actual\" date=\"2021-05\"><title>Flytt</title><after-date>bytte programområdet "
           "lokaler</after-date><p>Flytt.</p></event>\n  <event id=\"event-pandemic\""}},
         {"I maj 2021 bytte programområdet lokaler (källa 3).", "ansvaret för processtödet (källa 2)."},
         {"lokaler (källa 2)"}},
        {"a contact who has left",
         {{"    <person id=\"person-01\">\n      <given-name>Elna</given-name>\n      "
           "<family-name>Persson</family-name>\n    </person>\n",
           ""}},
         {"Uppgift saknas"},
         {"Vakant"}},
        {"two sources, two times of what is done",
         {another_source,
          {finished, finished + "<stage id=\"other\" code=\"klart\" certainty=\"actual\" date=\"2021-02\" "
                                "source=\"grannen\" as-of=\"2021-06-24\"/>"},
          {"  </pathway>\n  <pathway id=\"vf-schizofreni-2\">",
           "<discrepancy id=\"times\" kind=\"contradiction\"><between ref=\"schizofreni-1-klart\"/>"
           "<between ref=\"other\"/><p>Tiderna skiljer sig.</p></discrepancy>"
           "  </pathway>\n  <pathway id=\"vf-schizofreni-2\">"}},
         {"nyinsjuknade i schizofreni är klart", "Genomfört under 2020 (källa 1)", "eller i februari 2021 (källa 3)",
          "Källa 1 säger att vårdförloppet blev klart under 2020, källa 3 att det blev klart i februari 2021."},
         {}},
        {"a contradiction resolved",
         {{element("<discrepancy id=\"depression-phase\""), ""},
          {element("<stage id=\"depression-framtagande-planned\""), ""}},
         {"Tidsplanen är inte fastställd för självskada Källa 1 säger både att vårdförloppet tas fram och att det ska "
          "tas fram.",
          "Tidsplanen är inte fastställd för depression", "ingår i de 2 ovan",
          "Ingen tid är satt för remissen eller fastställandet.",
          "Depression. Tidsplanen är inte fastställd. Årtalet 2021 kan avse start"},
         {}},
        {"all contradictions resolved",
         {{element("<discrepancy id=\"sjalvskada-phase\""), ""},
          {element("<stage id=\"sjalvskada-framtagande-planned\""), ""},
          {element("<discrepancy id=\"depression-phase\""), ""},
          {element("<stage id=\"depression-framtagande-planned\""), ""}},
         {"Självskada och depression. Tidsplanen är inte fastställd. Årtalet 2021 kan avse",
          "Ingen tid är satt för remissen eller fastställandet."},
         {"säger både", "eller planerat"}},
        {"an open consultation",
         {with(consultation, "expected\" date=\"2021-09", "ongoing\" date=\"2021-06-14/2021-09-30"), no_conclusion},
         {"Vårdförloppet om schizofreni – fortsatt vård och behandling är på remiss",
          "Remissen pågår till och med den 30 september 2021. Vårdförloppet beräknas fastställas senast"},
         {"Nästa remiss", "Nästa vårdförlopp"}},
        {"a consultation that one source has under way and the other expects",
         {another_source,
          {consultation, consultation + "<stage id=\"other\" code=\"remiss\" certainty=\"ongoing\" "
                                        "date=\"2021-06/..\" source=\"grannen\" as-of=\"2021-06-24\"/>"},
          {"<discrepancy id=\"schizofreni-2-name\"",
           "<discrepancy id=\"states\" kind=\"contradiction\"><between ref=\"schizofreni-2-remiss\"/>"
           "<between ref=\"other\"/><p>De skiljer sig.</p></discrepancy><discrepancy id=\"schizofreni-2-name\""}},
         {"Uppgifterna går isär för schizofreni", "eller pågår från och med juni 2021 (källa 3)"},
         {}},
        {"a vacant chair",
         {{"role=\"chair\"", "role=\"chair\" vacant=\"true\""},
          {"      <person id=\"person-02\">\n        <given-name>Lise-Lotte</given-name>\n        "
           "<family-name>Risö Bergerlind</family-name>\n      </person>\n",
           ""}},
         {"Vakant"},
         {"Vakant Koncernkontoret", "Vakant Uppgift saknas"}},
        {"a season and an interval in the background",
         {with("<event id=\"event-host\" kind=\"organisation\" source=\"uppdragpsykiskhalsa\" certainty=\"actual\" "
               "date=\"2021\"",
               "\"2021\"", "\"2021-21\""),
          {"date=\"/2021\"", "date=\"2019/2021\""}},
         {"Våren 2021 tog", "Under 2019–2021 gav"},
         {"I våren", "Under våren"}},
    };
    for (const Row& row : rows) check(row);
}
