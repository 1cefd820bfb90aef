#include "content/as_of.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "content/statements.hpp"

namespace content {
namespace {

bool is_after(const std::string& text, Day day) {
    const auto parsed = parse_edtf(text);
    const auto* date = std::get_if<Edtf>(&parsed);
    return date != nullptr && bounds(*date).earliest > day;
}

bool is_later(const Statement& statement, Day day) { return is_after(statement.as_of, day); }

/// Those that are as of a later day, and those that are about one of them; one that is both, or about several, several
/// times.
std::vector<const Statement*> later(const std::vector<Statement>& statements, Day day) {
    std::multimap<std::string_view, const Statement*> about;
    std::vector<const Statement*> gone;
    for (const Statement& statement : statements) {
        if (is_later(statement, day)) gone.push_back(&statement);
        for (const std::string& identity : statement.about) about.emplace(identity, &statement);
    }
    for (size_t next = 0; next < gone.size(); ++next) {
        const auto [first, last] = about.equal_range(gone[next]->identity);
        for (auto each = first; each != last; ++each) gone.push_back(each->second);
        about.erase(first, last);
    }
    return gone;
}

bool says_day(const Statement& statement) { return !statement.as_of.empty(); }

}  // namespace

std::optional<EditionDay> later_edition(Day day, Constraints& constraints, const xml::Document& document,
                                        diag::Sink& sink) {
    xml::Budget budget = budget_of_rules(constraints.documents(), document, sink);
    xml::Evaluator evaluator{xml::Variables(), &budget};
    for (const Rules* rules : rules_of(constraints, document))
        for (const EditionDeclaration& edition : rules->editions)
            for (const pugi::xpath_node& node : evaluator.nodes(edition.as_of, document.tree))
                if (std::string text = xml::string_value(node); is_after(text, day))
                    return EditionDay{std::move(text), constraints.documents().string_value_span(node, 0)};
    return std::nullopt;
}

const xml::Document* looked_at_from(Day day, Constraints& constraints, const xml::Document& document,
                                    diag::Sink& sink) {
    const std::vector<Statement> statements =
        find_statements(rules_of(constraints, document), constraints.documents(), document, sink);
    const auto left_out = later(statements, day);
    if (left_out.empty()) return &document;
    const bool is_known = std::ranges::any_of(
        statements, [&](const Statement& statement) { return says_day(statement) && !is_later(statement, day); });
    if (!is_known) return nullptr;
    std::set<const void*> nodes;
    for (const Statement* statement : left_out) nodes.insert(statement->node.internal_object());
    xml::Documents& documents = constraints.documents();
    const xml::Document& rest = documents.finish(documents.copy(document, nodes));
    return rest.root() ? &rest : nullptr;
}

}  // namespace content
