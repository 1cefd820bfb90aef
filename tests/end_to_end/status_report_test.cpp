#include <algorithm>
#include <filesystem>
#include <map>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "end_to_end/project.hpp"
#include "end_to_end/words.hpp"

using end_to_end::contains;
using end_to_end::lagesbild;
using end_to_end::occurrences;
using end_to_end::replaced;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

const std::string area = "sources/npo-psykisk-halsa.xml";
const std::string example = "sources/example/2031-11/npo-exempelhalsa.xml";

/// The repository's sources and layouts in a folder of their own, which is the current one while it lives.
class Copy {
public:
    Copy() : inside_(folder_.path()) {
        for (const char* part : {"sources", "layouts"})
            fs::copy(fs::path(LAGESBILD_SOURCE_DIR) / part, part, fs::copy_options::recursive);
    }
    static void change(const std::string& path, const std::string& what, const std::string& with) {
        const std::string text = read_file(path);
        INFO(path << ": " << what);
        REQUIRE(occurrences(text, what) == 1);
        write_file(path, replaced(text, what, with));
    }
    /// This issue is kept as the earlier one, beside what changes from now on.
    static void keep() { fs::copy("sources/example/2031-11", "sources/example/earlier", fs::copy_options::recursive); }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

support::ProcessResult build(std::vector<std::string> words) {
    words.insert(words.begin(), {"build", "--layout", "status-report", "--out", "out"});
    return lagesbild(words);
}

void make(const std::vector<std::string>& words) {
    const auto result = build(words);
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    CHECK(result.errors == "");
}

/// All words on the pages, as one line, in the order in which they are drawn: cell after cell.
std::string text_of(const std::string& pdf) {
    const std::string pages = support::run({"pdftotext", "-raw", pdf, "-"}).output;
    return end_to_end::joined(end_to_end::words(replaced(pages, "\u00a0", " ")), " ");
}

ptrdiff_t reports_in(const fs::path& folder) {
    return std::ranges::count_if(fs::directory_iterator(folder),
                                 [](const fs::directory_entry& file) { return file.path().extension() == ".pdf"; });
}

std::string of_area(const std::string& slug) {
    return text_of("out/npo-psykisk-halsa/lagesrapport-" + slug + "-2021-06-24.pdf");
}

std::string of_example(const std::string& slug) {
    return text_of("out/npo-exempelhalsa/lagesrapport-" + slug + "-2031-11-30.pdf");
}

void check_says(const std::string& text, const std::vector<std::string>& parts) {
    CAPTURE(text);
    for (const std::string& part : parts) {
        INFO(part);
        CHECK(contains(text, part));
    }
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const size_t from = text.find(begin);
    if (from == std::string::npos) return {};
    const size_t to = text.find(end, from + begin.size());
    return text.substr(from + begin.size(), to - from - begin.size());
}

struct RegionNames {
    std::string name, genitive;
};

/// What the regions are called, by their slugs.
std::map<std::string, RegionNames> regions() {
    std::map<std::string, RegionNames> all;
    const std::string text = read_file("sources/regions.xml");
    for (size_t at = text.find("<region id="); at != std::string::npos; at = text.find("<region id=", at + 1)) {
        const std::string region = text.substr(at, text.find("</region>", at) - at);
        all[between(region, "slug=\"", "\"")] = {between(region, "<name>", "</name>"),
                                                 between(region, "<genitive>", "</genitive>")};
    }
    return all;
}

}  // namespace

TEST_CASE("each region has one report, which calls it by its own name and genitive") {
    const Copy copy;
    make({area});
    const auto all = regions();
    REQUIRE(all.size() == 21);
    CHECK(reports_in("out/npo-psykisk-halsa") == 21);
    for (const auto& [slug, names] : all) {
        const std::string text = of_area(slug);
        INFO(slug);
        check_says(text, {"Lägesrapport till " + names.name, names.genitive + " företrädare",
                          "Svarsblankett för " + names.name, "Uppgifterna avser 24 juni 2021"});
    }
}

