#pragma once

#include <functional>
#include <memory>

#include "xml/census.hpp"
#include "xml/expression.hpp"

namespace xml {

/// How much expressions may look at, in documents of which there is a census: nodes, as many as take as long. It is
/// reckoned before each is evaluated, since nothing can interrupt pugixml; so the same input always ends at the same
/// place.
class Budget {
public:
    /// `tell`: an expression that would look at more than is left, once.
    using Tell = std::function<void(const Expression&)>;

    Budget(std::shared_ptr<const Census> census, double most, Tell tell)
        : census_(std::move(census)), most_(most), left_(most), tell_(std::move(tell)) {}

    /// The expression may be evaluated. If not, no other may be, either: what one would give without it is wrong.
    bool allows(double work, const Expression& expression);
    [[nodiscard]] bool is_spent() const { return left_ <= 0; }
    [[nodiscard]] const Census& census() const { return *census_; }
    [[nodiscard]] double spent() const { return most_ - left_; }

private:
    std::shared_ptr<const Census> census_;
    double most_, left_;
    Tell tell_;
};

/// How much a layout's expressions may look at in sources of which the largest has so many bytes; those of rules half.
double most_looked_at(size_t bytes);

}  // namespace xml
