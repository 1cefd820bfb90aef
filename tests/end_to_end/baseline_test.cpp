#include <filesystem>
#include <map>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

std::string rules(const std::string& match) {
    return "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" xmlns:is=\"urn:lagesbild:statements\">\n"
           "<is:edition as-of=\"/*/@as-of\">not of its day</is:edition>\n"
           "<is:statement match=\"" +
           match +
           "\" identity=\"@id\" date=\"@date\" certainty=\"@certainty\" state=\"@state\" holder=\"@person\" "
           "owner=\"@owner\"/>\n"
           "</schema>\n";
}

std::string area(const std::string& day, const std::string& statements) {
    return "<?xml-model href=\"area.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>\n<area as-of=\"" +
           day + "\">" + statements + "</area>\n";
}

std::string answer(const std::string& statements) {
    return "<?xml-model href=\"answer.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>\n<answer "
           "as-of=\"2021-12-01\">" +
           statements + "</answer>\n";
}

const std::string was =
    "<s id=\"remiss\" date=\"2021-09\" certainty=\"expected\">Remiss</s><s id=\"beslut\" certainty=\"expected\">Beslut"
    "</s><s id=\"stod\">Stöd finns</s><s id=\"gammal\">Gammal</s><s id=\"chef\" person=\"A\"/>";