TEST_CASE("a region of two health-care regions is told of both, with its municipalities") {
    const Copy copy;
    make({area, "--edition", "13"});
    const std::string text = of_area("region-halland");
    check_says(text, {"Västra sjukvårdsregionen (Kungsbacka, Varberg och Falkenberg) och Södra sjukvårdsregionen "
                      "(Halmstad, Hylte och Laholm)",
                      "Charlotta Wilhelmson", "Sophia Eberhart", "placeringen är vår slutsats", "Förordning 1982:777",
                      "Ingen i programområdets grupp anges med Region Halland"});
    make({area, "--edition", "14", "--edition", "09"});
    check_says(of_area("vastra-gotalandsregionen"),
               {"En plats i programområdets grupp har någon från Västra Götalandsregionen."});
    CHECK_FALSE(contains(of_area("region-gotland"), "sjukvårdsregioner:"));
}

TEST_CASE("a region that has said nothing is told so, is asked about what is adopted alone, and gets a form") {
    const Copy copy;
    make({area, "--edition", "09"});
    const std::string text = of_area("region-gotland");
    check_says(text, {"Ett vårdförlopp är klart. ", "Svar från Gotland saknas.", "0 av 1",
                      "Region Gotland har inte lämnat någon uppgift till den här rapporten.", "uppgift saknas",
                      "inget att rapportera än", "Källorna anger ingen sista svarsdag.", "Vårt förslag",
                      "Inget att rapportera än: schizofreni – fortsatt vård och behandling, självskada och depression.",
                      "klart 2020", "beräknas fastställas senast den 31 december 2021", "Där källan säger två saker",
                      "vad ingår?"});
    CHECK(occurrences(text, "avstår, med skäl") == 1);
}

TEST_CASE("where nothing is adopted, nothing is asked") {
    const Copy copy;
    Copy::change(area, "id=\"schizofreni-1-klart\" code=\"klart\" certainty=\"actual\" date=\"2020\"",
                 "id=\"schizofreni-1-klart\" code=\"klart\" certainty=\"not-mentioned\"");
    make({area, "--edition", "09"});
    const std::string text = of_area("region-gotland");
    check_says(text, {"Inget vårdförlopp är klart än. Ni har inget att rapportera.", "Det behövs inte heller"});
    CHECK_FALSE(contains(text, "Svarsblankett"));
    CHECK_FALSE(contains(text, "Så rapporterar ni"));
}

TEST_CASE("the title and the first page say what to do, and by when") {
    const Copy copy;
    make({example, "--baseline", "sources/example/2031-09"});
    const std::string orebro = of_example("region-orebro-lan");
    check_says(orebro, {"Svara på remissen", "senast 15 december 2031.", "15 dagar", "om 15 dagar", "om två månader",
                        "hälso- och sjukvårdsdirektör", "remissen ej besvarad", "4 av 7, förut 2 av 7",
                        "Uppgift saknas om ett.", "En uppgift är äldre än sex månader.", "aldrig rapporterad",
                        "ej uppdaterad sedan 12 mars 2031", "Ändrat sedan 30 september 2031", "Senarelagd tre månader.",
                        "Ansvaret har gått till en annan roll.", "Två åtgärder till är klara.",
                        "Bekräfta uppgifterna om almyrsel hos vuxna",
                        "Oförändrat sedan 30 september 2031: almyrsel hos vuxna och granhosta hos äldre."});
    const std::string vastra = of_example("vastra-gotalandsregionen");
    check_says(vastra, {"Alla era uppgifter är färska.", "6 av 6", "är fem införda och införs ett",
                        "Redan gjort: Svara på remissen om lindsömn", "Nästa rapport lämnar ni senast 28 februari"});
    CHECK_FALSE(contains(vastra, "Bekräfta uppgifterna om almyrsel"));
    check_says(of_example("region-blekinge"),
               {"Svara på remissen", "Region Blekinge har inte lämnat någon uppgift", "Svarsblankett"});
    check_says(of_example("region-gotland"), {"avstår ni från ett", "Skäl att avstå: Vården ges på fastlandet."});
}

