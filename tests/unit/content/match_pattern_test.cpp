#include "content/match_pattern.hpp"

#include <catch2/catch.hpp>

namespace content {
namespace {

TEST_CASE("an alternative that does not begin with a slash matches anywhere") {
    struct Case {
        const char *pattern, *expression;
    };
    const Case cases[] = {
        {"a", "//a"},
        {"a/b", "//a/b"},
        {"/a/b", "/a/b"},
        {"//a", "//a"},
        {"/", "/"},
        {"@x", "//@x"},
        {"a | /b|c", "//a | /b|//c"},
        {"a[b | c]", "//a[b | c]"},
        {"a[. = '|'] | b", "//a[. = '|'] | //b"},
        {"", ""},
        {"a |", "//a |"},
    };
    for (const Case& each : cases) {
        INFO(each.pattern);
        CHECK(match_pattern(each.pattern).expression == each.expression);
    }
}

TEST_CASE("a place in the expression is known in the pattern") {
    const MatchPattern match = match_pattern("ab | /c | d");
    REQUIRE(match.expression == "//ab | /c | //d");
    CHECK(match.source_offset(0) == 0);
    CHECK(match.source_offset(1) == 0);
    CHECK(match.source_offset(2) == 0);
    CHECK(match.source_offset(3) == 1);
    CHECK(match.source_offset(7) == 5);
    CHECK(match.source_offset(14) == 10);
    CHECK(match.source_offset(15) == 11);
}

}  // namespace
}  // namespace content
