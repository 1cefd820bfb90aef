#include "pdf/number.hpp"

#include <limits>

#include <catch2/catch.hpp>

using base::Length;

TEST_CASE("lengths have only the decimals they need") {
    const auto [thousandths, text] = GENERATE(table<int64_t, std::string>({
        {0, "0"},
        {1, ".001"},
        {-1, "-.001"},
        {10, ".01"},
        {500, ".5"},
        {1000, "1"},
        {-1000, "-1"},
        {841890, "841.89"},
        {-12345, "-12.345"},
        {100020, "100.02"},
    }));
    std::string out;
    pdf::append_length(out, Length{thousandths});
    CHECK(out == text);
}

TEST_CASE("whole numbers") {
    std::string out;
    pdf::append_integer(out, std::numeric_limits<int64_t>::min());
    CHECK(out == "-9223372036854775808");
}
