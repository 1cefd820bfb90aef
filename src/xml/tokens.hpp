#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace xml {

enum class TokenKind : uint8_t {
    name,      ///< of an element, an attribute, an axis, a node test or a function
    variable,  ///< with its dollar sign
    number,
    literal,    ///< with its quotation marks
    operator_,  ///< of two operands: `|`, `+`, `and` …
    symbol,     ///< any other: brackets, `/`, `::`, `*` for all names …
};

struct Token {
    TokenKind kind = TokenKind::symbol;
    std::string_view text;
    size_t offset = 0;
    friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of an XPath expression (XPath 1.0, 3.7), as far as it is one. White space is none; a literal that does
/// not end goes to the end of the text.
std::vector<Token> tokens_of(std::string_view expression);

}  // namespace xml
