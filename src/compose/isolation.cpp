#include "compose/isolation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "xml/location_paths.hpp"
#include "xml/tokens.hpp"

namespace compose {
namespace {

pugi::xml_node element_of(pugi::xpath_node node) { return node.attribute() ? node.parent() : node.node(); }

/// A test that nodes of all names pass, an axis that leads to nodes without a name for them, or a prefix for any name.
bool may_reach_any(std::string_view name, std::string_view next) {
    constexpr std::array<std::string_view, 4> tests{"node", "text", "comment", "processing-instruction"};
    constexpr std::array<std::string_view, 2> others{"id", "lang"};
    const bool is_called = next == "(";
    return (is_called &&
            (std::ranges::find(tests, name) != tests.end() || std::ranges::find(others, name) != others.end())) ||
           name.ends_with(":*");
}

/// A slash that a step follows.
bool goes_on(const std::vector<xml::Token>& tokens, size_t slash) {
    if (slash + 1 == tokens.size()) return false;
    const xml::Token& next = tokens[slash + 1];
    return next.kind == xml::TokenKind::name || next.text == "@" || next.text == "." || next.text == ".." ||
           next.text == "*";
}

}  // namespace

pugi::xpath_node Isolation::in_whole(pugi::xpath_node seen) const {
    const pugi::xml_node element = element_of(seen);
    const pugi::xml_node document = element.root();
    const auto view = std::ranges::find_if(
        input_.views, [&](const content::View* each) { return each->seen->tree.root() == document; });
    if (view == input_.views.end()) return seen;
    const pugi::xml_node twin = (*view)->in_whole(element);
    return seen.attribute() ? pugi::xpath_node(twin.attribute(seen.attribute().name()), twin) : pugi::xpath_node(twin);
}

std::vector<pugi::xpath_node> Isolation::in_whole(const std::vector<pugi::xpath_node>& seen) const {
    std::vector<pugi::xpath_node> all;
    all.reserve(seen.size());
    for (const pugi::xpath_node& node : seen) all.push_back(in_whole(node));
    return all;
}

void Isolation::hold(const xml::Expression& expression, pugi::xpath_node context, const pugi::xpath_node_set& seen) {
    const pugi::xpath_node_set all = whole_.nodes(expression, in_whole(context));
    const bool is_same = std::ranges::equal(
        seen, all, [&](const pugi::xpath_node& a, const pugi::xpath_node& b) { return in_whole(a) == b; });
    if (!is_same) refuse(expression, context);
}

void Isolation::hold(const xml::Expression& expression, pugi::xpath_node context, const std::string& seen) {
    if (whole_.text(expression, in_whole(context)) != seen) refuse(expression, context);
}

void Isolation::hold(const xml::Expression& expression, pugi::xpath_node context, double seen) {
    const double all = whole_.number(expression, in_whole(context));
    if (all != seen && !(std::isnan(all) && std::isnan(seen))) refuse(expression, context);
}

void Isolation::hold(const xml::Expression& expression, pugi::xpath_node context, bool seen) {
    if (whole_.boolean(expression, in_whole(context)) != seen) refuse(expression, context);
}

bool Isolation::concerns(const xml::Expression& expression, pugi::xpath_node context) {
    const Reach& found = reach(expression);
    return found.is_any || (found.reads_context && is_cut(context)) ||
           std::ranges::any_of(found.variables, [&](const auto& name) { return cut_variables_.contains(name); });
}

void Isolation::note(const std::string& variable, const std::vector<pugi::xpath_node>& seen) {
    if (std::ranges::any_of(seen, [&](const pugi::xpath_node& node) { return is_cut(node); }))
        cut_variables_.insert(variable);
    else
        cut_variables_.erase(variable);
}

/// Of the copies that are made of expressions, none is asked.
const Isolation::Reach& Isolation::reach(const xml::Expression& expression) {
    const auto found = reaches_.find(&expression);
    return found != reaches_.end() ? found->second
                                   : reaches_.emplace(&expression, find_reach(expression)).first->second;
}

/// From what is seen, a step comes to what is left out only by a name that it has, or where any name will do. Else the
/// texts of nodes can differ that something is left out of: where a path ends at their names, or begins at them.
Isolation::Reach Isolation::find_reach(const xml::Expression& expression) const {
    const std::vector<xml::Token> tokens = xml::tokens_of(expression.source);
    Reach found;
    for (size_t at = 0; at < tokens.size(); ++at) {
        const xml::Token& token = tokens[at];
        const std::string_view next = at + 1 < tokens.size() ? tokens[at + 1].text : std::string_view();
        const bool ends = next != "/" && next != "//";
        if (token.kind == xml::TokenKind::variable && ends) found.variables.emplace_back(token.text.substr(1));
        if (token.kind == xml::TokenKind::name)
            found.is_any = found.is_any || may_reach_any(token.text, next) || is_left_out(token.text, ends);
        if (token.kind == xml::TokenKind::symbol)
            found.is_any =
                found.is_any || token.text == "*" || token.text == ".." || (token.text == "/" && !goes_on(tokens, at));
        // `string()` and its like are asked of the context.
        if ((token.text == "." && ends) || (token.text == "(" && next == ")")) found.reads_context = true;
    }
    return found;
}

/// `ends`: the path that the name is in, so that what it finds is read.
bool Isolation::is_left_out(std::string_view name, bool ends) const {
    return std::ranges::any_of(input_.views, [&](const content::View* view) {
        return view->left_out_names.contains(name) || (ends && view->cut_names.contains(name));
    });
}

bool Isolation::is_cut(pugi::xpath_node seen) const {
    return !seen.attribute() &&
           std::ranges::any_of(input_.views, [&](const content::View* view) { return view->is_cut(seen.node()); });
}

void Isolation::hold_text(const xml::Expression& expression, pugi::xpath_node chosen) {
    if (!is_cut(chosen) || !refused_.insert(expression.span).second) return;
    if (const Cause* cause = within(in_whole(chosen).node())) tell(expression, *cause);
}

void Isolation::refuse(const xml::Expression& expression, pugi::xpath_node context) {
    if (!refused_.insert(expression.span).second) return;
    if (const Cause* found = cause(expression, in_whole(context))) tell(expression, *found);
}

void Isolation::refuse_edition() {
    const xml::Expression& owner = *layout_.edition->owner;
    if (const Cause* found = around(element_of(input_.edition)); found != nullptr && refused_.insert(owner.span).second)
        tell(owner, *found);
}

/// The first that the expression chooses, or else reads; where that cannot be told, the first of all.
const Isolation::Cause* Isolation::cause(const xml::Expression& expression, pugi::xpath_node context) const {
    std::vector<pugi::xml_node> all = read(expression, context);
    for (const std::string& path : xml::location_paths(expression.source)) {
        xml::Expression part;
        part.source = part.query = path;
        std::ranges::copy(read(part, context), std::back_inserter(all));
    }
    for (const pugi::xml_node node : all)
        if (const Cause* found = around(node)) return found;
    for (const pugi::xml_node node : all)
        if (const Cause* found = within(node)) return found;
    return &input_.views.front()->left_out.front();
}

const Isolation::Cause* Isolation::around(pugi::xml_node node) const {
    for (const content::View* view : input_.views)
        if (const Cause* found = view->left_out_around(node)) return found;
    return nullptr;
}

const Isolation::Cause* Isolation::within(pugi::xml_node node) const {
    for (const content::View* view : input_.views)
        if (const Cause* found = view->left_out_within(node)) return found;
    return nullptr;
}

/// Nothing of a part that is no path by itself.
std::vector<pugi::xml_node> Isolation::read(const xml::Expression& path, pugi::xpath_node context) const {
    std::vector<pugi::xml_node> all;
    try {
        for (const pugi::xpath_node& node : whole_.nodes(path, context)) all.push_back(element_of(node));
    } catch (const pugi::xpath_exception&) {
        return {};
    }
    return all;
}

void Isolation::tell(const xml::Expression& expression, const Cause& cause) {
    diag::Labels labels{{cause.span, fmt::format("belongs to `{}`", cause.owner)}};
    const pugi::xml_node made_for = element_of(input_.edition);
    if (made_for) labels.push_back({documents_.span(made_for), "for this edition"});
    const bool is_number = expression.type == xml::XPathType::number;
    sink_.report(diag::Code::foreign_data, expression.span,
                 fmt::format("`{}` depends on what belongs to `{}`, and the report is that of `{}`",
                             base::normalize_space(expression.source), cause.owner, input_.owner),
                 is_number ? "count what is its own; or let a `variable` be an `aggregate` of all owners"
                           : "choose by a condition what is its own",
                 std::move(labels));
}

}  // namespace compose
