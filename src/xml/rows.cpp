#include "xml/rows.hpp"

#include <algorithm>
#include <iterator>

namespace xml {

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

std::vector<pugi::xml_node> child_elements(pugi::xml_node parent) {
    std::vector<pugi::xml_node> elements;
    std::ranges::copy_if(parent.children(), std::back_inserter(elements), is_element);
    return elements;
}

Names names_of(const std::vector<pugi::xml_node>& row) {
    Names names;
    std::ranges::transform(row, std::back_inserter(names), name_of);
    return names;
}

}  // namespace xml
