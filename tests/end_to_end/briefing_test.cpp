#include "end_to_end/briefing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

using end_to_end::artifact_text;
using end_to_end::Briefing;
using end_to_end::invented_briefing;
using end_to_end::poppler_structure_text;
using end_to_end::real_briefing;
using end_to_end::structure_text;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> state_words{"Genomfört", "Pågår", "Beräknas", "Planerat", "Ej fastställt", "Nämns inte"};

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

/// The briefing's text after a change of its source: all words of the structure.
std::string text_with(const std::string& what, const std::string& with) {
    const support::TemporaryFolder folder;
    const fs::path repository = LAGESBILD_SOURCE_DIR;
    fs::copy(repository / "sources", folder.path(), fs::copy_options::recursive);
    const std::string source = folder.path() / "npo-psykisk-halsa.xml";
    const std::string before = read_file(source);
    REQUIRE(occurrences(before, what) == 1);
    write_file(source, replaced(before, what, with));
    return text_of(Briefing(source));
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
    CHECK_FALSE(contains(structure, "Sida 1"));
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
                CHECK((contains(text, "Uppgifterna avser ") || contains(text, "Läget den ")));
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
    const std::string stage = "code=\"remiss\" certainty=\"expected\" date=\"2021-09\"";
    const std::string before = text_of(real_briefing());
    REQUIRE(contains(before, "september 2021"));
    REQUIRE_FALSE(contains(before, "november 2021"));
    REQUIRE_FALSE(contains(before, "maj 2021"));

    const std::string later = text_with(stage, replaced(stage, "2021-09", "2021-11"));
    CHECK(contains(later, "november 2021"));
    CHECK_FALSE(contains(later, "september 2021"));
    CHECK(occurrences(later, "Genomfört") == occurrences(before, "Genomfört"));

    const std::string done = text_with(stage, "code=\"remiss\" certainty=\"actual\" date=\"2021-05\"");
    CHECK(contains(done, "maj 2021"));
    CHECK_FALSE(contains(done, "september 2021"));
    CHECK(occurrences(done, "Genomfört") == occurrences(before, "Genomfört") + 1);
}
