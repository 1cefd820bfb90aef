#include "xml/namespace.hpp"

#include <string>

namespace xml {

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

std::string_view namespace_of(pugi::xml_node element) {
    const std::string_view name = element.name();
    const size_t colon = name.find(':');
    const std::string declaration =
        colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    for (pugi::xml_node node = element; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(declaration.c_str())) return found.value();
    return {};
}

}  // namespace xml
