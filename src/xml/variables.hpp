#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

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

    /// What `position()` and `last()` are. No layout can declare these: its names have no colon.
    static constexpr const char *position = "at:p", *size = "at:s";

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
    /// Another variable, which no text can name, for the value of a part of an expression.
    std::string add_unnamed(Type type);
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
    size_t unnamed_ = 0;
};

}  // namespace xml
