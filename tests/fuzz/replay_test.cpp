#include <algorithm>
#include <filesystem>
#include <vector>

#include <catch2/catch.hpp>

#include "fuzz/target.hpp"
#include "support/file.hpp"

TEST_CASE("what a fuzzer began with, and what it found, does no harm") {
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(LAGESBILD_FUZZ_INPUTS)) inputs.push_back(entry.path());
    std::ranges::sort(inputs);
    REQUIRE_FALSE(inputs.empty());
    for (const auto& input : inputs) {
        INFO(input.filename().string());
        fuzz::try_input(support::read_file(input));
        SUCCEED();
    }
}
