#pragma once

#include "xml/content_model.hpp"

namespace xml {

/// One fault of a row of elements, as the change that mends it.
struct Repair {
    enum class Kind : uint8_t {
        rename,   ///< the element is a misspelling of `name`
        missing,  ///< `name` is missing before the element
        remove,   ///< the element may not stand here
        replace,  ///< the same, and it stands where `name` is missing
        move      ///< the element belongs before the element `to`
    };
    Kind kind = Kind::remove;
    size_t at = 0;  ///< the element's number; beyond the last: the end
    size_t to = 0;
    Name name = {};
    std::vector<Name> expected = {};  ///< what may stand there
    friend bool operator==(const Repair&, const Repair&) = default;
};

/// The changes that make a row of elements what the model wants, in the order of their places: at each fault the one
/// after which most of the row is right. An element that is missing at one place and too much at another has moved.
/// `budget`: how many elements may be tried in all; when it is spent the rest stays as it is.
std::vector<Repair> plan_repairs(const ContentModel& model, const std::vector<Name>& row, size_t& budget);

}  // namespace xml
