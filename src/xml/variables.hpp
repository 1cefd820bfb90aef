#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xml {

/// Which of several documents nodes are of, as far as it is known before there are any: the first is the one that
/// expressions begin at, others are bound to variables.
enum class TreeId : uint32_t { first = 0 };

/// The types of XPath's values (XPath 1.0, chapter 1).
enum class XPathType : uint8_t { nodes, text, number, boolean };

/// The XPath variables that expressions may name, as they are declared while one reads. What they are bound to is an
/// evaluator's affair.
class Variables {
public:
    /// What `position()` and `last()` are. Nobody can declare these: names in texts have no colon.
    static constexpr const char *position = "at:p", *size = "at:s";

    /// Lets `position()` and `last()`, outside predicates, ask for the context position of expressions compiled later.
    /// pugixml evaluates at one node, which would always be the first of one.
    void declare_context_position();
    [[nodiscard]] bool has_context_position() const { return types_.contains(position); }

    /// False when the name is in scope already, or has another type elsewhere: then its type is in doubt from here on.
    /// `tree`: the one that its nodes are of.
    bool declare(const std::string& name, XPathType type, TreeId tree = TreeId::first);
    /// Of which type the name is, nobody knows, and that was told. It is taken for nodes, which every expression can
    /// use.
    void doubt(const std::string& name);
    [[nodiscard]] bool is_doubtful(std::string_view name) const { return doubtful_.contains(name); }
    [[nodiscard]] bool declared(std::string_view name) const { return find(name) != nullptr; }
    /// Those in scope.
    [[nodiscard]] std::vector<std::string_view> names() const;
    [[nodiscard]] size_t count() const { return declarations_.size(); }
    /// Keeps the first `count` names; later ones are out of scope, and may be declared again with the type they had.
    void truncate(size_t count) {
        declarations_.erase(declarations_.begin() + static_cast<ptrdiff_t>(count), declarations_.end());
    }
    /// Another variable, which no text can name, for the value of a part of an expression.
    std::string add_unnamed(XPathType type);
    /// Of every variable that was ever declared: its name decides.
    [[nodiscard]] const std::map<std::string, XPathType, std::less<>>& types() const { return types_; }

    /// The type of an expression that was found sound, where it is known: its variables are of the types they were.
    [[nodiscard]] std::optional<XPathType> known_type(const std::string& expression) const;
    void know_type(const std::string& expression, XPathType type) { types_of_expressions_[expression] = type; }

    /// The tree that expressions compiled later look from.
    void look_from(TreeId tree) { context_tree_ = tree; }
    [[nodiscard]] TreeId context_tree() const { return context_tree_; }
    /// Of the variable's nodes; without one of that name, that of the context.
    [[nodiscard]] TreeId tree_of(std::string_view name) const;

private:
    struct Declaration {
        std::string name;
        TreeId tree = TreeId::first;
    };
    [[nodiscard]] const Declaration* find(std::string_view name) const;

    std::map<std::string, XPathType, std::less<>> types_;
    std::unordered_map<std::string, XPathType> types_of_expressions_;  ///< by their texts; looked up only
    std::set<std::string, std::less<>> doubtful_;
    std::vector<Declaration> declarations_;
    TreeId context_tree_ = TreeId::first;
    size_t unnamed_ = 0;
};

}  // namespace xml
