#include "content/check.hpp"

#include <fmt/format.h>

#include "content/rules.hpp"
#include "xml/model.hpp"
#include "xml/schema.hpp"

namespace content {
namespace {

using diag::Code;

void check_rules(xml::Documents& documents, const xml::Document& document, const std::string& path,
                 const xml::Model& model, diag::Sink& sink) {
    const xml::Document* file = documents.read(path, sink, model.span);
    if (file == nullptr) return;
    const Rules rules = read_rules(documents, *file, sink);
    apply_rules(rules, documents, document, sink);
}

void check_model(xml::Documents& documents, const xml::Document& document, const xml::Model& model, diag::Sink& sink) {
    const std::string path = xml::beside(document.path, model.href);
    if (model.href.find("://") != std::string::npos)
        sink.report(Code::broken_schema, model.span,
                    fmt::format("`{}` would have to be fetched, and nothing is", model.href),
                    "put a copy beside the source and name that");
    else if (model.namespace_ == xml::xml_schema_namespace)
        xml::validate(documents, document, path, model.span, sink);
    else if (model.namespace_ == xml::schematron_namespace)
        check_rules(documents, document, path, model, sink);
    else
        sink.report(Code::unread_model, model.span,
                    fmt::format("`{}` is neither an XML Schema nor Schematron rules and is left out", model.href));
}

}  // namespace

void check(xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    for (const xml::Model& model : document.models) check_model(documents, document, model, sink);
}

}  // namespace content