TEST_CASE("seen from a later day, what has passed without a report is told as that") {
    const Copy copy;
    make({example, "--as-of", "2032-04-10", "--edition", "18"});
    check_says(of_example("region-orebro-lan"), {"Sett från den 10 april 2032", "passerat, ej rapporterat",
                                                 "Svara på remissen om lindsömn: tiden har gått ut."});
}

TEST_CASE("every page of an example says so") {
    const Copy copy;
    make({example, "--edition", "18", "--edition", "10"});
    for (const char* slug : {"region-orebro-lan", "region-blekinge"}) {
        const std::string pdf = fmt::format("out/npo-exempelhalsa/lagesrapport-{}-2031-11-30.pdf", slug);
        std::string pages = support::run({"pdftotext", pdf, "-"}).output;
        size_t count = 0;
        for (size_t end = pages.find('\f'); end != std::string::npos; end = pages.find('\f')) {
            CHECK(contains(pages.substr(0, end), "Exempeldata"));
            pages.erase(0, end + 1);
            ++count;
        }
        CHECK(count >= 4);
    }
}

TEST_CASE("five edits stand on the change pages of those whom they concern, and nothing else does") {
    const Copy copy;
    Copy::keep();
    Copy::change(example, "id=\"ronnklada-remiss\" code=\"remiss\" certainty=\"expected\" date=\"2032-09\"",
                 "id=\"ronnklada-remiss\" code=\"remiss\" certainty=\"expected\" date=\"2032-12\"");
    Copy::change(example, "certainty=\"planned\" date=\"2032-23\"", "certainty=\"planned\" date=\"2033\"");
    const std::string orebro = "sources/example/2031-11/answers/region-18.xml";
    Copy::change(orebro, "<measures done=\"4\" of=\"7\"/>", "<measures done=\"5\" of=\"7\"/>");
    Copy::change(orebro, "<responsible>processägare</responsible>", "<responsible>verksamhetschef</responsible>");
    Copy::change("sources/example/2031-11/answers/region-14.xml",
                 "<state code=\"introduction\" certainty=\"ongoing\" date=\"2031-07/..\"/>",
                 "<state code=\"introduced\" certainty=\"actual\" date=\"2031-11\"/>");
    make({example, "--baseline", "sources/example/earlier"});
    const std::vector<std::string> shared{"Senarelagd tre månader.", "beräknas i december 2032", "planerat under 2033"};
    const std::vector<std::string> of_orebro{"En åtgärd till är klar.", "Ansvaret har gått till en annan roll."};
    const std::string of_vastra = "Det är infört.";
    for (const auto& [slug, names] : regions()) {
        const std::string text = of_example(slug);
        INFO(slug << "\n" << text);
        const bool is_orebro = slug == "region-orebro-lan", is_vastra = slug == "vastra-gotalandsregionen";
        check_says(text, shared);
        for (const std::string& each : of_orebro) CHECK(contains(text, each) == is_orebro);
        CHECK(contains(text, of_vastra) == is_vastra);
        CHECK(occurrences(text, "Ändrat · ") == (is_orebro ? 4U : is_vastra ? 3U : 2U));
        CHECK(occurrences(text, "Nytt · ") == 0);
        CHECK(occurrences(text, "Borttaget · ") == 0);
        check_says(text, {is_orebro   ? "Fyra uppgifter är ändrade."
                          : is_vastra ? "Tre uppgifter är ändrade."
                                      : "Två uppgifter är ändrade."});
    }
}

