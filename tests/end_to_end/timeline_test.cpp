#include <sstream>

#include <catch2/catch.hpp>

#include "end_to_end/project.hpp"
#include "end_to_end/words.hpp"

using end_to_end::contains;
using end_to_end::lagesbild;
using end_to_end::occurrences;
using end_to_end::words;

namespace {

/// A timeline of the repository's own source, as who sees it, who hears it and who reads its table has it.
struct Told {
    std::string drawn, heard, table;
};

std::string value_of(const std::string& line, const std::string& begin) {
    const size_t at = line.find(begin);
    if (at == std::string::npos) return {};
    const size_t from = at + begin.size();
    return line.substr(from, line.find('"', from) - from);
}

/// No-break spaces as spaces.
std::string plain(const std::string& text) {
    return end_to_end::joined(words(end_to_end::replaced(text, "\\u{a0}", " ")), " ");
}

Told told(const std::string& layout, const std::vector<std::string>& more = {}) {
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    std::vector<std::string> arguments{"dump", "sources/npo-psykisk-halsa.xml", "--layout", layout};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = lagesbild(arguments);
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    const size_t tree = result.output.find("\nDocument\n");
    REQUIRE(tree != std::string::npos);
    Told told;
    std::istringstream lines(result.output.substr(tree));
    bool is_in_table = false;
    for (std::string line; std::getline(lines, line);) {
        if (contains(line, "Figure alt=\"Tidslinje")) {
            told.heard = plain(value_of(line, "alt=\""));
            told.drawn = plain(value_of(line, "\" \""));
        }
        if (contains(line, "THead")) is_in_table = true;
        if (contains(line, "Note")) is_in_table = false;
        const size_t leaf = line.rfind(" \"");
        if (is_in_table && leaf != std::string::npos) told.table += line.substr(leaf + 2) + "\n";
    }
    told.table = plain(told.table);
    return told;
}

void check_said(const std::string& text, const std::vector<std::string>& parts) {
    CAPTURE(text);
    for (const std::string& part : parts) {
        INFO(part);
        CHECK(contains(text, part));
    }
}

const std::vector<std::string> layouts{"layouts/timeline.xml", "layouts/timeline-poster.xml"};

}  // namespace

TEST_CASE("every statement on the pathways is drawn, heard and in the table, as sure as it is") {
    for (const std::string& layout : layouts) {
        CAPTURE(layout);
        const Told timeline = told(layout);
        check_said(timeline.drawn, {"genomfört under 2020", "datum anges inte", "start anges inte",
                                    "beräknas i september 2021", "senast den 31 december 2021", "beräknas under 2021",
                                    "pågår sedan 2021", "planeras, tid anges inte", "tidsplan ej fastställd",
                                    "källan säger två saker", "efter fastställandet"});
        check_said(timeline.heard,
                   {"fyra vårdförlopp, läget den 24 juni 2021", "Klart: genomfört under 2020",
                    "Framtagande: pågår, start anges inte", "Remiss: beräknas i september 2021",
                    "Fastställande: beräknas senast den 31 december 2021", "Klart: beräknas under 2021",
                    "Framtagande: källan säger två saker, dels pågår sedan 2021, dels planeras, tid anges inte",
                    "Remiss, fastställande och klart: tidsplan ej fastställd", "Samma uppgifter finns i en tabell."});
        check_said(timeline.table,
                   {"genomfört under 2020", "genomfört, datum anges inte", "pågår, start anges inte",
                    "beräknas i september 2021", "beräknas senast den 31 december 2021", "beräknas under 2021",
                    "pågår sedan 2021", "planeras, tid anges inte", "tidsplan ej fastställd"});
        CHECK(occurrences(timeline.drawn, "tidsplan ej fastställd") >= 2);
        CHECK(occurrences(timeline.table, "tidsplan ej fastställd") == 6);
    }
}

TEST_CASE("what the sources do not mention stands in the table alone") {
    for (const std::string& layout : layouts) {
        CAPTURE(layout);
        const Told timeline = told(layout);
        CHECK(contains(timeline.table, "nämns inte"));
        CHECK_FALSE(contains(timeline.drawn, "nämns inte"));
        CHECK_FALSE(contains(timeline.heard, "nämns inte"));
    }
}

TEST_CASE("a year is never shown as a month, and nobody is told of January") {
    for (const std::string& layout : layouts) {
        CAPTURE(layout);
        const Told timeline = told(layout);
        CHECK_FALSE(contains(timeline.heard, "januari"));
        CHECK_FALSE(contains(timeline.table, "januari"));
    }
}

TEST_CASE("seen from a later day, what was expected has passed and is not reported") {
    for (const std::string& layout : layouts) {
        CAPTURE(layout);
        const Told timeline = told(layout, {"--as-of", "2022-03-01"});
        CHECK(occurrences(timeline.drawn, "passerat, ej rapporterat") >= 4);
        check_said(timeline.heard, {"läget den 24 juni 2021, sett från den 1 mars 2022",
                                    "Remiss: beräknas i september 2021 – passerat, ej rapporterat"});
        check_said(timeline.table, {"beräknas i september 2021 – passerat, ej rapporterat",
                                    "beräknas senast den 31 december 2021 – passerat, ej rapporterat",
                                    "beräknas under 2021 – passerat, ej rapporterat"});
        CHECK(contains(timeline.drawn, "Uppgifterna avser 24 juni 2021"));
    }
}
