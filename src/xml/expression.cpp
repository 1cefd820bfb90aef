#include "xml/expression.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "diag/library_words.hpp"
#include "diag/suggestion.hpp"
#include "xml/string_functions.hpp"
#include "xml/unions.hpp"

namespace xml {
namespace {

using diag::Code;

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

/// Variables' names are shorter than the calls, so that places in the expression stay what they are, and a space ends
/// them: `last()-1` is no name `…-1`.
void put_variable(std::string& text, size_t begin, size_t end, std::string_view name) {
    std::string variable = fmt::format("${}", name);
    variable.resize(end - begin, ' ');
    text.replace(begin, variable.size(), variable);
}

/// With variables for what `position()` and `last()` say outside predicates.
std::string with_context_position(std::string_view text, const std::vector<Token>& tokens) {
    std::string made(text);
    int predicates = 0;
    for (size_t at = 0; at < tokens.size(); ++at) {
        predicates += is_symbol(tokens, at, "[") ? 1 : is_symbol(tokens, at, "]") ? -1 : 0;
        const Token& token = tokens[at];
        const bool asks = token.text == "position" || token.text == "last";
        if (predicates > 0 || !asks || !is_called(tokens, at) || !is_symbol(tokens, at + 2, ")")) continue;
        put_variable(made, token.offset, tokens[at + 2].offset + 1,
                     token.text == "position" ? Variables::position : Variables::size);
    }
    return made;
}

/// The expression as a message names it; one that would fill the screen is not repeated.
std::string quoted(std::string_view text) {
    constexpr size_t longest = 80;
    return text.size() <= longest ? fmt::format("`{}`", text) : "this";
}

}  // namespace

std::optional<Expression> Expression::compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                              diag::Sink& sink, std::string_view written) {
    if (base::is_blank(text)) {
        sink.report(Code::invalid_xpath, span_at(0), "an empty expression");
        return std::nullopt;
    }
    const std::vector<Token> tokens = tokens_of(text);
    const Paths paths = paths_in(tokens);
    const bool is_known = check_names(tokens, span_at, variables, sink);
    if (!check_unions(paths, span_at, variables, sink) || !is_known) return std::nullopt;
    Expression expression;
    expression.tree_ = variables.tree_of(paths.last);
    expression.source_ = base::trim(text);
    expression.span_ = span_at(0);
    expression.variables_ = &variables;
    try {
        const std::string asked =
            variables.has_context_position() ? with_context_position(text, tokens) : std::string(text);
        // Before anything is taken out of it: pugixml also bounds how deep brackets go.
        expression.query_ = std::make_shared<const pugi::xpath_query>(asked.c_str(), &variables.set());
        if (!expression.compute_calls(text, asked, tokens, span_at, variables, sink)) return std::nullopt;
    } catch (const pugi::xpath_exception& exception) {
        const auto offset = static_cast<size_t>(std::max<ptrdiff_t>(0, exception.result().offset));
        sink.report(Code::invalid_xpath, span_at(std::min(offset, text.size())),
                    fmt::format("{} is not XPath: {}", quoted(written.empty() ? text : written),
                                diag::library_words(exception.result().description())));
        return std::nullopt;
    }
    return expression;
}

/// Within a predicate there is no knowing beforehand at which nodes it will be asked.
bool Expression::compute_calls(std::string_view text, std::string asked, const std::vector<Token>& tokens,
                               const SpanAt& span_at, Variables& variables, diag::Sink& sink) {
    const std::vector<Call> calls = calls_in(tokens);
    if (calls.empty()) return true;
    std::vector<Computed> computed;
    for (const Call& call : calls) {
        if (call.in_predicate) {
            sink.report(Code::invalid_xpath, span_at(call.begin),
                        fmt::format("`{}` cannot stand between `[` and `]`", call.name),
                        "choose the nodes one by one, with a condition on each; `starts-with` and `contains` can");
            return false;
        }
        const bool counts = call.function == StringFunction::string_length;
        Computed made{
            call.function, variables.add_unnamed(counts ? Variables::Type::number : Variables::Type::text), {}};
        for (const auto& [begin, end] : call.arguments) {
            const SpanAt at = [&, from = begin](size_t offset) { return span_at(from + offset); };
            auto argument = compile(text.substr(begin, end - begin), at, variables, sink);
            if (!argument) return false;
            made.arguments.push_back(std::move(*argument));
        }
        if (call.arguments.empty()) made.arguments.push_back(*compile(".", span_at, variables, sink));
        put_variable(asked, call.begin, call.end, made.variable);
        computed.push_back(std::move(made));
    }
    computed_ = std::make_shared<const std::vector<Computed>>(std::move(computed));
    query_ = std::make_shared<const pugi::xpath_query>(asked.c_str(), &variables.set());
    return true;
}

void Expression::compute(pugi::xpath_node context) const {
    if (!computed_) return;
    for (const auto& [function, variable, arguments] : *computed_) {
        const std::string text = arguments[0].string(context);
        switch (function) {
        case StringFunction::string_length:
            variables_->set(variable, static_cast<double>(base::count_code_points(text)));
            break;
        case StringFunction::substring:
            variables_->set(variable, arguments.size() == 2 ? substring(text, arguments[1].number(context))
                                                            : substring(text, arguments[1].number(context),
                                                                        arguments[2].number(context)));
            break;
        case StringFunction::translate:
            variables_->set(variable, translate(text, arguments[1].string(context), arguments[2].string(context)));
            break;
        }
    }
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
    compute(context);
    pugi::xpath_node_set result = query_->evaluate_node_set(context);
    result.sort();
    return result;
}

std::string Expression::text(pugi::xpath_node context) const {
    if (type() == Variables::Type::number && !std::isfinite(number(context))) return {};
    return string(context);
}

std::string Expression::string(pugi::xpath_node context) const {
    if (!context) return {};
    compute(context);
    return query_->evaluate_string(context);
}

double Expression::number(pugi::xpath_node context) const {
    if (!context) return std::numeric_limits<double>::quiet_NaN();
    compute(context);
    return query_->evaluate_number(context);
}

bool Expression::boolean(pugi::xpath_node context) const {
    if (!context) return false;
    compute(context);
    return query_->evaluate_boolean(context);
}

}  // namespace xml
