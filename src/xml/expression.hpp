#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "xml/calls.hpp"
#include "xml/variables.hpp"

namespace xml {

/// Where byte `offset` of an expression's text stands in its file.
using SpanAt = std::function<diag::Span(size_t offset)>;

/// An XPath 1.0 expression that has been found sound, as a plain value: an `Evaluator` of the variables it was compiled
/// with says what it gives.
struct Expression {
    /// A call that pugixml would count bytes for: its value is computed first, and bound to a variable.
    struct Computed {
        StringFunction function = StringFunction::substring;
        std::string variable;
        std::vector<Expression> arguments;
    };

    std::string source;              ///< as written, without white space around it
    std::string query;               ///< as pugixml is asked
    std::vector<Computed> computed;  ///< before the query, in this order
    XPathType type = XPathType::nodes;
    TreeId tree = TreeId::first;  ///< the one that its nodes are of
    diag::Span span;
};

/// Nothing, with `invalid_xpath`, `undefined_variable` or `mixed_union` at the offending character, when the text is
/// not an expression or joins nodes of several documents: XPath gives these no order. `written`: how it stands in its
/// file, where that is another text.
std::optional<Expression> compile(std::string_view text, const SpanAt& span_at, Variables& variables, diag::Sink& sink,
                                  std::string_view written = {});

}  // namespace xml