/// An area in two issues with the answers of two regions, and a layout that says what has changed; the current folder
/// while it lives.
class TwoIssues {
public:
    TwoIssues() : inside_(folder_.path()) {
        for (const char* folder : {"sources", "earlier"}) {
            write_file(fmt::format("{}/area.sch", folder), rules("s"));
            write_file(fmt::format("{}/answers/answer.sch", folder), rules("a"));
            write_file(fmt::format("{}/answers/01.xml", folder), answer("<a id=\"01-x\" state=\"plan\"/>"));
            write_file(fmt::format("{}/answers/02.xml", folder), answer("<a id=\"02-x\" state=\"plan\"/>"));
        }
        write_file("earlier/area.xml", area("2021-06-24", was));
        write_file("sources/area.xml", area("2021-12-01", was));
        write_file("regions/regions.xml", "<regions><region code=\"01\"/><region code=\"02\"/></regions>\n");
        write_file("layouts/report.xml",
                   "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
                   "<source name=\"regions\" href=\"../regions/regions.xml\"/>\n"
                   "<edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\">\n"
                   "<source name=\"answer\" href=\"../sources/answers/{@code}.xml\" required=\"no\"/></edition>\n"
                   "<output path=\"{$region/@code}.pdf\" title=\"Läget\"/><page size=\"A5\" margin=\"20mm\"/>\n"
                   "<flow><h1>Läget</h1>\n"
                   "<if test=\"$changes\"><p>Ändrat sedan <value-of select=\"$changes/@from\" format=\"date\"/>.</p>"
                   "<if test=\"not($changes/change)\"><p>Inga ändringar.</p></if></if>\n"
                   "<if test=\"not($changes)\"><p>Första utgåvan.</p></if>\n"
                   "<for-each select=\"$changes/change\"><p>* <value-of select=\"@identity\"/>: <value-of "
                   "select=\"@kind\"/><if test=\"@duration\">, <value-of select=\"@date\"/> <value-of "
                   "select=\"@duration\" format=\"duration\"/></if><if test=\"@certainty\">, certainty</if><if "
                   "test=\"@state\">, state</if><if test=\"@holder\">, holder</if><if test=\"@content\">, "
                   "content</if>.</p></for-each>\n"
                   "<if test=\"$baseline/area/s[@id = 'gammal']\"><p>Sades förut.</p></if></flow></layout>\n");
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

support::ProcessResult build(std::vector<std::string> words = {"--baseline", "earlier"}) {
    words.insert(words.begin(), "build");
    return lagesbild(words);
}

std::string text_of(const std::string& pdf) { return support::run({"pdftotext", pdf, "-"}).output; }

bool says(const std::string& pdf, const std::string& words) { return text_of(pdf).find(words) != std::string::npos; }

size_t changes_in(const std::string& pdf) {
    const std::string text = text_of(pdf);
    size_t count = 0;
    for (size_t at = text.find("* "); at != std::string::npos; at = text.find("* ", at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("without a baseline there are no changes to tell of") {
    const TwoIssues issues;
    CHECK(build({}).errors == "");
    CHECK(says("out/01.pdf", "Första utgåvan."));
}

TEST_CASE("what stands in another order is no change") {
    const TwoIssues issues;
    write_file("sources/area.xml",
               area("2021-12-01",
                    "<s person=\"A\" id=\"chef\"/>\n <s id=\"gammal\">\nGammal </s><s id=\"stod\">Stöd  finns</s><s "
                    "certainty=\"expected\" id=\"beslut\">Beslut</s><s id=\"remiss\" certainty=\"expected\" "
                    "date=\"2021-09\">Remiss</s>"));
    const auto result = build();
    CHECK((result.exit_code == 0 && result.errors == ""));
    for (const char* pdf : {"out/01.pdf", "out/02.pdf"}) {
        CHECK(says(pdf, "Ändrat sedan 24"));
        CHECK(says(pdf, "Inga ändringar."));
    }
}

TEST_CASE("each edit is told once, to those whom it concerns") {
    const TwoIssues issues;
    write_file("sources/area.xml",
               area("2021-12-01",
                    "<s id=\"remiss\" date=\"2021-12\" certainty=\"expected\">Remiss</s><s id=\"beslut\" "
                    "certainty=\"actual\">Beslut</s><s id=\"stod\">Stöd saknas</s><s id=\"ny\">Ny</s><s id=\"chef\" "
                    "person=\"B\"/>"));
    write_file("sources/answers/02.xml", answer("<a id=\"02-x\" state=\"done\"/>"));
    const auto result = build();
    CHECK((result.exit_code == 0 && result.errors == ""));
    for (const char* pdf : {"out/01.pdf", "out/02.pdf"}) {
        INFO(text_of(pdf));
        CHECK(says(pdf, "remiss: changed, later tre månader."));
        CHECK(says(pdf, "beslut: changed, certainty."));
        CHECK(says(pdf, "stod: changed, content."));
        CHECK(says(pdf, "ny: added."));
        CHECK(says(pdf, "chef: changed, holder."));
        CHECK(says(pdf, "gammal: removed."));
        CHECK(says(pdf, "Sades förut."));
    }
    CHECK(changes_in("out/01.pdf") == 6);
    CHECK(changes_in("out/02.pdf") == 7);
    CHECK(says("out/02.pdf", "02-x: changed, state."));
}

TEST_CASE("what belongs to one region is told to no other") {
    const TwoIssues issues;
    write_file("sources/area.xml", area("2021-12-01", was + "<s id=\"asked\" owner=\"02\">Svara</s>"));
    CHECK(build().errors == "");
    CHECK(says("out/01.pdf", "Inga ändringar."));
    CHECK(says("out/02.pdf", "asked: added."));
}

TEST_CASE("who answers for the first time, or no longer, has said nothing in the other issue") {
    const TwoIssues issues;
    fs::remove("earlier/answers/01.xml");
    fs::remove("sources/answers/02.xml");
    CHECK(build().errors == "");
    CHECK(says("out/01.pdf", "01-x: added."));
    CHECK(says("out/02.pdf", "02-x: removed."));
}

TEST_CASE("a baseline is a file too, and counts as one of the report's inputs") {
    const TwoIssues issues;
    const auto result = build({"--baseline", "earlier/area.xml", "--deps", "deps"});
    CHECK(result.errors == "");
    const std::string deps = read_file("deps");
    CHECK(deps.find("earlier/area.xml") != std::string::npos);
    CHECK(deps.find("earlier/answers/01.xml") != std::string::npos);
    CHECK(says("out/01.pdf", "Inga ändringar."));
}

TEST_CASE("a baseline that is not there, or is no XML, is told, and nothing is made") {
    const TwoIssues issues;
    const auto missing = build({"--baseline", "earliest"});
    CHECK(missing.errors.find("`earliest` cannot be read") != std::string::npos);
    CHECK((missing.exit_code != 0 && !fs::exists("out")));
    write_file("earlier/area.xml", "<area>");
    const auto broken = build();
    CHECK(broken.errors.find("earlier/area.xml:") != std::string::npos);
    CHECK((broken.exit_code == 1 && !fs::exists("out")));
}

TEST_CASE("an earlier answer with a fault fails its edition and no other") {
    const TwoIssues issues;
    write_file("earlier/answers/02.xml", "<answer>");
    const auto result = build();
    CHECK(result.exit_code == 3);
    CHECK((fs::exists("out/01.pdf") && !fs::exists("out/02.pdf")));
    CHECK(result.errors.find("earlier/answers/02.xml:") != std::string::npos);
}

TEST_CASE("compared reports are the same at every number of jobs") {
    const TwoIssues issues;
    write_file("sources/answers/02.xml", answer("<a id=\"02-x\" state=\"done\"/>"));
    std::map<std::string, std::string> first;
    for (const char* jobs : {"1", "2", "8"}) {
        CHECK(build({"--baseline", "earlier", "--jobs", jobs}).errors == "");
        for (const char* pdf : {"out/01.pdf", "out/02.pdf"}) {
            const std::string bytes = read_file(pdf);
            CHECK(first.emplace(pdf, bytes).first->second == bytes);
        }
    }
}
