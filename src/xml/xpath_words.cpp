#include "xml/xpath_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "diag/library_words.hpp"

namespace xml {
namespace {

struct Wording {
    std::string_view said, message;
};

constexpr std::array wordings{
    Wording{"Expected ')' to match an opening '('", "a `(` is not closed"},
    Wording{"Expected ']' to match an opening '['", "a `[` is not closed"},
    Wording{"No comma between function arguments", "a `,` or `)` is missing"},
    Wording{"Unrecognized node test", "a name or a value is missing"},
    Wording{"Unrecognized node type", "there is no test of nodes by that name"},
    Wording{"Unmatched brace near node type test", "a function is no step of a path"},
    Wording{"Unmatched brace near processing-instruction()", "a `(` is not closed"},
    Wording{"Only literals are allowed as arguments to processing-instruction()", "a name in quotes is needed"},
    Wording{"Unknown axis", "there is no axis of that name"},
    Wording{"Two axis specifiers in one step", "one step has two axes"},
    Wording{"Incorrect query", "an operator is missing"},
    Wording{"Function has to be applied to node set", "the function takes nodes, and gets something else"},
    Wording{"Predicate has to be applied to node set", "`[` stands behind what is no node"},
    Wording{"Predicates are not allowed after an abbreviated step", "`[` stands behind `.` or `..`"},
    Wording{"Step has to be applied to node set", "`/` stands behind what is no node"},
    Wording{"Union operator has to be applied to node sets", "`|` joins what is no node"},
    Wording{"Expression does not evaluate to node set", "nodes are needed"},
    Wording{"Exceeded maximum allowed query depth", "too many brackets, operators or steps in each other"},
};

/// XPath 1.0, chapter 4.
struct Function {
    std::string_view name, call;
};

constexpr std::array functions{
    Function{"last", "last()"},
    Function{"position", "position()"},
    Function{"count", "count(nodes)"},
    Function{"id", "id(names)"},
    Function{"local-name", "local-name()` or `local-name(nodes)"},
    Function{"namespace-uri", "namespace-uri()` or `namespace-uri(nodes)"},
    Function{"name", "name()` or `name(nodes)"},
    Function{"string", "string()` or `string(value)"},
    Function{"concat", "concat(text, text, …)"},
    Function{"starts-with", "starts-with(text, beginning)"},
    Function{"contains", "contains(text, part)"},
    Function{"substring-before", "substring-before(text, part)"},
    Function{"substring-after", "substring-after(text, part)"},
    Function{"substring", "substring(text, from)` or `substring(text, from, length)"},
    Function{"string-length", "string-length()` or `string-length(text)"},
    Function{"normalize-space", "normalize-space()` or `normalize-space(text)"},
    Function{"translate", "translate(text, letters, others)"},
    Function{"boolean", "boolean(value)"},
    Function{"not", "not(value)"},
    Function{"true", "true()"},
    Function{"false", "false()"},
    Function{"lang", "lang(language)"},
    Function{"number", "number()` or `number(value)"},
    Function{"sum", "sum(nodes)"},
    Function{"floor", "floor(number)"},
    Function{"ceiling", "ceiling(number)"},
    Function{"round", "round(number)"},
};

/// The function whose call begins last before the parser.
std::string_view called_before(const std::vector<Token>& tokens, size_t offset) {
    std::string_view name;
    for (size_t i = 0; i + 1 < tokens.size() && tokens[i].offset <= offset; ++i)
        if (tokens[i].kind == TokenKind::name && tokens[i + 1].text == "(") name = tokens[i].text;
    return name;
}

/// That there are other functions is said before.
XPathFault wrong_call(std::string_view name) {
    const auto known = std::ranges::find(functions, name, &Function::name);
    return {fmt::format("`{}` is called with too few or too many values", name),
            known == functions.end() ? std::string() : fmt::format("write `{}`", known->call)};
}

}  // namespace

const std::vector<std::string_view>& function_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        std::ranges::transform(functions, std::back_inserter(all), &Function::name);
        return all;
    }();
    return names;
}

XPathFault xpath_fault(std::string_view said, const std::vector<Token>& tokens, size_t offset) {
    const std::string_view name = called_before(tokens, offset);
    if (said.starts_with("Unrecognized function") && !name.empty()) return wrong_call(name);
    const auto known = std::ranges::find(wordings, said, &Wording::said);
    return {known == wordings.end() ? diag::library_words(said) : std::string(known->message), {}};
}

}  // namespace xml
