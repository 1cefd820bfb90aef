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

/// Which of several documents nodes are of, as far as it is known before there are any: the first is the one that
/// expressions begin at, others are bound to variables.
enum class TreeId : uint32_t { first = 0 };

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

    /// False when the name is declared already. `tree`: the one that its nodes are of.
    bool declare(const std::string& name, Type type, TreeId tree = TreeId::first);
    [[nodiscard]] bool declared(std::string_view name) const { return find(name) != nullptr; }
    /// Keeps the first `count` names; later ones are out of scope, and may be declared again with the type they had.
    void truncate(size_t count) {
        declarations_.erase(declarations_.begin() + static_cast<ptrdiff_t>(count), declarations_.end());
    }
    /// The tree that expressions compiled later look from.
    void look_from(TreeId tree) { context_tree_ = tree; }
    [[nodiscard]] TreeId context_tree() const { return context_tree_; }
    /// Of the variable's nodes; without one of that name, that of the context.
    [[nodiscard]] TreeId tree_of(std::string_view name) const;
    void set(const std::string& name, const pugi::xpath_node_set& value);
    void set(const std::string& name, const std::string& value);
    void set(const std::string& name, double value);
    void set(const std::string& name, bool value);

    [[nodiscard]] pugi::xpath_variable_set& set() { return set_; }
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    struct Declaration {
        std::string name;
        TreeId tree = TreeId::first;
    };
    [[nodiscard]] const Declaration* find(std::string_view name) const;

    pugi::xpath_variable_set set_;
    std::vector<Declaration> declarations_;
    TreeId context_tree_ = TreeId::first;
    bool has_context_position_ = false;
    ContextPosition context_position_;
};

/// Where byte `offset` of an expression's text stands in its file.
using SpanAt = std::function<diag::Span(size_t offset)>;

/// A compiled XPath 1.0 expression. Evaluation never throws; it reads the variables it was compiled with.
class Expression {
public:
    /// Nothing, with `invalid_xpath`, `undefined_variable` or `mixed_union` at the offending character, when the text
    /// is not an expression or joins nodes of several documents: XPath gives these no order. `written`: how it stands
    /// in its file, where that is another text.
    static std::optional<Expression> compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                             diag::Sink& sink, std::string_view written = {});

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
    std::shared_ptr<const pugi::xpath_query> query_;
    std::string source_;
    diag::Span span_;
    TreeId tree_ = TreeId::first;
};

}  // namespace xml
