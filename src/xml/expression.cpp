#include "xml/expression.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "base/white_space.hpp"
#include "diag/suggestion.hpp"
#include "xml/unions.hpp"
#include "xml/xpath_types.hpp"
#include "xml/xpath_words.hpp"

namespace xml {
namespace {

using diag::Code;

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
        } else if (is_called(tokens, at) && !contains(function_names(), token.text) &&
                   !contains(node_tests, token.text)) {
            all_known = false;
            sink.report(Code::invalid_xpath, span_at(token.offset),
                        fmt::format("there is no function `{}`", token.text),
                        diag::suggest(token.text, function_names()));
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

/// The type of what pugixml makes of it; throws what it says of a text that is no expression. `tokens`: of the text
/// before the context position was put in.
XPathType type_of(const std::string& query, const std::vector<Token>& tokens, const Variables& variables) {
    pugi::xpath_variable_set named;
    const auto add = [&](std::string_view name) {
        const auto variable = variables.types().find(name);
        if (variable != variables.types().end()) named.add(variable->first.c_str(), to_pugixml(variable->second));
    };
    for (const Token& token : tokens)
        if (token.kind == TokenKind::variable) add(token.text.substr(1));
    add(Variables::position);
    add(Variables::size);
    return from_pugixml(pugi::xpath_query(query.c_str(), &named).return_type());
}

/// Compiles one text with its parts; what is wrong goes to the sink.
class Compiler {
public:
    Compiler(std::string_view text, const SpanAt& span_at, Variables& variables, diag::Sink& sink)
        : text_(text), span_at_(span_at), variables_(variables), sink_(sink), tokens_(tokens_of(text)) {}

    std::optional<Expression> compile(std::string_view written) {
        const Paths paths = paths_in(tokens_);
        const bool is_known = check_names(tokens_, span_at_, variables_, sink_);
        if (!check_unions(paths, span_at_, variables_, sink_) || !is_known) return std::nullopt;
        Expression made;
        made.source = base::trim(text_);
        made.query = variables_.has_context_position() ? with_context_position(text_, tokens_) : std::string(text_);
        made.tree = variables_.tree_of(paths.last);
        made.span = span_at_(0);
        // As a whole, before anything is taken out of it: pugixml also bounds how deep brackets go.
        const bool is_sound = settle_type(made, written) && compute_calls(made);
        return is_sound ? std::optional(std::move(made)) : std::nullopt;
    }

private:
    /// Templates are read again at each call, and much is asked at many places.
    bool settle_type(Expression& made, std::string_view written) {
        try {
            const auto known = variables_.known_type(made.query);
            made.type = known ? *known : type_of(made.query, tokens_, variables_);
            if (!known) variables_.know_type(made.query, made.type);
            return true;
        } catch (const pugi::xpath_exception& exception) {
            const auto offset = static_cast<size_t>(std::max<ptrdiff_t>(0, exception.result().offset));
            const XPathFault fault = xpath_fault(exception.result().description(), tokens_, offset);
            sink_.report(Code::invalid_xpath, span_at_(std::min(offset, text_.size())),
                         fmt::format("{} is not XPath: {}", quoted(written.empty() ? text_ : written), fault.message),
                         fault.hint);
            return false;
        }
    }

    bool compute_calls(Expression& made) {
        for (const Call& call : calls_in(tokens_)) {
            if (call.in_predicate) return refuse(call);
            auto computed = compute(call);
            if (!computed) return false;
            put_variable(made.query, call.begin, call.end, computed->variable);
            made.computed.push_back(*std::move(computed));
        }
        return true;
    }

    /// There is no knowing beforehand at which nodes it will be asked.
    bool refuse(const Call& call) {
        sink_.report(Code::invalid_xpath, span_at_(call.begin),
                     fmt::format("`{}` cannot stand between `[` and `]`", call.name),
                     "choose the nodes one by one, with a condition on each; `starts-with` and `contains` can");
        return false;
    }

    std::optional<Expression::Computed> compute(const Call& call) {
        const bool counts = call.function == StringFunction::string_length;
        Expression::Computed made{
            call.function, variables_.add_unnamed(counts ? XPathType::number : XPathType::text), {}};
        for (const auto& [begin, end] : call.arguments) {
            const SpanAt at = [&, from = begin](size_t offset) { return span_at_(from + offset); };
            auto argument = xml::compile(text_.substr(begin, end - begin), at, variables_, sink_);
            if (!argument) return std::nullopt;
            made.arguments.push_back(*std::move(argument));
        }
        if (call.arguments.empty()) made.arguments.push_back(*xml::compile(".", span_at_, variables_, sink_));
        return made;
    }

    std::string_view text_;
    const SpanAt& span_at_;
    Variables& variables_;
    diag::Sink& sink_;
    std::vector<Token> tokens_;
};

}  // namespace

std::optional<Expression> compile(std::string_view text, const SpanAt& span_at, Variables& variables, diag::Sink& sink,
                                  std::string_view written) {
    if (!base::is_blank(text)) return Compiler(text, span_at, variables, sink).compile(written);
    sink.report(Code::invalid_xpath, span_at(0), "an empty expression");
    return std::nullopt;
}

}  // namespace xml
