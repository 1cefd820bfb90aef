#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tokens.hpp"

namespace xml {

/// XPath 1.0, chapter 4.
const std::vector<std::string_view>& function_names();

struct XPathFault {
    std::string message, hint;
};

/// What pugixml says of a text that is no expression, in our words. `offset`: where its parser stood.
XPathFault xpath_fault(std::string_view said, const std::vector<Token>& tokens, size_t offset);

}  // namespace xml
