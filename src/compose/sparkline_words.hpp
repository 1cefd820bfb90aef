#pragma once

#include <string>
#include <vector>

#include "compose/figure_datum.hpp"

namespace compose {

/// A sparkline as it was told: what its drawing, its table and its words for who does not see it are made of.
struct ToldSparkline {
    std::string id{}, language{};
    SparklineDatum datum{};
    std::vector<PointDatum> points{};
    diag::Span span{};

    [[nodiscard]] bool has_numbers() const;
};

/// How many numbers there are, the first, the last, the least and the largest of them, and how many are missing. The
/// layout's own words, where it has any. One number at least is there.
std::string alternative_of(const ToldSparkline& told, Languages& languages);

}  // namespace compose
