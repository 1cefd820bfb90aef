#pragma once

#include <vector>

#include "xml/schema_error.hpp"

namespace xml {

/// One error for each value that is wrong, the other things that it breaks in its `further`. Of a list the item that is
/// wrong, of a value without a known type nothing.
std::vector<SchemaError> one_for_each_value(std::vector<SchemaError> errors);

}  // namespace xml
