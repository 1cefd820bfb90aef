#include "layout/content_model.hpp"

#include <algorithm>

namespace layout {
bool lists(const ElementEntry& entry, Element child) {
    return std::any_of(entry.children.begin(), entry.children.end(),
                       [&](const Child& each) { return each.element == child; });
}

bool lists_freely(const ElementEntry& entry) {
    return entry.content == Content::elements || entry.content == Content::mixed;
}

const ElementEntry& surroundings(const ElementEntry& entry, const ElementEntry& around) {
    return lists_freely(entry) ? entry : around;
}

bool takes_text(const ElementEntry& entry, const ElementEntry& around) {
    if (entry.content == Content::transparent) return around.content == Content::mixed;
    return entry.content == Content::mixed;
}

bool takes(const ElementEntry& entry, const ElementEntry& around, Element child) {
    return lists(entry, child) || (entry.content == Content::transparent && lists(around, child));
}

std::vector<std::string_view> children_of(const ElementEntry& entry, const ElementEntry& around) {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements().subspan(1)) {
        if (takes(entry, around, each.element)) names.push_back(each.name);
    }
    return names;
}

std::vector<std::string_view> parents_of(Element child) {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements()) {
        if (lists(each, child)) names.push_back(each.name);
    }
    return names;
}

Sequence::Sequence(const ElementEntry& sequence, const ElementEntry& around)
    : entry_(sequence), around_(around), counts_(sequence.children.size()) {}

size_t Sequence::position_of(Element child) const {
    const auto& children = entry_.children;
    const auto own = std::find_if(children.begin(), children.end(), [&](const Child& each) {
        return each.element == child || (each.element == Element::text && lists(around_, child));
    });
    return static_cast<size_t>(own - children.begin());
}

Sequence::Step Sequence::step(Element child) {
    const size_t position = position_of(child);
    if (position == entry_.children.size()) return Step::unexpected;
    if (position < position_) return Step::out_of_order;
    position_ = position;
    return ++counts_[position] > 1 && !entry_.children[position].repeated ? Step::repeated : Step::fits;
}

std::vector<Element> Sequence::missing() const {
    std::vector<Element> missing;
    for (size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] < entry_.children[i].minimum) missing.push_back(entry_.children[i].element);
    }
    return missing;
}

}  // namespace layout
