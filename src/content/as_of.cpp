#include "content/as_of.hpp"

#include "xml/model.hpp"
#include "xml/place.hpp"

namespace content {
namespace {

std::vector<Statement> statements_of(Models& models, const xml::Document& document) {
    std::vector<Statement> statements;
    diag::Sink heard_when_checked;
    for (const xml::Model& model : document.models) {
        if (model.namespace_ != xml::schematron_namespace) continue;
        const std::string path = xml::beside(document.path, model.href);
        const Rules* rules = models.rules(path, model.span, heard_when_checked);
        if (rules == nullptr) continue;
        const auto found = find_statements(*rules, models.documents(), document);
        statements.insert(statements.end(), found.begin(), found.end());
    }
    return statements;
}

bool is_later(const Statement& statement, const Edtf& day) {
    const auto as_of = parse_edtf(statement.as_of);
    const auto* date = std::get_if<Edtf>(&as_of);
    return date != nullptr && surely_after(*date, day);
}

xml::Change removal(const std::string& text, pugi::xml_node element) {
    const auto name = static_cast<size_t>(element.offset_debug());
    return {.begin = name - 1, .end = xml::element_end(text, name)};
}

}  // namespace

const xml::Document& looked_at_from(const Edtf& day, Models& models, const xml::Document& document) {
    std::vector<xml::Change> removals;
    for (const Statement& statement : statements_of(models, document))
        if (is_later(statement, day)) removals.push_back(removal(models.documents().text(document), statement.node));
    if (removals.empty()) return document;
    return models.documents().with_changes(document, std::move(removals));
}

}  // namespace content
