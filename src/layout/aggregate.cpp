#include "layout/aggregate.hpp"

#include <algorithm>

#include "xml/tokens.hpp"

namespace layout {
namespace {

bool is_number(const xml::Token& variable, const xml::Variables& variables) {
    const auto found = variables.types().find(variable.text.substr(1));
    return found != variables.types().end() && found->second == xml::XPathType::number;
}

/// What may stand outside of the two functions.
bool is_of_arithmetic(const xml::Token& token, const xml::Variables& variables) {
    switch (token.kind) {
    case xml::TokenKind::number:
    case xml::TokenKind::operator_:
        return true;
    case xml::TokenKind::variable:
        return is_number(token, variables);
    default:
        return token.text == "(" || token.text == ")" || token.text == "count" || token.text == "sum";
    }
}

}  // namespace

bool is_aggregate(const xml::Expression& expression, const xml::Variables& variables) {
    size_t depth = 0;  // of brackets, from those of the function on
    bool is_function = false;
    for (const xml::Token& token : xml::tokens_of(expression.source)) {
        if (is_function && token.text != "(") return false;
        if (depth == 0 && !is_of_arithmetic(token, variables)) return false;
        const bool opens = token.text == "(" || token.text == "[", closes = token.text == ")" || token.text == "]";
        if (opens && (depth > 0 || is_function)) ++depth;
        if (closes && depth > 0) --depth;
        is_function = depth == 0 && token.kind == xml::TokenKind::name;
    }
    return expression.type == xml::XPathType::number && !is_function;
}

}  // namespace layout
