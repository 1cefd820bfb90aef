#include "text/number.hpp"

#include <limits>

#include <catch2/catch.hpp>

namespace text {
namespace {

TEST_CASE("numbers are written as the language writes them") {
    struct Expected {
        const char *language = nullptr, *decimal = nullptr;
        std::optional<int> decimals;
        const char* written = nullptr;
    };
    const Expected table[] = {
        {"sv", "172500000", {}, "172\u00A0500\u00A0000"},
        {"sv", "1000", {}, "1\u00A0000"},
        {"sv", "999", {}, "999"},
        {"sv", "3.14", {}, "3,14"},
        {"sv", "3.10", {}, "3,10"},
        {"sv", "-3", {}, "−3"},
        {"sv", "+7", {}, "7"},
        {"sv", ".5", {}, "0,5"},
        {"sv", "0.25", 1, "0,3"},
        {"sv", "-0.25", 1, "−0,3"},
        {"sv", "2.675", 2, "2,68"},
        {"sv", "1234.5", 2, "1\u00A0234,50"},
        {"sv", "99999999999999999999.1", {}, "99\u00A0999\u00A0999\u00A0999\u00A0999\u00A0999\u00A0999,1"},
        {"sv-SE", "1234.5", {}, "1\u00A0234,5"},
        {"en", "1234567.5", {}, "1,234,567.5"},
    };
    for (const Expected& expected : table) {
        INFO(expected.decimal);
        CHECK(Numbers{expected.language}.format(expected.decimal, expected.decimals) == expected.written);
    }
}

TEST_CASE("what is no decimal is not written") {
    Numbers numbers{"sv"};
    for (const char* text : {"", "-", ".", "1,5", "1e5", "NaN", "1.2.3", " 1", "0x10", "--1"})
        CHECK_FALSE(numbers.format(text));
    CHECK_FALSE(numbers.format(std::string(500, '1')));
}

TEST_CASE("whole numbers of any size are written") {
    Numbers numbers{"sv"};
    CHECK(numbers.format(int64_t{0}) == "0");
    CHECK(numbers.format(std::numeric_limits<int64_t>::min()) ==
          "−9\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
}

TEST_CASE("number words follow the gender of what is counted") {
    Numbers swedish{"sv"};
    CHECK(swedish.spell_out(2) == "två");
    CHECK(swedish.spell_out(4, Gender::neuter) == "fyra");
    CHECK(swedish.spell_out(1) == "en");
    CHECK(swedish.spell_out(1, Gender::neuter) == "ett");
    CHECK(swedish.spell_out(21) == "tjugoen");
    CHECK(swedish.spell_out(21, Gender::neuter) == "tjugoett");
    CHECK(swedish.spell_out(0) == "noll");
    CHECK(Numbers{"en"}.spell_out(12) == "twelve");
    CHECK(Numbers{"da"}.spell_out(1, Gender::neuter) == "et");
}

}  // namespace
}  // namespace text
