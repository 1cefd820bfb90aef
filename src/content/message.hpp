#pragma once

#include <string>
#include <string_view>

#include "content/rules.hpp"

namespace content {

/// The name of an attribute or an element.
std::string_view name_of(const pugi::xpath_node& node);

/// What a rule says of a node, in one line.
std::string render(const Message& message, const pugi::xpath_node& context, xml::Evaluator& evaluator);

}  // namespace content
