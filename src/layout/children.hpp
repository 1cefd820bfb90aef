#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/vocabulary.hpp"

namespace layout {

/// True when `child` is among the element's own children.
bool lists(const ElementEntry& entry, Element child);
/// True for elements that take their children in any order and number.
bool lists_freely(const ElementEntry& entry);
/// The entry whose children transparent content inside `entry` takes: `entry` itself, or what surrounds it.
const ElementEntry& surroundings(const ElementEntry& entry, const ElementEntry& around);

/// True when text may stand in `entry`.
bool takes_text(const ElementEntry& entry, const ElementEntry& around);
/// True when `child` may stand in `entry`, wherever.
bool takes(const ElementEntry& entry, const ElementEntry& around, Element child);
/// The names of all that may stand in it.
std::vector<std::string_view> children_of(const ElementEntry& entry, const ElementEntry& around);
/// Why an element cannot stand where it does, in a diagnostic's words.
struct Misplacement {
    std::string message, hint;
};

/// Of text (or white space: `what`) in an element that takes none.
Misplacement misplaced_text(std::string_view what, const ElementEntry& entry);

/// The children of an element as they come, one after the other: each is admitted, or it is told why not.
class Children {
public:
    Children(const ElementEntry& entry, const ElementEntry& around);

    std::optional<Misplacement> admit(Element child);
    /// The required children that have not come.
    [[nodiscard]] std::vector<Element> missing() const;
    /// Something stands here that was refused, and may stand in the one that is missing: that was told.
    [[nodiscard]] bool is_explained(Element missing) const;

private:
    [[nodiscard]] size_t position_of(Element child) const;

    const ElementEntry* entry_;
    const ElementEntry* around_;
    size_t position_ = 0;
    Element last_ = Element::text;  ///< the one that came before
    std::vector<uint32_t> counts_;  ///< of the children in sequence
    std::vector<Element> refused_;  ///< what cannot stand here at all
};

}  // namespace layout
