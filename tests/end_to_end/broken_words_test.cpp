#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;

namespace {

/// Of the kinds that a line may break: compounds, a spelling that changes, written hyphens, addresses, ligatures.
const std::string prose =
    "Regionernas verksamhetsutvecklare sammanställer handlingsplanerna, uppföljningsresultaten och kunskapsunderlagen "
    "för specialistsjukvårdens (verksamhetsområden) under nästkommande verksamhetsår. Primärvårds-läkarna, "
    "hälso-samordnarna och patientföreningarna inbjuds att kommentera remissversionerna skriftligen: skriv till "
    "kunskapsstyrning@regionexempelstad.se eller läs https://www.kunskapsstyrningvard.se/programomraden/halsa. "
    "Tillåta tillåta tillåta tillåta tillåta tillåta officiella informationsofficerares offensiv.";

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

/// A narrow report of the prose, over several pages.
std::string make_report() {
    support::write_file("sources/note.xml", "<note><title>Läget</title></note>\n");
    support::write_file("layouts/note.xml",
                        "<layout name=\"note\" match=\"/note\" xml:lang=\"sv\">\n"
                        "  <output path=\"note.pdf\" title=\"{title}\"/>\n"
                        "  <page size=\"140pt 90pt\" margin=\"10pt\"/>\n"
                        "  <style match=\"h1, p\" font-size=\"10pt\" line-height=\"13pt\" margin=\"0pt\"/>\n"
                        "  <style match=\"p\" hyphens=\"auto\" text-align=\"justify\"/>\n"
                        "  <flow><h1>Läget</h1><p>" +
                            prose + "</p></flow>\n</layout>\n");
    const auto result = lagesbild({"build", "--quiet"});
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    return "out/note.pdf";
}

size_t occurrences(const std::string& text, const std::string& part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// Whether the first run of some page in a dump goes on with a word of the page before.
bool page_begins_inside_word(const std::string& dump) {
    std::istringstream lines(dump);
    bool first = false;
    for (std::string line; std::getline(lines, line); first = line.rfind("page ", 0) == 0)
        if (const std::string silent = "says \"\"";
            first && line.size() > silent.size() && line.substr(line.size() - silent.size()) == silent)
            return true;
    return false;
}

}  // namespace

TEST_CASE("every word of a narrow hyphenated paragraph comes whole out of a text extractor") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(folder.path());
    const std::string pdf = make_report();
    const std::string dump = lagesbild({"dump"}).output;
    REQUIRE(occurrences(dump, "\\u{ad}\" says") > 5);
    REQUIRE(page_begins_inside_word(dump));
    for (const std::string mode : {"-nopgbrk", "-layout", "-raw"}) {
        CAPTURE(mode);
        const auto text = support::run({"pdftotext", "-nopgbrk", mode, pdf, "-"});
        REQUIRE(text.exit_code == 0);
        CHECK(words(text.output) == words("Läget " + prose));
    }
}
