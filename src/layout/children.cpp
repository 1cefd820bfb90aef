#include "layout/children.hpp"

#include <algorithm>

#include "layout/lexical.hpp"

namespace layout {
namespace {

bool is_ordered(const ElementEntry& entry) {
    return entry.content == ContentModel::sequence || entry.content == ContentModel::transparent;
}

/// The names of the elements that list `child` among their children.
std::vector<std::string_view> parents_of(Element child) {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements()) {
        // A template takes anything, but stands somewhere itself.
        if (lists(each, child) && each.element != Element::template_) names.push_back(each.name);
    }
    return names;
}

std::string where_it_stands(const ElementEntry& entry, Element child) {
    constexpr size_t readable = 8;
    if (layout::entry(child).kind == Kind::note)
        return "notes stand below tables and timelines: write it in a cell, in the `caption` or in what a timeline "
               "says";
    if (is_inline(child) && lists(entry, Element::p)) return "put it into a `p`";
    const auto parents = parents_of(child);
    return parents.empty() || parents.size() > readable ? "" : "it stands in " + one_of(parents);
}

}  // namespace

bool lists(const ElementEntry& entry, Element child) {
    return std::any_of(entry.children.begin(), entry.children.end(),
                       [&](const Child& each) { return each.element == child; });
}

bool lists_freely(const ElementEntry& entry) {
    return entry.content == ContentModel::elements || entry.content == ContentModel::mixed;
}

const ElementEntry& surroundings(const ElementEntry& entry, const ElementEntry& around) {
    return lists_freely(entry) ? entry : around;
}

bool takes_text(const ElementEntry& entry, const ElementEntry& around) {
    if (entry.content == ContentModel::transparent) return around.content == ContentModel::mixed;
    return entry.content == ContentModel::mixed;
}

bool takes(const ElementEntry& entry, const ElementEntry& around, Element child) {
    return lists(entry, child) || (entry.content == ContentModel::transparent && lists(around, child));
}

std::vector<std::string_view> children_of(const ElementEntry& entry, const ElementEntry& around) {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements().subspan(1)) {
        if (takes(entry, around, each.element)) names.push_back(each.name);
    }
    return names;
}

Misplacement misplaced_text(std::string_view what, const ElementEntry& entry) {
    const std::string_view instead =
        entry.content == ContentModel::empty ? ", which is empty" : ", which takes elements only";
    return {std::string(what) + " stands in " + quoted(entry.name) + std::string(instead),
            lists(entry, Element::p) ? "put it into a `p`" : ""};
}

Children::Children(const ElementEntry& entry, const ElementEntry& around)
    : entry_(&entry), around_(&around), counts_(is_ordered(entry) ? entry.children.size() : 0) {}

size_t Children::position_of(Element child) const {
    const auto& children = entry_->children;
    const auto own = std::find_if(children.begin(), children.end(), [&](const Child& each) {
        return each.element == child || (each.element == Element::text && lists(*around_, child));
    });
    return static_cast<size_t>(own - children.begin());
}

std::optional<Misplacement> Children::admit(Element child) {
    if (!takes(*entry_, *around_, child)) {
        refused_.push_back(child);
        return Misplacement{quoted(entry(child).name) + " cannot stand in " + quoted(entry_->name),
                            where_it_stands(*entry_, child)};
    }
    if (!is_ordered(*entry_)) return std::nullopt;
    const size_t position = position_of(child);
    if (position < position_)
        return Misplacement{quoted(entry(child).name) + " stands after " + quoted(entry(last_).name),
                            "move it before: the reference has the order of what stands in " + quoted(entry_->name)};
    position_ = position;
    last_ = child;
    if (++counts_[position] > 1 && !entry_->children[position].repeated)
        return Misplacement{"a second " + quoted(entry(child).name), quoted(entry_->name) + " takes one"};
    return std::nullopt;
}

bool Children::is_explained(Element missing) const {
    return std::ranges::any_of(refused_, [&](Element child) { return lists(layout::entry(missing), child); });
}

std::vector<Element> Children::missing() const {
    std::vector<Element> missing;
    for (size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] < entry_->children[i].minimum) missing.push_back(entry_->children[i].element);
    }
    return missing;
}

}  // namespace layout
