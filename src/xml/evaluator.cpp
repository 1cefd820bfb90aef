#include "xml/evaluator.hpp"

#include <cmath>
#include <limits>

#include "base/utf8.hpp"
#include "xml/string_functions.hpp"
#include "xml/xpath_types.hpp"

namespace xml {

Evaluator::Evaluator(const Variables& variables) {
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

std::string Evaluator::string(const Expression& expression, pugi::xpath_node context) {
    return context ? query(expression, context).evaluate_string(context) : std::string();
}

double Evaluator::number(const Expression& expression, pugi::xpath_node context) {
    return context ? query(expression, context).evaluate_number(context) : std::numeric_limits<double>::quiet_NaN();
}

bool Evaluator::boolean(const Expression& expression, pugi::xpath_node context) {
    return context && query(expression, context).evaluate_boolean(context);
}

const pugi::xpath_query& Evaluator::query(const Expression& expression, pugi::xpath_node context) {
    for (const Expression::Computed& call : expression.computed) compute(call, context);
    const auto found = queries_.find(expression.query);
    if (found != queries_.end()) return found->second;
    pugi::xpath_query compiled(expression.query.c_str(), &values_);
    return queries_.emplace(expression.query, std::move(compiled)).first->second;
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
