#include "content/check.hpp"

#include <utility>

#include <fmt/format.h>

#include "xml/model.hpp"

namespace content {
namespace {

using diag::Code;

/// The files that a source names, by what they are.
struct Named {
    std::vector<xml::Model> schemas, rules;
};

void name(xml::Model model, const std::string& path, Named& named, diag::Sink& sink) {
    const bool is_remote = model.href.find("://") != std::string::npos;
    const std::string written = std::exchange(model.href, xml::beside(path, model.href));
    if (is_remote)
        sink.report(Code::broken_schema, model.span,
                    fmt::format("`{}` would have to be fetched, and nothing is", written),
                    "put a copy beside the source and name that");
    else if (model.namespace_ == xml::xml_schema_namespace)
        named.schemas.push_back(std::move(model));
    else if (model.namespace_ == xml::schematron_namespace)
        named.rules.push_back(std::move(model));
    else
        sink.report(Code::unread_model, model.span,
                    fmt::format("`{}` is neither an XML Schema nor Schematron rules and is left out", written));
}

/// Rules are tried on what the schema left of the document: what only follows from its faults is not told.
void check_rules(Models& models, const xml::Document& document, const std::vector<xml::Model>& files,
                 diag::Sink& sink) {
    diag::Sink found = sink.child();
    for (const xml::Model& file : files)
        if (const Rules* rules = models.rules(file.href, file.span, sink))
            apply_rules(*rules, models.documents(), document, found);
    const Doubts doubts(models.documents(), document, sink);
    sink.append(found, [&](const diag::Diagnostic& diagnostic) { return !doubts.explain(diagnostic); });
}

}  // namespace

Source check(Models& models, const xml::Document& document, diag::Sink& sink) {
    diag::Sink faults = sink.child();
    const xml::Document* checked = &document;
    Named named;
    for (const xml::Model& model : document.models) name(model, document.path, named, faults);
    for (const xml::Model& schema : named.schemas)
        checked = &models.schemas().validate(*checked, schema.href, schema.span, faults);
    check_rules(models, *checked, named.rules, faults);
    sink.append(faults);
    return {checked, !faults.has_errors(), Doubts(models.documents(), *checked, faults)};
}

}  // namespace content
