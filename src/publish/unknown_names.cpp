#include "publish/unknown_names.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "xml/tokens.hpp"

namespace publish {
namespace {

using layout::Element;

/// A name test of an expression (XPath 1.0, 2.3).
struct NameTest {
    std::string_view name;
    bool is_attribute = false;
};

std::string_view text_at(const std::vector<xml::Token>& tokens, size_t at) {
    return at < tokens.size() ? tokens[at].text : std::string_view();
}

/// Without those that have a prefix: what it stands for is not known here.
std::vector<NameTest> name_tests(std::string_view expression) {
    std::vector<NameTest> tests;
    const std::vector<xml::Token> tokens = xml::tokens_of(expression);
    for (size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view after = text_at(tokens, i + 1);
        const bool is_test = tokens[i].kind == xml::TokenKind::name && after != "(" && after != "::" &&
                             tokens[i].text.find(':') == std::string_view::npos;
        if (!is_test) continue;
        const std::string_view before = i == 0 ? std::string_view() : tokens[i - 1].text;
        tests.push_back({tokens[i].text, before == "@" || (before == "::" && text_at(tokens, i - 2) == "attribute")});
    }
    return tests;
}

using Documents = std::vector<const content::KnownNames*>;

auto names_of(const Documents& documents, bool is_attribute) {
    std::set<std::string_view> names;
    for (const content::KnownNames* each : documents) {
        const auto& known = is_attribute ? each->attributes : each->elements;
        names.insert(known.begin(), known.end());
    }
    return std::vector<std::string_view>(names.begin(), names.end());
}

bool is_known(const NameTest& test, const Documents& documents) {
    return std::ranges::any_of(documents, [&](const content::KnownNames* each) {
        return (test.is_attribute ? each->attributes : each->elements).contains(test.name);
    });
}

void report(const xml::Expression& expression, const Documents& documents, diag::Sink& sink) {
    for (const NameTest& test : name_tests(expression.source)) {
        if (is_known(test, documents)) continue;
        sink.report(diag::Code::unknown_name, expression.span,
                    fmt::format("no {} of the source is named `{}`, nor may one be by its schema",
                                test.is_attribute ? "attribute" : "element", test.name),
                    diag::suggest(test.name, names_of(documents, test.is_attribute)));
        return;
    }
}

/// It, or something in its place, must be found.
bool is_needed(const layout::Layout& layout, uint32_t number) {
    const layout::Node& node = layout.nodes[number];
    if (node.element == Element::value_of || node.element == Element::copy_of) return true;
    for (uint32_t child = number + 1; child < node.end; child = layout.nodes[child].end)
        if (layout.nodes[child].element == Element::fallback) return true;
    return false;
}

bool names_earlier_issue(std::string_view variable) { return variable == "baseline" || variable == "changes"; }

/// True where it looks into what only an edition reads, or into an earlier issue: what is named there is not known
/// beforehand.
bool looks_into_own(const xml::Expression& expression, const layout::Layout& layout) {
    const auto is_own = [](const layout::SourceDeclaration& source) { return source.of_edition; };
    const auto shared = std::ranges::find_if(layout.sources, is_own) - layout.sources.begin();
    if (static_cast<ptrdiff_t>(expression.tree) > shared) return true;
    return std::ranges::any_of(xml::tokens_of(expression.source), [&](const xml::Token& token) {
        return token.kind == xml::TokenKind::variable &&
               (names_earlier_issue(token.text.substr(1)) ||
                std::ranges::any_of(layout.sources, [&](const layout::SourceDeclaration& source) {
                    return is_own(source) && source.name == token.text.substr(1);
                }));
    });
}

}  // namespace

void report_unknown_names(const layout::Layout& layout, const std::vector<const content::KnownNames*>& documents,
                          diag::Sink& sink) {
    const auto look_at = [&](const xml::Expression& expression) {
        if (!looks_into_own(expression, layout)) report(expression, documents, sink);
    };
    for (const layout::KeyDeclaration& key : layout.keys) {
        look_at(key.match);
        look_at(key.use);
    }
    for (uint32_t number = 0; number < layout.nodes.size(); ++number) {
        if (is_needed(layout, number)) continue;
        const base::Range range = layout.nodes[number].attributes;
        for (uint32_t i = range.begin; i < range.end; ++i)
            if (const auto* expression = std::get_if<xml::Expression>(&layout.attributes[i].value))
                look_at(*expression);
    }
}

}  // namespace publish
