#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "diag/diagnostic.hpp"

namespace xml {

/// Which of how many nodes an expression is evaluated at (XPath 1.0, chapter 1: context position and size).
struct ContextPosition {
    size_t position = 1, size = 1;
};

/// XPath variables by name. A variable has the type of what it is first declared with and keeps it.
class Variables {
public:
    enum class Type : uint8_t { nodes, text, number, boolean };

    /// Lets `position()` and `last()`, outside predicates, ask for the context position of expressions compiled later.
    /// pugixml evaluates at one node, which would always be the first of one.
    void declare_context_position();
    [[nodiscard]] bool has_context_position() const { return has_context_position_; }
    [[nodiscard]] ContextPosition context_position() const { return context_position_; }
    void set(ContextPosition context);

    /// False when the name is declared already.
    bool declare(const std::string& name, Type type);
    [[nodiscard]] bool declared(const std::string& name) const;
    /// Keeps the first `count` names; later ones are out of scope, and may be declared again with the type they had.
    void truncate(size_t count) { names_.resize(count); }
    void set(const std::string& name, const pugi::xpath_node_set& value);
    void set(const std::string& name, const std::string& value);
    void set(const std::string& name, double value);
    void set(const std::string& name, bool value);

    [[nodiscard]] pugi::xpath_variable_set& set() { return set_; }
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    pugi::xpath_variable_set set_;
    std::vector<std::string> names_;
    bool has_context_position_ = false;
    ContextPosition context_position_;
};

/// Where byte `offset` of an expression's text stands in its file.
using SpanAt = std::function<diag::Span(size_t offset)>;

/// A compiled XPath 1.0 expression. Evaluation never throws; it reads the variables it was compiled with.
class Expression {
public:
    /// Nothing, with `invalid_xpath` or `undefined_variable` at the offending character, when the text is not an
    /// expression. `written`: how it stands in its file, where that is another text.
    static std::optional<Expression> compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                             diag::Sink& sink, std::string_view written = {});

    [[nodiscard]] Variables::Type type() const;
    /// In document order; empty when the expression is not a node set.
    [[nodiscard]] pugi::xpath_node_set nodes(pugi::xpath_node context) const;
    [[nodiscard]] std::string text(pugi::xpath_node context) const;
    [[nodiscard]] double number(pugi::xpath_node context) const;
    [[nodiscard]] bool boolean(pugi::xpath_node context) const;

    [[nodiscard]] const std::string& source() const { return source_; }
    [[nodiscard]] diag::Span span() const { return span_; }

private:
    std::shared_ptr<const pugi::xpath_query> query_;
    std::string source_;
    diag::Span span_;
};

}  // namespace xml
