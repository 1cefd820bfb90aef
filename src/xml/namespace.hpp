#pragma once

#include <string_view>

#include <pugixml.hpp>

namespace xml {

/// The name without its prefix.
std::string_view local_name(pugi::xml_node node);

/// The namespace that an element's prefix, or the lack of one, stands for; empty where none is declared.
std::string_view namespace_of(pugi::xml_node element);

}  // namespace xml
