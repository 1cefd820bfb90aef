#include "xml/expression.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "xml/unions.hpp"

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

constexpr std::array<std::string_view, 27> functions{"last",
                                                     "position",
                                                     "count",
                                                     "id",
                                                     "local-name",
                                                     "namespace-uri",
                                                     "name",
                                                     "string",
                                                     "concat",
                                                     "starts-with",
                                                     "contains",
                                                     "substring",
                                                     "substring-before",
                                                     "substring-after",
                                                     "string-length",
                                                     "normalize-space",
                                                     "translate",
                                                     "boolean",
                                                     "not",
                                                     "true",
                                                     "false",
                                                     "lang",
                                                     "number",
                                                     "sum",
                                                     "floor",
                                                     "ceiling",
                                                     "round"};
// Node tests: what else may stand before a parenthesis.
constexpr std::array<std::string_view, 4> node_tests{"comment", "text", "node", "processing-instruction"};

template <class Names>
bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_symbol(const std::vector<Token>& tokens, size_t at, std::string_view symbol) {
    return at < tokens.size() && tokens[at].kind == TokenKind::symbol && tokens[at].text == symbol;
}

bool is_called(const std::vector<Token>& tokens, size_t at) {
    return tokens[at].kind == TokenKind::name && is_symbol(tokens, at + 1, "(");
}

/// With the dollar sign, as it is to be written.
std::string suggest_variable(std::string_view name, const Variables& variables) {
    std::vector<std::string> written;
    for (const std::string_view known : variables.names()) written.push_back(fmt::format("${}", known));
    return diag::suggest(fmt::format("${}", name), std::vector<std::string_view>(written.begin(), written.end()));
}

void report_undefined(const Token& variable, const SpanAt& span_at, const Variables& variables, diag::Sink& sink) {
    sink.report(Code::undefined_variable, span_at(variable.offset),
                fmt::format("the variable `{}` is not declared", variable.text),
                suggest_variable(variable.text.substr(1), variables));
}

/// Names are judged first: of these pugixml says neither which nor where.
bool check_names(const std::vector<Token>& tokens, const SpanAt& span_at, const Variables& variables,
                 diag::Sink& sink) {
    bool all_known = true;
    for (size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.kind == TokenKind::variable && token.text.size() > 1 && !variables.declared(token.text.substr(1))) {
            all_known = false;
            report_undefined(token, span_at, variables, sink);
        } else if (is_called(tokens, at) && !contains(functions, token.text) && !contains(node_tests, token.text)) {
            all_known = false;
            sink.report(Code::invalid_xpath, span_at(token.offset),
                        fmt::format("there is no function `{}`", token.text), diag::suggest(token.text, functions));
        }
    }
    return all_known;
}

/// pugixml orders nodes of two documents by their addresses, which are chance.
bool check_unions(const Paths& paths, const SpanAt& span_at, const Variables& variables, diag::Sink& sink) {
    bool all_of_one = true;
    for (const Union& each : paths.unions) {
        if (variables.tree_of(each.left) == variables.tree_of(each.right)) continue;
        all_of_one = false;
        sink.report(Code::mixed_union, span_at(each.offset), "`|` joins nodes of two files, which have no order",
                    "bind those of one file after those of the other, each by an expression of its own");
    }
    return all_of_one;
}

// No layout can declare these: its names have no colon. They are shorter than the calls, so that places in the
// expression stay what they are, and a space ends them: `last()-1` is no name `…-1`.
constexpr const char *position_variable = "at:p", *size_variable = "at:s";

/// With variables for what `position()` and `last()` say outside predicates.
std::string with_context_position(std::string_view text, const std::vector<Token>& tokens) {
    std::string made(text);
    int predicates = 0;
    for (size_t at = 0; at < tokens.size(); ++at) {
        predicates += is_symbol(tokens, at, "[") ? 1 : is_symbol(tokens, at, "]") ? -1 : 0;
        const Token& token = tokens[at];
        const bool asks = token.text == "position" || token.text == "last";
        if (predicates > 0 || !asks || !is_called(tokens, at) || !is_symbol(tokens, at + 2, ")")) continue;
        std::string variable = fmt::format("${}", token.text == "position" ? position_variable : size_variable);
        variable.resize(tokens[at + 2].offset + 1 - token.offset, ' ');
        made.replace(token.offset, variable.size(), variable);
    }
    return made;
}

