#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "layout/value.hpp"

namespace layout {

/// What is wrong with a value.
struct ValueFault {
    std::string_view at;  ///< the part of the value that it concerns
    std::string message;
    std::string hint;
};

/// What was read, or why it could not be.
template <class T>
using Reading = std::variant<T, ValueFault>;

}  // namespace layout
