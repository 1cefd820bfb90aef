#include "content/as_of.hpp"

#include "content/rules.hpp"
#include "xml/model.hpp"

namespace content {
namespace {

std::vector<Statement> statements_of(xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    std::vector<Statement> statements;
    for (const xml::Model& model : document.models) {
        if (model.namespace_ != xml::schematron_namespace) continue;
        const xml::Document* file = documents.read(xml::beside(document.path, model.href), sink, model.span);
        if (file == nullptr) continue;
        diag::Sink heard_when_checked;
        const auto found = find_statements(read_rules(documents, *file, heard_when_checked), documents, document);
        statements.insert(statements.end(), found.begin(), found.end());
    }
    return statements;
}

bool is_later(const Statement& statement, const Edtf& day) {
    const auto as_of = parse_edtf(statement.as_of);
    const auto* date = std::get_if<Edtf>(&as_of);
    return date != nullptr && surely_after(*date, day);
}

}  // namespace

void leave_out_later(const Edtf& day, xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    const auto statements = statements_of(documents, document, sink);
    // From the end, so that a statement inside another is gone before the one around it.
    for (auto statement = statements.rbegin(); statement != statements.rend(); ++statement) {
        if (is_later(*statement, day)) documents.remove(statement->node);
    }
}

}  // namespace content
