#include "xml/census.hpp"

#include <algorithm>
#include <iterator>

namespace xml {
namespace {

void raise(Census::Kind& kind, double children, double within) {
    ++kind.count;
    kind.children = std::max(kind.children, children);
    kind.within = std::max(kind.within, within);
}

/// How many nodes stand in the node.
double count(pugi::xml_node node, double depth, Census& census) {
    const auto attributes = static_cast<double>(std::distance(node.attributes_begin(), node.attributes_end()));
    double children = attributes, within = attributes;
    for (const pugi::xml_node child : node.children()) {
        ++children;
        within += 1 + count(child, depth + 1, census);
    }
    census.depth = std::max(census.depth, depth);
    raise(census.any, children, within);
    if (node.type() == pugi::node_element) raise(census.kinds[node.name()], children, within);
    return within;
}

}  // namespace

Census::Kind Census::of(std::string_view name) const {
    if (name.empty()) return any;
    const auto found = kinds.find(name);
    return found == kinds.end() ? Kind{} : found->second;
}

Census census_of(const std::vector<pugi::xml_node>& documents) {
    Census census;
    for (const pugi::xml_node document : documents) census.nodes += 1 + count(document, 1, census);
    return census;
}

}  // namespace xml
