#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace xml {

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

/// The name of an element or an attribute, expanded.
struct Name {
    std::string local, namespace_;
    friend auto operator<=>(const Name&, const Name&) = default;
};

/// The name without its prefix.
std::string_view local_name(pugi::xml_node node);
std::string_view local_name(std::string_view name);

/// The namespace that an element's prefix, or the lack of one, stands for; empty where none is declared.
std::string_view namespace_of(pugi::xml_node element);

/// The namespace that a prefix stands for at an element; empty where it is not declared.
std::string_view namespace_for(std::string_view prefix, pugi::xml_node element);

Name name_of(pugi::xml_node element);

/// The name of an attribute as it is written at the element. Without a prefix it is in no namespace.
Name attribute_name(pugi::xml_node element, std::string_view written);

/// The element's attribute of that name; an empty one when it has none.
pugi::xml_attribute attribute_named(pugi::xml_node element, const Name& name);

/// How an attribute of that name is written at the element: "xml:lang". Empty where no prefix stands for its namespace.
std::string written_at(pugi::xml_node element, const Name& attribute);

}  // namespace xml
