#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

namespace xml {

/// What all elements are counted as.
constexpr std::string_view any_element = "*";

/// How many nodes documents have, and one node at most, and how much text: what bounds what an expression can look at.
struct Census {
    /// Of the elements of one name.
    struct Kind {
        double count = 0;     ///< so many there are
        double children = 0;  ///< the most that one has, attributes among them
        double within = 0;    ///< the most that stand in one, at any depth
        double text = 0;      ///< the most bytes that the value of one has
    };

    double nodes = 0;
    double depth = 0;
    double text = 0;     ///< bytes in all of them
    double longest = 0;  ///< bytes of the longest text or attribute
    Kind any;            ///< of all names together
    std::unordered_map<std::string_view, Kind> kinds;
    std::unordered_map<std::string_view, double> attributes;  ///< bytes of the longest of a name

    /// An empty name is any, `*` that of any element. A node of an unknown one, as an attribute or a text is, has
    /// nothing in it.
    [[nodiscard]] Kind of(std::string_view name) const;
    /// Bytes of the longest attribute of a name.
    [[nodiscard]] double longest_attribute(std::string_view name) const;
};

/// Of documents that live as long.
Census census_of(const std::vector<pugi::xml_node>& documents);

}  // namespace xml
