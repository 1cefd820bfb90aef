#include "content/changes.hpp"

#include <sstream>

#include "base/white_space.hpp"
#include "content/duration.hpp"
#include "content/view.hpp"
#include "xml/rows.hpp"

namespace content {
namespace {

std::optional<Edtf> parsed(const std::string& text) {
    auto date = parse_edtf(base::normalize_space(text));
    return std::holds_alternative<Edtf>(date) ? std::optional(std::get<Edtf>(std::move(date))) : std::nullopt;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
    if (!value.empty()) node.append_attribute(name) = base::normalize_space(value).c_str();
}

void add_date(pugi::xml_node change, const std::string& before, const std::string& after) {
    if (before.empty()) return set(change, "date", "set");
    if (after.empty()) return set(change, "date", "withdrawn");
    const std::optional<Edtf> from = parsed(before), to = parsed(after);
    const std::optional<Duration> moved = from && to ? duration(*from, *to) : std::nullopt;
    if (!moved || moved->count == 0) return set(change, "date", "changed");
    set(change, "date", moved->count > 0 ? "later" : "earlier");
    set(change, "duration", iso_text({std::abs(moved->count), moved->unit}));
}

void add_differences(pugi::xml_node change, const Difference& difference, const Statement& before,
                     const Statement& after) {
    if (difference.date) add_date(change, before.date, after.date);
    if (difference.certainty) set(change, "certainty", "changed");
    if (difference.state) set(change, "state", "changed");
    if (difference.holder) set(change, "holder", "changed");
    if (difference.content) set(change, "content", "changed");
}

/// All the text in a node, without that of others.
void add_text(std::string& text, pugi::xml_node node, const std::set<const void*>& of_others) {
    if (of_others.contains(node.internal_object())) return;
    if (xml::is_text(node)) text += node.value();
    for (const pugi::xml_node child : node.children()) add_text(text, child, of_others);
}

void add_side(pugi::xml_node change, const char* name, const Statement& statement,
              const std::set<const void*>& of_others) {
    pugi::xml_node side = change.append_child(name);
    set(side, "date", statement.date);
    set(side, "certainty", statement.certainty);
    set(side, "state", statement.state);
    set(side, "holder", statement.holder);
    set(side, "as-of", statement.as_of);
    set(side, "source", statement.source);
    std::string text;
    add_text(text, statement.node, of_others);
    side.text().set(base::normalize_space(text).c_str());
}

void add_change(pugi::xml_node changes, const Change& change, const IssueStatements& before,
                const IssueStatements& after) {
    const Statement* earlier = change.before ? &before.statements[*change.before] : nullptr;
    const Statement* later = change.after ? &after.statements[*change.after] : nullptr;
    const Statement& told = later != nullptr ? *later : before.statements[change.before.value()];
    pugi::xml_node node = changes.append_child("change");
    set(node, "identity", told.identity);
    set(node, "element", told.node.name());
    set(node, "owner", told.owner);
    set(node, "kind", earlier == nullptr ? "added" : later == nullptr ? "removed" : "changed");
    if (earlier != nullptr && later != nullptr) add_differences(node, change.difference, *earlier, *later);
    if (earlier != nullptr) add_side(node, "before", *earlier, before.of_others);
    if (later != nullptr) add_side(node, "after", *later, after.of_others);
}

}  // namespace

std::string edition_day(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                        const xml::Document& document, diag::Sink& sink) {
    xml::Budget budget = budget_of_rules(documents, document, sink);
    xml::Evaluator evaluator{xml::Variables(), &budget};
    for (const Rules* each : rules)
        for (const EditionDeclaration& edition : each->editions)
            if (const auto node = evaluator.nodes(edition.as_of, document.tree).first())
                return base::normalize_space(xml::string_value(node));
    return {};
}

IssueStatements read_issue(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                           const xml::Document& document, diag::Sink& sink) {
    auto statements = find_statements(rules, documents, document, sink);
    return {edition_day(rules, documents, document, sink), std::move(statements), {}};
}

void leave_out_others(IssueStatements& issue, const std::string& owner) {
    if (owner.empty()) return;
    std::erase_if(issue.statements, [&](const Statement& statement) {
        const bool is_of_other = belongs_to_another(statement, owner);
        if (is_of_other) issue.of_others.insert(statement.node.internal_object());
        return is_of_other;
    });
}

std::string changes_as_xml(const IssueStatements& before, const IssueStatements& after) {
    pugi::xml_document document;
    pugi::xml_node changes = document.append_child("changes");
    set(changes, "from", before.as_of);
    set(changes, "to", after.as_of);
    std::set<const void*> of_others = before.of_others;
    of_others.insert(after.of_others.begin(), after.of_others.end());
    for (const Change& change : compare(before.statements, after.statements, of_others))
        add_change(changes, change, before, after);
    std::ostringstream text;
    document.save(text, " ");
    return text.str();
}

}  // namespace content
