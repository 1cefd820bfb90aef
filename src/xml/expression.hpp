#pragma once

#include <functional>
#include <memory>
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

/// A compiled XPath 1.0 expression. Evaluation never throws; it reads the variables it was compiled with, which have to
/// live as long.
class Expression {
public:
    /// Nothing, with `invalid_xpath`, `undefined_variable` or `mixed_union` at the offending character, when the text
    /// is not an expression or joins nodes of several documents: XPath gives these no order. `written`: how it stands
    /// in its file, where that is another text.
    static std::optional<Expression> compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                             diag::Sink& sink, std::string_view written = {});

    /// Lets the variables that it was compiled with, and that nothing else keeps, live as long as it.
    void keep(std::shared_ptr<Variables> variables) { kept_ = std::move(variables); }

    [[nodiscard]] Variables::Type type() const;
    /// The one that its nodes are of.
    [[nodiscard]] TreeId tree() const { return tree_; }
    /// In document order; empty when the expression is not a node set.
    [[nodiscard]] pugi::xpath_node_set nodes(pugi::xpath_node context) const;
    /// Empty for a number that is none or has no end: XPath's "NaN" is nothing to print.
    [[nodiscard]] std::string text(pugi::xpath_node context) const;
    [[nodiscard]] double number(pugi::xpath_node context) const;
    [[nodiscard]] bool boolean(pugi::xpath_node context) const;

    /// As written, without white space around it.
    [[nodiscard]] const std::string& source() const { return source_; }
    [[nodiscard]] diag::Span span() const { return span_; }

private:
    /// A call that pugixml would count bytes for: its value is computed first, and bound to a variable.
    struct Computed {
        StringFunction function;
        std::string variable;
        std::vector<Expression> arguments;
    };
    /// `asked`: the text as it is to be compiled.
    bool compute_calls(std::string_view text, std::string asked, const std::vector<Token>& tokens,
                       const SpanAt& span_at, Variables& variables, diag::Sink& sink);
    void compute(pugi::xpath_node context) const;
    /// As XPath's `string()` says: of a number that is none, "NaN".
    [[nodiscard]] std::string string(pugi::xpath_node context) const;

    Variables* variables_ = nullptr;
    std::shared_ptr<Variables> kept_;
    std::shared_ptr<const std::vector<Computed>> computed_;
    std::shared_ptr<const pugi::xpath_query> query_;
    std::string source_;
    diag::Span span_;
    TreeId tree_ = TreeId::first;
};

}  // namespace xml
