#include "compose/foreign_notation.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace compose {
namespace {

/// The words that something is found in.
std::string found_in(std::string_view text) {
    std::string words;
    for (const ForeignNotation& found : foreign_notation(text)) words += (words.empty() ? "" : " | ") + found.word;
    return words;
}

TEST_CASE("what Swedish writes in another way is found") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"vård—stöd", "vård—stöd"},
        {"vård - och stöd", "-"},
        {"vård -- och stöd", "--"},
        {"åren 2020-2021.", "2020-2021."},
        {"(2020-2021)", "(2020-2021)"},
        {"från 2020–2021", "2020–2021"},
        {"den 24:e juni, 1:a maj", "24:e"},
        {"kl. 9:30 och klockan 14:00", "9:30"},
        {"kl.\u00A0"
         "9:30",
         "9:30"},
        {"om 30%, eller 5%", "30%,"},
        {"1.000.000 kr", "1.000.000"},
        {"men så...", "så..."},
        {"vård - för 30%", "- | 30%"},
    };
    for (const auto& [text, words] : table) CHECK(found_in(text) == words);
}

TEST_CASE("what may be meant so is let be") {
    for (const std::string_view text : {"vård – och stöd",
                                        "2020–2021",
                                        "2021-06-24",
                                        "hälso- och sjukvård",
                                        "- ett",
                                        "ett -",
                                        "dnr 2020-20211",
                                        "2021-2020",
                                        "NPO 2020-2021-3",
                                        "från 2020 till 2021",
                                        "24:e kapitlet",
                                        "SKR:s 9:30",
                                        "kl. 9.30",
                                        "30 %",
                                        "100%-ig",
                                        "2021-06-24%",
                                        "1.000",
                                        "24.12.2021",
                                        "1,5",
                                        "version 1.100.20",
                                        "och …",
                                        "https://exempel.se/2020-2021...",
                                        ""}) {
        INFO(text);
        CHECK(found_in(text).empty());
    }
}

}  // namespace
}  // namespace compose
