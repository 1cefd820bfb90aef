#pragma once

#include <string>

#include "xml/schema_error.hpp"

namespace xml {

/// What is wrong with a value: what was seen, and what is allowed.
struct ValueMessage {
    std::string message, hint;
};

/// Of an error about a value: its type, what narrows it, or that it is fixed. `subject`: the name of what has the
/// value.
ValueMessage value_message(const SchemaError& error, const std::string& subject);

}  // namespace xml
