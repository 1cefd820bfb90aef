#include "xml/document_order.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace xml {
namespace {

pugi::xml_node owner_of(const pugi::xpath_node& node) { return node.attribute() ? node.parent() : node.node(); }

/// Not worth numbering a document for.
bool is_cheap(const pugi::xpath_node_set& nodes) {
    constexpr size_t few = 32;
    return nodes.type() != pugi::xpath_node_set::type_unsorted || nodes.size() < few ||
           owner_of(nodes[0]).offset_debug() >= 0;
}

}  // namespace

const void* identity_of(const pugi::xpath_node& node) {
    return node.attribute() ? static_cast<const void*>(node.attribute().internal_object())
                            : static_cast<const void*>(node.node().internal_object());
}

void DocumentOrder::sort(pugi::xpath_node_set& nodes) {
    if (is_cheap(nodes)) return nodes.sort();
    const Places& places = places_in(owner_of(nodes[0]).root());
    std::vector<pugi::xpath_node> sorted(nodes.begin(), nodes.end());
    std::ranges::sort(sorted, {}, [&](const pugi::xpath_node& node) {
        const auto found = places.find(identity_of(node));
        return found == places.end() ? 0 : found->second;
    });
    nodes = {sorted.data(), sorted.data() + sorted.size(), pugi::xpath_node_set::type_sorted};
}

const DocumentOrder::Places& DocumentOrder::places_in(pugi::xml_node document) {
    const auto [known, is_new] = places_.try_emplace(document.internal_object());
    if (!is_new) return known->second;
    struct Walker : pugi::xml_tree_walker {
        explicit Walker(Places& all) : places(all) {}
        bool for_each(pugi::xml_node& node) override {
            place(node.internal_object());
            for (const pugi::xml_attribute attribute : node.attributes()) place(attribute.internal_object());
            return true;
        }
        void place(const void* node) { places.emplace(node, places.size() + 1); }
        Places& places;
    } walker(known->second);
    walker.place(document.internal_object());
    document.traverse(walker);
    return known->second;
}

}  // namespace xml
