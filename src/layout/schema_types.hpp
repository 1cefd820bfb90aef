#pragma once

#include <string>
#include <string_view>

#include "layout/values.hpp"

namespace layout {

/// Text as it stands in XML between tags and in attributes.
std::string escaped(std::string_view text);
/// The value as an `xs:simpleType` (ISO/XML Schema part 2), as narrow as patterns and enumerations can say it.
std::string simple_type(const ValueForm& form, std::string_view indent);

}  // namespace layout
