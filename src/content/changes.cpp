#include "content/changes.hpp"

#include <sstream>

#include "base/white_space.hpp"
#include "content/duration.hpp"

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

void add_side(pugi::xml_node change, const char* name, const Statement& statement) {
    pugi::xml_node side = change.append_child(name);
    set(side, "date", statement.date);
    set(side, "certainty", statement.certainty);
    set(side, "state", statement.state);
    set(side, "holder", statement.holder);
    set(side, "as-of", statement.as_of);
    set(side, "source", statement.source);
    side.text().set(base::normalize_space(xml::string_value(statement.node)).c_str());
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
    if (earlier != nullptr) add_side(node, "before", *earlier);
    if (later != nullptr) add_side(node, "after", *later);
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
    return {edition_day(rules, documents, document, sink), std::move(statements)};
}

std::string changes_as_xml(const IssueStatements& before, const IssueStatements& after) {
    pugi::xml_document document;
    pugi::xml_node changes = document.append_child("changes");
    set(changes, "from", before.as_of);
    set(changes, "to", after.as_of);
    for (const Change& change : compare(before.statements, after.statements))
        add_change(changes, change, before, after);
    std::ostringstream text;
    document.save(text, " ");
    return text.str();
}

}  // namespace content
