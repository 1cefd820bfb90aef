#include "text/messages.hpp"

#include <catch2/catch.hpp>

#include "text/properties.hpp"

namespace text {
namespace {

TEST_CASE("every message file has every message, and no fault") {
    for (const MessageFile& file : message_files()) {
        INFO(file.language);
        for (const std::string& fault : message_file_faults(file.text)) FAIL_CHECK(fault);
    }
}

TEST_CASE("every message can be said in every language, and every argument is heard") {
    for (const MessageFile& file : message_files()) {
        const Messages messages(file.language);
        for (size_t i = 0; i < message_count; ++i) {
            INFO(file.language << ": " << message_table()[i].name);
            // An argument that a message does not have is passed over.
            const std::string said = messages.format(
                static_cast<Message>(i),
                {{"date", "D"},    {"day", "24"},       {"month", "M"},     {"year", "2021"},  {"years", "Y"},
                 {"first", "F"},   {"last", "L"},       {"list", "l"},      {"next", "n"},     {"note", "N"},
                 {"lanes", 1200},  {"statements", 1},   {"counts", "C"},    {"count", 3},      {"state", "S"},
                 {"title", "T"},   {"later", "D2"},     {"statement", "s"}, {"time", "t"},     {"what", "w"},
                 {"second", "S2"}, {"value", "4"},      {"max", "7"},       {"label", "May"},  {"least", "2"},
                 {"most", "9"},    {"missing", 2},      {"category", "c"},  {"tiles", "A; B"}, {"tile", "A"},
                 {"flag", "f"},    {"number", "three"}, {"key", "01"},      {"owner", "O"}});
            CHECK_FALSE(said.empty());
            CHECK(said.find_first_of("{}") == std::string::npos);
            if (message_table()[i].arguments == "date") CHECK(said.find('D') != std::string::npos);
        }
    }
}

TEST_CASE("a sparkline says how many numbers it has, and how many it lacks") {
    const auto said = [](std::string_view language, int64_t count, int64_t missing) {
        return Messages(language).format(Message::sparkline, {{"count", count},
                                                              {"first", "3 (maj)"},
                                                              {"last", "7"},
                                                              {"least", "2"},
                                                              {"most", "9"},
                                                              {"missing", missing}});
    };
    CHECK(said("sv", 12, 0) == "12 uppgifter: först 3 (maj), sist 7, minst 2, mest 9");
    CHECK(said("sv", 12, 1) == "12 uppgifter: först 3 (maj), sist 7, minst 2, mest 9. En uppgift saknas");
    CHECK(said("sv", 1, 3) == "En uppgift: 7. 3 uppgifter saknas");
    CHECK(said("en", 2, 1) == "2 values: first 3 (maj), last 7, least 2, most 9. One value is missing");
    CHECK(said("en", 1, 2) == "One value: 7. 2 values are missing");
}

TEST_CASE("a language's messages are those of its nearest file") {
    CHECK(Messages("sv").language() == "sv");
    CHECK(Messages("sv-SE").language() == "sv");
    CHECK(Messages("sv-Latn-FI").language() == "sv");
    CHECK(Messages("en-GB").language() == "en");
    CHECK(Messages("fi").language() == "en");
    CHECK(Messages("").language() == "en");
    CHECK(Messages("svx").language() == "en");
}

TEST_CASE("a pattern may choose by number and word") {
    const Messages messages(
        "sv-SE", {{Message::date_some_time, "{date, plural, =0 {inga vårdförlopp} one {ett vårdförlopp} "
                                            "other {{date, spellout, %spellout-cardinal-neuter} vårdförlopp}}"},
                  {Message::date_latest, "{date, select, soon {snart} other {senast {date}}}"},
                  {Message::date_earliest, "'{'{date}'}'"},
                  {Message::date_from, "# {date}"}});
    CHECK(messages.format(Message::date_some_time, {{"date", 0}}) == "inga vårdförlopp");
    CHECK(messages.format(Message::date_some_time, {{"date", 1}}) == "ett vårdförlopp");
    CHECK(messages.format(Message::date_some_time, {{"date", 21}}) == "tjugoett vårdförlopp");
    CHECK(messages.format(Message::date_latest, {{"date", "soon"}}) == "snart");
    CHECK(messages.format(Message::date_latest, {{"date", "2021"}}) == "senast 2021");
    CHECK(messages.format(Message::date_earliest, {{"date", "2021"}}) == "{2021}");
    CHECK(messages.format(Message::date_from, {{"date", 1234567}}) == "# 1\u00A0234\u00A0567");
    CHECK(messages.format(Message::date_until, {{"date", "juni"}}) == "till och med juni");
}

TEST_CASE("a pattern that cannot be one of its message is told") {
    CHECK_FALSE(pattern_fault(Message::date_span, "{first} till {last}"));
    CHECK(pattern_fault(Message::date_span, "{first} till {end}") == "`end` is no argument of it");
    CHECK(pattern_fault(Message::date_span, "{0} till {last}") == "`0` is no argument of it");
    CHECK(pattern_fault(Message::date_span, "{first, plural, other {{end}}}") == "`end` is no argument of it");
    CHECK(pattern_fault(Message::date_span, "{first") == "it is no pattern of ICU's MessageFormat");
    CHECK(pattern_fault(Message::date_span, "{first, plural, one {x}}") == "it is no pattern of ICU's MessageFormat");
    CHECK(pattern_fault(Message::date_span, "{first, colour}") == "ICU knows no such type of argument");
    CHECK(pattern_fault(Message::date_unknown, "{}") == "it is no pattern of ICU's MessageFormat");
}

TEST_CASE("what is wrong with a file of messages is told") {
    std::string file(message_files()[0].text);
    file += "spring = våren\nno-such = x\ndate-from = {day}\n";
    file.replace(file.find("date-until ="), 12, "#");
    CHECK(message_file_faults(file) ==
          std::vector<std::string>{"spring: there twice", "no-such: no such message", "date-from: there twice",
                                   "date-from: `day` is no argument of it", "date_until: missing"});
}

TEST_CASE("properties are read as translators' tools write them") {
    const std::vector<Property> expected{{"a", "x = y"}, {"b", "24\u00A0juni"}, {"c", "one two"}, {"d", "\\"},
                                         {"e", ""},      {"f", "tab\tline\n"}};
    CHECK(read_properties("# comment\n! comment\n\na = x = y\r\n  b=24\\u00A0juni  \nc = one \\\n   two\nd = \\\\\ne\n"
                          "f = tab\\tline\\n") == expected);
    CHECK(read_properties("a = b\\").front().value == "b");
    CHECK(read_properties("a = \\u12").front().value == "u12");
}

}  // namespace
}  // namespace text
