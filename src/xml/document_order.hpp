#pragma once

#include <cstddef>
#include <unordered_map>

#include <pugixml.hpp>

namespace xml {

/// What identifies an attribute or a node, for sets and maps that are only looked up in.
const void* identity_of(const pugi::xpath_node& node);

/// Puts nodes in document order (XPath 1.0, chapter 5). pugixml knows the order of what it has read by its place in the
/// text; what was copied it compares by walking from sibling to sibling, so the nodes of a copy are numbered here,
/// once. Trees must not change in between.
class DocumentOrder {
public:
    /// Nodes of one document.
    void sort(pugi::xpath_node_set& nodes);

private:
    using Places = std::unordered_map<const void*, size_t>;
    const Places& places_in(pugi::xml_node document);

    std::unordered_map<const void*, Places> places_;  ///< by document; looked up only
};

}  // namespace xml
