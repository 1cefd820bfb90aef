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
/// The names of the elements that list `child` among their children.
std::vector<std::string_view> parents_of(Element child);

/// Follows the children of an element whose content is in sequence (or transparent), one after the other.
class Sequence {
public:
    Sequence(const ElementEntry& entry, const ElementEntry& around);

    enum class Step : uint8_t { fits, unexpected, out_of_order, repeated };
    Step step(Element child);
    /// The required children that have not come.
    [[nodiscard]] std::vector<Element> missing() const;

private:
    [[nodiscard]] size_t position_of(Element child) const;

    const ElementEntry& entry_;
    const ElementEntry& around_;
    size_t position_ = 0;
    std::vector<uint32_t> counts_;
};

}  // namespace layout
