#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

namespace xml {

/// How many nodes documents have, and one node at most: what bounds how many an expression can look at.
struct Census {
    /// Of the elements of one name.
    struct Kind {
        double count = 0;     ///< so many there are
        double children = 0;  ///< the most that one has, attributes among them
        double within = 0;    ///< the most that stand in one, at any depth
    };

    double nodes = 0;
    double depth = 0;
    Kind any;  ///< of all names together
    std::unordered_map<std::string_view, Kind> kinds;

    /// An empty name is any. A node of an unknown one, as an attribute or a text is, has nothing in it.
    [[nodiscard]] Kind of(std::string_view name) const;
};

/// Of documents that live as long.
Census census_of(const std::vector<pugi::xml_node>& documents);

}  // namespace xml
