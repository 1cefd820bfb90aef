#pragma once

#include <cstdint>
#include <vector>

#include "xml/tokens.hpp"

namespace xml {

/// What pugixml gets wrong for other letters than ASCII's, and is computed by `string_functions.hpp`.
enum class StringFunction : uint8_t { string_length, substring, translate };

/// A call of a string function in an expression.
struct Call {
    StringFunction function = StringFunction::substring;
    std::string_view name;
    size_t begin = 0, end = 0;  ///< in the expression's text, with name and brackets
    struct Argument {
        size_t begin = 0, end = 0;
        friend bool operator==(const Argument&, const Argument&) = default;
    };
    std::vector<Argument> arguments;
    bool in_predicate = false;  ///< its context is not that of the expression
    friend bool operator==(const Call&, const Call&) = default;
};

/// The calls with as many arguments as XPath 1.0 asks for, in the order of the text, without those inside the arguments
/// of another one.
std::vector<Call> calls_in(const std::vector<Token>& tokens);

}  // namespace xml
