#include "content/check.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "xml/association.hpp"

namespace content {
namespace {

using diag::Code;

/// The files that a source names, by what they are.
struct Named {
    std::vector<xml::Association> schemas, rules;
};

/// One that is named before the root and at it is one.
void add(std::vector<xml::Association>& all, xml::Association named) {
    if (std::ranges::find(all, named.href, &xml::Association::href) == all.end()) all.push_back(std::move(named));
}

void name(xml::Association association, const std::string& path, Named& named, diag::Sink& sink) {
    const bool is_remote = association.href.find("://") != std::string::npos;
    const std::string written = std::exchange(association.href, xml::beside(path, association.href));
    if (is_remote)
        sink.report(Code::broken_schema, association.span,
                    fmt::format("`{}` would have to be fetched, and nothing is", written),
                    "put a copy beside the source and name that");
    else if (association.namespace_ == xml::xml_schema_namespace)
        add(named.schemas, std::move(association));
    else if (association.namespace_ == xml::schematron_namespace)
        add(named.rules, std::move(association));
    else
        sink.report(Code::unread_schema, association.span,
                    fmt::format("`{}` is neither an XML Schema nor Schematron rules and is left out", written));
}

/// What one schema leaves of a document is held to the next.
xml::Validated validated(Constraints& constraints, const xml::Validated& before, const xml::Association& schema,
                         diag::Sink& sink) {
    const xml::Validated after = constraints.schemas().validate(*before.document, schema.href, schema.span, sink);
    return {after.document, before.whole && after.whole};
}

/// Dates can be judged whatever else is wrong; a rule may miss what is lost.
bool is_about_more_than_dates(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == Code::rule_violation || diagnostic.code == Code::rule_warning ||
           diagnostic.code == Code::dangling_reference;
}

/// Rules are tried on what the schema left of the document: what only follows from its faults is not told.
diag::Sink check_rules(Constraints& constraints, const xml::Validated& source,
                       const std::vector<xml::Association>& files, const Doubts& doubts, diag::Sink& sink) {
    diag::Sink found = sink.child(), told = sink.child();
    for (const xml::Association& file : files)
        if (const Rules* rules = constraints.rules(file.href, file.span, sink))
            apply_rules(*rules, constraints.documents(), *source.document, found);
    told.append(found, [&](const diag::Diagnostic& diagnostic) {
        const bool may_follow = !source.whole && is_about_more_than_dates(diagnostic);
        return !may_follow && !doubts.explain(diagnostic) && !doubts.explain_around(diagnostic);
    });
    return told;
}

/// What was read to hold a source to its constraints. A file that could not be read is among them: it is waited for.
std::vector<std::string> files_of(Constraints& constraints, const Named& named) {
    std::vector<std::string> files;
    diag::Sink heard;
    for (const xml::Association& schema : named.schemas) {
        const auto read = constraints.schemas().files_of(schema.href);
        files.insert(files.end(), read.begin(), read.end());
    }
    for (const xml::Association& file : named.rules) {
        files.push_back(file.href);
        if (const Rules* rules = constraints.rules(file.href, file.span, heard))
            for (const ReferenceDeclaration& reference : rules->references) files.push_back(reference.file);
    }
    return files;
}

}  // namespace

bool Source::explains(const diag::Diagnostic& diagnostic) const {
    return doubts.explain(diagnostic) || (!whole && diagnostic.code == Code::undefined_binding);
}

Source check(Constraints& constraints, const xml::Document& document, diag::Sink& sink) {
    diag::Sink faults = sink.child();
    xml::Validated checked{&document, true};
    Named named;
    for (const xml::Association& association : document.associations) name(association, document.path, named, faults);
    for (const xml::Association& schema : named.schemas) checked = validated(constraints, checked, schema, faults);
    Doubts doubts(constraints.documents(), *checked.document);
    doubts.add(faults);
    const diag::Sink broken_rules = check_rules(constraints, checked, named.rules, doubts, faults);
    doubts.add(broken_rules);
    faults.append(broken_rules);
    sink.append(faults);
    return {checked.document, !faults.has_errors(), checked.whole, std::move(doubts), files_of(constraints, named)};
}

}  // namespace content
