#include "diag/suggestion.hpp"

#include <array>
#include <vector>

#include <catch2/catch.hpp>

namespace diag {
namespace {

TEST_CASE("the nearest name is suggested, if it is near") {
    constexpr std::array<std::string_view, 5> names{"select", "separator", "sort", "if", "in"};
    CHECK(suggest("selct", names) == "did you mean `select`?");
    CHECK(suggest("slect", names) == "did you mean `select`?");
    CHECK(suggest("sleect", names) == "did you mean `select`?");
    CHECK(suggest("srot", names) == "did you mean `sort`?");
    CHECK(suggest("selekt", names) == "did you mean `select`?");
    CHECK(suggest("seperator", names) == "did you mean `separator`?");
    CHECK(suggest("ig", names) == "did you mean `if`?");  // the first of equals
    CHECK(suggest("choose", names).empty());
    CHECK(suggest("x", names).empty());
    CHECK(suggest("", names).empty());
    CHECK(suggest("sort", std::array<std::string_view, 1>{"sort"}).empty());
    CHECK(suggest(std::string(100'000, 's'), names).empty());
}

TEST_CASE("a reference to nothing is told what there is, and that it may go") {
    using Names = std::vector<std::string_view>;
    CHECK(suggest_target("beslutt", Names{"beslut", "klart"}) == "did you mean `beslut`? or remove what refers to it");
    CHECK(suggest_target("4", Names{"beslut", "klart"}) ==
          "there are `beslut` and `klart`; or remove what refers to it");
    CHECK(suggest_target("4", Names{"klart"}) == "there is only `klart`; or remove what refers to it");
    CHECK(suggest_target("x", Names{}) == "add what it names, or remove what refers to it");
    CHECK(suggest_target("be\u00ADslut", Names{"beslut"}) ==
          "U+00AD, a soft hyphen, stands before `slut`: delete it; or remove what refers to it");
}

}  // namespace
}  // namespace diag
