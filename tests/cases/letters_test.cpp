#include <algorithm>
#include <sstream>
#include <tuple>

#include <catch2/catch.hpp>

#include "cases/case.hpp"
#include "support/file.hpp"
#include "support/set_text.hpp"

namespace {

const std::filesystem::path folder = std::filesystem::path(LAGESBILD_SOURCE_DIR) / "tests/cases/any-xml/letters";

struct Person {
    std::string number, given, family, street, code, town;
};

std::string between(const std::string& line, const std::string& before, const std::string& after) {
    const size_t begin = line.find(before) + before.size();
    return line.substr(begin, line.find(after, begin) - begin);
}

/// The source holds one person a line.
std::vector<Person> people() {
    std::vector<Person> all;
    std::istringstream lines(support::read_file(folder / "source.xml"));
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<person ") != std::string::npos) {
            all.push_back({between(line, "number=\"", "\""), between(line, "<given>", "<"),
                           between(line, "<family>", "<"), between(line, "<street>", "<"),
                           between(line, "code=\"", "\""),
                           between(line, "<town code=\"" + between(line, "code=\"", "\"") + "\">", "<")});
        }
    }
    return all;
}

/// Sorts by its bytes as Swedish sorts: å, ä and ö come after z, whatever the case.
std::string sort_key(const std::string& name) {
    std::string key;
    for (size_t i = 0; i < name.size(); ++i) {
        const std::string letter = name.substr(i, 2);
        if (letter == "å" || letter == "Å") {
            key += '{', ++i;
        } else if (letter == "ä" || letter == "Ä") {
            key += '|', ++i;
        } else if (letter == "ö" || letter == "Ö") {
            key += '}', ++i;
        } else {
            key += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        }
    }
    return key;
}

std::vector<Person> in_swedish_order(std::vector<Person> all) {
    std::stable_sort(all.begin(), all.end(), [](const Person& a, const Person& b) {
        return std::tuple(sort_key(a.family), sort_key(a.given)) < std::tuple(sort_key(b.family), sort_key(b.given));
    });
    return all;
}

/// What each page says, without header and footer.
std::vector<std::string> texts_of_pages(const document::Document& document) {
    std::vector<std::string> texts(document.pages.size());
    for (const SetRun& run : runs_of(document)) {
        if (std::holds_alternative<document::ElemId>(run.owner)) {
            texts[run.page - 1] += run.said;
        }
    }
    return texts;
}

size_t occurrences(const std::string& text, const std::string& part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("everybody gets one letter, on a page of its own, in Swedish order of family names") {
    const cases::Result result = cases::make({folder, "any-xml/letters"});
    REQUIRE(result.reports.size() == 1);
    const std::vector<Person> receivers = in_swedish_order(people());
    const std::vector<std::string> pages = texts_of_pages(result.reports[0].document);
    REQUIRE(receivers.size() == 500);
    REQUIRE(pages.size() == 1 + receivers.size());
    CHECK(occurrences(pages[0], "Dags att lämna svar") == 0);
    for (size_t i = 0; i < receivers.size(); ++i) {
        const Person& person = receivers[i];
        const std::string& page = pages[i + 1];
        CAPTURE(i, page);
        const std::string beginning = person.given + " " + person.family + " " + person.street + " " + person.code +
                                      " " + person.town + "Dags att lämna svar, " + person.given + "Vi behöver";
        CHECK(page.substr(0, beginning.size()) == beginning);
        CHECK(occurrences(page, "Skriv ditt nummer, " + person.number + ", på svaret.") == 1);
        CHECK(occurrences(page, "Dags att lämna svar") == 1);
        CHECK(occurrences(page, person.street) == 1);
    }
}