TEST_CASE("one edit is told in the singular, and what stands in another order is no change") {
    const Copy copy;
    Copy::keep();
    const std::string answer = "sources/example/2031-11/answers/region-18.xml";
    const std::string text = read_file(answer);
    const size_t first = text.find("  <pathway "), second = text.find("  <pathway ", first + 1);
    const std::string moved = text.substr(first, second - first);
    write_file(answer, replaced(replaced(text, moved, ""), "</answer>", moved + "</answer>"));
    make({example, "--baseline", "sources/example/earlier", "--edition", "18"});
    check_says(of_example("region-orebro-lan"),
               {"Inga ändringar sedan 30 november 2031",
                "Allt som sades då gäller fortfarande, både nationellt och i Region Örebro län."});
    Copy::change(answer, "<measures done=\"4\" of=\"7\"/>", "<measures done=\"3\" of=\"7\"/>");
    make({example, "--baseline", "sources/example/earlier", "--edition", "18"});
    check_says(of_example("region-orebro-lan"), {"En uppgift är ändrad.", "Färre åtgärder räknas som klara."});
}

TEST_CASE("a broken answer fails its region alone, by name and line") {
    const Copy copy;
    Copy::change("sources/example/2031-11/answers/region-18.xml", "<measures done=\"4\" of=\"7\"/>",
                 "<measures done=\"8\" of=\"7\"/>");
    const auto result = build({example});
    INFO(result.errors);
    CHECK(result.exit_code == 3);
    CHECK(reports_in("out/npo-exempelhalsa") == 20);
    CHECK(contains(result.errors, "answers/region-18.xml:18:"));
    CHECK(contains(result.errors, "18 (out/npo-exempelhalsa/lagesrapport-region-orebro-lan-2031-11-30.pdf)"));
}

TEST_CASE("an answer counts beside its programme area, and for no other") {
    const Copy copy;
    const auto answer_to = [](const std::string& of) {
        write_file("sources/answers/region-09.xml",
                   "<?xml-model href=\"../answer.xsd\" schematypens=\"http://www.w3.org/2001/XMLSchema\"?>\n"
                   "<answer id=\"answer-region-09\" xml:lang=\"sv\" programme-area=\"" +
                       of +
                       "\" issue=\"1\" region=\"region-09\" as-of=\"2021-06-20\"><reporter>processledare</reporter>"
                       "<pathway ref=\"vf-schizofreni-1\"><state code=\"introduction\" certainty=\"ongoing\" "
                       "date=\"2021-03/..\"/></pathway></answer>\n");
        make({area, "--edition", "09"});
        return of_area("region-gotland");
    };
    check_says(answer_to("npo-exempelhalsa"), {"Svar från Gotland saknas."});
    check_says(answer_to("npo-psykisk-halsa"),
               {"Alla era uppgifter är färska.", "Vårdförloppet som är klart införs.", "1 av 1"});
}

TEST_CASE("any programme area gives a report: with none, one or many pathways, and with sources at odds") {
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    const std::map<std::string, std::vector<std::string>> said{
        {"no-pathways", {"källorna nämner inget enskilt vårdförlopp", "Ni har inget att rapportera."}},
        {"all-told", {"klart 2029, vår slutsats", "klart 2029, eller", "källan säger också något annat"}},
        {"briefing", {"Lägesrapport till Region Halland"}},
        {"many-ready", {"Lägesrapport till Region Halland"}},
        {"seen-later", {"Lägesrapport till Region Halland"}},
    };
    for (const auto& [name, parts] : said) {
        INFO(name);
        const std::string source = "tests/cases/reports/" + name + "/source.xml";
        const auto result = lagesbild({"dump", source, "--layout", "layouts/status-report.xml", "--edition", "13"});
        INFO(result.errors);
        CHECK(result.exit_code == 0);
        check_says(end_to_end::joined(end_to_end::words(replaced(result.output, "\\u{a0}", " ")), " "), parts);
    }
}