/// The expression as a message names it; one that would fill the screen is not repeated.
std::string quoted(std::string_view text) {
    constexpr size_t longest = 80;
    return text.size() <= longest ? fmt::format("`{}`", text) : "this";
}

/// pugixml's sentences begin with a capital letter; ours do not.
std::string words_of(const pugi::xpath_parse_result& result) {
    std::string words = result.description();
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

}  // namespace

bool Variables::declare(const std::string& name, Type type, TreeId tree) {
    if (declared(name) || set_.add(name.c_str(), to_pugixml(type)) == nullptr) return false;
    declarations_.push_back({name, tree});
    return true;
}

const Variables::Declaration* Variables::find(std::string_view name) const {
    const auto found = std::find_if(declarations_.begin(), declarations_.end(),
                                    [&](const Declaration& each) { return each.name == name; });
    return found == declarations_.end() ? nullptr : &*found;
}

TreeId Variables::tree_of(std::string_view name) const {
    const Declaration* variable = find(name);
    return variable == nullptr ? context_tree_ : variable->tree;
}

void Variables::set(const std::string& name, const pugi::xpath_node_set& value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, const std::string& value) { set_.set(name.c_str(), value.c_str()); }
void Variables::set(const std::string& name, double value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, bool value) { set_.set(name.c_str(), value); }
void Variables::declare_context_position() {
    has_context_position_ = true;
    set_.add(position_variable, pugi::xpath_type_number);
    set_.add(size_variable, pugi::xpath_type_number);
    set(ContextPosition{});
}
void Variables::set(ContextPosition context) {
    context_position_ = context;
    set(position_variable, static_cast<double>(context.position));
    set(size_variable, static_cast<double>(context.size));
}
std::vector<std::string_view> Variables::names() const {
    std::vector<std::string_view> names;
    for (const Declaration& each : declarations_) names.push_back(each.name);
    return names;
}

std::optional<Expression> Expression::compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                              diag::Sink& sink, std::string_view written) {
    constexpr std::string_view white_space = " \t\r\n";
    const size_t ink = text.find_first_not_of(white_space);
    if (ink == std::string_view::npos) {
        sink.report(Code::invalid_xpath, span_at(0), "an empty expression");
        return std::nullopt;
    }
    const std::vector<Token> tokens = tokens_of(text);
    const Paths paths = paths_in(tokens);
    const bool is_known = check_names(tokens, span_at, variables, sink);
    if (!check_unions(paths, span_at, variables, sink) || !is_known) return std::nullopt;
    Expression expression;
    expression.tree_ = variables.tree_of(paths.last);
    expression.source_ = text.substr(ink, text.find_last_not_of(white_space) + 1 - ink);
    expression.span_ = span_at(0);
    try {
        const std::string compiled =
            variables.has_context_position() ? with_context_position(text, tokens) : std::string(text);
        expression.query_ = std::make_shared<const pugi::xpath_query>(compiled.c_str(), &variables.set());
    } catch (const pugi::xpath_exception& exception) {
        const auto offset = static_cast<size_t>(std::max<ptrdiff_t>(0, exception.result().offset));
        sink.report(
            Code::invalid_xpath, span_at(std::min(offset, text.size())),
            fmt::format("{} is not XPath: {}", quoted(written.empty() ? text : written), words_of(exception.result())));
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
    if (type() == Variables::Type::number && !std::isfinite(number(context))) return {};
    return context ? query_->evaluate_string(context) : std::string();
}

double Expression::number(pugi::xpath_node context) const {
    return context ? query_->evaluate_number(context) : std::numeric_limits<double>::quiet_NaN();
}

bool Expression::boolean(pugi::xpath_node context) const { return context && query_->evaluate_boolean(context); }

}  // namespace xml
