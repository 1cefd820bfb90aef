#include "diag/excerpt.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "diag/diagnostic.hpp"

namespace diag {
namespace {

std::string times(size_t count, std::string_view text) {
    std::string all;
    for (size_t i = 0; i < count; ++i) all += text;
    return all;
}

TEST_CASE("of a long text the beginning is quoted, to the end of a letter with its marks") {
    CHECK(excerpt("", 3) == "");
    CHECK(excerpt("åäö", 3) == "åäö");
    CHECK(excerpt("åäöå", 3) == "åäö…");
    CHECK(excerpt("abe\u0301\u0302d", 4) == "ab…");
    CHECK(excerpt("abe\u0301\u0302d", 5) == "abe\u0301\u0302…");
    CHECK(excerpt("a\U0001F469\u200D\U0001F52Cb", 3) == "a…");
    // Nothing but marks: no letter ends before.
    CHECK(excerpt(times(9, "\u0301"), 2) == times(2, "\u0301") + "…");
}

TEST_CASE("what a message quotes is as long as can be read, whatever stands around it, and so is the message") {
    const std::string word = times(40'000, "å");
    CHECK(readable("`" + word + "` is no `date`") == "`" + times(200, "å") + "…` is no `date`");
    CHECK(readable("no `date`: `" + word) == "no `date`: `" + times(200, "å") + "…");
    const std::string sentence = times(30, "a rule's own words, ");
    CHECK(readable(sentence) == sentence);
    CHECK(base::count_code_points(readable(word)) == 2001);
}

TEST_CASE("every message, hint and second place is cut") {
    const std::string quoted = "`" + times(300, "x") + "`", cut = "`" + times(200, "x") + "…`";
    Sink sink;
    sink.report(Code::broken_rule, {}, quoted, quoted, {{{}, quoted}});
    const Diagnostic told = sink.sorted().front();
    CHECK(told.message == cut);
    CHECK(told.hint == cut);
    CHECK(told.labels.front().message == cut);
}

}  // namespace
}  // namespace diag
