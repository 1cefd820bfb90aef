#pragma once

#include <set>

#include "content/statements.hpp"

namespace content {

/// What is another in a statement than the earlier issue says of the same identity.
struct Difference {
    bool date = false, certainty = false, state = false, holder = false;
    bool content = false;  ///< its text, or an attribute that no declaration gives a meaning
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// A statement that is in one issue only, or says something else: by index, nothing where the issue does not have it.
struct Change {
    std::optional<size_t> before, after;
    Difference difference{};  ///< of what is in both
    friend bool operator==(const Change&, const Change&) = default;
};

/// Compares what two issues say, by identity: neither order nor white space is a change. In the order of the later
/// issue; what is only in the earlier one stands behind what it followed there. Of those that share an identity, the
/// first counts. `of_others`: nodes in them that are not looked at.
std::vector<Change> compare(const std::vector<Statement>& before, const std::vector<Statement>& after,
                            const std::set<const void*>& of_others = {});

}  // namespace content
