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

/// What one schema leaves of a document is held to the next.
xml::Validated validated(Models& models, const xml::Validated& before, const xml::Model& schema, diag::Sink& sink) {
    const xml::Validated after = models.schemas().validate(*before.document, schema.href, schema.span, sink);
    return {after.document, before.whole && after.whole};
}

/// Dates can be judged whatever else is wrong; a rule may miss what is lost.
bool is_about_more_than_dates(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == Code::rule_violation || diagnostic.code == Code::rule_warning ||
           diagnostic.code == Code::dangling_reference;
}

/// Rules are tried on what the schema left of the document: what only follows from its faults is not told.
diag::Sink check_rules(Models& models, const xml::Validated& source, const std::vector<xml::Model>& files,
                       const Doubts& doubts, diag::Sink& sink) {
    diag::Sink found = sink.child(), told = sink.child();
    for (const xml::Model& file : files)
        if (const Rules* rules = models.rules(file.href, file.span, sink))
            apply_rules(*rules, models.documents(), *source.document, found);
    told.append(found, [&](const diag::Diagnostic& diagnostic) {
        const bool may_follow = !source.whole && is_about_more_than_dates(diagnostic);
        return !may_follow && !doubts.explain(diagnostic) && !doubts.explain_around(diagnostic);
    });
    return told;
}

/// What was read to hold a source to its models. A file that could not be read is among them: it is waited for.
std::vector<std::string> files_of(Models& models, const Named& named) {
    std::vector<std::string> files;
    diag::Sink heard;
    for (const xml::Model& schema : named.schemas) {
        const auto read = models.schemas().files_of(schema.href);
        files.insert(files.end(), read.begin(), read.end());
    }
    for (const xml::Model& file : named.rules) {
        files.push_back(file.href);
        if (const Rules* rules = models.rules(file.href, file.span, heard))
            for (const ReferenceDeclaration& reference : rules->references) files.push_back(reference.file);
    }
    return files;
}

}  // namespace

bool Source::explains(const diag::Diagnostic& diagnostic) const {
    return doubts.explain(diagnostic) || (!whole && diagnostic.code == Code::undefined_binding);
}

Source check(Models& models, const xml::Document& document, diag::Sink& sink) {
    diag::Sink faults = sink.child();
    xml::Validated checked{&document, true};
    Named named;
    for (const xml::Model& model : document.models) name(model, document.path, named, faults);
    for (const xml::Model& schema : named.schemas) checked = validated(models, checked, schema, faults);
    Doubts doubts(models.documents(), *checked.document);
    doubts.add(faults);
    const diag::Sink broken_rules = check_rules(models, checked, named.rules, doubts, faults);
    doubts.add(broken_rules);
    faults.append(broken_rules);
    sink.append(faults);
    return {checked.document, !faults.has_errors(), checked.whole, std::move(doubts), files_of(models, named)};
}

}  // namespace content
