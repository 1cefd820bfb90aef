#include "xml/namespace.hpp"

namespace xml {
namespace {

std::string_view prefix_of(std::string_view name) {
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

}  // namespace

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view local_name(pugi::xml_node node) { return local_name(std::string_view(node.name())); }

std::string_view namespace_for(std::string_view prefix, pugi::xml_node element) {
    if (prefix == "xml") return xml_namespace;
    const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (pugi::xml_node node = element; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(declaration.c_str())) return found.value();
    return {};
}

std::string_view namespace_of(pugi::xml_node element) { return namespace_for(prefix_of(element.name()), element); }

Name name_of(pugi::xml_node element) { return {std::string(local_name(element)), std::string(namespace_of(element))}; }

Name attribute_name(pugi::xml_node element, std::string_view written) {
    const std::string_view prefix = prefix_of(written);
    return {std::string(local_name(written)), std::string(prefix.empty() ? prefix : namespace_for(prefix, element))};
}

pugi::xml_attribute attribute_named(pugi::xml_node element, const Name& name) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (local_name(std::string_view(attribute.name())) == name.local &&
            attribute_name(element, attribute.name()) == name)
            return attribute;
    return {};
}

std::string written_at(pugi::xml_node element, const Name& attribute) {
    if (attribute.namespace_.empty()) return attribute.local;
    if (attribute.namespace_ == xml_namespace) return "xml:" + attribute.local;
    for (pugi::xml_node node = element; node; node = node.parent())
        for (const pugi::xml_attribute declaration : node.attributes())
            if (const std::string_view name = declaration.name();
                name.starts_with("xmlns:") && attribute.namespace_ == declaration.value() &&
                namespace_for(local_name(name), element) == attribute.namespace_)
                return std::string(local_name(name)) + ':' + attribute.local;
    return {};
}

}  // namespace xml
