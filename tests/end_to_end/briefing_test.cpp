#include "end_to_end/briefing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

using end_to_end::artifact_text;
using end_to_end::Briefing;
using end_to_end::invented_briefing;
using end_to_end::lagesbild;
using end_to_end::poppler_structure_text;
using end_to_end::real_briefing;
using end_to_end::structure_text;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> state_words{"Genomfört", "Pågår", "Beräknas", "Planerat", "ej fastställd", "Nämns inte"};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

size_t occurrences(const std::string& text, const std::string& part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(replaced(text, "\u00a0", " "));
    return {std::istream_iterator<std::string>(in), {}};
}

std::vector<std::string> sorted_words(const std::string& text) {
    std::vector<std::string> sorted = words(text);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += word + between;
    return text;
}

/// All text of the PDF as one line.
std::string text_of(const Briefing& briefing) {
    return joined(words(briefing.ask({"pdftotext", "-nopgbrk", "PDF", "-"})), " ");
}

/// Runs of ASCII letters, in small letters; a word with any other letter in it is left out.
std::set<std::string> ascii_words(const std::string& text) {
    std::set<std::string> found;
    std::string word;
    for (const char c : text + ' ') {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalpha(byte) != 0 || byte >= 0x80) {
            word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        } else {
            found.insert(std::exchange(word, ""));
        }
    }
    return found;
}

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
    const std::string layout = folder.path() / "briefing.xml", all = read_file(repository / "layouts/briefing.xml");
    const size_t limit = all.find(" max-pages="), end = all.find('>', limit);
    write_file(layout, all.substr(0, limit) + all.substr(end));
    return text_of(Briefing(source, layout));
}

/// The source with so many hundredths more text in each paragraph.
std::string lengthened(const std::string& source, size_t hundredths) {
    std::string longer;
    for (size_t at = 0; at < source.size();) {
        const size_t tag = std::min(source.find('<', at), source.size());
        const std::string text = source.substr(at, tag - at);
        longer += text;
        const auto ends = [&](std::string_view name) { return source.compare(tag, name.size(), name) == 0; };
        if (ends("</p>") || ends("</lead>") || ends("</summary>"))
            for (size_t more = text.size() * hundredths / 100; more > 0; more -= std::min(more, text.size()))
                longer += " " + text.substr(0, text.find(' ', std::min(more, text.size())));
        at = std::min(source.find('>', tag), source.size() - 1) + 1;
        longer += source.substr(tag, at - tag);
    }
    return longer;
}

