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
// What else may stand before a parenthesis: node tests and operators.
constexpr std::array<std::string_view, 8> no_functions{"comment", "text", "node", "processing-instruction",
                                                       "and",     "or",   "div",  "mod"};

template <class Names>
bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A name in an expression, outside its literals.
struct Mention {
    std::string_view name;
    size_t offset;
    bool variable = false, called = false, in_predicate = false;
};

/// The name that begins at `at`, the axis before it left out.
Mention mention_at(std::string_view text, size_t at) {
    const bool variable = text[at] == '$';
    size_t begin = variable ? at + 1 : at;
    size_t end = begin;
    while (end < text.size() && in_name(text[end])) ++end;
    const size_t next = text.find_first_not_of(" \t\r\n", end);
    const size_t axis = text.substr(begin, end - begin).rfind("::");
    if (axis != std::string_view::npos) begin += axis + 2;
    return {text.substr(begin, end - begin), variable ? at : begin, variable,
            next != std::string_view::npos && text[next] == '('};
}

std::vector<Mention> mentions_in(std::string_view text) {
    std::vector<Mention> found;
    int depth = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '[' ? 1 : text[at] == ']' ? -1 : 0;
        if (text[at] == '"' || text[at] == '\'') {
            at = std::min(text.find(text[at], at + 1), text.size() - 1);
        } else if (text[at] == '$' || in_name(text[at])) {
            Mention mention = mention_at(text, at);
            mention.in_predicate = depth > 0;
            found.push_back(mention);
            at = std::max(at, static_cast<size_t>(mention.name.data() + mention.name.size() - text.data()) - 1);
        }
    }
    return found;
}

/// With the dollar sign, as it is to be written.
std::string suggest_variable(std::string_view name, const Variables& variables) {
    std::vector<std::string> written;
    for (const std::string_view known : variables.names()) written.push_back(fmt::format("${}", known));
    return diag::suggest(fmt::format("${}", name), std::vector<std::string_view>(written.begin(), written.end()));
}

/// Names are judged first: of these pugixml says neither which nor where.
bool check_names(std::string_view text, const SpanAt& span_at, const Variables& variables, diag::Sink& sink) {
    bool all_known = true;
    for (const Mention& mention : mentions_in(text)) {
        if (mention.name.empty()) continue;
        if (mention.variable && !variables.declared(std::string(mention.name))) {
            all_known = false;
            sink.report(Code::undefined_variable, span_at(mention.offset),
                        fmt::format("the variable `${}` is not declared", mention.name),
                        suggest_variable(mention.name, variables));
        } else if (!mention.variable && mention.called && !contains(functions, mention.name) &&
                   !contains(no_functions, mention.name)) {
            all_known = false;
            sink.report(Code::invalid_xpath, span_at(mention.offset),
                        fmt::format("there is no function `{}`", mention.name), diag::suggest(mention.name, functions));
        }
    }
    return all_known;
}

// No layout can declare these: its names have no colon. They are as long as the calls, so that places in
// the expression stay what they are.
constexpr const char *position_variable = "at:number", *size_variable = "at:of";

/// With variables for what `position()` and `last()` say outside predicates.
std::string with_context_position(std::string_view text) {
    std::string made(text);
    for (const Mention& mention : mentions_in(text)) {
        const bool is_position = mention.name == "position";
        if (mention.variable || mention.in_predicate || !mention.called || (!is_position && mention.name != "last"))
            continue;
        const size_t open = text.find('(', mention.offset), close = text.find_first_not_of(" \t\r\n", open + 1);
        if (close == std::string_view::npos || text[close] != ')') continue;
        std::string variable = fmt::format("${}", is_position ? position_variable : size_variable);
        variable.resize(close + 1 - mention.offset, ' ');
        made.replace(mention.offset, variable.size(), variable);
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
std::vector<std::string_view> Variables::names() const { return {names_.begin(), names_.end()}; }

std::optional<Expression> Expression::compile(std::string_view text, const SpanAt& span_at, Variables& variables,
                                              diag::Sink& sink, std::string_view written) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        sink.report(Code::invalid_xpath, span_at(0), "an empty expression");
        return std::nullopt;
    }
    if (!check_names(text, span_at, variables, sink)) return std::nullopt;
    Expression expression;
    expression.source_ = text;
    expression.span_ = span_at(0);
    try {
        const std::string compiled = variables.has_context_position() ? with_context_position(text) : std::string(text);
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
    return context ? query_->evaluate_string(context) : std::string();
}

double Expression::number(pugi::xpath_node context) const {
    return context ? query_->evaluate_number(context) : std::numeric_limits<double>::quiet_NaN();
}

bool Expression::boolean(pugi::xpath_node context) const { return context && query_->evaluate_boolean(context); }

}  // namespace xml
