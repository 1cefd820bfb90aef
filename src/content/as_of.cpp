#include "content/as_of.hpp"

#include <algorithm>
#include <set>

#include "xml/association.hpp"

namespace content {
namespace {

std::vector<const Rules*> rules_of(Constraints& constraints, const xml::Document& document) {
    std::vector<const Rules*> all;
    diag::Sink heard_when_checked;
    for (const xml::Association& association : document.associations) {
        if (association.namespace_ != xml::schematron_namespace) continue;
        const std::string path = xml::beside(document.path, association.href);
        if (const Rules* rules = constraints.rules(path, association.span, heard_when_checked)) all.push_back(rules);
    }
    return all;
}

std::vector<Statement> statements_of(Constraints& constraints, const xml::Document& document) {
    std::vector<Statement> statements;
    for (const Rules* rules : rules_of(constraints, document)) {
        const auto found = find_statements(*rules, constraints.documents(), document);
        statements.insert(statements.end(), found.begin(), found.end());
    }
    return statements;
}

bool is_after(const std::string& text, Day day) {
    const auto parsed = parse_edtf(text);
    const auto* date = std::get_if<Edtf>(&parsed);
    return date != nullptr && bounds(*date).earliest > day;
}

bool is_later(const Statement& statement, Day day) { return is_after(statement.as_of, day); }

/// Those that are as of a later day, and those that are about one of them.
std::vector<const Statement*> later(const std::vector<Statement>& statements, Day day) {
    std::vector<const Statement*> gone, rest;
    std::set<std::string_view> identities;
    const auto goes = [&](const Statement& statement) {
        return is_later(statement, day) || std::ranges::any_of(statement.about, [&](const auto& identity) {
                   return identities.contains(identity);
               });
    };
    for (const Statement& statement : statements) rest.push_back(&statement);
    for (size_t before = rest.size() + 1; rest.size() < before;) {
        before = rest.size();
        const auto first_gone =
            std::stable_partition(rest.begin(), rest.end(), [&](const auto* each) { return !goes(*each); });
        for (auto each = first_gone; each != rest.end(); ++each) identities.insert((*each)->identity);
        gone.insert(gone.end(), first_gone, rest.end());
        rest.erase(first_gone, rest.end());
    }
    return gone;
}

bool says_day(const Statement& statement) { return !statement.as_of.empty(); }

}  // namespace

std::optional<EditionDay> later_edition(Day day, Constraints& constraints, const xml::Document& document) {
    xml::Evaluator evaluator{xml::Variables()};
    for (const Rules* rules : rules_of(constraints, document))
        for (const EditionDeclaration& edition : rules->editions)
            for (const pugi::xpath_node& node : evaluator.nodes(edition.as_of, document.tree))
                if (std::string text = xml::string_value(node); is_after(text, day))
                    return EditionDay{std::move(text), constraints.documents().string_value_span(node, 0)};
    return std::nullopt;
}

const xml::Document* looked_at_from(Day day, Constraints& constraints, const xml::Document& document) {
    const std::vector<Statement> statements = statements_of(constraints, document);
    const auto left_out = later(statements, day);
    if (left_out.empty()) return &document;
    const bool is_known = std::ranges::any_of(
        statements, [&](const Statement& statement) { return says_day(statement) && !is_later(statement, day); });
    if (!is_known) return nullptr;
    std::set<const void*> nodes;
    for (const Statement* statement : left_out) nodes.insert(statement->node.internal_object());
    const xml::Document& rest = constraints.documents().copy(document, nodes);
    return rest.root() ? &rest : nullptr;
}

}  // namespace content
