#include "xml/expression.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "diag/suggestion.hpp"

namespace xml {
namespace {

using diag::Code;

pugi::xpath_value_type to_pugixml(Variables::Type type) {
    switch (type) {
    case Variables::Type::nodes:
        return pugi::xpath_type_node_set;
    case Variables::Type::text:
        return pugi::xpath_type_string;
    case Variables::Type::number:
        return pugi::xpath_type_number;
    case Variables::Type::boolean:
        break;
    }
    return pugi::xpath_type_boolean;
}

bool in_name(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' || byte == '.' || byte == ':';
}

struct Reference {
    std::string_view name;
    size_t offset;  ///< of its `$`
};

/// The variables that an expression names, outside its literals.
std::vector<Reference> variables_in(std::string_view text) {
    std::vector<Reference> found;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"' || text[at] == '\'')
            at = std::min(text.find(text[at], at + 1), text.size() - 1);
        else if (text[at] == '$') {
            size_t end = at + 1;
            while (end < text.size() && in_name(text[end])) ++end;
            found.push_back({text.substr(at + 1, end - at - 1), at});
        }
    }
    return found;
}

bool check_variables(std::string_view text, const SpanAt& span_at, const Variables& variables, diag::Sink& sink) {
    bool all_declared = true;
    for (const Reference& reference : variables_in(text)) {
        if (reference.name.empty() || variables.declared(std::string(reference.name))) continue;
        all_declared = false;
        sink.report(Code::undefined_variable, span_at(reference.offset),
                    fmt::format("the variable `${}` is not declared", reference.name),
                    diag::suggest(reference.name, variables.names()));
    }
    return all_declared;
}

/// pugixml's sentences begin with a capital letter; ours do not.
std::string words_of(const pugi::xpath_parse_result& result) {
    std::string words = result.description();
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

}  // namespace

bool Variables::declare(const std::string& name, Type type) {
    if (declared(name) || set_.add(name.c_str(), to_pugixml(type)) == nullptr) return false;
    names_.push_back(name);
    return true;
}

bool Variables::declared(const std::string& name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
}
void Variables::set(const std::string& name, const pugi::xpath_node_set& value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, const std::string& value) { set_.set(name.c_str(), value.c_str()); }
void Variables::set(const std::string& name, double value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, bool value) { set_.set(name.c_str(), value); }
std::vector<std::string_view> Variables::names() const { return {names_.begin(), names_.end()}; }

std::optional<Expression> Expression::compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                              diag::Sink& sink) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        sink.report(Code::invalid_xpath, span_at(0), "an empty expression");
        return std::nullopt;
    }
    if (!check_variables(text, span_at, variables, sink)) return std::nullopt;
    Expression expression;
    expression.source_ = text;
    expression.span_ = span_at(0);
    try {
        expression.query_ = std::make_shared<const pugi::xpath_query>(expression.source_.c_str(), &variables.set());
    } catch (const pugi::xpath_exception& exception) {
        const auto offset = static_cast<size_t>(std::max<ptrdiff_t>(0, exception.result().offset));
        sink.report(Code::invalid_xpath, span_at(std::min(offset, text.size())),
                    fmt::format("`{}` is not XPath: {}", text, words_of(exception.result())));
        return std::nullopt;
    }
    return expression;
}

Variables::Type Expression::type() const {
    switch (query_->return_type()) {
    case pugi::xpath_type_node_set:
        return Variables::Type::nodes;
    case pugi::xpath_type_number:
        return Variables::Type::number;
    case pugi::xpath_type_boolean:
        return Variables::Type::boolean;
    default:
        return Variables::Type::text;
    }
}

pugi::xpath_node_set Expression::nodes(pugi::xpath_node context) const {
    if (!context || type() != Variables::Type::nodes) return {};
    pugi::xpath_node_set result = query_->evaluate_node_set(context);
    result.sort();
    return result;
}

std::string Expression::text(pugi::xpath_node context) const {
    return context ? query_->evaluate_string(context) : std::string();
}

double Expression::number(pugi::xpath_node context) const {
    return context ? query_->evaluate_number(context) : std::numeric_limits<double>::quiet_NaN();
}

bool Expression::boolean(pugi::xpath_node context) const { return context && query_->evaluate_boolean(context); }

}  // namespace xml
