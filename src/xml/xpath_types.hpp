#pragma once

#include <pugixml.hpp>

#include "xml/variables.hpp"

namespace xml {

inline pugi::xpath_value_type to_pugixml(XPathType type) {
    switch (type) {
    case XPathType::nodes:
        return pugi::xpath_type_node_set;
    case XPathType::text:
        return pugi::xpath_type_string;
    case XPathType::number:
        return pugi::xpath_type_number;
    case XPathType::boolean:
        break;
    }
    return pugi::xpath_type_boolean;
}

inline XPathType from_pugixml(pugi::xpath_value_type type) {
    switch (type) {
    case pugi::xpath_type_node_set:
        return XPathType::nodes;
    case pugi::xpath_type_number:
        return XPathType::number;
    case pugi::xpath_type_boolean:
        return XPathType::boolean;
    default:
        return XPathType::text;
    }
}

}  // namespace xml
