#include "diag/odd_character.hpp"

#include <catch2/catch.hpp>

namespace diag {
namespace {

TEST_CASE("a character that cannot be seen or passes for another is named, with what to do") {
    struct Case {
        const char *text, *seen, *remedy;
    };
    const Case cases[] = {
        {"section-\u00ADuppdrag", "U+00AD, a soft hyphen, stands before `uppdrag`", "delete it"},
        {"a\u00A0b@example.org", "U+00A0, a no-break space, stands before `b`", "write a space, or delete it"},
        {"ab\u200B", "U+200B, a zero width space, stands after `ab`", "delete it"},
        {"\u2011", "U+2011, a non-breaking hyphen, stands here", "write `-`"},
    };
    for (const Case& each : cases) {
        const auto found = odd_character(each.text);
        REQUIRE(found);
        CHECK(found->seen == each.seen);
        CHECK(found->remedy == each.remedy);
    }
    for (const char* text : {"", "2021-09", "åäö", "a b"}) CHECK_FALSE(odd_character(text));
}

}  // namespace
}  // namespace diag
