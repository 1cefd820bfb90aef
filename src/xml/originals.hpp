#pragma once

#include <optional>
#include <set>
#include <unordered_map>

#include <pugixml.hpp>

namespace xml {

/// What the nodes and attributes of a copy are in the file, by their identity; looked up only. What is not here is not
/// in the file.
struct Originals {
    std::unordered_map<const void*, pugi::xml_node> nodes;
    std::unordered_map<const void*, pugi::xml_attribute> attributes;
};

/// Copies what is in a node, but for the nodes left out. `before`: what those of `from` are, where it is a copy itself.
Originals copy(pugi::xml_node from, pugi::xml_node to, const std::optional<Originals>& before,
               const std::set<const void*>& left_out);

}  // namespace xml
