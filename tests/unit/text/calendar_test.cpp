#include "text/calendar.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace text {
namespace {

TEST_CASE("months are read by the names that they are written by") {
    CHECK(std::ranges::equal(month_names("sv"), swedish_months));
    CHECK(std::ranges::equal(month_names("en-GB"), english_months));
}

}  // namespace
}  // namespace text
