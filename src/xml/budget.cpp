#include "xml/budget.hpp"

#include <algorithm>

namespace xml {

bool Budget::allows(double work, const Expression& expression) {
    if (is_spent()) return false;
    left_ -= work;
    if (is_spent()) tell_(expression);
    return !is_spent();
}

// What is looked at is reckoned with beforehand, and may be several times what it is in the end. To look at a hundred
// millions takes a second or two: a file of a megabyte is done in ten, whatever is asked of it.
double most_looked_at(size_t bytes) {
    constexpr double least = 3e8, for_each_byte = 300;
    return std::max(least, static_cast<double>(bytes) * for_each_byte);
}

}  // namespace xml
