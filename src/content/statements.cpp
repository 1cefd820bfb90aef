#include "content/statements.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/white_space.hpp"
#include "xml/association.hpp"

namespace content {
namespace {

/// What declarations say of a statement.
class Finder {
public:
    explicit Finder(const Subject& subject)
        : documents_(subject.documents), budget_(subject.budget), evaluator_(xml::Variables(), &subject.budget) {}

    Statement read(const StatementDeclaration& declaration, pugi::xml_node node) {
        return {evaluator_.text(declaration.identity, node),
                text(declaration.date, node),
                text(declaration.certainty, node),
                text(declaration.as_of, node),
                text(declaration.source, node),
                text(declaration.owner, node),
                text(declaration.state, node),
                text(declaration.holder, node),
                texts(declaration.about, node),
                node,
                documents_.span(node)};
    }
    pugi::xpath_node_set matches(const StatementDeclaration& declaration, const xml::Document& document) {
        return evaluator_.nodes(declaration.match, document.tree);
    }

private:
    std::string text(const std::optional<xml::Expression>& expression, const pugi::xpath_node& node) {
        return expression ? evaluator_.text(*expression, node) : std::string();
    }
    std::vector<std::string> texts(const std::optional<xml::Expression>& expression, const pugi::xpath_node& node) {
        std::vector<std::string> found;
        if (!expression) return found;
        for (const pugi::xpath_node& each : evaluator_.nodes(*expression, node)) {
            if (!budget_.allows(toll::value, *expression)) return {};
            found.push_back(xml::string_value(each));
        }
        return found;
    }

    const xml::Documents& documents_;
    xml::Budget& budget_;
    xml::Evaluator evaluator_;
};

/// What stands in somebody's statement, and names no owner, belongs to the same.
void inherit_owners(std::vector<Statement>& statements) {
    std::map<const void*, std::string> owners;
    for (const Statement& each : statements)
        if (!base::is_blank(each.owner)) owners.emplace(each.node.internal_object(), each.owner);
    if (owners.empty()) return;
    for (Statement& each : statements) {
        if (!base::is_blank(each.owner)) continue;
        pugi::xml_node around = each.node;
        while (around && !owners.contains(around.internal_object())) around = around.parent();
        if (around) each.owner = owners.at(around.internal_object());
    }
}

}  // namespace

std::vector<Statement> find_statements(const Rules& rules, const Subject& subject) {
    Finder finder(subject);
    std::vector<Statement> result;
    std::set<const void*> taken;
    for (const StatementDeclaration& declaration : rules.statements)
        for (const pugi::xpath_node& found : finder.matches(declaration, subject.document))
            if (const pugi::xml_node node = found.node(); node && taken.insert(xml::identity_of(found)).second)
                result.push_back(finder.read(declaration, node));
    std::ranges::stable_sort(result, {}, &Statement::span);
    return result;
}

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

std::vector<Statement> find_statements(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                                       const xml::Document& document, diag::Sink& sink) {
    std::vector<Statement> statements;
    xml::Budget budget = budget_of_rules(documents, document, sink);
    for (const Rules* each : rules) {
        const auto found = find_statements(*each, {documents, document, budget});
        statements.insert(statements.end(), found.begin(), found.end());
    }
    inherit_owners(statements);
    return statements;
}

}  // namespace content
