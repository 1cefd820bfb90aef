#include "xml/evaluator.hpp"

#include <cmath>
#include <limits>
#include <string_view>

#include "base/utf8.hpp"
#include "xml/document.hpp"
#include "xml/string_functions.hpp"
#include "xml/xpath_types.hpp"

namespace xml {
namespace {

Start start_at(pugi::xpath_node node) {
    const bool is_element = !node.attribute() && node.node().type() == pugi::node_element;
    const bool is_document = node.node().type() == pugi::node_document;
    return {1, is_element ? node.node().name() : is_document ? std::string_view() : no_element};
}

}  // namespace

Evaluator::Evaluator(const Variables& variables, Budget* budget) : budget_(budget) {
    for (const auto& [name, type] : variables.types()) values_.add(name.c_str(), to_pugixml(type));
    set(ContextPosition{});
}

void Evaluator::set(ContextPosition position) {
    context_position_ = position;
    values_.set(Variables::position, static_cast<double>(position.position));
    values_.set(Variables::size, static_cast<double>(position.size));
}

void Evaluator::set(const std::string& name, const Expression& expression, pugi::xpath_node context) {
    switch (expression.type) {
    case XPathType::nodes:
        return set(name, nodes(expression, context));
    case XPathType::text:
        return set(name, text(expression, context));
    case XPathType::number:
        values_.set(name.c_str(), number(expression, context));
        return;
    case XPathType::boolean:
        values_.set(name.c_str(), boolean(expression, context));
        return;
    }
}

pugi::xpath_node_set Evaluator::nodes(const Expression& expression, pugi::xpath_node context) {
    if (!context || expression.type != XPathType::nodes) return {};
    pugi::xpath_node_set result = query(expression, context).evaluate_node_set(context);
    result.sort();
    return result;
}

std::string Evaluator::text(const Expression& expression, pugi::xpath_node context) {
    if (expression.type == XPathType::number && !std::isfinite(number(expression, context))) return {};
    return string(expression, context);
}

/// The value of the first node is not asked of pugixml, whose time for it grows with the square of its texts.
std::string Evaluator::string(const Expression& expression, pugi::xpath_node context) {
    if (!context) return {};
    const pugi::xpath_query& asked = query(expression, context);
    if (expression.type != XPathType::nodes) return asked.evaluate_string(context);
    const pugi::xpath_node node = asked.evaluate_node(context);
    return node && may_read(node, expression) ? string_value(node) : std::string();
}

double Evaluator::number(const Expression& expression, pugi::xpath_node context) {
    return context ? query(expression, context).evaluate_number(context) : std::numeric_limits<double>::quiet_NaN();
}

bool Evaluator::boolean(const Expression& expression, pugi::xpath_node context) {
    return context && query(expression, context).evaluate_boolean(context);
}

const pugi::xpath_query& Evaluator::query(const Expression& expression, pugi::xpath_node context) {
    for (const Expression::Computed& call : expression.computed) compute(call, context);
    static const pugi::xpath_query nothing("/..");
    Compiled& made = compiled(expression);
    return is_allowed(made, expression, context) ? made.query : nothing;
}

Evaluator::Compiled& Evaluator::compiled(const Expression& expression) {
    const auto [found, is_new] = queries_.try_emplace(expression.query);
    Compiled& made = found->second;
    if (!is_new) return made;
    made.query = pugi::xpath_query(expression.query.c_str(), &values_);
    made.tokens = tokens_of(found->first);
    for (const Token& token : made.tokens)
        if (token.kind == TokenKind::variable) made.variables.emplace_back(token.text.substr(1));
    return made;
}

void Evaluator::set(Budget* budget) {
    budget_ = budget;
    for (auto& [text, compiled] : queries_) compiled.starts.clear();
}

bool Evaluator::is_allowed(Compiled& compiled, const Expression& expression, pugi::xpath_node context) {
    if (budget_ == nullptr) return true;
    return !budget_->is_spent() && budget_->allows(work_of(compiled, context), expression);
}

bool Evaluator::may_read(pugi::xpath_node node, const Expression& expression) {
    // A value is there already, and as long as it is printed.
    const Start read = start_at(node);
    return budget_ == nullptr || read.name == no_element ||
           budget_->allows(work_of_text(read.name, budget_->census()), expression);
}

/// Most expressions are evaluated again and again at nodes of one name.
double Evaluator::work_of(Compiled& compiled, pugi::xpath_node context) {
    starts_.assign(1, start_at(context));
    for (const std::string& variable : compiled.variables) starts_.push_back(start_of(variable));
    if (compiled.starts != starts_) {
        compiled.starts = starts_;
        compiled.work = work(compiled.tokens, starts_, budget_->census());
    }
    return compiled.work;
}

Start Evaluator::start_of(const std::string& variable) const {
    const pugi::xpath_variable* found = values_.get(variable.c_str());
    if (found == nullptr) return {0, no_element};
    if (found->type() == pugi::xpath_type_string)
        return {0, no_element, static_cast<double>(std::string_view(found->get_string()).size())};
    if (found->type() != pugi::xpath_type_node_set) return {0, no_element};
    const pugi::xpath_node_set& nodes = found->get_node_set();
    return nodes.size() == 1 ? start_at(nodes.first()) : Start{static_cast<double>(nodes.size()), {}};
}

void Evaluator::compute(const Expression::Computed& call, pugi::xpath_node context) {
    const std::vector<Expression>& arguments = call.arguments;
    const std::string text = string(arguments[0], context);
    switch (call.function) {
    case StringFunction::string_length:
        values_.set(call.variable.c_str(), static_cast<double>(base::count_code_points(text)));
        return;
    case StringFunction::substring:
        return set(call.variable, arguments.size() == 2
                                      ? substring(text, number(arguments[1], context))
                                      : substring(text, number(arguments[1], context), number(arguments[2], context)));
    case StringFunction::translate:
        return set(call.variable, translate(text, string(arguments[1], context), string(arguments[2], context)));
    }
}

}  // namespace xml
