#include "end_to_end/briefing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "end_to_end/words.hpp"

using end_to_end::artifact_text;
using end_to_end::Briefing;
using end_to_end::contains;
using end_to_end::invented_briefing;
using end_to_end::joined;
using end_to_end::lagesbild;
using end_to_end::occurrences;
using end_to_end::poppler_structure_text;
using end_to_end::real_briefing;
using end_to_end::replaced;
using end_to_end::sorted_words;
using end_to_end::structure_text;
using end_to_end::text_of;
using end_to_end::words;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> state_words{"Genomfört", "Pågår", "Beräknas", "Planerat", "ej fastställd", "Nämns inte"};

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

/// The layout with what each `p` holds three times in it: texts of sources are printed in its paragraphs alone.
std::string with_paragraphs_threefold(const std::string& layout) {
    std::string threefold;
    for (size_t at = 0;;) {
        const size_t begin = std::min(layout.find("<p ", at), layout.find("<p>", at));
        if (begin == std::string::npos) return threefold + layout.substr(at);
        const size_t text = layout.find('>', begin) + 1, end = layout.find("</p>", text);
        const std::string words = " " + layout.substr(text, end - text);
        threefold += layout.substr(at, end - at) + words + words;
        at = end;
    }
}

/// What `build` says of the briefing with longer texts.
support::ProcessResult build_lengthened(const std::string& folder, size_t hundredths) {
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    fs::copy("sources", folder, fs::copy_options::recursive);
    const std::string source = folder + "/npo-psykisk-halsa.xml";
    write_file(source, lengthened(read_file(source), hundredths));
    return lagesbild({"build", source, "--layout", "layouts/briefing.xml", "--out", folder});
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
    const support::TemporaryFolder somewhat_longer, longer, far_longer;
    const auto whole = build_lengthened(somewhat_longer.path(), 30);
    INFO(whole.errors);
    CHECK(whole.exit_code == 0);
    CHECK(contains(whole.errors, "so that the report has no more than 2 pages [omitted-element]"));
    const auto fitting = build_lengthened(longer.path(), 80);
    INFO(fitting.errors);
    CHECK(fitting.exit_code == 0);
    CHECK(contains(fitting.errors, "so that the report has no more than 2 pages [omitted-element]"));
    const std::string pdf = longer.path() / "npo-psykisk-halsa/briefing.pdf";
    CHECK(contains(support::run({"pdfinfo", pdf}).output, "Pages:           2\n"));
    CHECK(contains(support::run({"pdftotext", pdf, "-"}).output, "Utelämnat för att rymmas på två sidor: Bakgrund"));

    const auto overfull = build_lengthened(far_longer.path(), 300);
    CHECK(overfull.exit_code == 1);
    CHECK(contains(overfull.errors, "its layout allows 2 [too-many-pages]"));
    CHECK_FALSE(fs::exists(far_longer.path() / "npo-psykisk-halsa/briefing.pdf"));
}

TEST_CASE("with 200 per cent more text in every paragraph that it prints, the briefing says that it cannot") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    const std::string layout = folder.path() / "briefing.xml";
    write_file(layout, with_paragraphs_threefold(read_file("layouts/briefing.xml")));
    const auto result =
        lagesbild({"build", "sources/npo-psykisk-halsa.xml", "--layout", layout, "--out", folder.path()});
    CHECK(result.exit_code == 1);
    CHECK(contains(result.errors, "error: the report has 3 pages without all that may be left out, "
                                  "its layout allows 2 [too-many-pages]"));
    CHECK_FALSE(fs::exists(folder.path() / "npo-psykisk-halsa/briefing.pdf"));
}

TEST_CASE("the timeline stands on the first page, and nothing is left out for it") {
    const Briefing& briefing = real_briefing();
    CHECK(contains(briefing.ask({"pdfinfo", "PDF"}), "Pages:           2\n"));
    const std::string first = briefing.ask({"pdftotext", "-l", "1", "PDF", "-"});
    CHECK(contains(first, "Tidslinje"));
    CHECK(contains(first, "tidsplan ej fastställd"));
    CHECK_FALSE(contains(first, "Uppdrag och"));
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