/// What `build` says of the briefing with longer texts.
support::ProcessResult build_lengthened(const std::string& folder, size_t hundredths) {
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    fs::copy("sources", folder, fs::copy_options::recursive);
    const std::string source = folder + "/npo-psykisk-halsa.xml";
    write_file(source, lengthened(read_file(source), hundredths));
    return lagesbild({"build", source, "--layout", "layouts/briefing.xml", "--out", folder});
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

TEST_CASE("qpdf finds nothing to complain of in the briefing") {
    const auto result = support::run({"qpdf", "--check", real_briefing().path()});
    CHECK(result.exit_code == 0);
    CHECK(result.errors == "");
}

TEST_CASE("every font of the briefing is embedded, subset and mapped to Unicode") {
    const std::string fonts = real_briefing().ask({"pdffonts", "PDF"});
    REQUIRE(contains(fonts, "Lato"));
    size_t faces = 0;
    for (size_t at = fonts.find("CID TrueType"); at != std::string::npos;
         at = fonts.find("CID TrueType", at + 1), ++faces) {
        CHECK(contains(fonts.substr(at, 50), "yes yes yes"));
    }
    CHECK(faces > 0);
}

TEST_CASE("a screen reader hears what the program says that it would, in that order") {
    for (const Briefing* briefing : {&invented_briefing(), &real_briefing()}) {
        const std::string heard = poppler_structure_text(briefing->ask({"pdfinfo", "-struct-text", "PDF"}));
        const std::string meant = structure_text(briefing->dump());
        REQUIRE(words(meant).size() > 150);
        // Poppler tells the parts of a line one by one: where words end is for the text extractor's test to say.
        CHECK(joined(words(heard), "") == joined(words(meant), ""));
    }
}

TEST_CASE("a screen reader hears title, headings, lists and tables, and neither header nor footer") {
    const std::string structure = real_briefing().ask({"pdfinfo", "-struct-text", "PDF"});
    CHECK(contains(structure, "H1 (block)"));
    CHECK(contains(structure, "H2 (block)"));
    CHECK(contains(structure, "Table"));
    CHECK(contains(structure, " TH"));
    const std::string furniture = joined(words(artifact_text(real_briefing().dump())), "");
    const std::string heard = joined(words(poppler_structure_text(structure)), "");
    for (const char* each : {"Sida1(2)", "Sida2(2)"}) {
        CHECK(contains(furniture, each));
        CHECK_FALSE(contains(heard, each));
    }
}

TEST_CASE("a text extractor finds every word of the briefings whole, as often as it was composed") {
    for (const Briefing* briefing : {&invented_briefing(), &real_briefing()}) {
        const std::vector<std::string> composed =
            sorted_words(structure_text(briefing->dump()) + artifact_text(briefing->dump()));
        for (const std::string mode : {"-nopgbrk", "-raw"}) {
            CAPTURE(mode);
            CHECK(sorted_words(briefing->ask({"pdftotext", "-nopgbrk", mode, "PDF", "-"})) == composed);
        }
    }
}

TEST_CASE("every page that tells a state tells of which day") {
    for (const Briefing* briefing : {&invented_briefing(), &real_briefing()}) {
        std::istringstream pages(briefing->ask({"pdftotext", "PDF", "-"}));
        size_t with_state = 0;
        for (std::string page; std::getline(pages, page, '\f');) {
            const std::string text = joined(words(page), " ");
            if (std::any_of(state_words.begin(), state_words.end(), [&](auto& word) { return contains(text, word); })) {
                ++with_state;
                INFO(text);
                CHECK((contains(text, "Uppgifterna avser ") || contains(text, "Sett från den ")));
            }
        }
        CHECK(with_state > 0);
    }
}

TEST_CASE("no word of the briefings is English") {
    // Frequent in English or in the files that the report is made of, and no Swedish words.
    const std::set<std::string> english{
        "the",   "and",    "of",    "with",    "from",      "this",   "that",    "which",   "are",     "was",
        "were",  "been",   "have",  "has",     "had",       "not",    "but",     "they",    "their",   "she",
        "you",   "your",   "our",   "we",      "it",        "an",     "or",      "if",      "when",    "where",
        "will",  "would",  "could", "should",  "may",       "must",   "than",    "there",   "these",   "those",
        "into",  "about",  "after", "before",  "between",   "each",   "other",   "only",    "also",    "such",
        "more",  "most",   "some",  "any",     "what",      "who",    "how",     "why",     "because", "page",
        "table", "source", "stage", "pathway", "expected",  "actual", "ongoing", "planned", "unknown", "date",
        "value", "select", "true",  "false",   "undefined", "error",  "null",    "health",  "care",    "contact"};
    for (const Briefing* briefing : {&invented_briefing(), &real_briefing()}) {
        const std::set<std::string> printed = ascii_words(text_of(*briefing));
        REQUIRE(printed.contains("och"));
        std::vector<std::string> found;
        std::set_intersection(printed.begin(), printed.end(), english.begin(), english.end(),
                              std::back_inserter(found));
        CHECK(found == std::vector<std::string>{});
    }
}

TEST_CASE("a briefing with longer texts keeps its two pages and tells what it leaves out, or is not made") {
    const support::TemporaryFolder longer, far_longer;
    const auto fitting = build_lengthened(longer.path(), 30);
    INFO(fitting.errors);
    CHECK(fitting.exit_code == 0);
    CHECK(contains(fitting.errors, "so that the report has no more than 2 pages [omitted-element]"));
    const std::string pdf = longer.path() / "npo-psykisk-halsa/briefing.pdf";
    CHECK(contains(support::run({"pdfinfo", pdf}).output, "Pages:           2\n"));
    CHECK(
        contains(support::run({"pdftotext", pdf, "-"}).output, "Utelämnat för att rymmas på två sidor: Förkortningar"));

    const auto overfull = build_lengthened(far_longer.path(), 200);
    CHECK(overfull.exit_code == 1);
    CHECK(contains(overfull.errors, "its layout allows 2 [too-many-pages]"));
    CHECK_FALSE(fs::exists(far_longer.path() / "npo-psykisk-halsa/briefing.pdf"));
}

TEST_CASE("the five working groups are counted, not named") {
    const std::string text = joined(words(structure_text(real_briefing().dump())), " ");
    CHECK(contains(text, "em nationella arbetsgrupper"));
    for (const char* name : {"ADHD", "adhd", "issbruk", "eroende"}) {
        INFO(name);
        CHECK_FALSE(contains(text, name));
    }
    // That a pathway takes it up is said where the pathway is named.
    std::istringstream elements(real_briefing().dump());
    for (std::string element; std::getline(elements, element);) {
        if (element.starts_with("    ") && contains(element, "ngestsyndrom")) {
            CHECK(contains(element, "epression"));
        }
    }
}

TEST_CASE("another date or another state in the source is another word on the page") {
    struct Row {
        std::string name;
        std::vector<Change> changes;
        std::vector<std::string> said, not_said;
    };
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
         {with(consultation, "expected\" date=\"2021-09", "unknown")},
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
          with(element("<stage id=\"schizofreni-2-klart\""), "expected", "actual")},
         {"Vårdförloppet Schizofreni – fortsatt vård och behandling är fastställt", "blev fastställt den 14 juni 2021.",
          "Det ska implementeras efter fastställandet, men datum anges inte."},
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
          "Självskada och depression (källa 1). Ingen tid är satt. Källan säger både att vårdförloppen tas fram",
          "Pågår (källa 1)", "eller genomfört i maj"},
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
         {"Uppgifterna om vårdförloppet Schizofreni – fortsatt vård och behandling går isär",
          "Källa 1 säger att vårdförloppet beräknas fastställas senast den 31 december 2021, källa 3 att det blev "
          "fastställt i maj 2021."},
         {"behandling är fastställt", "behandling beräknas fastställas"}},
        {"an event of another source",
         {source_of("2021-06-24"),
          {"  <event id=\"event-pandemic\"",
           "  <event id=\"event-move\" kind=\"organisation\" source=\"grannen\" as-of=\"2021-06-24\" "
           "certainty=\"actual\" date=\"2021-05\"><title>Flytt</title><after-date>bytte programområdet "
           "lokaler</after-date><p>Flytt.</p></event>\n  <event id=\"event-pandemic\""}},
         {"I maj 2021 bytte programområdet lokaler (källa 3).", "över värdskapet och processtödet (källa 2)."},
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
          "Tidsplanen är inte fastställd för depression Ingen tid är satt för remissen eller fastställandet.",
          "Depression (källa 1). Tidsplanen är inte fastställd. Årtalet 2021 kan avse när arbetet startar"},
         {}},
        {"all contradictions resolved",
         {{element("<discrepancy id=\"sjalvskada-phase\""), ""},
          {element("<stage id=\"sjalvskada-framtagande-planned\""), ""},
          {element("<discrepancy id=\"depression-phase\""), ""},
          {element("<stage id=\"depression-framtagande-planned\""), ""}},
         {"Självskada och depression (källa 1). Tidsplanen är inte fastställd. Årtalet 2021 kan avse",
          "Ingen tid är satt för remissen eller fastställandet."},
         {"säger både", "eller planerat"}},
        {"an open consultation",
         {with(consultation, "expected\" date=\"2021-09", "ongoing\" date=\"2021-06-14/2021-09-30"), no_conclusion},
         {"Vårdförloppet Schizofreni – fortsatt vård och behandling är på remiss",
          "Remissen pågår till och med den 30 september 2021. Vårdförloppet beräknas fastställas senast"},
         {"Nästa remiss", "Nästa vårdförlopp"}},
        {"a consultation that one source has under way and the other expects",
         {another_source,
          {consultation, consultation + "<stage id=\"other\" code=\"remiss\" certainty=\"ongoing\" "
                                        "date=\"2021-06/..\" source=\"grannen\" as-of=\"2021-06-24\"/>"},
          {"<discrepancy id=\"schizofreni-2-name\"",
           "<discrepancy id=\"states\" kind=\"contradiction\"><between ref=\"schizofreni-2-remiss\"/>"
           "<between ref=\"other\"/><p>De skiljer sig.</p></discrepancy><discrepancy id=\"schizofreni-2-name\""}},
         {"behandling går isär", "eller pågår från och med juni 2021 (källa 3)"},
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
         {"Under våren 2021 tog", "Under 2019–2021 gav"},
         {"I våren"}},
    };
    for (const Row& row : rows) {
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
}
