#include "xml/location_paths.hpp"

#include <catch2/catch.hpp>

namespace {

using Paths = std::vector<std::string>;

TEST_CASE("the location paths of an expression are all that it reads") {
    struct Case {
        const char* expression;
        Paths paths;
    };
    const Case cases[]{
        {"1 + 'a/b'", {}},
        {"@id = concat('region-', @code)", {"@code", "@id"}},
        {"starts-with(@code, ../../@code)", {"@code", "../../@code"}},
        {"/regions/region/membership[@health-care-region = $id]",
         {"/regions/region/membership/@health-care-region", "$id", "/regions/region/membership"}},
        {"count(a[b > 2 and c]) = 1", {"a/b", "a/c", "a"}},
        {"//a[@x = /r/@y]/b[2]", {"//a/@x", "/r/@y", "//a/b"}},
        {"(a | b)/c", {"a/c", "b/c"}},
        {"(a | b)[d]", {"a/d", "b/d", "a", "b"}},
        {"$x/text()", {"$x/text()"}},
        {"ancestor-or-self::*[@s][1]/@s", {"ancestor-or-self::*/@s", "ancestor-or-self::*/@s"}},
        {"not(.) or position() = last()", {"."}},
        {"a[b[c]]", {"a/b/c", "a/b", "a"}},
        {"(", {}},
    };
    for (const Case& each : cases) {
        INFO(each.expression);
        CHECK(xml::location_paths(each.expression) == each.paths);
    }
}

TEST_CASE("an expression with far too many paths is said to read everything") {
    const auto nested = [](int depth) {
        std::string expression = "(a | b)";
        for (int i = 1; i < depth; ++i) expression = "(a | b)[" + expression + "]";
        return xml::location_paths(expression);
    };
    CHECK(nested(3).size() == 2 + 4 + 8);
    CHECK(nested(100) == Paths{std::string(xml::every_node)});
}

}  // namespace
