#include "xml/census.hpp"

#include <algorithm>

#include "xml/rows.hpp"

namespace xml {
namespace {

void raise(Census::Kind& kind, const Census::Kind& one) {
    ++kind.count;
    kind.children = std::max(kind.children, one.children);
    kind.within = std::max(kind.within, one.within);
    kind.text = std::max(kind.text, one.text);
}

double length(const pugi::char_t* text) { return static_cast<double>(std::string_view(text).size()); }

/// What a text or attribute holds.
double read(const pugi::char_t* value, Census& census) {
    const double bytes = length(value);
    census.text += bytes;
    census.longest = std::max(census.longest, bytes);
    return bytes;
}

/// What stands in the node.
Census::Kind count(pugi::xml_node node, double depth, Census& census) {
    Census::Kind one;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        ++one.children;
        double& longest = census.attributes[attribute.name()];
        longest = std::max(longest, read(attribute.value(), census));
    }
    one.within = one.children;
    for (const pugi::xml_node child : node.children()) {
        const Census::Kind inside = count(child, depth + 1, census);
        ++one.children;
        one.within += 1 + inside.within;
        one.text += inside.text;
    }
    if (*node.value() != '\0') {
        const double bytes = read(node.value(), census);
        if (is_text(node)) one.text = bytes;
    }
    census.depth = std::max(census.depth, depth);
    raise(census.any, one);
    if (node.type() != pugi::node_element) return one;
    raise(census.kinds[node.name()], one);
    raise(census.kinds[any_element], one);
    return one;
}

}  // namespace

Census::Kind Census::of(std::string_view name) const {
    if (name.empty()) return any;
    const auto found = kinds.find(name);
    return found == kinds.end() ? Kind{0, 0, 0, longest} : found->second;
}

double Census::longest_attribute(std::string_view name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? 0 : found->second;
}

Census census_of(const std::vector<pugi::xml_node>& documents) {
    Census census;
    for (const pugi::xml_node document : documents) census.nodes += 1 + count(document, 1, census).within;
    return census;
}

}  // namespace xml
