#include "figure/choose.hpp"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

using namespace figure;

namespace {

bool all(Place) { return true; }

struct Problem {
    Costs costs;
    std::vector<Clash> clashes;

    [[nodiscard]] bool clash(Place a, Place b) const {
        for (const auto& [one, other] : clashes)
            if ((one == a && other == b) || (one == b && other == a)) return true;
        return false;
    }
    [[nodiscard]] std::optional<Choice> solve(uint32_t nodes = 1'000'000) const {
        return Places(costs, clashes).choose(all, nodes);
    }
};

/// The least cost of all choices; -1 if all clash.
int least_of_all(const Problem& problem, std::vector<uint32_t>& chosen) {
    const auto label = static_cast<uint32_t>(chosen.size());
    if (label == problem.costs.size()) return 0;
    int best = -1;
    for (uint32_t place = 0; place < problem.costs[label].size(); ++place) {
        bool free = true;
        for (uint32_t other = 0; other < label; ++other)
            free = free && !problem.clash({other, chosen[other]}, {label, place});
        if (!free) continue;
        chosen.push_back(place);
        const int rest = least_of_all(problem, chosen);
        chosen.pop_back();
        if (rest >= 0 && (best < 0 || problem.costs[label][place] + rest < best))
            best = problem.costs[label][place] + rest;
    }
    return best;
}

Problem random_problem(std::mt19937& random) {
    Problem problem;
    const auto labels = static_cast<uint32_t>(1 + random() % 5);
    for (uint32_t label = 0; label < labels; ++label) {
        problem.costs.emplace_back(1 + random() % 4);
        for (int& cost : problem.costs.back()) cost = static_cast<int>(random() % 100);
        std::sort(problem.costs.back().begin(), problem.costs.back().end());
    }
    for (uint32_t a = 0; a < labels; ++a)
        for (uint32_t b = a + 1; b < labels; ++b)
            for (uint32_t i = 0; i < problem.costs[a].size(); ++i)
                for (uint32_t j = 0; j < problem.costs[b].size(); ++j)
                    if (random() % 3 == 0) problem.clashes.push_back({{a, i}, {b, j}});
    return problem;
}

}  // namespace

TEST_CASE("the cheapest places that do not clash are chosen") {
    const Problem both{{{1, 5}, {1, 3}}, {{{0, 0}, {1, 0}}}};
    CHECK(both.solve() == Choice{{0, 1}, 4});
    CHECK(Problem{{{1}, {1}}, {{{0, 0}, {1, 0}}}}.solve() == std::nullopt);
    CHECK(Problem{{}, {}}.solve() == Choice{});
    CHECK(Problem{{{}}, {}}.solve() == std::nullopt);
}

TEST_CASE("branch and bound finds what trying everything finds") {
    std::mt19937 random(20210624);
    for (int i = 0; i < 400; ++i) {
        const Problem problem = random_problem(random);
        std::vector<uint32_t> chosen;
        const int least = least_of_all(problem, chosen);
        const auto choice = problem.solve();
        CHECK((choice ? choice->cost : -1) == least);
    }
}

TEST_CASE("places that may not be used are not") {
    const Places places({{1, 2}, {1}}, {});
    CHECK(places.choose([](Place place) { return place != Place{0, 0}; }, 100) == Choice{{1, 0}, 3});
    CHECK(places.choose([](Place place) { return place.label == 0; }, 100) == std::nullopt);
}
