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
        move,     ///< the element belongs before the element `to`
        swap      ///< the element and a later one, `to`, stand in each other's place
    };
    Kind kind = Kind::remove;
    size_t at = 0;  ///< the element's number; beyond the last: the end
    size_t to = 0;
    Name name = {};
    Names expected = {};  ///< what may stand there, unless that is known to be another element of the row
    friend bool operator==(const Repair&, const Repair&) = default;
};

/// The changes that make a row of elements what the model wants: at each fault the one after which most of the row is
/// right. What fits elsewhere in the row belongs there. Of what is put in before the same element the first stands
/// first. When the model's budget is spent the rest stays as it is.
std::vector<Repair> plan_repairs(const ContentModel& model, const Names& row);

}  // namespace xml
