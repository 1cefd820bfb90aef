#include "diag/code.hpp"

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace diag {
namespace {

TEST_CASE("a code is printed with hyphens and explained in sentences") {
    CHECK(entry(Code::malformed_xml).name == "malformed-xml");
    CHECK(entry(Code::rule_warning).severity == Severity::warning);
    CHECK(entry(Code::rule_violation).severity == Severity::error);

    std::set<std::string_view> names;
    for (const CodeEntry& each : code_table()) {
        INFO(each.name);
        CHECK(names.insert(each.name).second);
        CHECK(each.name.find('_') == std::string_view::npos);
        REQUIRE_FALSE(each.meaning.empty());
        REQUIRE_FALSE(each.remedy.empty());
        CHECK(each.meaning.back() == '.');
    }
}

}  // namespace
}  // namespace diag
