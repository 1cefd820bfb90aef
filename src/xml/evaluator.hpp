#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "xml/budget.hpp"
#include "xml/expression.hpp"
#include "xml/work.hpp"

namespace xml {

/// Which of how many nodes an expression is evaluated at (XPath 1.0, chapter 1: context position and size).
struct ContextPosition {
    size_t position = 1, size = 1;
};

/// Says what expressions give, and what their variables are bound to: the expression context of XPath 1.0, chapter 1.
/// It changes with every question, so each thread has its own. Evaluation never throws.
class Evaluator {
public:
    /// Of expressions compiled with these variables.
    explicit Evaluator(const Variables& variables, Budget* budget = nullptr);

    /// Binds a variable; without one of that name nothing happens. A value has to be of the variable's type.
    void set(const std::string& name, const pugi::xpath_node_set& value) { values_.set(name.c_str(), value); }
    void set(const std::string& name, const std::string& value) { values_.set(name.c_str(), value.c_str()); }
    void set(const std::string& name, double value) { values_.set(name.c_str(), value); }
    void set(const std::string& name, bool value) { values_.set(name.c_str(), value); }
    /// To what an expression gives.
    void set(const std::string& name, const Expression& expression, pugi::xpath_node context);
    void set(ContextPosition position);
    [[nodiscard]] ContextPosition context_position() const { return context_position_; }
    /// Holds what is evaluated from now on to a budget, which others may share, or to none. What it does not allow
    /// gives nothing.
    void set(Budget* budget);

    /// In document order; empty when the expression is not a node set.
    pugi::xpath_node_set nodes(const Expression& expression, pugi::xpath_node context);
    /// Empty for a number that is none or has no end: XPath's "NaN" is nothing to print.
    std::string text(const Expression& expression, pugi::xpath_node context);
    double number(const Expression& expression, pugi::xpath_node context);
    bool boolean(const Expression& expression, pugi::xpath_node context);

private:
    /// An expression as pugixml has compiled it.
    struct Compiled {
        pugi::xpath_query query;
        std::vector<Token> tokens;
        std::vector<std::string> variables;  ///< in the order of the tokens
        std::vector<Start> starts{};         ///< that the work is known for
        double work = 0;
    };
    Compiled& compiled(const Expression& expression);
    bool is_allowed(Compiled& compiled, const Expression& expression, pugi::xpath_node context);
    /// The text of a node that the expression has chosen.
    bool may_read(pugi::xpath_node node, const Expression& expression);
    double work_of(Compiled& compiled, pugi::xpath_node context);
    [[nodiscard]] Start start_of(const std::string& variable) const;

    /// Ready to be asked at the context.
    const pugi::xpath_query& query(const Expression& expression, pugi::xpath_node context);
    void compute(const Expression::Computed& call, pugi::xpath_node context);
    /// As XPath's `string()` says: of a number that is none, "NaN".
    std::string string(const Expression& expression, pugi::xpath_node context);

    pugi::xpath_variable_set values_;
    ContextPosition context_position_;
    std::unordered_map<std::string, Compiled> queries_;  // by their texts; looked up, or all treated alike
    Budget* budget_ = nullptr;
    std::vector<Start> starts_;  // of the expression at hand
};

}  // namespace xml
